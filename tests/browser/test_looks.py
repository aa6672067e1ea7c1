"""What charts and tables look like where colours are forced, and on a phone."""

import pytest
from playwright.sync_api import expect

from tests.browser.pages import FULL_PROFILE

pytestmark = pytest.mark.browser

FILL = "one => getComputedStyle(one).fill"
STROKE = "one => getComputedStyle(one).stroke"
FIGURE = "/figures/employment-16-plus/"
COMPARISON = "/regions/compare/?region=hertfordshire&region=cumbria"


def test_current_bar_is_filled_and_others_are_outlined_where_colours_are_forced(tab):
    page = tab(forced_colors="active")
    page.goto(FULL_PROFILE)
    current, other = (
        page.locator(f".chart--bars .chart__bar{one}").first
        for one in (".chart__bar--current", ":not(.chart__bar--current, [class*=colour-])")
    )

    assert current.evaluate(FILL) != other.evaluate(FILL)
    assert other.evaluate(FILL) != other.evaluate(STROKE)


@pytest.mark.parametrize("colours", ["active", "none"])
@pytest.mark.parametrize(
    ("path", "whisker", "bar"),
    [(FIGURE, ".row__whisker", ".row__bar"), (COMPARISON, ".cellbar__whisker", ".cellbar__bar")],
)
def test_interval_is_seen_on_its_bar(tab, path, whisker, bar, colours):
    page = tab(forced_colors=colours)
    page.goto(path)
    line = page.locator(whisker).first.evaluate(STROKE)
    halo = page.locator(f".halo:has(+ {whisker})").first.evaluate(STROKE)

    assert line != halo != page.locator(bar).first.evaluate(FILL)


@pytest.mark.parametrize(("figure", "tallest"), [("employment-rate", 4200), (FIGURE[9:-1], 5620)])
def test_table_of_all_areas_is_short_on_a_phone(tab, figure, tallest):
    page = tab(viewport={"width": 320, "height": 640})
    page.goto(f"/figures/{figure}/")

    assert page.evaluate("document.scrollingElement.scrollHeight") < tallest
    assert page.locator(".league tbody tr").first.bounding_box()["y"] < 1150


def test_drawings_of_a_phone_s_table_share_one_width(tab):
    page = tab(viewport={"width": 320, "height": 640})
    page.goto("/figures/employment-16-plus/?period=july-2020-to-june-2021")
    widths = {round(row.bounding_box()["width"]) for row in page.locator(".row").all()}

    assert len(widths) == 1


def test_columns_of_a_phone_s_table_keep_their_heads(tab):
    page = tab(viewport={"width": 320, "height": 640})
    page.goto("/figures/employment-rate/")

    expect(page.get_by_role("columnheader")).to_have_count(4)
    first = page.get_by_role("row").nth(1)
    assert first.get_by_role("cell").count() + first.get_by_role("rowheader").count() == 4
