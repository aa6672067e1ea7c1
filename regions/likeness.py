"""Whether values are alike in all but their size, and in words in what they are not."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext, gettext_noop

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


PARTLY_REVISED = gettext_noop("Some are provisional or were revised, others not.")
# A number that is no year: how many districts were summed is no part of how a figure is defined.
HOW_MANY = re.compile(r"\b(?!(?:19|20)\d\d\b)\d[\d,.]*\b")


def definition(one: Observation) -> str:
    """What a value's note says of how it is defined and bounded, whatever was counted."""
    return HOW_MANY.sub("", one.note)


def like_for_like(one: Observation) -> tuple[str, int, str]:
    """What values must share to stand on one scale."""
    return one.period_label, one.source_id, definition(one)


def warnings_of(values: Sequence[Observation], areas: Sequence[Observation]) -> list[str]:
    """In what the values differ besides their size: period, source, status; and whether 95%
    intervals overlap. What differs in how they are defined, their notes say.

    `areas` are those of the values that are of no whole country.
    """
    found = []
    if differ(values, lambda one: one.period_label):
        found.append(gettext("Different periods: not like for like."))
    if differ(values, lambda one: one.source_id):
        found.append(gettext("Different sources: not like for like."))
    if differ(values, lambda one: one.status == Observation.Status.DERIVED):
        found.append(gettext("One is worked out for this site, another published as it is."))
    elif differ(areas, lambda one: one.caution):
        found.append(gettext(PARTLY_REVISED))
    if overlapping(values):
        found.append(
            gettext(
                "The 95% intervals overlap: this page does not call these different; they may be."
            )
            if len(values) == 2
            else gettext(
                "Some 95% intervals overlap: this page does not call those different; some may be."
            )
        )
    return found


def aside(values: Sequence[Observation], areas: Sequence[Observation]) -> str:
    """What is worth a word and no warning: only a whole country is not revised as areas are."""
    worked_out = differ(values, lambda one: one.status == Observation.Status.DERIVED)
    cautions = [differ(some, lambda one: one.caution) for some in (values, areas)]
    if worked_out or cautions != [True, False]:
        return ""
    return gettext(PARTLY_REVISED)


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
