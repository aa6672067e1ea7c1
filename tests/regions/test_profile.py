"""How what is known of a region is put together."""

import datetime
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup

from regions.models import Measure, RegionPage
from regions.profile import AT_A_GLANCE, Profile
from tests.factories import (
    MeasureFactory,
    ObservationFactory,
    RegionFactory,
    SourceFactory,
    ThemeFactory,
)


@pytest.fixture
def page(make_region) -> RegionPage:
    return make_region()


@pytest.fixture
def observe(page):
    """Note a value of the page's region in a year."""

    def observe(measure: Measure | None = None, year: int = 2018, **fields):
        return ObservationFactory(
            region=page.region,
            measure=measure or MeasureFactory(),
            period_label=f"{year}",
            period_start=datetime.date(year, 1, 1),
            period_end=datetime.date(year, 12, 31),
            **fields,
        )

    return observe


def names(series) -> list[str]:
    return [one.measure.name for one in series]


def test_years_of_one_measure_from_one_source_are_one_series(page, observe):
    measure, source = MeasureFactory(), SourceFactory()
    for year in (2018, 2010, 2014):
        observe(measure, year, source=source)
    (series,) = Profile(page).series

    assert [row.period_label for row in series.rows] == ["2010", "2014", "2018"]
    assert series.latest.period_label == "2018"


def test_two_sources_are_never_mixed_in_one_series(page, observe):
    measure, sources = MeasureFactory(), SourceFactory.create_batch(2)
    for year in (2010, 2011, 2012, 2013):
        for source in sources:
            observe(measure, year, source=source)
    every = Profile(page).series

    assert len(every) == 2
    assert [{row.source for row in one.rows} for one in every] == [{one.source} for one in every]
    assert [len(one.rows) for one in every] == [4, 4]


def test_two_measures_of_the_same_place_in_the_order_are_never_mixed(page, observe):
    source = SourceFactory()
    one, other = MeasureFactory(order=7), MeasureFactory(order=7)
    for year in (2010, 2018):
        for measure in (other, one):
            observe(measure, year, source=source)

    assert [{row.measure for row in each.rows} for each in Profile(page).series] == [{one}, {other}]


def test_same_measure_from_two_sources_has_two_anchors(page, observe):
    measure = MeasureFactory()
    for source in SourceFactory.create_batch(2):
        observe(measure, source=source)

    assert len({one.anchor for one in Profile(page).series}) == 2


def test_series_stand_in_the_order_of_their_measures(page, observe):
    observe(MeasureFactory(name="Second", order=2))
    observe(MeasureFactory(name="First", order=1))

    assert names(Profile(page).series) == ["First", "Second"]


def test_part_stands_within_its_whole(page, observe):
    source, whole = SourceFactory(), MeasureFactory(name="Enterprises")
    observe(whole, source=source)
    observe(MeasureFactory(name="Small enterprises", part_of=whole), source=source)
    (series,) = Profile(page).series

    assert names([series]) == ["Enterprises"]
    assert names(series.parts) == ["Small enterprises"]


def test_part_from_another_source_stands_alone(page, observe):
    whole = MeasureFactory(name="Enterprises", order=1)
    observe(whole)
    observe(MeasureFactory(name="Small enterprises", part_of=whole, order=2))
    every = Profile(page).series

    assert names(every) == ["Enterprises", "Small enterprises"]
    assert [one.parts for one in every] == [(), ()]


def test_part_whose_whole_is_not_known_stands_alone(page, observe):
    observe(MeasureFactory(name="Small enterprises", part_of=MeasureFactory()))

    assert names(Profile(page).series) == ["Small enterprises"]


def test_part_of_a_part_is_not_lost(page, observe):
    source, whole = SourceFactory(), MeasureFactory(name="Enterprises")
    part = MeasureFactory(name="Small enterprises", part_of=whole)
    least = MeasureFactory(name="Micro enterprises", part_of=part)
    for measure in (whole, part, least):
        observe(measure, source=source)
    shown = {
        name
        for one in Profile(page).series
        for name in names([one, *one.parts, *(deep for part in one.parts for deep in part.parts)])
    }

    assert shown == {"Enterprises", "Small enterprises", "Micro enterprises"}


def test_sections_hold_their_topics_in_the_order_of_the_page(page, observe):
    for topic in ("place", "business", "pay"):
        observe(MeasureFactory(name=topic, topic=topic))

    assert [(one.key, names(one.series)) for one in Profile(page).sections] == [
        ("jobs", ["pay"]),
        ("business", ["business"]),
        ("people", ["place"]),
    ]


@pytest.mark.parametrize("topic", Measure.Topic.values)
def test_no_topic_is_without_a_section(page, observe, topic):
    observe(MeasureFactory(topic=topic))

    assert len(Profile(page).sections) == 1


def test_glance_shows_one_figure_of_each_topic_before_a_second_of_any(page, observe):
    for order, topic in enumerate(("jobs", "jobs", "pay", "skills", "business")):
        observe(MeasureFactory(name=f"{order} {topic}", topic=topic, order=order))

    assert names(Profile(page).glance) == ["0 jobs", "2 pay", "3 skills", "4 business"]


def test_glance_is_filled_up_with_more_of_the_same_topic(page, observe):
    for order in range(AT_A_GLANCE + 2):
        observe(MeasureFactory(name=f"{order}", order=order))

    assert names(Profile(page).glance) == ["0", "1", "2", "3"]


def test_glance_keeps_the_order_of_the_measures(page, observe):
    for order, topic in enumerate(("jobs", "jobs", "pay")):
        observe(MeasureFactory(name=f"{order} {topic}", topic=topic, order=order))

    assert names(Profile(page).glance) == ["0 jobs", "1 jobs", "2 pay"]


def test_glance_leaves_room_for_the_total(make_region, make_highlight):
    page = make_region("With money", highlights=[make_highlight()])
    for _ in range(AT_A_GLANCE):
        ObservationFactory(region=page.region)

    assert len(Profile(page).glance) == AT_A_GLANCE - 1


def test_measure_that_is_no_headline_is_not_at_a_glance(page, observe):
    observe(MeasureFactory(headline=False))

    assert Profile(page).glance == []


def test_sources_are_numbered_in_the_order_they_are_cited(make_region, make_highlight):
    money, figure = SourceFactory(title="Z money"), SourceFactory(title="A figure")
    page = make_region("Numbered", highlights=[make_highlight(source=money)])
    ObservationFactory(region=page.region, source=figure)
    numbered = Profile(page).sources

    assert [(number, source.title) for source, number in numbered.items()] == [
        (1, "Z money"),
        (2, "A figure"),
        (3, "The national plan"),
    ]


def test_source_cited_twice_has_one_number(make_region, make_highlight):
    source = SourceFactory()
    rows = [make_highlight(source=source), make_highlight(source=source)]
    page = make_region("Numbered", highlights=rows)
    ObservationFactory(region=page.region, source=source)

    assert Profile(page).sources[source] == 1
    assert len(Profile(page).sources) == 2


def test_foundations_are_totalled_with_the_largest_first(make_region, make_highlight):
    blue, rust = ThemeFactory(slug="blue"), ThemeFactory(slug="rust")
    rows = [(1, blue), (5, rust), (2, blue), (None, rust)]
    page = make_region(
        "Totals",
        highlights=[
            make_highlight(amount=pounds and Decimal(pounds * 1_000_000), theme=theme)
            for pounds, theme in rows
        ],
    )
    totals = [(one.theme, one.total.pounds, one.count) for one in Profile(page).theme_totals]

    assert totals == [(rust, Decimal(5_000_000), 1), (blue, Decimal(3_000_000), 2)]


def test_notes_are_said_once_each_and_in_order(page, observe):
    measure, source = MeasureFactory(), SourceFactory()
    for year, note in ((2010, "Reweighted."), (2011, ""), (2012, "New."), (2013, "Reweighted.")):
        observe(measure, year, source=source, note=note)

    assert Profile(page).series[0].notes == ["Reweighted.", "New."]


def test_sentence_is_made_from_the_newest_row(page, observe):
    measure, source = MeasureFactory(sentence="{value} in {region}."), SourceFactory()
    observe(measure, 2010, source=source, value=Decimal(1))
    observe(measure, 2018, source=source, value=Decimal(2))

    assert ">2</data> in Hertfordshire." in Profile(page).series[0].sentence


def test_nation_is_not_said_to_have_a_partnership(make_region):
    page = make_region("Wales", region=RegionFactory(name="Wales", kind="nation"))

    assert Profile(page).lead == ""


def test_two_numbers_of_one_measure_are_never_both_at_a_glance(page, observe):
    measure = MeasureFactory(headline=True)
    observe(measure, 2018, source=SourceFactory(), value=719_700)
    observe(measure, 2022, source=SourceFactory(), value=435_700)
    (only,) = Profile(page).glance

    assert only.latest.value == 435_700


def test_a_measure_from_two_sources_says_from_which_and_why_they_differ(page, observe, client):
    measure, old = MeasureFactory(), SourceFactory(title="District sums")
    observe(measure, 2018, source=old, note="Measured on the boundary of 2017.")
    observe(measure, 2022, source=SourceFactory())
    observe(MeasureFactory(), 2022, source=old)

    assert [one.twin for one in Profile(page).series] == [True, True, False]
    shown = BeautifulSoup(client.get(page.url).content, "html.parser").select_one(
        ".figure .figure__interval"
    )
    assert "From: District sums." in shown.text
    assert "Measured on the boundary of 2017." in shown.text


def test_sources_of_what_is_not_printed_are_for_the_screen_only(page, observe):
    jobs, business, both = SourceFactory.create_batch(3)
    observe(MeasureFactory(topic="jobs"), source=jobs)
    observe(MeasureFactory(topic="business", headline=False), source=business)
    observe(MeasureFactory(topic="jobs"), source=both)
    observe(MeasureFactory(topic="people", headline=False), source=both)
    profile = Profile(page)

    assert profile.screen_only == {business}
    assert list(profile.sources)[-1] == business  # so that no number is missing on paper


def test_source_of_a_figure_at_a_glance_is_printed(page, observe):
    business = SourceFactory()
    observe(MeasureFactory(topic="business", headline=True), source=business)

    assert Profile(page).screen_only == set()
