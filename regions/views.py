"""Views of regions that are not the page of one of them."""

from collections.abc import Iterable, Iterator, Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from core.tables import csv_response
from core.visibility import restricted
from regions import directory
from regions.comparison import MOST, Column, Comparison, Row, rows
from regions.models import Observation, Region
from regions.models.index import RegionIndexPage
from regions.profile import total_of

NAMED = 5  # as many unknown regions are named back; nobody types more by mistake
LONGEST_NAME = 80  # letters of a slug
COLUMNS = ("measure", "unit", "region", "code", "period", "value", "qualifier", "interval_low",
           "interval_high", "status", "source", "publisher", "source_address")  # fmt: skip


@require_safe
def compare(request: HttpRequest) -> HttpResponse:
    """Two to four regions side by side: `?region=hertfordshire&region=cumbria`."""
    places, benchmarks = directory.places(), list(benchmark_columns())
    context = {
        "places": places,
        "benchmarks": benchmarks,
        "comparison": comparison_of(request.GET.getlist("region"), places, benchmarks),
        "parent": RegionIndexPage.objects.live().exclude(restricted()).first(),
    }
    return render(request, "regions/compare.html", context)


@require_safe
def compare_csv(request: HttpRequest) -> HttpResponse:
    """The same comparison, one line for each region and measure."""
    asked = request.GET.getlist("region")
    found = comparison_of(asked, directory.places(), list(benchmark_columns()))
    return csv_response("comparison", COLUMNS, lines(found, request))


def lines(found: Comparison, request: HttpRequest) -> Iterator[tuple]:
    """The cells of the file: first what is highlighted, then each measure."""
    for column in found.columns if found.rows else ():
        if column.total:
            yield (gettext("Highlighted investment"), "pounds", column.name, column.code, "",
                   column.total.pounds, str(column.total.qualifier), None, None, "",
                   gettext("Highlights of the region’s page"), "",
                   request.build_absolute_uri(column.url))  # fmt: skip
    for row in found.rows:
        for column, value in zip(found.columns, row.values, strict=True):
            if value is not None:
                yield (row.measure.name, row.measure.unit, column.name, column.code,
                       value.period_label, value.value, "", value.interval_low,
                       value.interval_high, value.get_status_display(), value.source.title,
                       value.source.publisher, value.source.url)  # fmt: skip


def comparison_of(
    asked: Iterable[str], places: Iterable[directory.Place], benchmarks: Iterable[Column]
) -> Comparison:
    """What was asked for, as far as it can be answered, and in words what cannot be."""
    slugs = list(dict.fromkeys(slug.strip().lower()[:LONGEST_NAME] for slug in asked))
    slugs = [slug for slug in slugs if slug]
    known = {one.slug: one for one in benchmarks} | {one.slug: one for one in places}
    chosen = [known[slug] for slug in slugs if slug in known]
    problems = [
        gettext("No region is called “%(name)s”.") % {"name": slug}
        for slug in slugs
        if slug not in known
    ][:NAMED]
    if len(chosen) > MOST:
        problems.append(gettext("Four regions fit side by side; the first four are shown."))
    columns = columns_of(chosen[:MOST])
    return Comparison(columns, rows_of(columns), tuple(problems))


def columns_of(chosen: Sequence[Column | directory.Place]) -> tuple[Column, ...]:
    """The columns, those of regions with what is highlighted there."""
    highlights = directory.highlights_by_page() if len(chosen) > 1 else {}
    found = []
    for one in chosen:
        if isinstance(one, directory.Place):
            own = highlights.get(one.page_id, [])
            one = Column(one.code, one.slug, one.name, one.url, total_of(own), len(own))
        found.append(one)
    return tuple(found)


def benchmark_columns() -> Iterator[Column]:
    """The regions that have no page and are only compared with: England."""
    for one in Region.objects.filter(kind=Region.Kind.BENCHMARK):
        yield Column(one.code, one.slug, one.name)


def rows_of(columns: Sequence[Column]) -> tuple[Row, ...]:
    """The measures of the chosen regions, in one query; one region alone is no comparison."""
    if len(columns) < 2:
        return ()
    codes = [column.code for column in columns]
    found = Observation.objects.published().in_order().filter(region_id__in=codes)
    return tuple(rows(columns, found))
