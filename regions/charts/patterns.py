"""One pattern for each foundation, so that print and forced colours lose nothing.

A pattern is laid over a shape that has its own colour, and is drawn in `currentColor`, which is
the colour of the `chart__pattern` class: paper on a screen, ink in print.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from regions.charts.drawing import check_key

# Each tile is as high as a bar, so that each bar shows whole dots and whole crosses; strokes run
# past its edges so that tiles meet without a seam.
TILE = 12
PATTERNS: dict[str, SafeString] = {
    "dots": SafeString(
        '<g fill="currentColor" stroke="none"><circle cx="3" cy="3" r="1.6"/>'
        '<circle cx="9" cy="9" r="1.6"/></g>'
    ),
    "diagonals": SafeString('<path d="M-3 3L3-3M-3 9L9-3M-3 15L15-3M3 15L15 3M9 15L15 9"/>'),
    "grid": SafeString('<path d="M0 3H12M0 9H12M3 0V12M9 0V12"/>'),
    "waves": SafeString('<path d="M-3 3Q0-1 3 3T9 3T15 3M-3 9Q0 5 3 9T9 9T15 9"/>'),
    "crosses": SafeString('<path stroke-width="2" d="M2.5 2.5L9.5 9.5M9.5 2.5L2.5 9.5"/>'),
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
            '<pattern class="chart__pattern" id="{}-{}" width="{}" height="{}"'
            ' patternUnits="userSpaceOnUse" fill="none" stroke="currentColor">{}</pattern>',
            ((key, name, TILE, TILE, PATTERNS[name]) for name in names),
        ),
    )
