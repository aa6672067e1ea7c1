"""Views of measures: the list of all that have figures, and the table of all areas in one."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from core.tables import csv_response
from regions import cards, catalogue, directory, figures, league
from regions.models import Measure, Observation

COLUMNS = (
    "measure", "unit", "area", "code", "period", "period_start", "period_end", "value",
    "interval_low", "interval_high", "status", "note", "source", "publisher", "source_address",
    "licence",
)  # fmt: skip


@require_safe
def measures(request: HttpRequest) -> HttpResponse:
    """Every measure that areas with a public page have published values of."""
    context = {
        "sections": catalogue.sections(),
        "heading": gettext("All figures"),
        "summary": gettext("Every measure, with a table of all areas, its source and a file."),
    }
    return render(request, "regions/measures.html", context)


@require_safe
def measure(request: HttpRequest, slug: str) -> HttpResponse:
    """All areas in one measure: `?period=2018&sort=name&order=asc&area=cumbria`."""
    table = table_of(slug, league.Asked.read(request.GET))
    context = {
        "table": table,
        "measure": table.measure,
        "strip": figures.strip(table),
        "card": cards.of_measure(table) if table.is_newest else None,
        "heading": f"{table.measure.name}, {table.label}",
        "summary": table.measure.definition,
        "canonical_query": table.canonical,
    }
    return render(request, "regions/measure.html", context)


@require_safe
def measure_csv(request: HttpRequest, slug: str) -> HttpResponse:
    """Every published value of one measure: all areas, all periods, all sources."""
    table = table_of(slug, league.Asked())
    rows = sorted(table.values, key=lambda one: one.region.name)
    rows.sort(key=league.ended)
    return csv_response(slug, COLUMNS, (cells(one, one.region.name) for one in rows))


@require_safe
def region_csv(request: HttpRequest, slug: str) -> HttpResponse:
    """Every published value of one region that has a public page: all measures and periods."""
    place = next((one for one in directory.places() if one.slug == slug), None)
    if place is None:
        raise Http404
    rows = Observation.objects.published().in_order().filter(region_id=place.code)
    return csv_response(f"{slug}-figures", COLUMNS, (cells(one, place.name) for one in rows))


def cells(one: Observation, area: str) -> tuple:
    """One value as a file has it."""
    return (
        one.measure.name, one.measure.unit, area, one.region_id, one.period_label,
        said(one.period_start), said(one.period_end), one.value, one.interval_low,
        one.interval_high, one.get_status_display(), one.note, one.source.title,
        one.source.publisher, one.source.url, one.source.licence,
    )  # fmt: skip


def table_of(slug: str, asked: league.Asked) -> league.Table:
    """The table of a measure; what has no published value is not found."""
    found = get_object_or_404(Measure, slug=slug)
    values = Observation.objects.published().filter(measure=found).in_order()
    table = league.Table(found, values.select_related("measure", "source", "region"),
                         directory.places(), asked)  # fmt: skip
    if not table.labels:
        raise Http404
    return table


def said(date) -> str:
    """A date as data: 2018-12-03, or nothing."""
    return date.isoformat() if date else ""
