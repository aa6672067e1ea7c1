"""The picture of a page that is shown where its address is shared.

It says the page's name and its headline figure beside the mosaic of its region. Its address
holds a digest of all that is drawn, so a picture never changes: another figure has another one.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import astuple, dataclass

from PIL import Image, ImageDraw, ImageFont

from regions.covers import INK, PALETTES, PAPER, draw_cover, encode
from regions.geography import Cell

SIZE = (1200, 630)
WORDS = 620  # the pixels that words have, from the left; the mosaic is beside them
EDGE = 64
LINES = 3
VERSION = 1  # another drawing of the same words is another picture
MUTED = (81, 96, 111)
POUNDS = re.compile(r"£(\d+(?:[.,]\d+)*(?: (?:million|billion|trillion))?)")
DASHES = str.maketrans({"–": "-", "—": "-", "\N{NO-BREAK SPACE}": " "})


@dataclass(frozen=True)
class Card:
    """What is on the picture. `code` is the region whose mosaic it has."""

    name: str
    kind: str
    figure: str
    label: str
    code: str
    colour: str = "ink"

    @property
    def digest(self) -> str:
        """A name for just this picture."""
        said = repr((VERSION, astuple(self))).encode()
        return hashlib.blake2b(said, digest_size=6).hexdigest()

    @property
    def alt(self) -> str:
        """The picture in words."""
        said = ", ".join(part for part in (self.kind, self.figure, self.label) if part)
        return f"{self.name}: {said}" if said else self.name


def draw(card: Card, cells: dict[str, Cell], site_name: str) -> bytes:
    """Draw the picture as a PNG. A region that is not on the map has paper in its place."""
    canvas = Image.new("RGB", SIZE, PAPER)
    if card.code in cells:
        cover = draw_cover(cells, card.code, PALETTES[card.colour], SIZE)
        # The cover's own cell is right of its middle: as much of it as fits beside the words.
        canvas.paste(cover.crop((WORDS - 170, 0, SIZE[0] - 170, SIZE[1])), (WORDS, 0))
    pen = ImageDraw.Draw(canvas)
    pen.rectangle((0, 0, WORDS, SIZE[1]), PAPER)
    write(pen, site_name, 26, EDGE, MUTED)
    below = write(pen, card.name, 60, 118, INK)
    write(pen, card.kind, 26, below + 8, MUTED)
    top = SIZE[1] - EDGE - 124
    if card.figure:
        below = write(pen, card.figure, 54, top, INK)
        write(pen, card.label, 26, below, MUTED)
    return encode(canvas)


def write(
    pen: ImageDraw.ImageDraw, text: str, size: int, top: float, colour: tuple[int, int, int]
) -> float:
    """Write a text in lines that fit, and say where the next one begins."""
    lines = fit(drawable(text), size)
    while len(lines) > LINES and size > 30:
        size -= 6
        lines = fit(drawable(text), size)
    font = ImageFont.load_default(size)
    for line in lines[:LINES]:
        pen.text((EDGE, top), line, colour, font)
        top += size * 1.2
    return top


def fit(text: str, size: int) -> list[str]:
    """Break a text into lines where its words allow."""
    font, lines = ImageFont.load_default(size), [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and font.getlength(longer) > WORDS - EDGE - 20:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def drawable(text: str) -> str:
    """Say a text in the letters that Pillow's own font has: no pound sign, no accents."""
    said = POUNDS.sub(r"\1 pounds", text).translate(DASHES)
    flat = unicodedata.normalize("NFKD", said)
    return "".join(letter for letter in flat if letter.isascii() or letter in "“”‘’·…")
