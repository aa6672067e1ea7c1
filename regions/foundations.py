"""The pages of the foundations: what regions highlight of each, and all of it as a file."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from core.tables import csv_response
from regions import cards, totals

COLUMNS = ("region_code", "region", "amount_pounds", "qualifier", "text", "foundation", "place",
           "source", "source_published", "url")  # fmt: skip


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """What all regions highlight, by foundation and by region."""
    found = totals.gather()
    context = {
        "totals": found,
        "national": totals.national_page(),
        "card": cards.of_totals(found),
        "heading": gettext("What regions highlight"),
        "summary": gettext(
            "The investment in each of the five foundations that regions highlight, added up no "
            "further than their sources allow."
        ),
    }
    return render(request, "regions/foundations.html", context)


@require_safe
def foundation(request: HttpRequest, slug: str) -> HttpResponse:
    """What regions highlight of one foundation, and the stories about it."""
    found = totals.gather().about(slug)
    if found is None:
        raise Http404
    context = {
        "totals": found,
        "theme": found.theme,
        "national": totals.national_page(),
        "card": cards.of_totals(found),
        "heading": found.theme.name,
        "summary": found.theme.description,
    }
    return render(request, "regions/foundation.html", context)


@require_safe
def highlights_csv(request: HttpRequest) -> HttpResponse:
    """Every highlight that may be known, one a row."""
    return csv_response("highlights", COLUMNS, map(cells, totals.gather().tally.rows))


def cells(row: totals.Placed) -> tuple:
    """One highlight as the file has it; the qualifier is that of its amount, if it has one."""
    highlight = row.highlight
    return (
        row.place.code, row.place.name, highlight.amount,
        highlight.qualifier if highlight.money else "", highlight.text, highlight.theme.name,
        highlight.place, str(highlight.source), highlight.source.published,
        f"{settings.SITE_URL}{row.url}",
    )  # fmt: skip
