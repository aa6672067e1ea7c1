"""One area's line in a table, and which areas' 95% intervals overlap with its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from core import numbers
from regions.directory import Place
from regions.league.sampling import margin_of_change, overlap
from regions.models.facts import Observation

# How a change stands to its sampling error.
WITHIN, BEYOND = "within", "beyond"


@dataclass(frozen=True)
class Standing:
    """Where a value lies among others of its source.

    `overlapping` are those whose 95% intervals overlap with its own: they are not called
    different, though some may be. `higher` and `lower` count the others. Without intervals only
    equals overlap.
    """

    overlapping: tuple[Observation, ...]
    higher: int
    lower: int

    @classmethod
    def among(cls, value: Observation, others: Iterable[Observation]) -> Standing:
        """Set a value among `others`, itself not among them."""
        overlapping, higher, lower = [], 0, 0
        for other in others:
            if overlap(value, other):
                overlapping.append(other)
            elif other.value > value.value:
                higher += 1
            else:
                lower += 1
        return cls(tuple(sorted(overlapping, key=lambda one: one.region.name)), higher, lower)

    @property
    def ranks(self) -> tuple[int, int]:
        """The highest and the lowest rank that the intervals leave possible."""
        return self.higher + 1, self.higher + 1 + len(self.overlapping)


@dataclass(frozen=True)
class Line:
    """One area's value, with the one before it from the same source."""

    value: Observation
    place: Place | None
    previous: Observation | None = None
    rank: int | None = None
    tied: bool = False
    here: bool = False
    standing: Standing | None = None
    drawing: SafeString = SafeString("")

    @property
    def name(self) -> str:
        return self.value.region.name

    @property
    def change(self) -> Decimal | None:
        return None if self.previous is None else self.value.value - self.previous.value

    @property
    def change_text(self) -> str:
        """“+1,200”, “−1,200”, “No change”; points, not percent, where the unit is percent."""
        if self.change is None:
            return ""
        measure = self.value.measure
        unit = "" if measure.unit == "%" else measure.unit
        said = numbers.say(self.change, measure.decimals, unit)
        if not any(digit in said for digit in "123456789"):
            return _("No change")
        said = said if self.change < 0 else f"+{said}"
        return _("%(change)s points") % {"change": said} if measure.unit == "%" else said

    @property
    def sureness(self) -> str:
        """Whether a change is larger than what chance alone may bring; nothing if not known."""
        margin = None if self.previous is None else margin_of_change(self.value, self.previous)
        if margin is None:
            return ""
        return WITHIN if abs(self.change) <= margin else BEYOND

    @property
    def interval(self) -> str:
        """The 95% interval as a table has room for it."""
        if self.value.interval_low is None:
            return ""
        say = self.value.measure.say
        low, high = say(self.value.interval_low), say(self.value.interval_high)
        return _("%(low)s to %(high)s") % {"low": low, "high": high}

    @property
    def overlapping(self) -> int:
        """How many areas' intervals overlap with this one's; 0 where it has no interval."""
        return len(self.standing.overlapping) if self.standing and self.interval else 0

    @property
    def ranks(self) -> str:
        """The ranks that the interval leaves possible, or nothing where it leaves but one."""
        if self.rank is None or not self.overlapping:
            return ""
        return _("%(best)s to %(worst)s") % dict(
            zip(("best", "worst"), self.standing.ranks, strict=True)
        )
