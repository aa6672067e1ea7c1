"""Whose 95% intervals overlap, and what is said of the area that is picked out."""

from decimal import Decimal

import pytest
from bs4 import BeautifulSoup

from tests.factories import SourceFactory
from tests.regions.league.conftest import URL, table

AREAS = {"High": 90, "Upper": 72, "Middle": 70, "Lower": 69, "Low": 50}


@pytest.fixture
def spread(observe):
    """Five areas, of which the three in the middle overlap."""
    for name, value in AREAS.items():
        observe(name, value, interval_low=Decimal(value - 3), interval_high=Decimal(value + 3))


def line(client, name):
    return next(one for one in table(client).lines if one.name == name)


def picked(client, area) -> str:
    page = BeautifulSoup(client.get(f"{URL}?area={area}").content, "html.parser")
    return " ".join(page.select_one(".picked").text.split())


def test_areas_whose_intervals_overlap_are_counted(client, spread):
    assert [one.region.name for one in line(client, "Middle").standing.overlapping] == [
        "Lower",
        "Upper",
    ]


def test_areas_whose_intervals_do_not_overlap_are_higher_or_lower(client, spread):
    standing = line(client, "Middle").standing

    assert (standing.higher, standing.lower) == (1, 1)


def test_intervals_that_meet_in_a_point_overlap(client, observe):
    observe("One", 1, interval_low=Decimal(0), interval_high=Decimal(2))
    observe("Two", 3, interval_low=Decimal(2), interval_high=Decimal(4))

    assert line(client, "One").overlapping == 1


def test_an_area_of_another_source_overlaps_with_none(client, spread, observe):
    observe("Other", 70, source=SourceFactory(), interval_low=Decimal(0), interval_high=Decimal(99))

    assert line(client, "Other").standing is None
    assert line(client, "Middle").overlapping == 2


def test_a_rank_says_how_sure_it_is(client, rate, spread):
    assert [one.ranks for one in table(client).lines] == ["", "2 to 4", "2 to 4", "2 to 4", ""]


def test_a_count_has_no_rank_that_could_be_sure(client, spread):
    assert line(client, "Middle").ranks == ""


def test_the_area_picked_out_names_those_it_overlaps_with(client, spread):
    said = picked(client, "middle")

    assert (
        "Its interval overlaps those of 2 other areas, from which this page does not call it "
        "different: Lower, Upper."
    ) in said
    assert "1 are higher and 1 lower" in said


def test_an_area_that_overlaps_with_none_says_so(client, spread):
    assert "overlaps that of no other area" in picked(client, "high")


def test_an_area_can_be_picked_out_without_a_script(client, spread):
    page = BeautifulSoup(client.get(f"{URL}?sort=name&area=low").content, "html.parser")
    form = page.select_one(".picked form")

    assert form["action"] == "/figures/jobs/#picked"
    assert [(one["name"], one["value"]) for one in form.select("input")] == [("sort", "name")]
    assert form.select_one("option[selected]").text == "Low"


def test_few_areas_need_no_picking(client, observe):
    observe("Only", 1)

    assert "Pick out" not in client.get(URL).content.decode()


def test_each_row_of_a_count_is_a_bar_and_of_a_rate_a_dot(client, spread, measure):
    assert 'class="row__bar"' in client.get(URL).content.decode()
    measure.kind = "rate"
    measure.save()
    shown = client.get(URL).content.decode()

    assert 'class="row__dot"' in shown and 'class="row__bar"' not in shown


def test_the_area_picked_out_is_drawn_apart(client, spread):
    assert client.get(f"{URL}?area=low").content.decode().count('"row row--current"') == 1


def test_overlap_is_never_said_to_prove_that_areas_are_alike(client, spread):
    shown = client.get(f"{URL}?area=middle").content.decode()

    assert "does not call them different; some of them may be" in shown
    assert not [words for words in ("cannot be", "Cannot be", "told apart") if words in shown]
    assert "Areas whose interval overlaps</th>" in shown
