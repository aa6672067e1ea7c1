"""The list of all measures that areas have published values of."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.db.models import Count, Max

from core.keeping import kept
from regions.models import Measure, Observation, Region, RegionPage
from regions.profile import SECTIONS

NOT_STATED = datetime.date.min  # a period without dates is older than any with them


@dataclass(frozen=True)
class Entry:
    """One measure: in how many areas it is known, and until when."""

    measure: Measure
    areas: int
    periods: int
    newest: str


@dataclass(frozen=True)
class Section:
    """The measures that are read together, as on a region's page."""

    key: str
    label: str
    entries: tuple[Entry, ...]


@kept
def sections() -> list[Section]:
    """Every measure under its section, in two queries; a section without any is left out."""
    known = entries()
    filled = (
        Section(key, label, tuple(one for one in known if one.measure.topic in topics))
        for key, label, topics in SECTIONS
    )
    return [section for section in filled if section.entries]


@kept
def measures() -> dict[str, Measure]:
    """Every measure by its slug, in their order."""
    return {one.slug: one for one in Measure.objects.all()}


def entries() -> list[Entry]:
    """The measures in their order. What rests on a draft, or lies in a region without a public
    page, is not counted."""
    public = RegionPage.objects.published().order_by().values("region")
    rows = (
        Observation.objects.published()
        .filter(region__in=public)
        .exclude(region__kind=Region.Kind.BENCHMARK)
        .order_by()
        .values("measure", "period_label")
        .annotate(areas=Count("region", distinct=True), end=Max("period_end"))
    )
    by_measure: dict[int, list[dict]] = {}
    for row in sorted(rows, key=lambda row: (row["end"] or NOT_STATED, row["period_label"])):
        by_measure.setdefault(row["measure"], []).append(row)
    return [
        Entry(measure, found[-1]["areas"], len(found), found[-1]["period_label"])
        for measure in measures().values()
        if (found := by_measure.get(measure.pk))
    ]
