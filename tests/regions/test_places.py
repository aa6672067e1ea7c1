"""What a place has to be before anything may be said about it."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from regions.geography import Cell
from regions.models import Region, WiderRegion
from tests.factories import CouncilFactory, RegionFactory

BENCHMARK, NATION = Region.Kind.BENCHMARK, Region.Kind.NATION


def faults(thing) -> dict:
    """What full validation says, by field."""
    with pytest.raises(ValidationError) as refused:
        thing.full_clean()
    return refused.value.message_dict


@pytest.mark.parametrize("code", ["E37000017", "S92000003", "W92000004", "N92000002", "K02000001"])
def test_code_of_every_nation_is_a_gss_code(db, code):
    RegionFactory.build(code=code).full_clean()


@pytest.mark.parametrize(
    "code",
    ["E3700001", "37000017", "e37000017", "E3700O017", "X37000017", " E3700001", "E37000017\n"],
)
def test_anything_else_is_no_gss_code(db, code):
    assert "code" in faults(RegionFactory.build(code=code))


def test_later_code_is_a_gss_code_too(db):
    assert "later_code" in faults(RegionFactory.build(later_code="E3700004"))


def test_council_needs_a_gss_code(db):
    assert "code" in faults(CouncilFactory.build(code="Stevenage"))


def test_two_regions_cannot_share_a_hexagon(db):
    RegionFactory(hex_q=5, hex_r=5)

    with pytest.raises(IntegrityError):
        RegionFactory(hex_q=5, hex_r=5)


def test_form_says_that_a_hexagon_is_taken_before_the_database_does(db):
    RegionFactory(hex_q=5, hex_r=5)

    assert faults(RegionFactory.build(hex_q=5, hex_r=5))


@pytest.mark.parametrize("half", [{"hex_q": 5, "hex_r": None}, {"hex_q": None, "hex_r": 5}])
def test_half_a_hexagon_is_refused(db, half):
    with pytest.raises(IntegrityError):
        RegionFactory(**half)


def test_any_number_of_regions_may_have_no_hexagon(db):
    RegionFactory.create_batch(2, hex_q=None, hex_r=None)

    assert Region.objects.filter(hex_q=None).count() == 2


def test_region_in_the_first_row_and_column_has_a_hexagon():
    assert RegionFactory.build(hex_q=0, hex_r=0).cell == Cell(0, 0)


def test_region_without_a_hexagon_has_no_cell():
    assert RegionFactory.build(hex_q=None, hex_r=None).cell is None


def test_region_cannot_end_before_it_began(db):
    year = datetime.date

    with pytest.raises(IntegrityError):
        RegionFactory(active_from=year(2011, 1, 1), active_to=year(2010, 1, 1))


@pytest.mark.parametrize(
    "centre",
    [
        {"latitude": 91, "longitude": 0},
        {"latitude": 51, "longitude": 181},
        {"latitude": None, "longitude": 0},
        {"latitude": 51, "longitude": None},
    ],
)
def test_region_lies_on_earth(db, centre):
    with pytest.raises(IntegrityError):
        RegionFactory(**centre)


def test_name_within_a_sentence_may_differ():
    region = RegionFactory.build(name="North East", name_in_sentence="the North East")

    assert region.named == "the North East"


def test_most_names_are_the_same_within_a_sentence():
    assert RegionFactory.build(name="Hertfordshire").named == "Hertfordshire"


def test_area_lies_in_england():
    assert RegionFactory.build(name="Hertfordshire").nation == "England"


def test_nation_lies_in_itself():
    assert RegionFactory.build(name="Wales", kind=NATION, wider_region="Wales").nation == "Wales"


def test_benchmark_cannot_be_given_a_page(make_region):
    page = make_region()
    page.region = RegionFactory(name="United Kingdom", kind=BENCHMARK)

    assert "region" in faults(page)


def test_wider_regions_run_from_the_north_and_england_comes_first():
    names = WiderRegion.values

    assert names[0] == "North East"
    assert names[-3:] == ["Scotland", "Wales", "Northern Ireland"]


def test_council_may_lie_in_two_regions(db):
    one, other = RegionFactory.create_batch(2)
    council = CouncilFactory(regions=[one, other])

    assert set(council.regions.all()) == {one, other}
