"""The map of hexagons: every region a cell of the same size, and every cell a link."""

from __future__ import annotations

from functools import lru_cache

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from regions.directory import Place
from regions.geography import Cell, bounds, centre, neighbours, points, reading_place

SIZE = 30  # from the middle of a cell to its corner, in pixels of the drawing
GAP = 2.5


LABEL = 5  # from the middle of a cell down to its label's baseline: every browser agrees on this

FRAME = """<svg class="{}" viewBox="{}" role="group" aria-label="{}">{}</svg>"""
CELL = (
    '<a class="{}" href="{}"{}><title>{}</title><polygon points="{}"/>'
    '<text x="{}" y="{}" text-anchor="middle" aria-hidden="true">{}</text></a>'
)
HERE = mark_safe(' aria-current="location"')


@lru_cache(maxsize=256)
def svg(
    places: tuple[Place, ...],
    title: str,
    values: tuple[tuple[str, str], ...] = (),
    current: str = "",
) -> SafeString:
    """Draw every region that has a cell, north to south; nothing where none has.

    `values` pairs a region's code with what is read after its name. `current` is the code of
    the region whose page this is: it is filled, its neighbours are tinted, and the map is small.
    What is drawn depends on these alone, so each map is drawn once and kept.
    """
    placed = sorted(
        ((place, place.cell) for place in places if place.cell is not None),
        key=lambda pair: reading_place(pair[1]),
    )
    if not placed:
        return SafeString("")
    here = next((cell for place, cell in placed if place.code == current), None)
    beside = frozenset(neighbours(here)) if here else frozenset()
    said = dict(values)
    cells = format_html_join(
        "",
        CELL,
        (drawn(place, cell, said.get(place.code, ""), current, beside) for place, cell in placed),
    )
    css = "hexmap hexmap--small" if current else "hexmap"
    return format_html(FRAME, css, bounds((cell for _, cell in placed), SIZE), title, cells)


def drawn(place: Place, cell: Cell, value: str, current: str, beside: frozenset[Cell]) -> tuple:
    """What fills the places of CELL for one region."""
    x, y = centre(cell, SIZE)
    # The letters that are seen are part of the name, for whoever speaks to the screen.
    name = f"{place.name} ({place.label})" + (f", {value}" if value else "")
    mark = HERE if place.code == current else ""
    return (
        look(place, current, beside), place.url, mark, name, points(cell, SIZE, GAP),
        f"{x:.1f}", f"{y + LABEL:.1f}", place.label,
    )  # fmt: skip


def look(place: Place, current: str, beside: frozenset[Cell]) -> str:
    """Which of the few looks a cell has."""
    if place.code == current:
        return "hexmap__cell hexmap__cell--current"
    if place.cell in beside:
        return "hexmap__cell hexmap__cell--beside"
    return "hexmap__cell hexmap__cell--profile" if place.full else "hexmap__cell"
