"""Pages that are long, empty, ended or full to the edge still hold together."""

import pytest
from playwright.sync_api import expect

from tests.browser import odd
from tests.browser.test_axe import LOOKS, barriers
from tests.browser.test_print import sheets

pytestmark = pytest.mark.browser

PATHS = odd.PATHS | {"comparison with one that ended": "/regions/compare/?region=ended&region=long"}


@pytest.mark.parametrize("name", PATHS)
def test_odd_page_fits_a_screen_320_pixels_wide(odd_tab, name):
    page = odd_tab(viewport={"width": 320, "height": 640})
    page.goto(PATHS[name])
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")

    assert page.evaluate("document.scrollingElement.scrollWidth") == 320


@pytest.mark.parametrize("name", PATHS)
def test_odd_page_has_no_barrier_that_axe_finds(odd_tab, name):
    page = odd_tab(bypass_csp=True)
    page.goto(PATHS[name])
    found = {}
    for look, (screen, colours) in LOOKS.items():
        page.set_viewport_size(screen)
        page.emulate_media(**colours)
        found[look] = barriers(page)

    assert found == {look: [] for look in LOOKS}


def test_nothing_that_is_missing_is_left_out_in_silence(odd_tab):
    page = odd_tab()
    page.goto(odd.BARE)

    notice = page.locator("p.notice", has_text="Not covered yet.")
    expect(notice).to_contain_text("no highlights and no figures")
    expect(page.locator("p.empty", has_text="No case study has been published")).to_be_visible()


def test_area_that_ended_names_what_came_after_it_and_is_in_no_total(odd_tab):
    page = odd_tab()
    page.goto(odd.ENDED)
    banner = page.locator(".notice--ending")
    expect(banner).to_contain_text("This area ended on 31 March 2020.")
    expect(banner.get_by_role("link", name="Hertfordshire")).to_be_visible()
    page.goto("/foundations/")

    expect(page.get_by_text("Areas that have ended are in no total")).to_contain_text("Old Valley")
    expect(page.locator(".sums")).not_to_contain_text("Old Valley")


def test_twelve_long_highlights_still_print(odd_tab):
    page = odd_tab()
    page.goto(odd.LONG)

    assert sheets(page) <= 2


def test_story_without_a_photograph_shows_its_region_s_mosaic(odd_tab):
    page = odd_tab()
    page.goto(odd.STORY)
    picture = page.locator(".picture__image")

    assert page.request.get(picture.get_attribute("src")).headers["content-type"] == "image/webp"
    expect(page.get_by_text("No photograph:")).to_be_visible()
