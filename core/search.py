"""Search over pages that anybody may read."""

import re
import unicodedata

from django.core.paginator import Page as Results
from django.core.paginator import Paginator
from wagtail.models import Page

LONGEST = 200  # characters of a question; nobody reads on past them
A_PAGE = 20


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


def pages(asked: str, number: int = 1) -> Results | None:
    """The pages that have every word of `asked`, best first; None where nothing was asked.

    The site's root is left out, and so is whatever a visitor would be refused.
    """
    if not asked:
        return None
    words = " ".join(re.findall(r"\w+", asked))  # signs mean something to the engines: none is sent
    found = Page.objects.live().public().filter(depth__gt=1).search(words, operator="and")
    return Paginator(found, A_PAGE).get_page(number)
