"""Views of regions that are not the page of one of them."""

from collections.abc import Iterator, Sequence

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from core.keeping import kept
from core.tables import Cell, csv_response
from core.visibility import restricted
from regions import asked_regions, directory, exports
from regions.comparison import Column, Comparison, Row, rows
from regions.models import Observation, Region
from regions.models.index import RegionIndexPage
from regions.profile import total_of

COLUMNS = (*exports.FIGURE_COLUMNS, "qualifier", "differs_in")


@require_safe
def compare(request: HttpRequest) -> HttpResponse:
    """Two to four regions side by side: `?region=hertfordshire&region=cumbria`."""
    names = request.GET.getlist("region")
    if "" in names:  # the form's lists in which nothing was chosen
        query = request.GET.copy()
        query.setlist("region", [name for name in names if name])
        return redirect(f"{request.path}?{query.urlencode()}".rstrip("?"))
    places, benchmarks = directory.places(), benchmark_columns()
    asked = asked_regions.read(names, places, benchmarks)
    found = comparison_of(asked)
    named = ", ".join(column.name for column in found.columns)
    context = {
        "by_wider_region": directory.by_wider_region(places),
        "benchmarks": benchmarks,
        "comparison": found,
        "problems": asked.problems,
        "offers": asked_regions.offers(found.columns, places, benchmarks),
        "country_first": asked_regions.country_first(found.columns, benchmarks),
        "parent": RegionIndexPage.objects.live().exclude(restricted()).first(),
        "heading": gettext("Compare %(names)s") % {"names": named} if named
        else gettext("Compare regions"),
        "summary": gettext("Two to four areas side by side, like for like wherever that can be."),
        "canonical_query": f"?{found.query}" if found.query else "",
        "unlisted": bool(found.columns),
    }  # fmt: skip
    return render(request, "regions/compare.html", context)


@require_safe
def compare_csv(request: HttpRequest) -> HttpResponse:
    """The same comparison, one line for each region and measure."""
    names = request.GET.getlist("region")
    asked = asked_regions.read(names, directory.places(), benchmark_columns())
    return csv_response("comparison", COLUMNS, lines(comparison_of(asked)))


def lines(found: Comparison) -> Iterator[tuple]:
    """The cells of the file, in the order of the table: first what is highlighted.

    The columns are those of every file of figures, the qualifier of an amount, and in what the
    values of a measure differ besides their size. Where the table says that there is no value,
    so does the file, in the note.
    """
    for column in found.columns if found.rows else ():
        yield cells(
            measure=gettext("Highlighted investment"), unit="pounds", area=column.name,
            code=column.code, note="" if column.total else column.without,
            **highlighted(column) if column.total else {},
        )  # fmt: skip
    for row in found.rows:
        differs = " ".join(row.warnings)
        for column, value in zip(found.columns, row.values, strict=True):
            if value is not None:
                yield (*exports.figure_cells(value, column), "", differs)
            else:
                yield cells(
                    measure=row.measure.name, unit=row.measure.unit, area=column.name,
                    code=column.code, note=gettext("Not available"), differs_in=differs,
                )  # fmt: skip


def highlighted(column: Column) -> dict[str, Cell]:
    """What the file says of a total, which the site adds up itself."""
    return {
        "value": column.total.pounds,
        "qualifier": str(column.total.qualifier),
        "source": gettext("Highlights of the region’s page"),
        "source_address": f"{settings.SITE_URL}{column.url}",
    }


def cells(**known: Cell) -> tuple[Cell, ...]:
    """A line of the file of which no more than this is known."""
    return tuple(known.get(name, "") for name in COLUMNS)


def comparison_of(asked: asked_regions.Asked) -> Comparison:
    """What was asked for, as far as it can be answered."""
    columns = columns_of(asked.chosen)
    return Comparison(columns, rows_of(columns))


def columns_of(chosen: Sequence[Column | directory.Place]) -> tuple[Column, ...]:
    """The columns, those of regions with what is highlighted there."""
    highlights = directory.highlights_by_page() if len(chosen) > 1 else {}
    found = []
    for one in chosen:
        if isinstance(one, directory.Place):
            own = highlights.get(one.page_id, [])
            one = Column(one.code, one.slug, one.name, one.url, total_of(own), len(own), one.ended)
        found.append(one)
    return tuple(found)


@kept
def benchmark_columns() -> tuple[Column, ...]:
    """The regions that have no page and are only compared with: England."""
    found = Region.objects.filter(kind=Region.Kind.BENCHMARK).defer("boundary")
    return tuple(Column(one.code, one.slug, one.name) for one in found)


def rows_of(columns: Sequence[Column]) -> tuple[Row, ...]:
    """The measures of the chosen regions, in one query; one region alone is no comparison."""
    if len(columns) < 2:
        return ()
    codes = [column.code for column in columns]
    return rows(columns, Observation.objects.published().in_order().filter(region_id__in=codes))
