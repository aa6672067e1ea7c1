"""Finding a place by typing: with suggestions, by keyboard alone, and without any script."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.pages import FULL_PROFILE, HOME, REGIONS
from tests.browser.test_axe import LOOKS, barriers
from tests.browser.watch import Watch

pytestmark = pytest.mark.browser

SEARCH = "/search/"
PHONE = {"width": 320, "height": 640}
BOXES = {
    "home page": HOME,
    "header": FULL_PROFILE,
    "regions page": REGIONS,
    "search page": SEARCH,
    "not found": "/no-such-page/",
}


def type_into_box(page: Page, text: str) -> Locator:
    box = page.get_by_role("combobox")
    box.press_sequentially(text)
    return box


def options(page: Page) -> Locator:
    return page.get_by_role("listbox", name="Suggestions").get_by_role("option")


@pytest.mark.parametrize("where", BOXES)
def test_keyboard_alone_finds_an_area_from_any_box(tab, where):
    page = tab()
    page.goto(BOXES[where])
    box = type_into_box(page, "hertf")
    expect(options(page).first).to_have_text("Hertfordshire Area")
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".suggest + [role=status]")).to_contain_text("suggestion")
    box.press("ArrowDown")
    chosen = page.locator("[role=option][aria-selected=true]")
    expect(box).to_have_attribute("aria-activedescendant", chosen.get_attribute("id"))
    box.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Hertfordshire")

    assert urlsplit(page.url).path == FULL_PROFILE


def test_enter_without_a_choice_searches(tab):
    page = tab()
    page.goto(HOME)
    box = type_into_box(page, "stevenage")
    expect(options(page).first).to_be_visible()
    box.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Search")

    assert urlsplit(page.url).query == "q=stevenage"


def test_arrows_go_round_by_way_of_the_box_and_escape_leaves_what_was_typed(tab):
    page = tab()
    page.goto(HOME)
    box = type_into_box(page, "hert")
    expect(options(page).first).to_be_visible()
    box.press("ArrowUp")
    expect(options(page).last).to_have_attribute("aria-selected", "true")
    box.press("ArrowDown")
    expect(page.locator("[aria-selected=true]")).to_have_count(0)
    box.press("Escape")
    expect(options(page)).to_have_count(0)
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_have_value("hert")


def test_a_click_on_a_suggestion_leads_to_it(tab):
    page = tab()
    page.goto(HOME)
    type_into_box(page, "liverp")
    options(page).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Liverpool City Region")


@pytest.mark.parametrize(("typed", "rows"), [("xyzzy & co", 1), ("hertforshire", 5)])
def test_the_last_row_searches_for_what_was_typed_whatever_is_suggested(tab, typed, rows):
    page = tab()
    page.goto(REGIONS)
    box = type_into_box(page, typed)
    expect(options(page)).to_have_count(rows)
    expect(options(page).last).to_have_text(f"Search for “{typed}”")
    box.press("ArrowUp")
    expect(options(page).last).to_have_attribute("aria-selected", "true")
    box.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Search")

    assert parse_qs(urlsplit(page.url).query) == {"q": [typed]}


def test_no_suggestions_are_said_to_be_none(tab):
    page = tab()
    page.goto(HOME)
    type_into_box(page, "xyzzy")
    expect(page.locator(".suggest + [role=status]")).to_have_text("No suggestions")
    expect(options(page)).to_have_text(["Search for “xyzzy”"])


def test_leaving_the_box_closes_the_list(tab):
    page = tab()
    page.goto(HOME)
    box = type_into_box(page, "hert")
    expect(options(page).first).to_be_visible()
    box.press("Tab")
    expect(page.get_by_role("listbox")).to_have_count(0)


def test_typing_on_asks_once_and_only_of_the_site_itself(tab, site):
    page = tab()
    page.goto(HOME)
    watch = Watch.over(page)
    page.get_by_role("combobox").press_sequentially("hertfordshire", delay=5)
    expect(options(page).first).to_be_visible()

    assert watch.complaints == []
    assert watch.hosts() == {urlsplit(site.address).netloc}
    assert len(watch.requests) < len("hertfordshire")


def test_an_offline_box_still_is_a_form(tab):
    page = tab()
    page.goto(HOME)
    page.route("**/search/suggest/**", lambda route: route.abort())
    box = type_into_box(page, "stevenage")
    box.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Search")


@pytest.mark.parametrize("path", BOXES.values(), ids=BOXES)
def test_nothing_moves_when_the_list_opens(tab, path):
    page = tab()
    page.goto(path)
    before = page.evaluate("document.scrollingElement.scrollHeight")
    box = page.get_by_role("combobox")
    at = box.bounding_box()
    type_into_box(page, "hert")
    expect(options(page).first).to_be_visible()

    assert box.bounding_box() == at
    assert page.evaluate("document.scrollingElement.scrollHeight") == before


@pytest.mark.parametrize("path", [HOME, REGIONS])
def test_the_list_fits_a_screen_320_pixels_wide(tab, path):
    page = tab(viewport=PHONE)
    page.goto(path)
    type_into_box(page, "north")
    expect(options(page).first).to_be_visible()

    assert page.evaluate("document.scrollingElement.scrollWidth") == 320
    assert all(one.bounding_box()["height"] >= 40 for one in options(page).all())


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("path", [HOME, REGIONS])
def test_the_open_list_has_no_barrier_that_axe_finds(tab, path, look):
    screen, colours = LOOKS[look]
    page = tab(bypass_csp=True, viewport=screen, **colours)
    page.goto(path)
    box = type_into_box(page, "hert")
    expect(options(page).first).to_be_visible()
    box.press("ArrowDown")

    assert barriers(page) == []


def test_without_scripts_a_misspelled_place_is_found_and_narrowed(tab):
    page = tab(java_script_enabled=False, viewport=PHONE)
    page.goto(HOME)
    page.get_by_role("searchbox").fill("hertforshire")
    page.get_by_role("button", name="Search").click()
    page.locator(".meant").get_by_role("link", name="Hertfordshire", exact=True).click()
    page.get_by_role("navigation", name="Narrow the results").get_by_role(
        "link", name="Area 1 result"
    ).click()
    page.get_by_role("main").get_by_role("heading", level=2).get_by_role("link").click()

    assert urlsplit(page.url).path == FULL_PROFILE
