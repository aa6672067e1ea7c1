"""From values to places: a linear scale, and the round numbers an axis is marked with."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import count

ZERO = Decimal(0)
MOST_TICKS = 4


@dataclass(frozen=True)
class Scale:
    """Where values from `low` to `high` are drawn: from `start` to `end`, in px."""

    low: Decimal
    high: Decimal
    start: float
    end: float

    def place(self, value: Decimal) -> float:
        """Give a value's place in px; where all values are one, the middle."""
        if self.low == self.high:
            return (self.start + self.end) / 2
        share = float((value - self.low) / (self.high - self.low))
        return self.start + share * (self.end - self.start)

    def from_zero(self, value: Decimal, least: float) -> tuple[float, float]:
        """Give where a bar from zero begins and its length: at least `least`, but none for nought.

        Beyond the end of a negative bar lies what is less, so it grows to the left.
        """
        zero = self.place(ZERO)
        length = max(abs(self.place(value) - zero), least) if value else 0
        return (zero - length if value < 0 else zero), length


def axis_ends(values: Sequence[Decimal]) -> tuple[Decimal, Decimal]:
    """Say from where to where an honest axis must reach.

    It holds zero, unless the values differ by less than 30% of the largest (by size) and do
    differ: then it may begin elsewhere, and must say so. Raises ValueError where there are none.
    """
    low, high = min(values), max(values)
    largest = max(abs(low), abs(high))
    if low < high and low * high > 0 and high - low < Decimal("0.3") * largest:
        return low, high
    return min(ZERO, low), max(ZERO, high)


def round_ticks(low: Decimal, high: Decimal) -> list[Decimal]:
    """Give two to four evenly spaced round numbers that reach from `low` or below to `high`.

    Round is 1, 2 or 5 times a power of ten, or 25 times one where the step is above ten.
    """
    if low == high:
        return [low, low + 1]
    for step in round_steps((high - low) / (MOST_TICKS - 1)):
        first, last = math.floor(low / step), math.ceil(high / step)
        if last - first < MOST_TICKS:
            break
    return [step * i for i in range(first, last + 1)]


def round_steps(about: Decimal) -> Iterator[Decimal]:
    """Give ever larger round steps, from below `about` without end."""
    for power in count(math.floor(about.log10())):
        for leading in ("1", "2", "2.5", "5"):
            if leading != "2.5" or power > 0:
                yield Decimal(leading).scaleb(power)
