"""A line is honest about gaps, intervals, what is provisional, and where its axis begins."""

from decimal import Decimal

import pytest

from regions.charts import (
    Point,
    line,
)
from regions.charts.scale import axis_ends, round_ticks
from regions.charts.text import width_of
from tests.regions.charts.making import (
    SVG,
    parse,
    paths,
    point,
    series,
    texts,
)


def test_gap_breaks_the_line_and_a_lone_point_keeps_its_dot():
    svg = line(series("1", "2", None, "4", None, "5", "6"), "k", "t")

    assert paths(svg, "chart__line")[0].count("M") == 2
    assert svg.count("<circle") == 5


def test_lone_point_among_many_keeps_its_dot():
    svg = line(series(*range(10), None, 5, None, *range(10)), "k", "t")

    assert svg.count("<circle") == 3


@pytest.mark.parametrize(
    ("values", "zero"),
    [(("71", "100"), False), (("70", "100"), True), (("5", "5"), True), (("-1", "1"), True)],
)
def test_axis_begins_at_zero_unless_values_differ_little_and_says_when_not(values, zero):
    svg = line(series(*values), "k", "t")

    assert ("0" in texts(svg, "chart__text")) is zero
    assert ("The axis does not begin at zero" in texts(svg, "chart__note")) is not zero


def test_interval_decides_where_the_axis_begins():
    wide = [point("100", low=Decimal(50), high=Decimal(150)), point("101", 2019)]

    assert "The axis does not begin at zero" not in texts(line(wide, "k", "t"))


def test_interval_is_drawn_as_a_whisker():
    svg = line([point("100", low=Decimal(90), high=Decimal(110)), point("101", 2019)], "k", "t")

    assert len(paths(svg, "chart__whisker")) == 1


def test_provisional_stretch_is_dashed_and_noted():
    svg = line([*series("1", "2"), point("3", 2012, provisional=True)], "k", "t")

    assert len(paths(svg, "chart__line--provisional")) == 1
    assert "Dashed: provisional" in texts(svg)


def test_first_and_last_value_stand_at_their_points():
    svg = line(series("1", "2", "3"), "k", "t")

    assert texts(svg, "chart__value") == ["1", "3"]


@pytest.mark.parametrize("count", [2, 9, 41])
@pytest.mark.parametrize("label", ["{}", "{} academic year", "July {} to June the year after"])
def test_periods_under_the_axis_never_touch(count, label):
    points = [Point("", label.format(2000 + i), Decimal(i), f"{i}") for i in range(count)]
    svg = line(points, "k", "t")
    placed = [each for each in parse(svg).iter(f"{SVG}text") if each.get("y") == "190"]
    ends = []
    for each in placed:
        lines = [each.text, *(span.text for span in each)]
        x, half = float(each.get("x")), max(map(width_of, lines)) / 2
        ends += [x - half, x + half]

    assert len(placed) >= 2
    assert ends == sorted(ends)


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        ("0", "34", ["0", "20", "40"]),
        ("0", "604700", ["0", "250000", "500000", "750000"]),
        ("548000", "604700", ["500000", "550000", "600000", "650000"]),
        ("-4", "3", ["-5", "0", "5"]),
        ("0", "0", ["0", "1"]),
    ],
)
def test_ticks_are_two_to_four_round_numbers(low, high, ticks):
    found = round_ticks(Decimal(low), Decimal(high))

    assert 2 <= len(found) <= 4
    assert found[0] <= Decimal(low)
    assert found[-1] >= Decimal(high)
    assert found == [Decimal(tick) for tick in ticks]


def test_axis_of_numbers_below_zero_ends_at_zero():
    assert axis_ends([Decimal(-10), Decimal(-2)]) == (-10, 0)
