"""The hexagon map: where a region's cell is drawn, and which cells it touches.

The layout is "odd-r", pointy-top: q counts columns to the east, r counts rows **upward** (a
larger r is further north), and every row of odd r is shifted half a cell to the east. That parity
is the one under which 68 of the map's 88 contacts are real borders; shifting the even rows gives
55 of 81. Drawing coordinates are SVG's, x to the east and y **down**, in the unit of `size`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

ROOT_3 = math.sqrt(3)

# The steps (dx in half cells, dr in rows) to the six neighbours, clockwise from the north-east.
STEPS = ((1, 1), (2, 0), (1, -1), (-1, -1), (-2, 0), (-1, 1))


@dataclass(frozen=True, order=True)
class Cell:
    """A place on the hexagon map: column `q` to the east, row `r` to the north."""

    q: int
    r: int


@dataclass(frozen=True)
class Point:
    """A place on the ground, in degrees of WGS 84."""

    latitude: float
    longitude: float


@dataclass(frozen=True)
class Box:
    """A rectangle in drawing coordinates. `str(box)` is the value of SVG's `viewBox`."""

    x: float
    y: float
    width: float
    height: float

    def __str__(self) -> str:
        return " ".join(f"{side:.1f}" for side in (self.x, self.y, self.width, self.height))


def centre(cell: Cell, size: float) -> tuple[float, float]:
    """Give the middle of a cell, (x, y) with y down; cell (0, 0) lies at the origin.

    `size` is the distance from the middle to a corner, in the unit of the drawing.
    Raises ValueError where `size` is not above zero.
    """
    check_size(size)
    return ROOT_3 * size * (cell.q + cell.r % 2 / 2), -1.5 * size * cell.r


def corners(cell: Cell, size: float, gap: float = 0) -> list[tuple[float, float]]:
    """Give the six corners of a cell, clockwise from the top.

    `gap` is the clear space left between the edges of two neighbours, in the unit of `size`.
    Side i, from corner i to the next, is the one shared with `neighbours(cell)[i]`.
    Raises ValueError where `size` is not above zero, or the gap leaves nothing of the cell.
    """
    x, y = centre(cell, size)
    radius = size - gap / ROOT_3
    if gap < 0 or radius <= 0:
        raise ValueError(f"The gap must be from 0 to less than {size * ROOT_3:g}, not {gap}")
    half, quarter = radius * ROOT_3 / 2, radius / 2
    return [
        (x, y - radius),
        (x + half, y - quarter),
        (x + half, y + quarter),
        (x, y + radius),
        (x - half, y + quarter),
        (x - half, y - quarter),
    ]


def points(cell: Cell, size: float, gap: float = 0, places: int = 1) -> str:
    """Write the corners as SVG's `points` attribute, to `places` decimal places.

    Raises ValueError as `corners` does.
    """
    return " ".join(f"{x:.{places}f},{y:.{places}f}" for x, y in corners(cell, size, gap))


def neighbours(cell: Cell) -> list[Cell]:
    """Give the six cells that touch this one, clockwise from the north-east."""
    eastward = 2 * cell.q + cell.r % 2  # in half cells, so that a step is a whole number
    around = ((eastward + dx, cell.r + dr) for dx, dr in STEPS)
    return [Cell((halves - row % 2) // 2, row) for halves, row in around]


def bounds(cells: Iterable[Cell], size: float) -> Box:
    """Give the smallest box that holds every cell, for the `viewBox` of their drawing.

    Raises ValueError where there is no cell, or `size` is not above zero.
    """
    middles = [centre(cell, size) for cell in cells]
    if not middles:
        raise ValueError("A map needs at least one cell")
    xs, ys = zip(*middles, strict=True)
    left, right = min(xs) - size * ROOT_3 / 2, max(xs) + size * ROOT_3 / 2
    top, bottom = min(ys) - size, max(ys) + size
    return Box(left, top, right - left, bottom - top)


def reading_place(cell: Cell) -> tuple[int, int]:
    """Say where a cell comes in reading order: a key to sort by, north first, then west first."""
    return -cell.r, cell.q


def reading_order(cells: Iterable[Cell]) -> list[Cell]:
    """Sort cells as a page is read: row by row from the north, each from west to east."""
    return sorted(cells, key=reading_place)


def check_size(size: float) -> None:
    """Raise ValueError where `size` is not above zero."""
    if not size > 0:
        raise ValueError(f"The size of a cell must be above zero, not {size}")
