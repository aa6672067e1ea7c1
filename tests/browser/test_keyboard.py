"""Everything a mouse can do, a keyboard can do, in an order that makes sense, and it shows."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import FOUND, HOME, NOT_FOUND, REGIONS

pytestmark = pytest.mark.browser

EVERY = FOUND | NOT_FOUND
AREAS = 41
CELLS = ".hexmap a"


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


@pytest.mark.parametrize("name", EVERY)
def test_first_stop_is_a_skip_link_that_can_be_seen(tab, name):
    page = tab()
    page.goto(EVERY[name])
    page.keyboard.press("Tab")

    assert focused(page) == {"href": "#main", "cell": False, "seen": True}


@pytest.mark.parametrize("name", EVERY)
def test_skip_link_leads_past_the_menu(tab, name):
    page = tab()
    page.goto(EVERY[name])
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate(
        """() => {
            const main = document.querySelector("main"), one = document.activeElement;
            const after = main.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING;
            return one !== document.body && Boolean(after);
        }"""
    )


@pytest.mark.parametrize("path", [HOME, REGIONS])
def test_every_hexagon_is_reached_in_reading_order(tab, path):
    page = tab()
    page.goto(path)
    expect(page.locator(CELLS)).to_have_count(AREAS)

    assert tabbed_cells(page) == reading_order(page)


@pytest.mark.parametrize(
    "look", [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}], ids=str
)
def test_focus_is_seen_on_every_hexagon(tab, look):
    page = tab(viewport={"width": 1280, "height": 1600}, **look)  # the whole map, unscrolled
    page.goto(HOME)
    unseen = []
    for cell in page.locator(CELLS).all():
        clip = cell.bounding_box()
        before = page.screenshot(clip=clip)
        cell.focus()
        if page.screenshot(clip=clip) == before:
            unseen.append(cell.get_attribute("href"))
        cell.blur()

    assert unseen == []


def test_enter_opens_the_hexagon_that_has_the_focus(tab):
    page = tab()
    page.goto(HOME)
    page.locator(CELLS, has_text="Hertfordshire").focus()
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text("Hertfordshire")
