"""Where a region lies among all areas in the rates it has: what a strip of dots is drawn from."""

from __future__ import annotations

from django.db.models import F
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from core.keeping import kept
from regions import figures
from regions.charts import Dot
from regions.models.facts import Measure, Observation
from regions.models.pages import RegionPage
from regions.models.places import Region
from regions.series import Series

# Measure, source and period: what values must share to lie on one axis.
Release = tuple[int, int, str]


@kept
def rates() -> dict[Release, tuple[tuple[str, Observation], ...]]:
    """Every published rate of every area with a public page, by release: one query for all pages.

    Only rates: of a count the place among areas tells how large an area is, and nothing else.
    """
    public = RegionPage.objects.published().order_by().values("region")
    rows = Observation.objects.published().filter(
        measure__kind=Measure.Kind.RATE, region__kind=Region.Kind.AREA, region__in=public
    )
    found: dict[Release, list[tuple[str, Observation]]] = {}
    for row in rows.select_related("measure").annotate(area=F("region__name")).order_by("pk"):
        release = row.measure_id, row.source_id, row.period_label
        found.setdefault(release, []).append((row.area, row))
    return {release: tuple(rows) for release, rows in found.items()}


def strip(series: Series) -> SafeString:
    """Draw where the newest value of a series lies; nothing where there are few to lie among."""
    if series.measure.kind != Measure.Kind.RATE:
        return SafeString("")
    latest = series.latest
    rows = rates().get((series.measure.pk, series.source.pk, latest.period_label), ())
    if latest.region_id not in {row.region_id for _, row in rows}:
        return SafeString("")
    dots = tuple(
        Dot(name, row.value, row.text, row.region_id == latest.region_id) for name, row in rows
    )
    title = _("%(measure)s: all areas, %(period)s") % {
        "measure": series.measure.name, "period": latest.period_label,
    }  # fmt: skip
    return figures.spread(dots, f"{series.anchor}-among", title, series.measure.unit)
