"""The pages of the foundations: what regions highlight of each, and all of it as a file."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from core.tables import csv_response
from regions import cards, exports, totals

TOTAL_COLUMNS = ("foundation", "area", "code", "highlights", "without_an_amount", "amount_pounds",
                 "qualifier")  # fmt: skip


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """What all regions highlight, by foundation and by region."""
    found = totals.gather()
    context = {
        "totals": found,
        "national": totals.national_page(),
        "card": cards.of_totals(found),
        "heading": gettext("Five foundations: what regions highlight"),
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
    """Every highlight that may be known, one a row; `?foundation=places` for those of one."""
    asked = request.GET.get("foundation", "")
    found = totals.gather()
    found = (found.about(asked) or found) if asked else found
    name = f"highlights-{found.theme.slug}" if found.theme else "highlights"
    rows = (
        exports.highlight_cells(row.highlight, row.place.name, row.place.code, row.place.url)
        for row in found.tally.rows
    )
    return csv_response(name, exports.HIGHLIGHT_COLUMNS, rows)


@require_safe
def totals_csv(request: HttpRequest) -> HttpResponse:
    """What each region highlights of each foundation. A total over several rows is as weak as
    the weakest: “at least” if any part is."""
    rows = (
        (by_theme.theme.name, one.place.name, one.place.code, one.tally.count, one.tally.unpriced,
         *exports.total_cells(one.tally.total))
        for by_theme in totals.gather().by_theme
        for one in by_theme.by_region
    )  # fmt: skip
    return csv_response("highlighted-investment", TOTAL_COLUMNS, rows)
