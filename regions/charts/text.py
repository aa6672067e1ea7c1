"""The words of a chart: what may stand in XML, how wide it is, where it breaks, what it says."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
ISOLATE, POP_ISOLATE = "\u2068", "\u2069"

# Widths of type in ems, taken from the wider of the common sans faces, so that text never sticks
# out where a narrower one is used.
NARROW_LETTERS = frozenset("iljftrI.,:;'|!()[] ·-")
WIDE_LETTERS = frozenset("mwMW@%")
BOLDER = 1.14  # how much wider bold type is


@dataclass(frozen=True)
class Words:
    """What a chart says in its own voice; pass another set for another language."""

    lowest: str = "Lowest"
    highest: str = "Highest"
    median: str = "Median"
    no_figure: str = "no figure"
    provisional: str = "provisional"
    provisional_note: str = "Dashed: provisional"
    interval: str = "between {low} and {high}"
    dated: str = "{text} in {label}"
    rank: str = "ranked {rank} of {count}, highest first"
    count: str = "{count} values"
    not_from_zero: str = "The axis does not begin at zero"


ENGLISH = Words()


def clean(text: str) -> str:
    """Keep what XML can hold, on one line; text that reads from the right is kept apart.

    Without the isolating marks a right-to-left name would pull the number after it to its left.
    """
    text = " ".join(NOT_IN_XML.sub("", text).split())
    if any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text):
        return f"{ISOLATE}{text}{POP_ISOLATE}"
    return text


def width_of(text: str, size: float = 14) -> float:
    """Say about how wide a line of text is, in the unit of its font size (px): an upper bound."""
    return size * sum(map(ems, text))


def ems(letter: str) -> float:
    """Say about how wide one letter is, in ems."""
    if unicodedata.category(letter) in ("Mn", "Cf"):
        return 0
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.05
    if letter in NARROW_LETTERS:
        return 0.37
    if letter in WIDE_LETTERS:
        return 0.95
    return 0.72 if letter.isupper() else 0.62


def wrap(text: str, width: float, lines: int = 2) -> list[str]:
    """Break text between words into lines no wider than `width` (px at 14 px type).

    What does not fit in `lines` is cut, and an ellipsis stands for it.
    """
    broken: list[str] = []
    for word in text.split():
        longer = f"{broken[-1]} {word}" if broken else word
        if broken and width_of(longer) <= width:
            broken[-1] = longer
        elif len(broken) < lines:
            broken.append(word)
        else:
            broken[-1] = f"{longer}…"
            break
    return [shorten(piece, width) for piece in broken]


def shorten(text: str, width: float) -> str:
    """Cut text to `width` (px at 14 px type), with an ellipsis where something was cut."""
    if width_of(text) <= width:
        return text
    while text and width_of(f"{text}…") > width:
        text = text[:-1]
    return f"{text.rstrip(' ,;…')}…"


def sentences(parts: Sequence[str]) -> str:
    """Join statements into full sentences, leaving out the empty ones."""
    return " ".join(f"{part}." for part in parts if part)
