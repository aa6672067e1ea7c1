"""Words on drawn pictures: set in Charter, in lines that fit, and never over an edge.

Charter is the first serif of the site's own pages. Its two files came with X.Org
(`regions/fonts/LICENCE`): they may be used, copied and passed on for any purpose.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PIL import ImageDraw, ImageFont

FONTS = Path(__file__).resolve().parent / "fonts"
REGULAR, BOLD = "charter-regular.pfb", "charter-bold.pfb"
LEADING = 1.18  # from one line to the next, as a share of the size
STEP = 4  # by which a text that does not fit is set smaller
ELLIPSIS = "…"

Colour = tuple[int, int, int]


@dataclass(frozen=True)
class Lines:
    """A text as it is set: its lines, in one face and size; `whole` unless words were cut."""

    lines: tuple[str, ...]
    face: str
    size: int
    whole: bool = True

    @property
    def height(self) -> float:
        return len(self.lines) * self.size * LEADING

    def draw(self, pen: ImageDraw.ImageDraw, place: tuple[float, float], colour: Colour) -> float:
        """Write the lines from the left and from the top, and say where the next one would be."""
        left, top = place
        for line in self.lines:
            pen.text((left, top), line, colour, font(self.face, self.size))
            top += self.size * LEADING
        return top


def fit(text: str, face: str, width: float, *, most: int, sizes: tuple[int, int]) -> Lines:
    """Set a text as large as it goes into `most` lines of `width` pixels, from the first of
    `sizes` down to the second; what does not fit even then is cut and ends in an ellipsis."""
    largest, smallest = sizes
    said = drawable(text)
    for size in range(largest, smallest - 1, -STEP):
        lines = broken(said, face, size, width)
        if len(lines) <= most and all(length(line, face, size) <= width for line in lines):
            return Lines(tuple(lines), face, size)
    lines = [piece for line in broken(said, face, smallest, width)
             for piece in chopped(line, face, smallest, width)]  # fmt: skip
    if len(lines) > most:
        lines = [*lines[: most - 1], shortened(lines[most - 1], face, smallest, width)]
    return Lines(tuple(lines), face, smallest, whole=False)


def broken(text: str, face: str, size: int, width: float) -> list[str]:
    """Break a text into lines where its words allow; a word wider than a line stands alone."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and length(longer, face, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def chopped(line: str, face: str, size: int, width: float) -> list[str]:
    """Break a word that is wider than a line between its letters."""
    pieces = [""]
    for letter in line:
        if length(pieces[-1] + letter, face, size) > width and pieces[-1]:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def shortened(line: str, face: str, size: int, width: float) -> str:
    """The beginning of a line, with an ellipsis that still fits."""
    while line and length(line + ELLIPSIS, face, size) > width:
        line = line[:-1]
    return line.rstrip(" ,.;:") + ELLIPSIS


def length(text: str, face: str, size: int) -> float:
    return font(face, size).getlength(text)


@lru_cache(maxsize=64)
def font(face: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONTS / face, size)


def drawable(text: str) -> str:
    """Say a text in the letters that Charter has: those of western Europe. Ŵ becomes W, and
    what has no letter near it is left out."""
    return "".join(letter if known(letter) else nearest(letter) for letter in text)


def known(letter: str) -> bool:
    try:
        return bool(letter.encode("cp1252")) and (letter.isprintable() and letter != "\u20ac")
    except UnicodeEncodeError:
        return False


def nearest(letter: str) -> str:
    """A letter without its marks; a space for any kind of space."""
    if letter.isspace():
        return " "
    flat = unicodedata.normalize("NFKD", letter)
    return "".join(one for one in flat if one.isascii() and one.isprintable())
