"""Which chart a series gets, and that none is drawn from too little."""

import datetime
from decimal import Decimal
from xml.etree import ElementTree

import pytest

from core.money import Amount
from regions import figures
from regions.charts import then_and_now
from regions.profile import ThemeTotal
from regions.series import Series
from tests.factories import (
    MeasureFactory,
    ObservationFactory,
    RegionFactory,
    SourceFactory,
    ThemeFactory,
)
from tests.regions.charts.making import texts

JOBS = MeasureFactory.build(slug="jobs", name="People in employment")
SOURCE = SourceFactory.build(slug="aps")
HERE = RegionFactory.build(name="Hertfordshire")


def noted(year: int | None, value: int = 0, measure=JOBS, **fields):
    """A value of a year that is not saved; a year of None is a period that is not stated."""
    dates = {"period_start": None, "period_end": None, "period_label": "not stated"}
    if year:
        dates = {
            "period_start": datetime.date(year, 1, 1),
            "period_end": datetime.date(year, 12, 31),
            "period_label": f"the year {year}",
        }
    things = {"region": HERE, "measure": measure, "source": SOURCE}
    return ObservationFactory.build(**things | dates | {"value": Decimal(value or 1000)} | fields)


def series(*rows, measure=JOBS, parts=()) -> Series:
    return Series(measure, SOURCE, rows, "Hertfordshire", parts)


def years(count: int) -> Series:
    return series(*(noted(2010 + i, 1000 + i) for i in range(count)))


def kind(svg: str) -> str:
    return ElementTree.XML(svg).get("class")


def test_one_value_needs_no_chart():
    assert figures.chart(years(1)) == ""


def test_values_without_dates_are_not_drawn_along_time():
    assert figures.chart(series(noted(2010), noted(2011), noted(None))) == ""


@pytest.mark.parametrize(
    ("known", "between"),
    [
        ((2017, 2018, 2019), []),
        ((2018, 2019, 2021), ["2020"]),
        ((2018, 2019, 2022), ["2020, 2021"]),
        ((2010, 2018, 2019), ["2011 – 2017"]),
    ],
)
def test_years_without_a_figure_stand_between_the_bars(known, between):
    drawn = texts(figures.chart(series(*(noted(year) for year in known))))
    labels = [f"the year {year}" for year in known]

    assert [one for one in drawn if one in [*labels, *between]] == sorted(
        [*labels, *between], key=lambda label: label.removeprefix("the year ")[:4]
    )
    assert drawn.count("no figure") == len(between)


def test_periods_that_end_at_different_times_of_the_year_have_no_years_between():
    rows = [noted(year) for year in (2010, 2012, 2014)]
    rows[1].period_end = datetime.date(2012, 6, 30)

    assert "no figure" not in texts(figures.chart(series(*rows)))


def test_a_value_with_a_stated_change_is_drawn_beside_what_it_was():
    change = {"change": Decimal(54_300), "change_since": "2010"}
    drawn = texts(figures.chart(series(noted(None, 605_200, **change))))

    assert [one for one in drawn if one[0].isdigit()] == ["2010", "550,900", "605,200"]


def test_two_years_are_then_and_now():
    drawn = figures.chart(years(2))

    assert {"1,000", "1,001"} <= set(texts(drawn))
    assert drawn == then_and_now(
        *map(figures.point, years(2).rows),
        key=years(2).anchor,
        title="People in employment",
        unit="people",
        subject="Hertfordshire",
    )


@pytest.mark.parametrize("count", [2, 3])
def test_few_years_are_no_trend(count):
    assert kind(figures.chart(years(count))) != kind(figures.chart(years(4)))


@pytest.mark.parametrize("count", [4, 12])
def test_four_years_or_more_are_a_line(count):
    assert kind(figures.chart(years(count))) == kind(figures.chart(years(5)))


@pytest.mark.parametrize("count", [2, 3, 4, 9])
def test_chart_has_the_name_of_its_measure(count):
    assert "People in employment" in figures.chart(years(count))


def test_measure_without_parts_has_no_chart_of_them():
    assert figures.parts(years(3)) == ""


def test_parts_are_bars_of_their_newest_values():
    small = MeasureFactory.build(name="Small enterprises")
    large = MeasureFactory.build(name="Large enterprises")
    whole = series(
        noted(2018),
        parts=(
            series(noted(2017, 5, small), noted(2018, 700, small), measure=small),
            series(noted(2018, 300, large), measure=large),
        ),
    )
    said = texts(figures.parts(whole))

    assert {"Small enterprises", "700", "Large enterprises", "300"} <= set(said)
    assert "5" not in said


def test_foundations_have_their_colour_and_pattern():
    theme = ThemeFactory.build(slug="rust")
    drawn = figures.themes([ThemeTotal(theme, Amount(Decimal(34_000_000)), 1)], key="themes")

    assert "colour-rust" in drawn
    assert '<pattern class="chart__pattern" id="themes-diagonals"' in drawn
    assert 'fill="url(#themes-diagonals)"' in drawn
    assert "£34m" in texts(drawn)


def test_no_totals_are_no_chart():
    assert figures.themes([], key="themes") == ""


@pytest.mark.parametrize(
    ("start", "end", "short"),
    [
        ((2018, 1, 1), (2018, 12, 31), "2018"),
        ((2017, 7, 1), (2018, 6, 30), "2017/18"),
        ((1999, 4, 1), (2000, 3, 31), "1999/00"),
        (None, None, "not stated"),
    ],
)
def test_axis_names_a_period_as_short_as_it_can(start, end, short):
    row = noted(None)
    row.period_start = start and datetime.date(*start)
    row.period_end = end and datetime.date(*end)

    assert figures.short(row) == short


def test_interval_and_status_reach_the_chart():
    row = noted(2018, 10, interval_low=Decimal(8), interval_high=Decimal(12), status="provisional")
    point = figures.point(row)

    assert (point.low, point.high, point.provisional) == (Decimal(8), Decimal(12), True)
