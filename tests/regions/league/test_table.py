"""All areas in one measure: what is ranked, what is only shown, and what is said of it."""

from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from wagtail.models import PageViewRestriction

from regions.league import Asked
from regions.league.heads import above_values
from regions.models import Measure
from tests.factories import ObservationFactory, RegionFactory, SourceFactory
from tests.regions.league.conftest import URL, table


def england(measure, value, **fields):
    region = RegionFactory(name="England", slug="england", kind="benchmark", hex_q=None, hex_r=None)
    return ObservationFactory(region=region, measure=measure, value=Decimal(value), **fields)


def names(client, query="") -> list[str]:
    return [line.name for line in table(client, query).lines]


def test_the_highest_value_comes_first(client, observe):
    observe("Low", 1)
    observe("High", 2)

    assert names(client) == ["High", "Low"]


def test_equal_values_share_a_rank_and_the_next_is_left_out(client, rate, observe):
    for name, value in (("A", 5), ("B", 5), ("C", 4)):
        observe(name, value)

    assert [(line.rank, line.tied) for line in table(client).lines] == [
        (1, True), (1, True), (3, False),
    ]  # fmt: skip


def test_a_rank_does_not_depend_on_the_order_shown(client, rate, observe):
    observe("Low", 1)
    observe("High", 2)

    assert [line.rank for line in table(client, "?sort=value&order=asc").lines] == [2, 1]


def test_a_count_is_listed_and_not_ranked(client, observe):
    observe("Low", 1)
    observe("High", 2)

    assert [(line.name, line.rank) for line in table(client).lines] == [
        ("High", None), ("Low", None),
    ]  # fmt: skip
    assert "not ranked" in client.get(URL).content.decode()


def test_areas_can_be_listed_by_name(client, observe):
    observe("Beta", 2)
    observe("Alpha", 1)

    assert names(client, "?sort=name") == ["Alpha", "Beta"]


def test_areas_without_a_change_come_last_either_way(client, observe):
    observe("Old", 1, 2017)
    observe("Old", 5)
    observe("New", 9)

    assert names(client, "?sort=change&order=asc") == ["Old", "New"]
    assert names(client, "?sort=change&order=desc") == ["Old", "New"]


def test_the_newest_period_is_shown_until_another_is_asked_for(client, observe):
    observe("Herts", 1, 2017)
    observe("Herts", 2, 2018)

    assert table(client).label == "2018"
    assert table(client, "?period=2017").label == "2017"


def test_a_change_counts_from_the_period_before(client, observe):
    observe("Herts", 1, 2016)
    observe("Herts", 4, 2017)
    observe("Herts", 9, 2018)

    assert table(client).lines[0].change_text == "+5"


def test_no_change_is_counted_between_two_sources(client, observe):
    observe("Herts", 1, 2017, source=SourceFactory())
    observe("Herts", 9, 2018)

    assert table(client).lines[0].change is None


def test_a_change_of_a_percentage_is_in_points(client, observe, measure):
    measure.unit, measure.decimals = "%", 1
    measure.save()
    observe("Herts", 70, 2017)
    observe("Herts", "68.5", 2018)

    assert table(client).lines[0].change_text == "−1.5 points"


def test_england_stands_apart_and_has_no_rank(client, rate, observe, measure, survey):
    observe("Herts", 1)
    observe("Kent", 2)
    england(measure, 99, source=survey)

    assert names(client) == ["Kent", "Herts"]
    assert [(line.name, line.rank) for line in table(client).references] == [("England", None)]


def test_a_nation_is_not_ranked_among_areas(client, rate, observe, make_region):
    scotland = make_region("Scotland", region=RegionFactory(name="Scotland", kind="nation"))
    observe("Herts", 1)
    observe("Kent", 2)
    observe("Kent", 99, region=scotland.region)

    assert [line.name for line in table(client).references] == ["Scotland"]


def test_values_each_from_another_source_are_not_ranked(client, rate, observe):
    observe("Herts", 1, source=SourceFactory())
    observe("Kent", 2, source=SourceFactory())

    assert [line.rank for line in table(client).lines] == [None, None]
    assert "not like for like" in client.get(URL).content.decode()


def test_an_area_has_one_line_from_the_source_of_most_areas(client, observe):
    observe("Herts", 1, source=SourceFactory())
    observe("Herts", 2)
    observe("Kent", 3)

    assert [line.value.value for line in table(client).lines] == [3, 2]
    assert table(client).left_out == 1


def test_it_is_said_what_overlapping_intervals_mean(client, observe):
    observe("Herts", 5, interval_low=Decimal(4), interval_high=Decimal(6))

    assert "95% intervals overlap" in client.get(URL).content.decode()


def test_it_is_said_of_a_count_that_larger_areas_count_more(client, observe):
    observe("Herts", 5)

    assert "larger areas count more" in client.get(URL).content.decode()


def test_that_is_not_said_of_a_rate(client, rate, observe):
    observe("Herts", 5)

    assert "larger areas count more" not in client.get(URL).content.decode()


def test_few_areas_are_not_drawn(client, rate, observe):
    observe("Herts", 1)
    observe("Kent", 2)

    shown = client.get(URL).content.decode()

    assert 'class="chart' not in shown and 'class="row' not in shown


def test_the_strip_is_described(client, rate, observe):
    for name, value in (("A", 1), ("B", 2), ("C", 3)):
        observe(name, value)

    assert "Lowest: A, 1" in client.get(URL).content.decode()


def test_the_area_one_came_from_is_marked(client, observe):
    observe("Herts", 1)

    assert [line.here for line in table(client, "?area=herts").lines] == [True]


def test_areas_without_a_value_are_named(client, observe, make_region):
    observe("Herts", 1)
    make_region("Kent")

    assert [place.name for place in table(client).missing] == ["Kent"]


@pytest.mark.parametrize(
    "query", ["?sort=&order=up", "?period=%00", "?sort=__class__", "?area=%F0%9F"]
)  # fmt: skip
def test_what_means_nothing_is_ignored(client, observe, query):
    observe("Herts", 1)

    assert names(client, query) == ["Herts"]


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("?period=zzz", ["There is no period “zzz” here: the newest is shown."]),
        ("?area=atlantis", ["No area is called “atlantis”."]),
        ("?area=kent", ["Kent has no value here for this period."]),
        ("?period=2018&area=herts", []),
        ("", []),
    ],
)
def test_what_is_not_here_is_said(client, observe, make_region, query, said):
    observe("Herts", 1)
    make_region("Kent")

    assert table(client, query).problems == said
    assert client.get(f"{URL}{query}").content.decode().count('class="notice"') == len(said)


def test_what_is_said_back_runs_nothing_and_is_short(client, observe):
    observe("Herts", 1)
    shown = client.get(URL, {"period": "<script>" + "é" * 5000}).content.decode()

    assert "<script>é" not in shown and "é" * 81 not in shown


def test_links_that_sort_say_what_they_do(client, observe):
    observe("Herts", 1, 2017)
    observe("Herts", 2)
    links = BeautifulSoup(client.get(URL).content, "html.parser").select(".league__sort")

    assert [link["aria-label"] for link in links] == [
        "Sort by area, A to Z", "Sort by people, lowest first", "Sort by change, highest first",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "unit", "head"),
    [("rate", "%", "Percentage"), ("area", "km²", "Extent, km²"), ("count", "people", "People")],
)
def test_a_column_says_in_words_what_it_holds(kind, unit, head):
    assert above_values(Measure(kind=kind, unit=unit)) == head


def test_asking_for_nothing_is_the_usual():
    assert Asked.read({}) == Asked()


def test_links_keep_what_was_asked_for(client, observe):
    observe("Herts", 1, 2017)
    observe("Herts", 2, 2018)

    shown = table(client, "?period=2017&sort=name&area=herts")

    assert shown.sorts["name"].link == "?period=2017&sort=name&order=desc&area=herts"
    assert shown.periods[0].link == "?sort=name&area=herts"


# What may not be known


def test_a_draft_source_keeps_its_values_out(client, observe):
    observe("Herts", 1)
    observe("Kent", 2, source=SourceFactory(live=False))

    assert names(client) == ["Herts"]


def test_an_area_whose_page_is_a_draft_is_not_named(client, observe):
    observe("Herts", 1)
    observe("Kent", 2).unpublish()

    assert "Kent" not in client.get(URL).content.decode()


def test_an_area_whose_page_is_kept_from_the_public_is_not_named(client, observe):
    observe("Herts", 1)
    PageViewRestriction.objects.create(page=observe("Kent", 2), restriction_type="login")

    assert "Kent" not in client.get(URL).content.decode()


def test_a_measure_with_nothing_published_is_not_found(client, observe):
    observe("Kent", 2, source=SourceFactory(live=False))

    assert [client.get(path).status_code for path in (URL, "/figures/jobs.csv")] == [404, 404]


def test_a_measure_nobody_has_heard_of_is_not_found(client, home):
    assert client.get("/figures/none/").status_code == 404
