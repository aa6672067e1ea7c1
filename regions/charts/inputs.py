"""What charts are drawn from. Values are `Decimal`, all in one unit; `text` is how each is read."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from regions.charts.numbers import check_finite, check_interval


@dataclass(frozen=True)
class Bar:
    """One bar. `value` None is a figure nobody has: `text` then says so in the bar's place.

    `pattern` is a name in `PATTERNS`, laid over the bar. `low` and `high` are an interval.
    Raises ValueError where a value is not finite, or an interval is not two ends in order.
    """

    label: str
    value: Decimal | None
    text: str
    css_class: str = ""
    pattern: str = ""
    current: bool = False
    low: Decimal | None = None
    high: Decimal | None = None

    def __post_init__(self) -> None:
        check_finite(self.value)
        check_interval(self.low, self.high)


@dataclass(frozen=True)
class Point:
    """A figure of one period: `label` names the period in full, `short_label` on an axis.

    `value` None is a gap. `low` and `high` are the ends of its interval.
    Raises ValueError where a value is not finite, or an interval is not two ends in order.
    """

    label: str
    short_label: str
    value: Decimal | None
    text: str
    low: Decimal | None = None
    high: Decimal | None = None
    provisional: bool = False

    def __post_init__(self) -> None:
        check_finite(self.value)
        check_interval(self.low, self.high)


@dataclass(frozen=True)
class Dot:
    """One area's place among others. Raises ValueError where the value is not finite."""

    label: str
    value: Decimal
    text: str
    current: bool = False

    def __post_init__(self) -> None:
        check_finite(self.value)
