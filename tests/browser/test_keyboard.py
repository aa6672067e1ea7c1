"""Everything a mouse can do, a keyboard can do, in an order that makes sense, and it shows."""

from collections.abc import Iterator
from io import BytesIO
from types import SimpleNamespace

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Page, expect

from tests.browser.pages import FOUND, HOME, NOT_FOUND, REGIONS
from tests.browser.visitors import visitors

pytestmark = pytest.mark.browser

EVERY = FOUND | NOT_FOUND
AREAS = 41
CELLS = ".hexmap a"
LOOKS = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
}
# Whether the focus is in the main part of the page or, where that has no stop, after it.
PAST_MENU = """() => {
    const main = document.querySelector("main"), one = document.activeElement;
    const after = main.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING;
    return one !== document.body && Boolean(after);
}"""


def focused(page: Page) -> dict | None:
    """The element that has the focus, or None where it has left the page's content."""
    return page.evaluate(
        """() => {
            const one = document.activeElement;
            if (!one || one === document.body) return null;
            const place = one.getBoundingClientRect();
            return {
                href: one.getAttribute("href"),
                cell: one.matches(".hexmap a"),
                seen: place.width > 0 && place.bottom > 0 && place.top < innerHeight
                    && place.right > 0 && place.left < innerWidth,
            };
        }"""
    )


def tabbed_cells(page: Page) -> list[str]:
    """The addresses of the hexagons, as Tab comes to them from the top of the page."""
    order: list[str] = []
    page.keyboard.press("Tab")
    while (one := focused(page)) and (one["cell"] or not order):
        if one["cell"]:
            order.append(one["href"])
        page.keyboard.press("Tab")
    return order


def reading_order(page: Page) -> list[str]:
    """The addresses of the hexagons, row by row and each row from the left, as they are drawn."""
    return page.evaluate(
        """cells => [...document.querySelectorAll(cells)]
            .map(one => [one.getAttribute("href"), one.querySelector("polygon")])
            .map(([href, drawn]) => [href, drawn.getBoundingClientRect()])
            .sort(([, a], [, b]) => Math.round(a.top - b.top) || a.left - b.left)
            .map(([href]) => href)""",
        CELLS,
    )


@pytest.fixture(scope="module", params=EVERY)
def stops(request, browser, site) -> Iterator[SimpleNamespace]:
    """The first stop of Tab, and the one that follows when Enter was pressed there."""
    with visitors(browser, site) as tab:
        page = tab()
        page.goto(EVERY[request.param])
        page.keyboard.press("Tab")
        first = focused(page)
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        yield SimpleNamespace(first=first, past_menu=page.evaluate(PAST_MENU))


def test_first_stop_is_a_skip_link_that_can_be_seen(stops):
    assert stops.first == {"href": "#main", "cell": False, "seen": True}


def test_skip_link_leads_past_the_menu(stops):
    assert stops.past_menu


@pytest.mark.parametrize("path", [HOME, REGIONS])
def test_every_hexagon_is_reached_in_reading_order(tab, path):
    page = tab()
    page.goto(path)
    expect(page.locator(CELLS)).to_have_count(AREAS)

    assert tabbed_cells(page) == reading_order(page)


@pytest.mark.parametrize("look", LOOKS)
def test_focus_is_seen_on_every_hexagon(tab, look):
    page = tab(viewport={"width": 1280, "height": 1600}, **LOOKS[look])  # the map, unscrolled
    page.goto(HOME)
    cells = page.locator(CELLS).evaluate_all(
        "cells => cells.map(cell => [cell.getAttribute('href'), cell.getBoundingClientRect()])"
    )
    whole = Image.open(BytesIO(page.screenshot())).convert("RGB")
    page.locator(".pass").focus()  # the stop before the first hexagon
    unseen = []
    for href, box in cells:
        page.keyboard.press("Tab")
        left, top, right, bottom = (int(box[side]) for side in ("left", "top", "right", "bottom"))
        clip = {"x": left, "y": top, "width": right - left, "height": bottom - top}
        after = Image.open(BytesIO(page.screenshot(clip=clip))).convert("RGB")
        before = whole.crop((left, top, right, bottom))
        if ImageChops.difference(before, after).getbbox() is None:
            unseen.append(href)

    assert unseen == []


def test_enter_opens_the_hexagon_that_has_the_focus(tab):
    page = tab()
    page.goto(HOME)
    page.locator(CELLS, has_text="Hertfordshire").focus()
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text("Hertfordshire")
