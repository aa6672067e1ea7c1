"""The map of hexagons: every region a cell of the same size, and every cell a link."""

from __future__ import annotations

from functools import lru_cache

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from regions.directory import Place
from regions.geography import Cell, bounds, centre, neighbours, points, reading_place
from regions.shading import Shade

SIZE = 30  # from the middle of a cell to its corner, in pixels of the drawing
GAP = 2.5


LABEL = 5  # from the middle of a cell down to its label's baseline: every browser agrees on this

FRAME = """<svg class="{}" viewBox="{}" role="group" aria-label="{}">{}{}</svg>"""
CELL = '<a class="{}" href="{}"{}><title>{}</title><polygon points="{}"/>{}{}{}</a>'
LETTERS = '<text x="{}" y="{}" text-anchor="middle" aria-hidden="true">{}</text>'
# What a shaded map has besides: a class's number in each cell, hatching where there is no value.
RAISED, CLASS = 2, 17  # the baselines of label and number in a cell that has both
NUMBER = (
    '<text class="hexmap__class" x="{}" y="{}" text-anchor="middle" aria-hidden="true">{}</text>'
)
HATCHED = mark_safe(
    '<defs><pattern class="hexmap__lines" id="hexmap-none" width="6" height="6"'
    ' patternUnits="userSpaceOnUse" patternTransform="rotate(45)" stroke="currentColor">'
    '<path d="M0 0V6"/></pattern></defs>'
)
HATCH = '<path class="hexmap__hatch" d="M{}Z" fill="url(#hexmap-none)"/>'
HERE = mark_safe(' aria-current="location"')


@lru_cache(maxsize=256)
def svg(
    places: tuple[Place, ...],
    title: str,
    values: tuple[tuple[str, str], ...] = (),
    current: str = "",
    shades: tuple[tuple[str, Shade], ...] | None = None,
) -> SafeString:
    """Draw every region that has a cell, north to south; nothing where none has, or not the one
    that the map is to show.

    `values` pairs a region's code with what is read after its name. `current` is the code of
    the region whose page this is: it is filled, its neighbours are tinted, and the map is small,
    too small for letters.
    `shades` pairs codes with classes: the map is shaded by them, hatched where a region has none.
    What is drawn depends on these alone, so each map is drawn once and kept.
    """
    placed = sorted(
        ((place, place.cell) for place in places if place.cell is not None),
        key=lambda pair: reading_place(pair[1]),
    )
    here = next((cell for place, cell in placed if place.code == current), None)
    if not placed or (current and here is None):
        return SafeString("")
    beside = frozenset(neighbours(here)) if here else frozenset()
    said = dict(values)
    shaded = None if shades is None else dict(shades)
    cells = (
        drawn(place, cell, said.get(place.code, ""), current,
              look(place, current, beside) if shaded is None else tinted(shaded.get(place.code)),
              "" if shaded is None else over(cell, shaded.get(place.code)))
        for place, cell in placed
    )  # fmt: skip
    css = "hexmap hexmap--small" if current else "hexmap"
    box = bounds((cell for _, cell in placed), SIZE)
    hatching = "" if shaded is None else HATCHED
    return format_html(FRAME, css, box, title, hatching, format_html_join("", CELL, cells))


def drawn(place: Place, cell: Cell, value: str, current: str, css: str, extra: str) -> tuple:
    """What fills the places of CELL for one region."""
    x, y = centre(cell, SIZE)
    numbered = "hexmap__class" in extra
    baseline = y + (RAISED if numbered else LABEL)
    letters = "" if current else format_html(LETTERS, f"{x:.1f}", f"{baseline:.1f}", place.label)
    # The letters that are seen are part of the name, for whoever speaks to the screen.
    name = f"{place.name} ({place.label})" if letters else place.name
    return (
        css, place.url, HERE if place.code == current else "",
        f"{name}, {value}" if value else name, points(cell, SIZE, GAP, 0 if current else 1),
        "" if numbered else extra, letters, extra if numbered else "",
    )  # fmt: skip


def tinted(shade: Shade | None) -> str:
    """The look of a cell on a shaded map."""
    return f"hexmap__cell hexmap__cell--tint-{shade.tint if shade else 0}"


def over(cell: Cell, shade: Shade | None) -> SafeString:
    """What tells a cell's class without its colour: the number of it, or hatching."""
    if shade is None:
        return format_html(HATCH, points(cell, SIZE, GAP))
    x, y = centre(cell, SIZE)
    return format_html(NUMBER, f"{x:.1f}", f"{y + CLASS:.1f}", shade.number)


def look(place: Place, current: str, beside: frozenset[Cell]) -> str:
    """Which of the few looks a cell has."""
    if place.code == current:
        return "hexmap__cell hexmap__cell--current"
    if place.cell in beside:
        return "hexmap__cell hexmap__cell--beside"
    return "hexmap__cell hexmap__cell--profile" if place.full else "hexmap__cell"
