"""An area that ended: its page says so and stays, its successors are named, its money counts no
more."""

import datetime
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from regions import totals
from tests.factories import RegionFactory

YESTERDAY, TODAY = -1, 0


def day(offset: int) -> datetime.date:
    return timezone.localdate() + datetime.timedelta(days=offset)


@pytest.fixture
def make_ending(make_region, make_highlight):
    """Publish an area whose last day is so many days from now."""

    def make(offset: int, name: str = "Old Valley", **fields):
        slug = name.lower().replace(" ", "-")
        region = RegionFactory(name=name, slug=slug, active_to=day(offset))
        rows = [make_highlight(amount=Decimal(6_000_000))]
        return make_region(name, region=region, highlights=rows, **fields)

    return make


@pytest.fixture
def banner(client):
    def banner(page) -> str:
        found = BeautifulSoup(client.get(page.url).content, "html.parser")
        found = found.select_one(".notice--ending")
        return " ".join(found.get_text(" ").split()) if found else ""

    return banner


def test_area_that_ended_says_since_when(make_ending, banner):
    assert "This area ended on" in banner(make_ending(YESTERDAY))


def test_area_still_stands_on_its_last_day(make_ending, banner):
    said = banner(make_ending(TODAY))

    assert "This area ends on" in said and "in no total" not in said


def test_area_without_an_end_says_nothing_of_it(make_region, banner):
    assert banner(make_region()) == ""


def test_successor_is_a_link_only_where_it_has_a_public_page(make_ending, make_region, client):
    page = make_ending(YESTERDAY)
    page.region.successors.add(make_region("Newland").region)
    page.region.successors.add(make_region("Draftland", live=False).region)
    soup = BeautifulSoup(client.get(page.url).content, "html.parser")
    found = soup.select_one(".notice--ending")

    assert [link["href"] for link in found.select("a")] == ["/regions/newland/"]
    assert "Draftland" in found.get_text()


def test_money_of_an_area_that_ended_is_in_no_total(make_ending, make_region, make_highlight):
    make_ending(YESTERDAY)
    make_ending(TODAY, "Last Valley")
    make_region("Kent", highlights=[make_highlight(amount=Decimal(1_000_000))])
    found = totals.gather()

    assert found.tally.total.pounds == 7_000_000
    assert [place.name for place in found.ended] == ["Old Valley"]
    assert "Old Valley" not in [place.name for place in found.places]


def test_list_of_regions_says_that_it_ended(make_ending, regions_page, client):
    make_ending(YESTERDAY)

    assert b"Ended on" in client.get(regions_page.url).content


def test_area_without_an_end_costs_no_query_more(make_region, sql, make_ending):
    usual = sql(make_region().url).count

    assert sql(make_ending(YESTERDAY).url).count == usual + 1
