"""One pattern for each foundation, so that print and forced colours lose nothing.

A pattern is laid over a shape that has its own colour, and is drawn in `currentColor`, which is
the colour of the `chart__pattern` class: paper on a screen, ink in print.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from regions.charts.drawing import check_key

# Each tile is 8 px square; strokes run past its edges so that tiles meet without a seam.
PATTERNS: dict[str, SafeString] = {
    "dots": SafeString(
        '<circle cx="2" cy="2" r="1.2" fill="currentColor"/>'
        '<circle cx="6" cy="6" r="1.2" fill="currentColor"/>'
    ),
    "diagonals": SafeString('<path d="M-2 2L2-2M-2 10L10-2M6 10L10 6"/>'),
    "grid": SafeString('<path d="M0 4H8M4 0V8"/>'),
    "waves": SafeString('<path d="M-4 4Q-2 1 0 4T4 4T8 4T12 4"/>'),
    "crosses": SafeString('<path d="M2 4H6M4 2V6"/>'),
}


def pattern_defs(patterns: Iterable[str], key: str) -> SafeString:
    """Define the named patterns, to be used as `fill="url(#KEY-NAME)"`.

    Each is defined once, whatever its number in `patterns`; no name gives an empty string.
    Raises ValueError where a pattern has no such name, or `key` cannot begin an id.
    """
    check_key(key)
    names = sorted({name for name in patterns if name})
    if unknown := [name for name in names if name not in PATTERNS]:
        raise ValueError(f"No pattern is called {', '.join(unknown)}")
    if not names:
        return SafeString("")
    return format_html(
        "<defs>{}</defs>",
        format_html_join(
            "",
            '<pattern class="chart__pattern" id="{}-{}" width="8" height="8"'
            ' patternUnits="userSpaceOnUse" fill="none" stroke="currentColor">{}</pattern>',
            ((key, name, PATTERNS[name]) for name in names),
        ),
    )
