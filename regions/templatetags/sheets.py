"""What page templates ask of the printed sheets. Where no PDF can be made there is no link."""

from django import template

from core import pdf
from core.serving import address
from regions.comparison import Comparison
from regions.sheets.choosing import MOST

register = template.Library()


@register.inclusion_tag("regions/partials/sheet_link.html", takes_context=True)
def sheet_link(context: template.Context) -> dict:
    """The way to the sheet of the page being shown; a preview is of what nobody can fetch."""
    shown = pdf.available() and not getattr(context["request"], "is_preview", False)
    page = context["page"]
    return {"address": f"{address(page.url_path)}sheet.pdf" if shown else "", "page": page}


@register.inclusion_tag("regions/partials/pack_link.html")
def pack_link(comparison: Comparison) -> dict:
    """The way to the sheets of the regions that are compared; England has none."""
    regions = [column for column in comparison.columns if column.url]
    return {"regions": regions[:MOST] if pdf.available() else []}


@register.inclusion_tag("regions/partials/choose_pack_link.html")
def choose_pack_link() -> dict:
    """The way to the form that chooses several regions to print."""
    return {"shown": pdf.available()}
