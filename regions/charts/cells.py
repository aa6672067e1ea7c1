"""Bars for the cells of one row of a table: all on one scale, each beside the figure it shows.

The figure is read in its cell, so to whoever listens to the page a bar would only say it again.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.html import format_html
from django.utils.safestring import SafeString

from regions.charts.drawing import path, px, whisker
from regions.charts.inputs import Bar
from regions.charts.scale import ZERO, Scale

WIDTH, HEIGHT = 100, 10  # the drawing is stretched to its cell
LEAST = 0.6  # what is not nought shows

FRAME = (
    '<svg class="cellbar{}" viewBox="0 0 {} {}" preserveAspectRatio="none" fill="currentColor"'
    ' aria-hidden="true" focusable="false">{}{}{}</svg>'
)


def cell_bars(bars: Sequence[Bar | None]) -> list[SafeString]:
    """Draw each bar from zero on the scale of all of them; nothing for None or no value.

    A bar's class says how it looks, such as that of a whole country beside areas.
    """
    known = [bar for bar in bars if bar is not None and bar.value is not None]
    ends = [end for bar in known for end in (bar.value, bar.low, bar.high) if end is not None]
    low, high = min([ZERO, *ends]), max([ZERO, *ends])
    scale = Scale(low, high if high > low else low + 1, 0, WIDTH)
    return [drawn(bar, scale) if bar in known else SafeString("") for bar in bars]


def drawn(bar: Bar, scale: Scale) -> SafeString:
    """One bar with its zero line and its interval."""
    left, length = scale.from_zero(bar.value, LEAST)
    box = format_html(
        '<rect class="cellbar__bar" x="{}" y="1.5" width="{}" height="7"/>',
        px(left), px(length),
    )  # fmt: skip
    axis = path("cellbar__axis", f"M{px(scale.place(ZERO))} 0v{HEIGHT}")
    reach = whisker("cellbar__whisker", scale, (bar.low, bar.high), HEIGHT / 2, cap=3)
    css = f" {bar.css_class}" if bar.css_class else ""
    return format_html(FRAME, css, WIDTH, HEIGHT, box, axis, reach)
