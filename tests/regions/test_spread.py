"""Where a region lies among all areas: rates only, of one period and one source."""

from decimal import Decimal

import pytest
from bs4 import BeautifulSoup

from regions.models import Measure
from tests.factories import MeasureFactory, ObservationFactory, RegionFactory, SourceFactory


@pytest.fixture
def measure(db):
    return MeasureFactory(slug="rate", name="Rate", kind=Measure.Kind.RATE, unit="%")


@pytest.fixture
def observe(make_region, measure):
    """Publish a value of the measure for a region and give its page."""
    source, pages = SourceFactory(slug="survey"), {}

    def observe(name, value, **fields):
        if name not in pages:
            pages[name] = make_region(name)
        defaults = {"region": pages[name].region, "measure": measure, "source": source}
        ObservationFactory(value=Decimal(value), **defaults | fields)
        return pages[name]

    return observe


def strips(client, page) -> list[str]:
    """What the strips on a region's page say."""
    html = BeautifulSoup(client.get(page.url).content, "html.parser")
    return [one.find("desc").text for one in html.select(".chart--strip")]


def test_a_rate_is_set_among_all_areas(client, observe):
    for name, value in (("Low", 60), ("Here", 70), ("High", 80)):
        page = observe(name, value)

    assert strips(client, page) == [
        "High: 80%, ranked 1 of 3, highest first. Median: 70%. "
        "Lowest: Low, 60%. Highest: High, 80%."
    ]


def test_a_count_is_not(client, observe, measure):
    measure.kind = Measure.Kind.COUNT
    measure.save()
    for name in ("One", "Two", "Three"):
        page = observe(name, 5)

    assert strips(client, page) == []


def test_two_areas_are_too_few(client, observe):
    observe("One", 1)

    assert strips(client, observe("Two", 2)) == []


def test_other_periods_and_sources_are_not_among_them(client, observe):
    observe("One", 1)
    observe("Two", 2)
    observe("Three", 3, period_label="2017")
    observe("Four", 4, source=SourceFactory())

    assert strips(client, observe("Five", 5)) == [
        "Five: 5%, ranked 1 of 3, highest first. Median: 2%. Lowest: One, 1%. Highest: Five, 5%."
    ]


def test_an_area_without_a_public_page_is_not_among_them(client, observe):
    observe("Hidden", 9).unpublish()
    observe("One", 1)

    assert strips(client, observe("Two", 2)) == []


def test_a_nation_is_not_among_areas(client, observe, make_region):
    for name in ("One", "Two", "Three"):
        observe(name, 5)
    scotland = make_region("Scotland", region=RegionFactory(kind="nation"))
    observe("One", 7, region=scotland.region)

    assert strips(client, scotland) == []


def test_more_areas_cost_no_more_queries(observe, sql):
    for name in ("One", "Two", "Three"):
        page = observe(name, 5)
    before = sql(page.url).count
    for name in ("Four", "Five", "Six"):
        observe(name, 5)

    assert sql(page.url).count == before
