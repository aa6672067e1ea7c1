"""The picture of a page that is shown where its address is shared.

It says the page's name and its headline figure, beside the mosaic of its region or the map of all.
Its address holds a digest of all that is drawn, so a picture never changes: another figure has
another one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import astuple, dataclass

from PIL import Image, ImageDraw

from regions.countries import draw_country
from regions.covers import INK, PALETTES, PAPER, draw_cover, encode
from regions.geography import Cell
from regions.lettering import BOLD, REGULAR, Lines, fit

SIZE = (1200, 630)
WORDS = 620  # the pixels that words have, from the left; what is drawn is beside them
EDGE = 64
WIDTH = WORDS - EDGE - 36
VERSION = 2  # another drawing of the same words is another picture
MUTED = (81, 96, 111)
MARK = (255, 191, 71)
GAP = 28  # between what is above and what is below, at least

# How many lines, and from which size down to which: one large line before two smaller ones.
Ways = tuple[tuple[int, tuple[int, int]], ...]
NAME: Ways = ((1, (80, 64)), (2, (68, 52)), (3, (56, 40)), (4, (44, 32)), (3, (32, 32)))
FIGURE: Ways = ((1, (84, 60)), (2, (68, 40)))


@dataclass(frozen=True)
class Card:
    """What is on the picture.

    `code` is the region whose mosaic it has; without one it has the map of all, with the regions
    of `marked` filled.
    """

    name: str
    kind: str
    figure: str
    label: str
    code: str = ""
    colour: str = "ink"
    marked: tuple[str, ...] = ()

    def digest(self, cells: Mapping[str, Cell], site_name: str) -> str:
        """A name for just this picture, on this map and of this site."""
        said = repr((VERSION, astuple(self), sorted(cells.items()), site_name)).encode()
        return hashlib.blake2b(said, digest_size=6).hexdigest()

    @property
    def alt(self) -> str:
        """The picture in words."""
        said = ", ".join(part for part in (self.kind, self.figure, self.label) if part)
        return f"{self.name}: {said}" if said else self.name


def draw(card: Card, cells: Mapping[str, Cell], site_name: str) -> bytes:
    """Draw the picture as a PNG. A region that is not on the map has paper in its place."""
    canvas = Image.new("RGB", SIZE, PAPER)
    palette = PALETTES[card.colour]
    if card.code in cells:
        cover = draw_cover(cells, card.code, palette, SIZE)
        # The cover's own cell is right of its middle: as much of it as fits beside the words.
        canvas.paste(cover.crop((WORDS - 170, 0, SIZE[0] - 170, SIZE[1])), (WORDS, 0))
    elif not card.code and cells:
        size = (SIZE[0] - WORDS, SIZE[1])
        canvas.paste(draw_country(cells, set(card.marked), palette, size), (WORDS, 0))
    pen = ImageDraw.Draw(canvas)
    pen.rectangle((0, 0, WORDS - 1, SIZE[1]), PAPER)
    draw_mark(pen, EDGE + 15, EDGE + 13)
    fit(site_name, REGULAR, WIDTH - 44, most=1, sizes=(26, 18)).draw(
        pen, (EDGE + 44, EDGE - 2), MUTED
    )
    write(pen, card)
    return encode(canvas)


def write(pen: ImageDraw.ImageDraw, card: Card) -> None:
    """Write the figure up from the foot, then the name above it, as large as there is room."""
    label = fit(card.label, REGULAR, WIDTH, most=3, sizes=(28, 24) if card.figure else (34, 26))
    figure = as_looks_well(card.figure, BOLD, FIGURE) if card.figure else None
    top = SIZE[1] - EDGE - label.height - (figure.height if figure else 0)
    kind = fit(card.kind, REGULAR, WIDTH, most=2, sizes=(28, 24))
    name = as_looks_well(card.name, REGULAR, NAME, top - GAP - kind.height - 124)
    below = name.draw(pen, (EDGE - 2, 112), INK)
    kind.draw(pen, (EDGE, below + 8), MUTED)
    if figure:
        top = figure.draw(pen, (EDGE - 3, top), PALETTES[card.colour].colour)
    label.draw(pen, (EDGE, top), MUTED if card.figure else INK)


def as_looks_well(text: str, face: str, ways: Ways, height: float = SIZE[1]) -> Lines:
    """Set a text in the first of the ways in which all of it fits, else in the last."""
    for most, sizes in ways:
        found = fit(text, face, WIDTH, most=most, sizes=sizes)
        if found.whole and found.height <= height:
            break
    return found


def draw_mark(pen: ImageDraw.ImageDraw, x: float, y: float) -> None:
    """Draw the site's mark: a hexagon within a hexagon."""
    for size, colour in ((17, INK), (8.5, MARK)):
        across, down = size * 0.866, size / 2
        pen.polygon(
            [(x, y - size), (x + across, y - down), (x + across, y + down),
             (x, y + size), (x - across, y + down), (x - across, y - down)],
            colour,
        )  # fmt: skip
