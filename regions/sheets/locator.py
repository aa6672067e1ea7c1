"""Where regions lie, as a drawing for paper: no links, and colours that need no style sheet."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from regions.geography import Cell, bounds, neighbours, points, reading_order
from regions.models import Region

SIZE, GAP = 10, 1.5
HERE, BESIDE, ELSEWHERE = "#16202c", "#b4b8bb", "#e3e1da"
FRAME = '<svg class="locator" viewBox="{}" role="img"><title>{}</title>{}</svg>'
SHAPE = '<polygon points="{}" fill="{}"/>'


def country() -> dict[str, Cell]:
    """The cell of every region on the map, by the region's code: one query."""
    placed = Region.objects.exclude(hex_q=None).order_by()
    return {code: Cell(q, r) for code, q, r in placed.values_list("code", "hex_q", "hex_r")}


def svg(cells: Mapping[str, Cell], chosen: Collection[str], title: str) -> SafeString:
    """Draw the country with some regions filled in; nothing where none of them is on the map."""
    here = {cells[code] for code in chosen if code in cells}
    if not here:
        return SafeString("")
    beside = set(neighbours(next(iter(here)))) if len(here) == 1 else set()
    shapes = (
        (points(cell, SIZE, GAP), HERE if cell in here else BESIDE if cell in beside else ELSEWHERE)
        for cell in reading_order(cells.values())
    )
    box = bounds(cells.values(), SIZE)
    return format_html(FRAME, box, title, format_html_join("", SHAPE, shapes))
