"""What a search box may be sent, made fit to be asked."""

import unicodedata

LONGEST = 200  # characters of a question; nobody reads on past them


def tidy(asked: str) -> str:
    """Make any text a question that every database can be asked: no control characters, no
    half characters, one space between words, and no longer than LONGEST."""
    kept = "".join(
        " " if unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp") else letter
        for letter in unicodedata.normalize("NFC", asked[: 2 * LONGEST])
    )
    return " ".join(kept.split())[:LONGEST]


def page_number(text: str) -> int:
    """The page of results asked for, or the first where that is no number."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 1
