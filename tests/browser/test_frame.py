"""The frame of every page: a header that leaves room to read, what folds, and the foot."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import CASE_STUDY, FULL_PROFILE, HOME

pytestmark = pytest.mark.browser

COMPARE = "/regions/compare/"
PHONE, AT_400_PER_CENT = {"width": 320, "height": 700}, {"width": 320, "height": 256}
MOST_OF_A_PHONE = 175  # px: a quarter
FOLDED = [
    FULL_PROFILE,
    "/foundations/",
    "/search/?q=employment",
    COMPARE,
    "/case-studies/",
    "/figures/employment-16-plus/",
]


def box(page: Page, css: str) -> dict:
    return page.locator(css).first.bounding_box()


def bottom(page: Page, css: str) -> float:
    one = box(page, css)
    return one["y"] + one["height"]


@pytest.mark.parametrize("path", [HOME, FULL_PROFILE, CASE_STUDY])
def test_header_leaves_most_of_a_phone_to_the_page(tab, path):
    page = tab(viewport=PHONE, java_script_enabled=False)
    page.goto(path)

    assert bottom(page, ".header") <= MOST_OF_A_PHONE
    assert page.locator(".menu__link:visible").count() == 6


@pytest.mark.parametrize("path", [HOME, FULL_PROFILE])
def test_title_is_on_the_first_screen_at_400_per_cent(tab, path):
    page = tab(viewport=AT_400_PER_CENT)
    page.goto(path)

    assert bottom(page, "h1") <= AT_400_PER_CENT["height"]


def test_search_of_a_phone_is_a_box_in_the_line_of_the_name(tab):
    page = tab(viewport=PHONE, java_script_enabled=False)
    page.goto(FULL_PROFILE)
    name, found = box(page, ".wordmark"), box(page, ".find")
    expect(page.get_by_role("button", name="Search")).to_be_visible()

    assert found["y"] < name["y"] + name["height"]
    assert box(page, ".find__box")["width"] >= 120


@pytest.mark.parametrize("viewport", [PHONE, AT_400_PER_CENT])
def test_everything_in_the_header_can_be_hit(tab, viewport):
    page = tab(viewport=viewport)
    page.goto(FULL_PROFILE)
    sizes = [one.bounding_box() for one in page.locator("header :is(a, button, input)").all()]

    assert all(one["height"] >= 24 and one["width"] >= 24 for one in sizes)


def test_focus_goes_from_the_name_through_the_header_as_it_is_seen(tab):
    page = tab(viewport=PHONE)
    page.goto(FULL_PROFILE)
    page.locator(".wordmark").focus()
    tops = []
    for _stop in range(8):
        page.keyboard.press("Tab")
        tops.append(page.evaluate("document.activeElement.getBoundingClientRect().top"))

    assert tops == sorted(tops)


@pytest.mark.parametrize("width", [768, 900, 1024, 1199, 1280])
def test_line_under_the_menu_keeps_away_from_the_search_box(tab, width):
    page = tab(viewport={"width": width, "height": 800})
    page.goto(COMPARE)
    link, found = box(page, ".menu__link[aria-current]"), box(page, ".find")
    beside = link["x"] + link["width"] + 16 <= found["x"]
    below = found["y"] + found["height"] <= link["y"]

    assert beside or below


@pytest.mark.parametrize("path", FOLDED)
@pytest.mark.parametrize("look", [{}, {"forced_colors": "active"}])
def test_whatever_folds_says_so_by_the_same_mark_and_not_as_a_link(tab, path, look):
    page = tab(viewport=PHONE, **look)
    page.goto(path)
    styles = page.locator("summary").evaluate_all(
        """all => all.map(one => {
            const own = getComputedStyle(one), mark = getComputedStyle(one, "::before");
            const wanted = one.parentElement.open ? "45deg" : "-45deg";
            return [
                own.textDecorationLine, mark.content, mark.borderBottomStyle, wanted, mark.rotate,
            ];
        })"""
    )

    assert styles
    for line, content, border, wanted, rotated in styles:
        assert (line, content, border, rotated) == ("none", '""', "solid", wanted)


def test_mark_of_what_folds_points_the_way_its_words_are_read(tab):
    page = tab()
    page.goto("/foundations/")
    page.evaluate("document.documentElement.dir = 'rtl'")
    folded = page.locator("details:not([open]) > summary").first
    rotated = folded.evaluate("one => getComputedStyle(one, '::before').rotate")

    assert rotated == "135deg"


@pytest.mark.parametrize("width", [320, 1280])
def test_an_opened_citation_leaves_its_summary_where_it_was(tab, width):
    page = tab(viewport={"width": width, "height": 900})
    page.goto(FULL_PROFILE)
    summary = page.locator(".highlight .cite-this > summary").first
    summary.scroll_into_view_if_needed()
    before = summary.bounding_box()
    summary.click()
    text = page.locator(".highlight .cite-this__text").first
    expect(text).to_be_visible()

    assert summary.bounding_box() == before
    assert text.bounding_box()["y"] >= before["y"] + before["height"]


def test_foot_of_a_short_page_is_at_the_bottom_of_the_screen(tab):
    page = tab(viewport={"width": 1280, "height": 1400})
    page.goto("/no-such-page/")

    assert bottom(page, ".footer") == 1400
