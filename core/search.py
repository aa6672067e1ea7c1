"""What a search box may be sent, made fit to be asked."""

import unicodedata

LONGEST = 200  # characters of a question; nobody reads on past them
UNSAID = ("Cc", "Cs", "Zl", "Zp")  # control characters, half characters, ends of lines
# They turn the direction of what follows: of the page's own words around a question too.
TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def tidy(asked: str) -> str:
    """Make any text a question that every database can be asked and every page can repeat: no
    control characters, no half characters, none that turn the direction of a text, one space
    between words, and no longer than LONGEST."""
    kept = "".join(
        " " if letter in TURNING or unicodedata.category(letter) in UNSAID else letter
        for letter in unicodedata.normalize("NFC", asked[: 2 * LONGEST])
    )
    return " ".join(kept.split())[:LONGEST]


def page_number(text: str) -> int:
    """The page of results asked for, or the first where that is no number of a page."""
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < 10 else 1
