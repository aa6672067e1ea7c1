"""Which tint a region has on the map: classes of as nearly equal numbers as ties allow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

CLASSES = 5


@dataclass(frozen=True)
class Value:
    """A region's value, rounded as it is shown. `text` is how it is read, qualifier and all;
    `plain` how it stands in a range."""

    number: Decimal
    text: str
    plain: str


@dataclass(frozen=True)
class Shade:
    """One class, counted from the lowest. `tint` is from 1 to 5 even where classes are fewer."""

    number: int
    of: int
    tint: int
    low: str
    high: str
    count: int


def shade(values: Mapping[str, Value]) -> dict[str, Shade]:
    """Put each region, by its code, in its class.

    Classes hold equal numbers of regions, except that equal values are always in one class: the
    regions that no rule but chance could part stay together. So there may be fewer than five.
    """
    ordered = sorted(values.items(), key=lambda pair: (pair[1].number, pair[0]))
    groups: dict[int, list[tuple[str, Value]]] = {}
    rank, before = 0, None
    for position, (code, value) in enumerate(ordered):
        if value.number != before:
            rank, before = position, value.number
        groups.setdefault(rank * CLASSES // len(ordered), []).append((code, value))
    found: dict[str, Shade] = {}
    for number, rows in enumerate(groups.values(), start=1):
        low, high = rows[0][1].plain, rows[-1][1].plain
        one = Shade(number, len(groups), tint(number, len(groups)), low, high, len(rows))
        found.update((code, one) for code, _ in rows)
    return found


def tint(number: int, of: int) -> int:
    """Spread the classes over the five tints, so that few classes are told apart easily."""
    return 3 if of == 1 else 1 + (number - 1) * (CLASSES - 1) // (of - 1)
