"""The figures and the highlights of one region, as files."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from core.serving import address
from core.tables import csv_response
from regions import exports
from regions.models import Observation, RegionPage


@require_safe
def region_csv(request: HttpRequest, slug: str) -> HttpResponse:
    """Everything that is published of a region, by measure and then by period."""
    page = page_of(slug)
    found = Observation.objects.published().in_order().filter(region=page.region_id)
    rows = (exports.figure_cells(one, page.region) for one in found)
    return csv_response(f"{slug}-figures", exports.FIGURE_COLUMNS, rows)


@require_safe
def region_highlights_csv(request: HttpRequest, slug: str) -> HttpResponse:
    """The highlights of a region, in its editors' order."""
    page = page_of(slug)
    rows = (
        exports.highlight_cells(row, page.region.name, page.region_id, address(page.url_path))
        for row in page.published_highlights()
    )
    return csv_response(f"{slug}-highlights", exports.HIGHLIGHT_COLUMNS, rows)


def page_of(slug: str) -> RegionPage:
    """The public page of a region by the region's own short name, which outlives its title."""
    pages = RegionPage.objects.published().select_related("region").defer("region__boundary")
    page = pages.filter(region__slug=slug).order_by("path").first()
    if page is None:
        raise Http404
    return page
