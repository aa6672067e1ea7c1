"""Where the points of a line chart are: marks between round ticks, one for each period."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from regions.charts.inputs import Point
from regions.charts.numbers import SIGNS, short, with_unit
from regions.charts.scale import Scale, axis_ends, round_ticks
from regions.charts.text import width_of

TOP, BOTTOM = 36.0, 170.0  # of the axis, in px from the top of the drawing
BEFORE, AFTER = 8, 14  # from the edges of the plot to the ends of the line


@dataclass(frozen=True)
class Mark:
    """A point that has a value, and where it is: `top` and `bottom` are its interval's ends."""

    point: Point
    x: float
    y: float
    top: float
    bottom: float


@dataclass(frozen=True)
class Plot:
    """Everything in its place: one mark for each point, None for a gap, and its x in any case."""

    marks: tuple[Mark | None, ...]
    xs: tuple[float, ...]
    ticks: tuple[Decimal, ...]
    scale: Scale
    left: float
    width: float
    unit: str

    def known(self) -> list[Mark]:
        """Give the marks without the gaps."""
        return [mark for mark in self.marks if mark]


def lay_out(points: Sequence[Point], unit: str, width: float) -> Plot:
    """Find the place of every point at even steps, beside the axis and its round numbers.

    Raises ValueError where no point has a value.
    """
    given = (end for point in points for end in (point.value, point.low, point.high))
    ticks = round_ticks(*axis_ends([end for end in given if end is not None]))
    scale = Scale(ticks[0], ticks[-1], BOTTOM, TOP)
    left = max(width_of(tick_text(tick, unit)) for tick in ticks) + 6
    xs = spread(len(points), left + BEFORE, width - AFTER)
    marks = [place(point, x, scale) for point, x in zip(points, xs, strict=True)]
    return Plot(tuple(marks), tuple(xs), tuple(ticks), scale, left, width, unit)


def spread(count: int, start: float, end: float) -> list[float]:
    """Give places at even steps from start to end; a single one lies between them."""
    if count == 1:
        return [(start + end) / 2]
    return [start + (end - start) * i / (count - 1) for i in range(count)]


def place(point: Point, x: float, scale: Scale) -> Mark | None:
    """Find where a point is drawn; one without a value is not."""
    if point.value is None:
        return None
    y = scale.place(point.value)
    low = y if point.low is None else scale.place(point.low)
    high = y if point.high is None else scale.place(point.high)
    return Mark(point, x, y, min(high, y), max(low, y))


def tick_text(tick: Decimal, unit: str) -> str:
    """Write a tick's number; a unit that is a word stands once above the axis instead."""
    return with_unit(short(tick), unit if unit in SIGNS else "")
