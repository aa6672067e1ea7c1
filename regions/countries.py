"""The whole map of hexagons as a picture: some regions in full colour, the others in a tint."""

from __future__ import annotations

from collections.abc import Mapping, Set

from PIL import Image, ImageDraw

from regions.covers import PAPER, SHARPER, Palette, View, draw_emblem, fold, mix
from regions.geography import Cell, bounds

MARGIN = 0.075  # around the map, as a share of the height
EDGES = 0.004  # of paper within each side of a cell, as a share of the height


def draw_country(
    cells: Mapping[str, Cell], marked: Set[str], palette: Palette, size: tuple[int, int]
) -> Image.Image:
    """Draw the map in the middle of a canvas of `size` pixels.

    `cells` is the hexagon map by code; a marked region has its emblem in the palette's colour.
    Where none is marked, all are: a map of nothing but tints says nothing.
    """
    view = fitted(cells, size)
    canvas = Image.new("RGB", (view.width, view.height), PAPER)
    draw = ImageDraw.Draw(canvas)
    for code, cell in cells.items():
        if code in marked or not marked:
            draw_emblem(draw, view, cell, fold(code), palette.strong())
        else:
            draw.polygon(view.outline(cell, -EDGES), mix(palette.colour, 0.17))
    return canvas.reduce(SHARPER)


def fitted(cells: Mapping[str, Cell], size: tuple[int, int]) -> View:
    """Place the whole map on the canvas, as large as it goes."""
    width, height = size[0] * SHARPER, size[1] * SHARPER
    box = bounds(cells.values(), 1)
    room = 1 - 2 * MARGIN
    scale = min(width * room / box.width, height * room / box.height)
    origin = (
        (width - box.width * scale) / 2 - box.x * scale,
        (height - box.height * scale) / 2 - box.y * scale,
    )
    return View(origin, scale, width, height)
