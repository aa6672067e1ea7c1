"""What must be known to read a table of all areas: one line above it, the rest below."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext, gettext_noop

from regions.league.line import BEYOND, WITHIN
from regions.league.table import Table
from regions.models.facts import Measure, Observation

STATUSES = {
    Observation.Status.PUBLISHED: gettext_noop(
        "Every area’s figure is as its source published it."
    ),
    Observation.Status.DERIVED: gettext_noop(
        "Every area’s figure was worked out for this site from published figures."
    ),
    Observation.Status.PROVISIONAL: gettext_noop("Every area’s figure is provisional."),
    Observation.Status.REVISED: gettext_noop("Every area’s figure was revised by its publisher."),
}


MIXED = gettext_noop(
    "These values are too few, or come from different sources: they are not like for like."
)
EXTENT = gettext_noop("An extent of land: areas are listed by size, not ranked.")
COUNT = gettext_noop(
    "A count: larger areas count more of everything, so they are listed by size, not ranked."
)
ESTIMATES = gettext_noop(
    "Survey estimates: where two areas’ 95% intervals overlap, this page does not call them "
    "different."
)
NO_INTERVAL = gettext_noop(
    "No 95% interval is known for these figures: a small difference between two areas may be "
    "chance."
)


def in_a_line(table: Table) -> str:
    """What must be known first, in one sentence."""
    if not table.like_for_like:
        return gettext(MIXED)
    if table.measure.kind == Measure.Kind.AREA:
        return gettext(EXTENT)
    if table.measure.kind != Measure.Kind.RATE:
        return gettext(COUNT)
    return gettext(ESTIMATES if table.has_intervals else NO_INTERVAL)


def in_full(table: Table) -> list[str]:
    """All that must be known besides, a paragraph for each thing, in plain words."""
    found = [*of_order(table), *of_intervals(table), *of_changes(table), *of_values(table)]
    return [words for words in found if words != in_a_line(table)]


def of_order(table: Table) -> Iterator[str]:
    """Why areas are ranked or not."""
    if table.measure.kind == Measure.Kind.AREA:
        yield gettext(EXTENT)
    elif table.measure.kind != Measure.Kind.RATE:
        yield gettext(
            "This is a count: larger areas count more of everything. So areas are listed by size "
            "and not ranked; a higher place in the list is not a better one."
        )


def of_intervals(table: Table) -> Iterator[str]:
    """How sure the values are."""
    if table.has_intervals:
        yield gettext(
            "The figures are survey estimates: each has a 95% interval, drawn as a line with a "
            "stroke at each end. Where two areas’ 95% intervals overlap, this page does not call "
            "them different; some of them may be. Beside each interval stands how many areas’ "
            "intervals it overlaps."
        )
    elif table.has_ranks:
        yield gettext(NO_INTERVAL)


def of_changes(table: Table) -> Iterator[str]:
    """What changes are counted from, and how sure they are."""
    if len(table.since) == 1:
        yield gettext(
            "Changes are from %(period)s, the last period of the same source that ended before "
            "this one began."
        ) % {"period": table.since[0]}
    if table.has_sureness:
        said = {
            WITHIN: gettext("Every area’s change is within sampling error: it may be chance."),
            BEYOND: gettext("Every area’s change is larger than its sampling error."),
        }.get(table.sureness, gettext("A change within sampling error may be chance."))
        yield said + " " + gettext(
            "Both of its values are estimates, each with a margin to either side. The change is "
            "within sampling error if it is no larger than the two margins together, reckoned "
            "as for two independent samples: the root of the sum of their squares."
        )  # fmt: skip


def of_values(table: Table) -> Iterator[str]:
    """How the values came about, and what may not be done with them."""
    if len(statuses := {line.value.status for line in table.lines}) == 1:
        yield gettext(STATUSES[statuses.pop()])
    yield gettext("Areas overlap, so they are never added up.")
