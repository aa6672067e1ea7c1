"""Looking into PDF files, and whether any can be made here: tests that make some are skipped
where not.

CI sets PANGO=required, so that there they fail instead of being skipped.
"""

import os
import re
import zlib

import pytest

from core import pdf

needs_pango = pytest.mark.skipif(
    os.environ.get("PANGO") != "required" and not pdf.available(),
    reason="Pango is missing: sudo apt install libpangoft2-1.0-0 libharfbuzz-subset0",
)


def pages(content: bytes) -> int:
    """How many pages a PDF has: each is an object of its own."""
    return len(re.findall(rb"/Type\s*/Page\b", unpacked(content)))


def unpacked(content: bytes) -> bytes:
    """A PDF with its compressed streams made readable; letters stay numbers of their font."""

    def readable(match: re.Match) -> bytes:
        try:
            return zlib.decompress(match[1])
        except zlib.error:
            return match[1]

    return re.sub(rb"stream\r?\n(.*?)\r?\nendstream", readable, content, flags=re.DOTALL)


def title(words: str) -> bytes:
    """How a PDF writes its title where that is more than plain letters."""
    return b"/Title <" + ("\ufeff" + words).encode("utf-16-be").hex().encode()
