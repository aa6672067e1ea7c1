"""What is near: by the distance between centres, not by what touches on the map of hexagons."""

import pytest

from regions import nearness
from regions.directory import Place
from regions.geography import Cell, Point

LONDON, EDINBURGH = Point(51.5074, -0.1278), Point(55.9533, -3.1883)


def place(name: str, centre: Point | None, cell: Cell | None = None) -> Place:
    return Place(page_id=1, title=name, url=f"/{name}/", code=name, slug=name, name=name,
                 label=name, wider_region="", kind="area", cell=cell, full=False,
                 centre=centre)  # fmt: skip


def near(*places: Place, most: int = 5) -> list[str]:
    """The names of what is nearest to the first of the places."""
    return [one.title for one in nearness.nearest(places[0].code, places, most)]


def test_distance_is_that_over_the_ground():
    assert nearness.distance(LONDON, EDINBURGH) == pytest.approx(534, abs=3)


def test_distance_is_the_same_both_ways_and_nothing_to_itself():
    assert nearness.distance(LONDON, EDINBURGH) == nearness.distance(EDINBURGH, LONDON)
    assert nearness.distance(LONDON, LONDON) == 0


def test_distance_to_the_other_side_of_the_earth_is_half_around_it():
    assert nearness.distance(Point(0, 0), Point(0, 180)) == pytest.approx(20_015, abs=1)


def test_degree_of_longitude_is_shorter_than_one_of_latitude():
    here = place("Here", Point(54, 0))

    assert near(here, place("North", Point(55, 0)), place("East", Point(54, 1))) == [
        "East",
        "North",
    ]


def test_cell_that_touches_is_not_near_for_that():
    here = place("Here", Point(51.8, -0.3), Cell(5, 5))
    touching = place("Touching", Point(52.7, -1.2), Cell(5, 6))
    apart = place("Apart", Point(51.5, -0.3), Cell(5, 9))

    assert near(here, touching, apart) == ["Apart", "Touching"]


def test_only_so_many_are_near():
    places = [place(str(number), Point(50 + number, 0)) for number in range(9)]

    assert near(*places, most=3) == ["1", "2", "3"]


def test_nothing_is_said_of_what_has_no_centre():
    known, unknown = place("Known", LONDON), place("Unknown", None)

    assert near(known, unknown) == []
    assert near(unknown, known) == []


def test_region_that_has_no_page_has_nothing_near():
    assert nearness.nearest("elsewhere", [place("Known", LONDON)]) == []
