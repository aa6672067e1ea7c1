"""Outlines with fewer points: the same shape, the same shared border, nobody lost."""

import pytest

from regions.boundaries.simplify import area_of, lighten, simplify

SQUARE = [(0, 0), (10, 0), (10, 10), (0, 10), (0, 0)]
NOTCHED = [(0, 0), (5, 0.01), (10, 0), (10, 10), (0, 10), (0, 0)]


def test_point_that_hardly_shows_is_dropped():
    assert simplify(NOTCHED, 1) == SQUARE


def test_nothing_is_dropped_where_all_shows():
    assert simplify(NOTCHED, 0) == NOTCHED


def test_ring_stays_closed_and_keeps_three_points():
    light = simplify(SQUARE, 10_000)

    assert light[0] == light[-1]
    assert len(set(light)) == 3


def test_border_that_two_regions_share_stays_shared():
    border = [(10, y / 4 + 0.25 * (y % 2)) for y in range(41)]
    west = [(0, 0), *[(x + 0.3 * (n % 3), y) for n, (x, y) in enumerate(border)], (0, 10), (0, 0)]
    wiggly = west[2:-3]
    east = [(20, 10), *reversed(wiggly), (20, 0), (20, 10)]
    kept = [set(simplify(ring, 0.05)) & set(wiggly) for ring in (west, east)]

    assert len(kept[0] ^ kept[1]) <= 2  # at its ends alone


def test_small_islands_and_holes_are_left_out():
    small = [(20, 20), (21, 20), (21, 21), (20, 20)]
    hole = [(1, 1), (2, 1), (2, 2), (1, 1)]

    assert lighten([[SQUARE, hole], [small]], 5) == [[SQUARE]]


def test_largest_island_stays_however_small():
    assert len(lighten([[SQUARE]], 10_000)) == 1


@pytest.mark.parametrize(("ring", "area"), [(SQUARE, 100), (SQUARE[::-1], 100)])
def test_area_does_not_depend_on_the_direction(ring, area):
    assert area_of(ring) == area
