"""The list of all regions: who is in it, in which order, and with which number."""

import datetime
from decimal import Decimal

import pytest
from wagtail.models import PageViewRestriction

from regions import directory
from regions.geography import Cell, Point
from regions.models import Region, RegionPage
from tests.factories import MeasureFactory, ObservationFactory, RegionFactory, SourceFactory


@pytest.fixture
def headline(regions_page):
    """The measure that stands beside each region's name."""
    regions_page.headline_measure = MeasureFactory(name="People in employment")
    regions_page.save()
    return regions_page.headline_measure


@pytest.fixture
def place(make_region):
    """Publish the page of a region that lies in `wider`."""

    def place(name: str, wider: str, kind=Region.Kind.AREA, **fields) -> RegionPage:
        slug = name.lower().replace(" ", "-")
        region = RegionFactory(name=name, slug=slug, wider_region=wider, kind=kind)
        return make_region(name, region=region, **fields)

    return place


def titles(listed) -> list[str]:
    return [one.title for one in listed]


def test_regions_run_from_north_to_south_then_the_other_nations(place):
    place("Wales", "Wales", Region.Kind.NATION)
    place("London", "London")
    place("Tees Valley", "North East")
    place("Scotland", "Scotland", Region.Kind.NATION)

    assert titles(directory.places()) == ["Tees Valley", "London", "Scotland", "Wales"]


def test_regions_of_one_wider_region_are_in_the_order_of_the_alphabet(place):
    place("Solent", "South East")
    place("Enterprise M3", "South East")

    assert titles(directory.places()) == ["Enterprise M3", "Solent"]


def test_each_wider_region_is_one_group(place, regions_page):
    for name, wider in (("Solent", "South East"), ("Leeds", "Yorkshire and The Humber")):
        place(name, wider)
    place("Coast to Capital", "South East")
    groups = directory.of(regions_page).groups

    assert [(one.name, len(one.entries)) for one in groups] == [
        ("Yorkshire and The Humber", 1),
        ("South East", 2),
    ]


def test_nations_stand_together_under_all_their_names(place, regions_page):
    place("Solent", "South East")
    for nation in ("Scotland", "Wales", "Northern Ireland"):
        place(nation, nation, Region.Kind.NATION)
    groups = directory.of(regions_page).groups

    assert [one.name for one in groups] == ["South East", "Scotland, Wales and Northern Ireland"]
    assert [name for name, _ in directory.by_wider_region(directory.places())] == [
        one.name for one in groups
    ]


def test_period_of_the_list_is_that_of_most_figures(make_region, regions_page, headline):
    for name, year in (("One", "2017"), ("Two", "2018"), ("Three", "2018")):
        ObservationFactory(region=make_region(name).region, measure=headline, period_label=year)

    assert directory.of(regions_page).period == "2018"


def test_centre_of_a_region_is_known_to_lists(make_region):
    make_region(region=RegionFactory(latitude=Decimal("51.80879"), longitude=Decimal("-0.27699")))

    assert [place.centre for place in directory.places()] == [Point(51.80879, -0.27699)]


def test_draft_is_not_listed(make_region):
    make_region("Shown")
    make_region("Hidden", live=False)

    assert titles(directory.places()) == ["Shown"]


def test_page_behind_a_password_is_not_listed(make_region):
    make_region("Shown")
    PageViewRestriction.objects.create(
        page=make_region("Hidden"), restriction_type="password", password="secret"
    )

    assert titles(directory.places()) == ["Shown"]


def test_pages_below_a_private_page_are_not_listed(make_region, regions_page):
    make_region("Hidden")
    PageViewRestriction.objects.create(page=regions_page, restriction_type="login")

    assert directory.places() == ()


def test_restriction_of_one_page_hides_no_other(make_region):
    pages = [make_region(f"Region {number}") for number in range(11)]
    PageViewRestriction.objects.create(page=pages[0], restriction_type="login")

    assert len(directory.places()) == 10


def test_each_region_shows_its_newest_figure(make_region, regions_page, headline):
    page, source = make_region(), SourceFactory()
    for year in (2018, 2010):
        ObservationFactory(
            region=page.region,
            measure=headline,
            source=source,
            value=Decimal(year),
            period_label=f"{year}",
            period_start=datetime.date(year, 1, 1),
            period_end=datetime.date(year, 12, 31),
        )
    (entry,) = directory.of(regions_page).entries

    assert entry.headline.period_label == "2018"


def test_other_measures_are_not_taken_for_the_headline(make_region, regions_page, headline):
    ObservationFactory(region=make_region().region)
    (entry,) = directory.of(regions_page).entries

    assert entry.headline is None


def test_figure_of_a_draft_source_is_not_in_the_list(make_region, regions_page, headline):
    ObservationFactory(
        region=make_region().region, measure=headline, source=SourceFactory(live=False)
    )
    (entry,) = directory.of(regions_page).entries

    assert entry.headline is None


def test_map_reads_the_figure_with_its_unit(make_region, regions_page, headline):
    page = make_region()
    ObservationFactory(region=page.region, measure=headline, value=Decimal(605_200))

    assert directory.of(regions_page).values == {page.region.code: "605,200 people"}


def test_list_is_whole_where_no_headline_is_chosen(make_region, regions_page):
    ObservationFactory(region=make_region().region)

    assert [one.headline for one in directory.of(regions_page).entries] == [None]


def test_total_of_a_region_is_its_own(make_region, make_highlight, regions_page):
    make_region("One", highlights=[make_highlight(amount=Decimal(1_000_000))])
    make_region("Two", highlights=[make_highlight(amount=Decimal(2_000_000))])
    totals = {one.place.title: one.total.pounds for one in directory.of(regions_page).entries}

    assert totals == {"One": Decimal(1_000_000), "Two": Decimal(2_000_000)}


def test_total_in_the_list_says_at_least_as_the_page_does(make_region, make_highlight, client):
    rows = [make_highlight(), make_highlight(qualifier="more_than")]
    page = make_region(highlights=rows)

    for path in (page.url, "/regions/"):
        assert "at least £12 million" in client.get(path).content.decode()


def test_highlight_without_an_amount_is_counted(make_region, make_highlight):
    rows = [make_highlight(), make_highlight(amount=None)]
    make_region(highlights=rows, summary_state=RegionPage.Summary.WHOLE)
    (card,) = directory.cards()

    assert (card.highlights, card.total.pounds) == (2, Decimal(6_000_000))


@pytest.mark.parametrize(
    ("state", "listed"),
    [
        (RegionPage.Summary.WHOLE, ["Hertfordshire"]),
        (RegionPage.Summary.PART, ["Hertfordshire"]),
        (RegionPage.Summary.NONE, []),
    ],
)
def test_cards_are_of_those_whose_summary_was_transcribed(make_region, state, listed):
    make_region(summary_state=state)

    assert titles(card.page for card in directory.cards()) == listed


def test_address_in_the_list_is_that_of_the_page(make_region):
    page = make_region()

    assert [place.url for place in directory.places()] == [page.url]


def test_hexagon_is_labelled_with_three_letters_where_none_were_chosen(make_region):
    make_region("Hertfordshire")

    assert [place.label for place in directory.places()] == ["HER"]


def test_hexagon_in_the_first_row_and_column_is_on_the_map(make_region):
    make_region(region=RegionFactory(hex_q=0, hex_r=0))

    assert [place.cell for place in directory.places()] == [Cell(0, 0)]


def test_region_without_a_hexagon_is_in_the_list_all_the_same(make_region):
    make_region(region=RegionFactory(hex_q=None, hex_r=None))

    assert [place.cell for place in directory.places()] == [None]


def test_list_says_which_regions_have_no_figure_yet(make_region, client):
    make_region()

    assert "No figures published here yet" in client.get("/regions/").content.decode()


def test_empty_list_is_a_page_too(regions_page, client):
    assert client.get(regions_page.url).status_code == 200
