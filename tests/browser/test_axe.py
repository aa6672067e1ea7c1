"""No page has a barrier that axe can find, however it is looked at."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.pages import FOUND, NOT_FOUND, SIGN_IN

pytestmark = pytest.mark.browser

EVERY = FOUND | NOT_FOUND | SIGN_IN
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LOOKS = {
    "desktop": {},
    "400 per cent": {"viewport": {"width": 320, "height": 256}},  # a screen of 1280 by 1024
    "dark": {"color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
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


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", EVERY)
def test_page_has_no_barrier_that_axe_finds(tab, name, look):
    page = tab(bypass_csp=True, **LOOKS[look])  # only so that axe can be put into the page
    page.goto(EVERY[name])

    assert barriers(page) == []


def test_axe_finds_a_barrier_where_there_is_one(tab):
    page = tab(bypass_csp=True)
    page.goto(EVERY["about"])
    page.evaluate("document.querySelector('main').append(document.createElement('input'))")

    assert "label" in [barrier.split(":")[0] for barrier in barriers(page)]
