"""Views of regions that are not the page of one of them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from core.tables import csv_response
from regions import comparison, directory
from regions.models import Observation, Region
from regions.models.index import RegionIndexPage
from regions.profile import total_of


@require_safe
def compare(request: HttpRequest) -> HttpResponse:
    """Two to four regions side by side: `?region=hertfordshire&region=cumbria`."""
    places = directory.places()
    chosen, problems = comparison_of(request.GET.getlist("region"), places)
    context = {
        "page_title": "Compare regions",
        "places": places,
        "benchmarks": list(Region.objects.filter(kind=Region.Kind.BENCHMARK)),
        "choices": [chosen[n].slug if n < len(chosen) else "" for n in range(comparison.MOST)],
        "columns": chosen,
        "problems": problems,
        "rows": rows_of(chosen) if len(chosen) > 1 else [],
        "parent": RegionIndexPage.objects.live().first(),
    }
    return render(request, "regions/compare.html", context)


@require_safe
def compare_csv(request: HttpRequest) -> HttpResponse:
    """The same comparison, one line for each region and measure."""
    chosen, _ = comparison_of(request.GET.getlist("region"), directory.places())
    columns = ("measure", "unit", "region", "code", "period", "value", "interval_low",
               "interval_high", "status", "source", "publisher")  # fmt: skip
    lines = (
        (row.measure.name, row.measure.unit, column.name, column.code, value.period_label,
         value.value, value.interval_low, value.interval_high, value.get_status_display(),
         value.source.title, value.source.publisher)
        for row in rows_of(chosen)
        for column, value in zip(chosen, row.values, strict=True)
        if value is not None
    )  # fmt: skip
    return csv_response("comparison", columns, lines)


def comparison_of(asked: list[str], places) -> tuple[list[comparison.Column], list[str]]:
    """The columns that were asked for, and what of the question could not be answered."""
    slugs = list(dict.fromkeys(slug.strip().lower()[:80] for slug in asked if slug.strip()))
    by_slug = {place.slug: place for place in places}
    england = {
        one.slug: comparison.Column(one.code, one.slug, one.name)
        for one in Region.objects.filter(kind=Region.Kind.BENCHMARK)
    }
    highlights = directory.highlights_by_page() if slugs else {}
    chosen, unknown = [], []
    for slug in slugs[:20]:
        if slug in england:
            chosen.append(england[slug])
        elif place := by_slug.get(slug):
            total = total_of(highlights.get(place.page_id, []))
            chosen.append(comparison.Column(place.code, slug, place.name, place.url, total))
        else:
            unknown.append(slug)
    problems = [f"No region is called “{slug}”." for slug in unknown]
    if len(chosen) > comparison.MOST:
        problems.append("Four regions fit side by side; the first four are shown.")
    return chosen[: comparison.MOST], problems


def rows_of(columns: list[comparison.Column]) -> list[comparison.Row]:
    """The measures of the chosen regions, in one query."""
    codes = [column.code for column in columns]
    found = Observation.objects.published().in_order().filter(region_id__in=codes)
    return comparison.rows(columns, found)
