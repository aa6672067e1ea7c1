"""Reading: on a small screen, without scripts, by keyboard, on paper, and unobserved."""

from collections.abc import Iterator
from types import SimpleNamespace
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import FOUND, FULL_PROFILE, HOME, NOT_FOUND
from tests.browser.visitors import visitors
from tests.browser.watch import Watch

pytestmark = pytest.mark.browser

PHONE = {"width": 320, "height": 640}


def read_to_the_end(page: Page, path: str) -> None:
    """Open the page, all that is folded, and each picture that waits to be scrolled to."""
    page.goto(path)
    page.evaluate(
        """() => {
            document.querySelectorAll("details").forEach(one => one.open = true);
            document.querySelectorAll("img").forEach(one => one.loading = "eager");
        }"""
    )
    page.wait_for_function("() => [...document.images].every(one => one.complete)")


def test_phone_without_scripts_finds_a_region_its_story_and_a_town(tab):
    page = tab(java_script_enabled=False, viewport=PHONE)
    page.goto(HOME)
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Regions").click()
    page.get_by_role("main").get_by_role("listitem").get_by_role(
        "link", name="Hertfordshire", exact=True
    ).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Hertfordshire")
    page.get_by_role("link", name="Hertfordshire IQ").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Hertfordshire IQ")
    page.get_by_role("searchbox", name="Search").fill("Stevenage")
    page.get_by_role("button", name="Search").click()
    # The council leads to the area it lies in.
    page.get_by_role("main").get_by_role("link", name="Stevenage, in Hertfordshire").click()

    assert urlsplit(page.url).path == FULL_PROFILE


@pytest.mark.parametrize("name", FOUND | NOT_FOUND)
def test_page_fits_a_screen_320_pixels_wide(tab, name):
    page = tab(viewport=PHONE)
    read_to_the_end(page, (FOUND | NOT_FOUND)[name])

    assert page.evaluate("document.scrollingElement.scrollWidth") == 320


@pytest.fixture(scope="module", params=FOUND)
def visit(request, browser, site) -> Iterator[SimpleNamespace]:
    """One page read to its end by somebody who was never here before, and what came of it."""
    with visitors(browser, site) as tab:
        page = tab()
        watch = Watch.over(page)
        read_to_the_end(page, FOUND[request.param])
        yield SimpleNamespace(page=page, watch=watch)


def test_page_asks_nothing_of_another_host(visit, site):
    assert visit.watch.hosts() == {urlsplit(site.address).netloc}


def test_browser_has_nothing_to_complain_of(visit):
    assert visit.watch.complaints == []


def test_page_sets_no_cookie(visit):
    assert visit.page.context.cookies() == []


def test_page_leaves_nothing_in_the_browser(visit):
    left = visit.page.evaluate(
        """async () => [
            ...Object.keys(localStorage),
            ...Object.keys(sessionStorage),
            ...(await indexedDB.databases()).map(one => one.name),
        ]"""
    )

    assert left == []


def test_watch_sees_what_a_page_does_wrong(tab):
    page = tab()
    watch = Watch.over(page)
    page.goto(HOME)
    with page.expect_console_message():  # the site's own policy forbids it
        page.evaluate("document.body.append(new Image())")
        page.evaluate("document.body.lastChild.src = 'http://tracker.invalid/pixel.gif'")

    assert [complaint for complaint in watch.complaints if "tracker.invalid" in complaint]


def test_printed_page_has_neither_menu_nor_search(tab):
    page = tab()
    page.goto(FULL_PROFILE)
    furniture = page.locator("header nav, form[role=search], .skip")
    expect(furniture).to_have_count(3)
    page.emulate_media(media="print")

    assert [one.is_visible() for one in furniture.all()] == [False] * 3


def test_printed_page_keeps_its_highlights(tab):
    page = tab()
    page.goto(FULL_PROFILE)
    page.emulate_media(media="print")

    expect(page.get_by_text("to redevelop Hatfield railway station.", exact=True)).to_be_visible()
