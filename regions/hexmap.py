"""The map of hexagons: every region a cell of the same size, and every cell a link."""

from __future__ import annotations

from functools import lru_cache

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from regions.directory import Place
from regions.geography import Cell, bounds, centre, points, reading_place
from regions.shading import Shade

SIZE = 30  # from the middle of a cell to its corner, in pixels of the drawing
GAP = 2.5


LABEL = 5  # from the middle of a cell down to its label's baseline: every browser agrees on this

FRAME = """<svg class="hexmap" viewBox="{}" role="group" aria-label="{}">{}{}</svg>"""
CELL = '<a class="{}" href="{}"><title>{}</title><polygon points="{}"/>{}{}{}</a>'
LETTERS = '<text x="{}" y="{}" text-anchor="middle" aria-hidden="true">{}</text>'
# What a shaded map has besides: a class's number in each cell, hatching where there is no value.
RAISED, CLASS = 1, 18  # the baselines of label and number in a cell that has both
NUMBER = (
    '<text class="hexmap__class" x="{}" y="{}" text-anchor="middle" aria-hidden="true">{}</text>'
)
HATCHED = mark_safe(
    '<defs><pattern class="hexmap__lines" id="hexmap-none" width="6" height="6"'
    ' patternUnits="userSpaceOnUse" patternTransform="rotate(45)" stroke="currentColor">'
    '<path d="M0 0V6"/></pattern></defs>'
)
HATCH = '<path class="hexmap__hatch" d="M{}Z" fill="url(#hexmap-none)"/>'


@lru_cache(maxsize=256)
def svg(
    places: tuple[Place, ...],
    title: str,
    values: tuple[tuple[str, str], ...] = (),
    shades: tuple[tuple[str, Shade], ...] | None = None,
) -> SafeString:
    """Draw every region that has a cell, north to south; nothing where none has.

    `values` pairs a region's code with what is read after its name.
    `shades` pairs codes with classes: the map is shaded by them, hatched where a region has none.
    What is drawn depends on these alone, so each map is drawn once and kept.
    """
    placed = sorted(
        ((place, place.cell) for place in places if place.cell is not None),
        key=lambda pair: reading_place(pair[1]),
    )
    if not placed:
        return SafeString("")
    said = dict(values)
    shaded = None if shades is None else dict(shades)
    cells = (
        drawn(place, cell, said.get(place.code, ""),
              look(place) if shaded is None else tinted(shaded.get(place.code)),
              "" if shaded is None else over(cell, shaded.get(place.code)))
        for place, cell in placed
    )  # fmt: skip
    box = bounds((cell for _, cell in placed), SIZE)
    hatching = "" if shaded is None else HATCHED
    return format_html(FRAME, box, title, hatching, format_html_join("", CELL, cells))


def drawn(place: Place, cell: Cell, value: str, css: str, extra: str) -> tuple:
    """What fills the places of CELL for one region."""
    x, y = centre(cell, SIZE)
    numbered = "hexmap__class" in extra
    baseline = y + (RAISED if numbered else LABEL)
    letters = format_html(LETTERS, f"{x:.1f}", f"{baseline:.1f}", place.label)
    # The letters that are seen are part of the name, for whoever speaks to the screen.
    name = f"{place.name} ({place.label})"
    return (
        css, place.url, f"{name}, {value}" if value else name, points(cell, SIZE, GAP),
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


def look(place: Place) -> str:
    """Which of the two looks a cell has where the map is not shaded."""
    return "hexmap__cell hexmap__cell--profile" if place.full else "hexmap__cell"
