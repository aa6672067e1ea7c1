"""What a chart says, to those who see it and to those who hear it."""

from decimal import Decimal

import pytest

from regions.charts import (
    Words,
    describe_bars,
    describe_line,
    describe_strip,
    describe_then_and_now,
    line,
)
from regions.charts.numbers import number, short, with_unit
from regions.charts.text import clean, width_of, wrap
from tests.regions.charts.making import (
    SVG,
    bar,
    dots,
    parse,
    point,
    series,
    texts,
)


def test_line_is_told_point_by_point_with_its_lowest_and_highest():
    points = [
        point("550900", 2010),
        point(None, 2014),
        point("548000", 2016, low=Decimal(539000), high=Decimal(557000)),
        point("604700", 2018, provisional=True),
    ]

    assert describe_line(points, unit="people", subject="Hertfordshire") == (
        "Hertfordshire: 550900 in the year 2010, no figure in the year 2014, "
        "548000 in the year 2016 (between 539,000 and 557,000), "
        "604700 in the year 2018 (provisional). "
        "Lowest: 548000 in the year 2016. Highest: 604700 in the year 2018."
    )


def test_many_bars_are_told_by_the_current_one_and_the_ends():
    rows = [bar(str(i), f"Area {i}", current=i == 7) for i in range(41)]

    assert describe_bars(rows) == "41 values. Area 7: 7. Lowest: Area 0, 0. Highest: Area 40, 40."


def test_then_and_now_are_told_with_their_subject_and_intervals():
    now = point("604700", low=Decimal(588700), high=Decimal(620700))
    said = describe_then_and_now(point("550900", 2010), now, subject="Hertfordshire")

    assert said == (
        "Hertfordshire: the year 2010: 550900; the year 2018: 604700 (between 588,700 and 620,700)."
    )


def test_rank_counts_from_the_highest_and_ties_share_it():
    said = describe_strip(dots("5", "9", "5", "1"))

    assert said.startswith("Area 0: 5, ranked 2 of 4, highest first. Median: 5.")


def test_chart_speaks_the_language_of_its_words():
    welsh = Words(
        lowest="Isaf", highest="Uchaf", not_from_zero="Nid yw'r echelin yn dechrau o sero"
    )
    svg = line(series("98", "99", "100"), "k", "t", words=welsh)

    assert "Isaf: 98 in" in parse(svg).find(f"{SVG}desc").text
    assert "Nid yw'r echelin yn dechrau o sero" in texts(svg)


def test_right_to_left_name_is_kept_apart_from_the_number_after_it():
    assert clean("עברית") == "\u2068עברית\u2069"


def test_text_is_wrapped_between_words_and_cut_with_an_ellipsis():
    lines = wrap("Heart of the South West Local Enterprise Partnership area", 120)

    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert all(width_of(each) <= 120 for each in lines)


@pytest.mark.parametrize(
    ("value", "unit", "written"),
    [
        ("604700", "", "604,700"),
        ("-2.50", "%", "−2.5%"),
        ("-34", "£", "−£34"),
        ("1e3", "jobs", "1,000 jobs"),
    ],
)
def test_number_is_written_with_its_unit(value, unit, written):
    assert number(Decimal(value), unit) == written


def test_millions_on_an_axis_are_short():
    assert [with_unit(short(Decimal(n)), "£") for n in ("2500000", "-4e9", "250000")] == [
        "£2.5m",
        "−£4bn",
        "£250,000",
    ]
