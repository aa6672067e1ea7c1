"""Bars in the cells of a table: one scale for a row, from zero."""

from decimal import Decimal

import pytest
from bs4 import BeautifulSoup

from regions.charts import Bar, cell_bars


def rectangles(*bars) -> list[tuple[float, float]]:
    """Where each bar begins, and how wide it is."""
    found = []
    for drawn in cell_bars(bars):
        rect = BeautifulSoup(drawn, "html.parser").rect
        found.append((float(rect["x"]), float(rect["width"])))
    return found


def bar(value, **fields) -> Bar:
    return Bar("A", Decimal(value), str(value), **fields)


def test_longest_value_fills_the_cell_and_half_of_it_half():
    assert rectangles(bar(10), bar(5)) == [(0, 100), (0, 50)]


def test_value_below_zero_grows_to_the_left_of_zero():
    assert rectangles(bar(-5), bar(15)) == [(0, 25), (25, 75)]


def test_interval_is_within_the_cell():
    drawn = cell_bars([bar(10, low=Decimal(5), high=Decimal(20)), bar(4)])

    assert "M25 2v6M25 5H100M100 2v6" in drawn[0]
    assert "whisker" not in drawn[1]


def test_region_without_a_value_has_no_bar():
    assert cell_bars([None, bar(1)])[0] == ""


@pytest.mark.parametrize("values", [(), (0,), (0, 0)])
def test_nothing_and_nought_are_drawn_without_fault(values):
    assert [width for _, width in rectangles(*(bar(value) for value in values))] == [0] * len(
        values
    )


def test_bar_is_not_read_out_a_second_time():
    assert 'aria-hidden="true"' in cell_bars([bar(1)])[0]


def test_interval_is_set_off_from_the_bar_it_lies_on():
    drawn = BeautifulSoup(cell_bars([bar(10, low=Decimal(5), high=Decimal(20))])[0], "html.parser")
    under, line = drawn.select("path")[-2:]

    assert (under["class"], line["class"]) == (["halo"], ["cellbar__whisker"])
    assert under["d"] == line["d"]
