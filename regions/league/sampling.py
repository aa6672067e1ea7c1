"""What the 95% intervals of two survey estimates say of them: no more than intervals can."""

from __future__ import annotations

from decimal import Decimal

from regions.models.facts import Observation


def overlap(one: Observation, other: Observation) -> bool:
    """Whether the intervals of two values overlap; a value without one is a point.

    Two values whose intervals overlap are not called different. That is our rule, and it is a
    cautious one: it does not prove that they are alike, for the interval of a difference is
    narrower than the two of its values laid end to end.
    """
    low, high = ends(one)
    other_low, other_high = ends(other)
    return low <= other_high and other_low <= high


def ends(value: Observation) -> tuple[Decimal, Decimal]:
    """From where to where a value may lie."""
    if value.interval_low is None:
        return value.value, value.value
    return value.interval_low, value.interval_high


def margin_of_change(now: Observation, before: Observation) -> Decimal | None:
    """How far a change may lie from the true one, 95 times in 100; None where that is not known.

    The margin of a difference of two independent estimates is the root of the sum of their
    squared margins (US Census Bureau, Understanding and Using American Community Survey Data,
    2018, chapters 7 and 8). A margin is the longer side of an interval. Periods that
    overlap share answers, so nothing is worked out for them. A survey that asks some people
    again in the next period makes the true margin smaller: this one errs on the side of caution.
    """
    if now.interval_low is None or before.interval_low is None or not apart(now, before):
        return None
    return (longer_side(now) ** 2 + longer_side(before) ** 2).sqrt()


def apart(now: Observation, before: Observation) -> bool:
    """Whether one period is known to have ended before the other began."""
    dated = now.period_start is not None and before.period_end is not None
    return dated and before.period_end < now.period_start


def longer_side(value: Observation) -> Decimal:
    """How far the further end of a value's interval is from it."""
    return max(value.value - value.interval_low, value.interval_high - value.value)
