"""Where regions lie, as a picture: no links, so it is passed in one step, and it works on paper."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from core.keeping import kept
from regions.geography import Cell, bounds, neighbours, points, reading_order
from regions.models import Region

SIZE, GAP = 10, 1.5
# The colours are those of paper; style sheets have others for screens.
KINDS = (("far", "#e3e1da"), ("beside", "#b4b8bb"), ("here", "#16202c"))
FRAME = '<svg class="locator" viewBox="{}" role="img"><title>{}</title>{}</svg>'
SHAPES = '<path class="locator__{}" fill="{}" d="{}"/>'


@kept
def country() -> Mapping[str, Cell]:
    """The cell of every region on the map, by the region's code: one query."""
    placed = Region.objects.exclude(hex_q=None).order_by()
    return {code: Cell(q, r) for code, q, r in placed.values_list("code", "hex_q", "hex_r")}


def svg(cells: Mapping[str, Cell], chosen: Collection[str], title: str) -> SafeString:
    """Draw the country with some regions filled in; nothing where none of them is on the map.

    Around a single one the cells that touch it are tinted: that says nothing of real borders.
    """
    here = {cells[code] for code in chosen if code in cells}
    if not here:
        return SafeString("")
    beside = set(neighbours(next(iter(here)))) if len(here) == 1 else set()
    drawn: dict[str, list[str]] = {kind: [] for kind, _ in KINDS}
    for cell in reading_order(cells.values()):
        kind = "here" if cell in here else "beside" if cell in beside else "far"
        drawn[kind].append(f"M{points(cell, SIZE, GAP)}Z")
    shapes = ((kind, colour, "".join(drawn[kind])) for kind, colour in KINDS if drawn[kind])
    box = bounds(cells.values(), SIZE)
    return format_html(FRAME, box, title, format_html_join("", SHAPES, shapes))
