"""Marking in a text the words that were asked for."""

from __future__ import annotations

import re
import unicodedata

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from core.finding import words

PIECE = re.compile(
    rf"(?P<piece>{words.AMOUNT.pattern}|[^\W_]+(?:['’,.][^\W_]+)*)",
    re.IGNORECASE,
)


def mark(text: str, asked: list[str]) -> SafeString:
    """`text` as HTML, each word of it that was asked for within <mark>."""
    done, parts = 0, []
    text = unicodedata.normalize("NFC", text)
    for piece in PIECE.finditer(text):
        # Most words are plain already, and a page has hundreds.
        own = (
            piece[0].lower() if piece[0].isascii() and piece[0].isalpha() else words.plain(piece[0])
        )
        if any(words.matches(word, asked) for word in own.split()):
            parts += [escape(text[done : piece.start()]), f"<mark>{escape(piece[0])}</mark>"]
            done = piece.end()
    parts.append(escape(text[done:]))
    return mark_safe("".join(parts))  # noqa: S308  every part was escaped above
