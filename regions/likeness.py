"""Whether values are alike in all but their size, and in words in what they are not."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext

from regions.models.facts import Observation


@dataclass(frozen=True)
class Cell:
    """One region's value in a row: its bar, and whether its period and note are its own."""

    name: str
    value: Observation | None
    bar: SafeString
    own_period: bool
    own_note: bool


def alike_in(values: Sequence[Observation], what: Callable[[Observation], Hashable]) -> bool:
    """Whether all values, if there are any, have this alike."""
    return len({what(value) for value in values}) == 1


def warnings_of(values: Sequence[Observation]) -> list[str]:
    """In what the values differ besides their size: period, source, status; and whether a survey
    can tell them apart at all. What differs in how they are defined, their notes say."""
    found = []
    if differ(values, lambda one: one.period_label):
        found.append(gettext("Different periods: not like for like."))
    if differ(values, lambda one: one.source_id):
        found.append(gettext("Different sources: not like for like."))
    if differ(values, lambda one: one.status == Observation.Status.DERIVED):
        found.append(gettext("One is worked out for this site, another published as it is."))
    elif differ(values, lambda one: one.caution):
        found.append(gettext("Some are provisional or were revised, others not."))
    if overlapping(values):
        found.append(
            gettext("The 95% intervals overlap: the survey cannot tell these apart.")
            if len(values) == 2
            else gettext("Some 95% intervals overlap: the survey cannot tell those apart.")
        )
    return found


def differ(values: Sequence[Observation], what: Callable[[Observation], Hashable]) -> bool:
    return len({what(value) for value in values}) > 1


def overlapping(values: Sequence[Observation]) -> bool:
    """Whether any two of the values have intervals that overlap; without intervals, no."""
    ends = sorted(
        (value.interval_low, value.interval_high)
        for value in values
        if value.interval_low is not None
    )
    return any(later[0] <= earlier[1] for earlier, later in zip(ends, ends[1:], strict=False))
