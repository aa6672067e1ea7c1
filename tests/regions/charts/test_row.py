"""A value in its row: bars from zero share one scale, dots share one axis."""

import re
from decimal import Decimal

import pytest

from regions.charts import RowScale, row


def lengths(values, **more):
    on = RowScale.over([Decimal(value) for value in values], bars=True)
    return [float(re.search(r"h([\d.]+)v8", row(Decimal(one), on, **more))[1]) for one in values]


def places(values):
    on = RowScale.over([Decimal(value) for value in values], bars=False)
    return [float(re.search(r'cx="([\d.]+)"', row(Decimal(one), on))[1]) for one in values]


def test_twice_the_value_is_twice_the_bar():
    short, long = lengths(["50", "100"])

    assert long == 2 * short


def test_the_smallest_bar_can_be_seen():
    assert lengths(["1", "1000000"])[0] == 1


def test_a_negative_bar_ends_where_a_positive_begins():
    on = RowScale.over([Decimal(-1), Decimal(1)], bars=True)
    assert 'd="M0 4h97v8' in row(Decimal(-1), on) and 'd="M97 4h97v8' in row(Decimal(1), on)


def test_dots_reach_from_the_lowest_to_the_highest():
    assert places(["70", "75", "80"]) == [6, 100, 194]


def test_equal_dots_stand_in_the_middle():
    assert places(["70", "70"]) == [100, 100]


def test_an_interval_is_drawn_from_end_to_end():
    on = RowScale.over([Decimal(0), Decimal(10)], bars=False)

    assert "M6 8H194" in row(Decimal(5), on, low=Decimal(0), high=Decimal(10)).split("whisker")[1]


@pytest.mark.parametrize("value", ["NaN", "Infinity"])
def test_what_cannot_be_drawn_is_refused(value):
    with pytest.raises(ValueError, match="cannot draw"):
        row(Decimal(value), RowScale.over([Decimal(1)], bars=True))


def test_a_row_is_hidden_from_who_is_told_the_table():
    assert 'aria-hidden="true"' in row(Decimal(1), RowScale.over([Decimal(1)], bars=True))
