"""Views of measures: the list of all that have figures, and the table of all areas in one."""

from operator import attrgetter

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from core.keeping import kept
from core.tables import csv_response
from regions import cards, catalogue, directory, exports, figures, league
from regions.league import reading
from regions.models import Measure, Observation


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
        "first": reading.in_a_line(table),
        "reading": reading.in_full(table),
        "strip": figures.strip(table),
        "card": cards.of_measure(table) if table.is_newest else None,
        "heading": f"{table.measure.name}, {table.label}",
        "summary": table.measure.definition,
        "canonical_query": table.canonical,
    }
    return render(request, "regions/measure.html", context)


@require_safe
def measure_csv(request: HttpRequest, slug: str) -> HttpResponse:
    """Every published value of one measure and of its parts: all areas, periods and sources."""
    table = table_of(slug, league.Asked())
    parts = published().filter(measure__part_of=table.measure)
    rows = sorted([*table.values, *parts], key=attrgetter("ended", "region.name"))
    rows.sort(key=attrgetter("measure.order", "measure_id"))
    lines = (exports.figure_cells(one, one.region) for one in rows)
    return csv_response(slug, exports.FIGURE_COLUMNS, lines)


def table_of(slug: str, asked: league.Asked) -> league.Table:
    """The table of a measure; what has no published value is not found."""
    measure = catalogue.measures().get(slug)
    if measure is None:
        raise Http404
    table = league.Table(measure, values_of(measure), directory.places(), asked)
    if not table.labels:
        raise Http404
    return table


@kept
def values_of(measure: Measure) -> tuple[Observation, ...]:
    """Every published value of a measure, from the oldest period to the newest."""
    return tuple(published().filter(measure=measure))


def published() -> QuerySet[Observation]:
    """Every published value with its measure, source and region, from the oldest to the newest."""
    found = Observation.objects.published().in_order()
    return found.select_related("measure", "source", "region").defer("region__boundary")
