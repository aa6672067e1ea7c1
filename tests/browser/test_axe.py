"""No page has a barrier that axe can find, however it is looked at."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.pages import FOUND, NOT_FOUND, SIGN_IN
from tests.browser.visitors import visitors

pytestmark = pytest.mark.browser

EVERY = FOUND | NOT_FOUND | SIGN_IN
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SCREEN, SCREEN_AT_400_PER_CENT = {"width": 1280, "height": 1024}, {"width": 320, "height": 256}
LOOKS = {
    "desktop": (SCREEN, {"color_scheme": "light", "forced_colors": "none"}),
    "400 per cent": (SCREEN_AT_400_PER_CENT, {"color_scheme": "light", "forced_colors": "none"}),
    "dark": (SCREEN, {"color_scheme": "dark", "forced_colors": "none"}),
    "forced colours": (SCREEN, {"color_scheme": "light", "forced_colors": "active"}),
}


def barriers(page: Page) -> list[str]:
    """What axe finds on the page with all of it unfolded: the rule, the element, the reason."""
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    options = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
    found = Axe().run(page, options=options).response["violations"]
    return [
        f"{rule['id']}: {node['html'][:120]} {node['failureSummary']}"
        for rule in found
        for node in rule["nodes"]
    ]


@pytest.fixture(scope="module", params=EVERY)
def opened(request, browser, site) -> Iterator[Page]:
    """Each page once, to be looked at in every way. Its policy is off, to let axe in."""
    with visitors(browser, site) as tab:
        page = tab(bypass_csp=True)
        page.goto(EVERY[request.param])
        yield page


@pytest.mark.parametrize("look", LOOKS)
def test_page_has_no_barrier_that_axe_finds(opened, look):
    screen, colours = LOOKS[look]
    opened.set_viewport_size(screen)
    opened.emulate_media(**colours)

    assert barriers(opened) == []


def test_axe_finds_a_barrier_where_there_is_one(tab):
    page = tab(bypass_csp=True)
    page.goto(EVERY["about"])
    page.evaluate("document.querySelector('main').append(document.createElement('input'))")

    assert "label" in [barrier.split(":")[0] for barrier in barriers(page)]
