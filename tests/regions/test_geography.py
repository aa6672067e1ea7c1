"""The hexagon map's geometry, with the places where its parity could be mistaken."""

import math

import pytest

from regions.geography import (
    Box,
    Cell,
    bounds,
    centre,
    corners,
    neighbours,
    points,
    reading_order,
)

HERTFORDSHIRE = Cell(5, 5)
LONDON = Cell(5, 4)
SOUTH_EAST = Cell(6, 4)
CUMBRIA = Cell(3, 10)
LANCASHIRE = Cell(2, 9)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (HERTFORDSHIRE, LONDON),
        (HERTFORDSHIRE, Cell(6, 6)),  # Greater Cambridge and Greater Peterborough
        (HERTFORDSHIRE, Cell(4, 5)),  # South East Midlands
        (LONDON, SOUTH_EAST),
        (LONDON, Cell(4, 4)),  # Buckinghamshire Thames Valley
        (CUMBRIA, LANCASHIRE),
        (Cell(1, 6), Cell(2, 6)),  # Wales, The Marches
        (Cell(1, 1), Cell(2, 2)),  # Cornwall and Isles of Scilly, Heart of the South West
    ],
)
def test_real_borders_are_contacts_on_the_map(one, other):
    assert other in neighbours(one)
    assert one in neighbours(other)


def test_odd_rows_are_the_ones_shifted_east():
    assert centre(Cell(0, 1), 10)[0] > centre(Cell(0, 0), 10)[0]
    assert centre(Cell(0, 2), 10)[0] == centre(Cell(0, 0), 10)[0]
    assert centre(Cell(0, -1), 10)[0] == centre(Cell(0, 1), 10)[0]


def test_north_is_up_though_svg_counts_down():
    assert centre(Cell(0, 1), 10)[1] < centre(Cell(0, 0), 10)[1]


@pytest.mark.parametrize("cell", [Cell(5, 5), Cell(5, 4), Cell(0, 0), Cell(-3, -3)])
def test_six_neighbours_stand_one_cell_away(cell):
    around = neighbours(cell)

    assert len(set(around)) == 6
    for other in around:
        assert math.dist(centre(cell, 10), centre(other, 10)) == pytest.approx(10 * math.sqrt(3))


@pytest.mark.parametrize("cell", [Cell(2, 3), Cell(2, 4)])
def test_side_i_is_shared_with_neighbour_i(cell):
    mine = corners(cell, 10)

    for i, other in enumerate(neighbours(cell)):
        theirs = {(round(x, 6), round(y, 6)) for x, y in corners(other, 10)}
        side = {(round(x, 6), round(y, 6)) for x, y in (mine[i], mine[(i + 1) % 6])}
        assert side <= theirs


def test_gap_is_the_clear_space_between_two_neighbours():
    west = max(x for x, _ in corners(Cell(0, 0), 10, gap=2))
    east = min(x for x, _ in corners(Cell(1, 0), 10, gap=2))

    assert east - west == pytest.approx(2)


def test_points_are_written_for_svg_to_one_decimal():
    assert points(Cell(0, 0), 10) == "0.0,-10.0 8.7,-5.0 8.7,5.0 0.0,10.0 -8.7,5.0 -8.7,-5.0"


def test_bounds_hold_every_corner_and_no_more():
    cells = [HERTFORDSHIRE, LONDON, CUMBRIA]
    box = bounds(cells, 10)
    xs, ys = zip(*(corner for cell in cells for corner in corners(cell, 10)), strict=True)

    assert (box.x, box.y) == pytest.approx((min(xs), min(ys)))
    assert (box.x + box.width, box.y + box.height) == pytest.approx((max(xs), max(ys)))


def test_box_is_written_as_a_view_box():
    assert str(Box(0, -10.04, 17.32, 20)) == "0.0 -10.0 17.3 20.0"


def test_reading_goes_from_north_to_south_then_west_to_east():
    assert reading_order([LONDON, SOUTH_EAST, CUMBRIA, HERTFORDSHIRE]) == [
        CUMBRIA,
        HERTFORDSHIRE,
        LONDON,
        SOUTH_EAST,
    ]


def test_map_of_nothing_has_no_bounds():
    with pytest.raises(ValueError, match="at least one cell"):
        bounds([], 10)


@pytest.mark.parametrize("size", [0, -1, math.nan])
def test_cell_without_size_cannot_be_drawn(size):
    with pytest.raises(ValueError, match="above zero"):
        corners(HERTFORDSHIRE, size)


@pytest.mark.parametrize("gap", [-1, 18])
def test_gap_must_leave_something_of_the_cell(gap):
    with pytest.raises(ValueError, match="gap"):
        corners(HERTFORDSHIRE, 10, gap)
