"""Covers drawn in code: a region's own cell and its neighbours, as on the hexagon map.

Every region has an emblem, a rosette of triangles worked out from its code alone. On its own
cover it stands in full colour, with the theme's pattern; on its neighbours' covers it is a pale
tint. Where there is no land, fine lines follow the coast, as on old sea charts. The same code
gives the same picture on every run: nothing is drawn at random.
"""

from __future__ import annotations

import hashlib
import io
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import product

from PIL import Image, ImageChops, ImageDraw

from regions.geography import ROOT_3, Cell, centre, corners, neighbours

Colour = tuple[int, int, int]
Spot = tuple[float, float]
Piece = tuple[int, int, int]

SHARPER = 3  # drawn this many times larger and then reduced, so that slanting edges are smooth
PAPER = (251, 250, 247)
INK = (22, 32, 44)
FOCUS = (0.64, 0.5)  # where the middle of the own cell is, as shares of width and height
CELL = 0.37  # from the middle of a cell to a corner, as a share of the height
GAP = 0.016  # of paper between two cells, as a share of the height
DECK = (0,) * 8 + (1,) * 5 + (2,) * 4 + (3,) * 3 + (4,)  # shades, one for each piece
FOLDS = 6  # triangles along each side of an emblem
LINE = 0.0022  # the width of a line at sea, as a share of the height
STEP = 0.02  # of a pattern, as a share of the height
VEIL = 150  # how much of paper a pattern has, of 255
COAST = (0.022, 0.05, 0.084, 0.124, 0.17, 0.222, 0.28)  # from land, as shares of the height


@dataclass(frozen=True)
class Palette:
    """A strong colour for the own cell, and its theme's pattern, or "" where it has none."""

    colour: Colour
    pattern: str = ""

    def strong(self) -> list[Colour]:
        """Give the shades of the own cell's emblem, the commonest first."""
        lighter = [mix(self.colour, share) for share in (1, 0.93, 0.84, 0.70)]
        return [*lighter[:3], mix(self.colour, 0.8, INK), lighter[3]]

    def pale(self) -> list[Colour]:
        """Give the shades of a neighbour's emblem: light enough for ink to be read on them."""
        return [mix(self.colour, share) for share in (0.15, 0.175, 0.2, 0.13, 0.24)]


PALETTES = {
    "violet": Palette((107, 63, 160), "dots"),
    "rust": Palette((168, 67, 26), "diagonals"),
    "blue": Palette((29, 95, 168), "grid"),
    "green": Palette((30, 114, 69), "waves"),
    "raspberry": Palette((163, 25, 91), "crosses"),
    "ink": Palette(INK),
}


@dataclass(frozen=True)
class View:
    """How the map lies on the canvas, in its pixels: where cell (0, 0) is, and a cell's size."""

    origin: Spot
    size: float
    width: int
    height: int

    def middle(self, cell: Cell) -> Spot:
        """Give the middle of a cell."""
        x, y = centre(cell, self.size)
        return self.origin[0] + x, self.origin[1] + y

    def outline(self, cell: Cell, out: float) -> list[Spot]:
        """Give a cell's corners, its sides moved out by a share of the height, or in below 0.

        At least half of a cell stays, however small a map that reaches far makes it.
        """
        x, y = self.middle(cell)
        radius = max(self.size / 2, self.size + out * self.height * 2 / ROOT_3)
        return [(x + across, y + down) for across, down in corners(Cell(0, 0), radius)]

    def shows(self, cell: Cell) -> bool:
        """Say whether a cell, or the lines along its coast, can be seen."""
        x, y = self.middle(cell)
        reach = 2 * self.size  # more than the cell and its lines take
        return -reach < x < self.width + reach and -reach < y < self.height + reach


def draw_cover(
    cells: Mapping[str, Cell], own: str, palette: Palette, size: tuple[int, int] = (1600, 900)
) -> Image.Image:
    """Draw the cover of the region `own`, in px; its cell's middle is at `FOCUS`.

    `cells` is the whole hexagon map by code or slug, and each name is what its emblem is worked
    out from. Raises KeyError where `own` is not on the map or the palette's pattern is unknown,
    and ValueError where a side is not above zero.
    """
    view = look_at(cells[own], size)
    canvas = Image.new("RGB", (view.width, view.height), PAPER)
    draw = ImageDraw.Draw(canvas)
    seen = {name: cell for name, cell in cells.items() if view.shows(cell)}
    draw_coast(draw, view, seen.values(), set(cells.values()), palette)
    around = set(neighbours(cells[own]))
    for name, cell in seen.items():
        if name == own:
            draw_emblem(draw, view, cell, fold(name), palette.strong())
        elif cell in around:
            draw_emblem(draw, view, cell, fold(name), palette.pale())
        else:
            draw.polygon(view.outline(cell, -GAP / 2), mix(palette.colour, 0.07))
    if palette.pattern:
        lay_pattern(canvas, view, cells[own], fold(own), palette.pattern)
    return canvas.reduce(SHARPER)


def encode(image: Image.Image) -> bytes:
    """Write a cover as a PNG of 256 colours, under 100 kB: the same bytes for the same cover.

    Its flat colours stay exact, so that a cover's paper is the page's; those in between, along
    slanting edges, are brought to the nearest.
    """
    file = io.BytesIO()
    image.quantize(256, dither=Image.Dither.NONE).save(file, "PNG", compress_level=9)
    return file.getvalue()


def look_at(cell: Cell, size: tuple[int, int]) -> View:
    """Place the map so that a cell's middle comes to `FOCUS`, on a canvas to be reduced."""
    width, height = size[0] * SHARPER, size[1] * SHARPER
    if min(width, height) <= 0:
        raise ValueError(f"A cover's sides must be above zero, not {size}")
    x, y = centre(cell, height * CELL)
    origin = width * FOCUS[0] - x, height * FOCUS[1] - y
    return View(origin, height * CELL, width, height)


def mix(colour: Colour, share: float, other: Colour = PAPER) -> Colour:
    """Mix a share of one colour, from 0 to 1, into another."""
    red, green, blue = (
        round(low + (band - low) * share) for band, low in zip(colour, other, strict=True)
    )
    return red, green, blue


def draw_coast(
    draw: ImageDraw.ImageDraw,
    view: View,
    seen: Iterable[Cell],
    land: Set[Cell],
    palette: Palette,
) -> None:
    """Draw lines that follow the coast, fainter and wider apart the further they are out at sea.

    From the outermost in, all coastal cells are filled in the line's colour and then, a line's
    width smaller, in paper: what is left is the line around them all.
    """
    seen = list(seen)
    coastal = [cell for cell in seen if not land >= set(neighbours(cell))]
    for i, out in reversed(list(enumerate(COAST))):
        line = mix(palette.colour, 0.05 + 0.34 * (1 - i / len(COAST)))
        for reach, colour in ((out, line), (out - LINE, PAPER)):
            for cell in coastal:
                draw.polygon(view.outline(cell, reach), colour)
    for cell in seen:
        draw.polygon(view.outline(cell, GAP), PAPER)


def fold(name: str) -> dict[Piece, int]:
    """Work out a region's emblem from its name: the shade of each piece of one sixth of it.

    A deck of shades is shuffled by a digest, so that each emblem has as much of each shade, and
    no two are likely to be alike. A sixth is the same from its left and from its right.
    """
    digest = hashlib.blake2b(name.encode(), digest_size=len(DECK)).digest()
    order = sorted(range(len(DECK)), key=lambda card: (digest[card], card))
    pieces = sorted({piece for piece, _ in cut((0, 0), [(0, 0)] * 6)})
    return {piece: DECK[card] for piece, card in zip(pieces, order, strict=True)}


def cut(middle: Spot, outline: Sequence[Spot]) -> Iterator[tuple[Piece, list[Spot]]]:
    """Cut a hexagon into small triangles, and say which piece of the emblem each one is."""
    small = [(u, v) for u, v in product(range(FOLDS), repeat=2) if u + v < FOLDS]
    for one, other in zip(outline, (*outline[1:], outline[0]), strict=True):
        net = {
            (u, v): between(middle, one, other, u / FOLDS, v / FOLDS)
            for u, v in product(range(FOLDS + 1), repeat=2)
        }
        for u, v in small:
            place = min(u, v), max(u, v)
            yield (*place, 0), [net[u, v], net[u + 1, v], net[u, v + 1]]
            if u + v < FOLDS - 1:
                yield (*place, 1), [net[u + 1, v], net[u, v + 1], net[u + 1, v + 1]]


def between(middle: Spot, one: Spot, other: Spot, u: float, v: float) -> Spot:
    """Go from the middle a share u of the way to one corner, and v of the way to another."""
    (x, y), (x1, y1), (x2, y2) = middle, one, other
    return x + (x1 - x) * u + (x2 - x) * v, y + (y1 - y) * u + (y2 - y) * v


def draw_emblem(
    draw: ImageDraw.ImageDraw,
    view: View,
    cell: Cell,
    emblem: Mapping[Piece, int],
    shades: Sequence[Colour],
) -> None:
    """Fill a cell with an emblem, in shades of one colour."""
    outline = view.outline(cell, -GAP / 2)
    draw.polygon(outline, shades[0])
    for piece, triangle in cut(view.middle(cell), outline):
        draw.polygon(triangle, shades[emblem[piece]])


def lay_pattern(
    canvas: Image.Image, view: View, cell: Cell, emblem: Mapping[Piece, int], pattern: str
) -> None:
    """Lay a theme's pattern finely, in paper, over the pieces of an emblem in its second shade."""
    outline = view.outline(cell, -GAP / 2)
    left, top = (math.floor(min(sides)) for sides in zip(*outline, strict=True))
    right, bottom = (math.ceil(max(sides)) for sides in zip(*outline, strict=True))
    size = right - left, bottom - top
    drawn, chosen = Image.new("L", size), Image.new("L", size)
    PATTERNS[pattern](ImageDraw.Draw(drawn), *size, view.height * STEP)
    pieces = ImageDraw.Draw(chosen)
    for piece, triangle in cut(view.middle(cell), outline):
        if emblem[piece] == 1:
            pieces.polygon([(x - left, y - top) for x, y in triangle], VEIL)
    canvas.paste(PAPER, (left, top), ImageChops.multiply(drawn, chosen))


def dots(draw: ImageDraw.ImageDraw, width: int, height: int, step: float) -> None:
    """Draw rows of dots, each between two of the row above."""
    for x, y in lattice(width, height, step):
        draw.circle((x, y), step * 0.11, 255)


def crosses(draw: ImageDraw.ImageDraw, width: int, height: int, step: float) -> None:
    """Draw rows of small crosses, each between two of the row above."""
    arm, thick = step * 0.16, round(step * 0.08)
    for x, y in lattice(width, height, step):
        draw.line((x - arm, y, x + arm, y), 255, thick)
        draw.line((x, y - arm, x, y + arm), 255, thick)


def diagonals(draw: ImageDraw.ImageDraw, width: int, height: int, step: float) -> None:
    """Draw lines that rise to the right."""
    for x in steps(width + height, step * 0.7):
        draw.line((x - height, height, x, 0), 255, round(step * 0.1))


def grid(draw: ImageDraw.ImageDraw, width: int, height: int, step: float) -> None:
    """Draw a net of squares."""
    for x in steps(width, step * 0.7):
        draw.line((x, 0, x, height), 255, round(step * 0.08))
    for y in steps(height, step * 0.7):
        draw.line((0, y, width, y), 255, round(step * 0.08))


def waves(draw: ImageDraw.ImageDraw, width: int, height: int, step: float) -> None:
    """Draw lines that rise and fall."""
    xs = list(steps(width, step / 8))
    for y in steps(height, step * 0.6):
        rises = (math.cos((x - width / 2) / step * math.pi * 1.25) for x in xs)
        crest = [(x, y + step * 0.14 * rise) for x, rise in zip(xs, rises, strict=True)]
        draw.line(crest, 255, round(step * 0.1))


def lattice(width: float, height: float, step: float) -> Iterator[Spot]:
    """Give places in rows half a step apart, every second row shifted by half a step."""
    for row, y in enumerate(steps(height, step / 2)):
        for x in steps(width, step):
            yield x + row % 2 * step / 2, y


def steps(length: float, step: float) -> list[float]:
    """Give places a step apart that reach past both ends of a length, one being its middle."""
    each_way = math.ceil(length / 2 / step) + 1
    return [length / 2 + step * i for i in range(-each_way, each_way + 1)]


PATTERNS = {
    "dots": dots,
    "diagonals": diagonals,
    "grid": grid,
    "waves": waves,
    "crosses": crosses,
}
