"""What every chart is drawn with: the frame, a piece of text, a coordinate. All pixels, y down.

That a path is a line and text runs from the left is said once, in `figures.css`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from regions.charts.scale import Scale
from regions.charts.text import clean

Interval = tuple[Decimal | None, Decimal | None]  # its low and its high end, or neither

NARROW = 320  # the narrowest screen; 14 px type drawn at 320 is 12.6 px when shown at 288
LINE_HEIGHT = 17
KEY = re.compile(r"[A-Za-z][\w-]*", re.ASCII)


def frame(
    key: str,
    kind: str,
    title: str,
    description: str,
    size: tuple[float, float],
    parts: Iterable[SafeString],
) -> SafeString:
    """Put a drawing in its `<svg>`, named by its title and told by its description.

    `size` is width and height in px, and becomes the `viewBox`: CSS says how large it is shown.
    Raises ValueError where `key` cannot begin an id.
    """
    check_key(key)
    return format_html(
        '<svg xmlns="http://www.w3.org/2000/svg" class="chart chart--{kind}"'
        ' viewBox="0 0 {width} {height}" role="img" aria-labelledby="{key}-title {key}-desc"'
        ' font-size="14">'
        '<title id="{key}-title">{title}</title><desc id="{key}-desc">{desc}</desc>{parts}</svg>',
        kind=kind,
        key=key,
        width=px(size[0]),
        height=px(size[1]),
        title=clean(title),
        desc=description,
        parts=join(parts),
    )


def text(
    lines: str | Sequence[str], x: float, y: float, css: str, anchor: str = "", bold: bool = False
) -> SafeString:
    """Write one or more lines, the baseline of the first at `y`; anchor is "", "middle", "end"."""
    first, *rest = [lines] if isinstance(lines, str) else lines or [""]
    return format_html(
        '<text class="{}" x="{}" y="{}"{}{}>{}{}</text>',
        css,
        px(x),
        px(y),
        format_html(' text-anchor="{}"', anchor) if anchor else "",
        SafeString(' font-weight="700"') if bold else "",
        first,
        format_html_join(
            "", '<tspan x="{}" dy="{}">{}</tspan>', ((px(x), LINE_HEIGHT, more) for more in rest)
        ),
    )


def path(css: str, d: str, dashes: str = "") -> SafeString:
    """Draw a line along `d`; an empty one draws nothing."""
    if not d:
        return SafeString("")
    dashed = format_html(' stroke-dasharray="{}"', dashes) if dashes else ""
    return format_html('<path class="{}" d="{}"{}/>', css, d, dashed)


def whisker(css: str, scale: Scale, ends: Interval, y: float, cap: float) -> SafeString:
    """Draw an interval along `y` with a cap at each end, `cap` px up and down; nothing for none.

    Under it lies the same line in the page's ground, wider, so that it is seen on a bar too.
    """
    if None in ends:
        return SafeString("")
    low, high = (px(scale.place(end)) for end in ends)
    caps = f"{px(y - cap)}v{px(2 * cap)}"
    line = f"M{low} {caps}M{low} {px(y)}H{high}M{high} {caps}"
    return join((path("halo", line), path(css, line)))


def dot(css: str, x: float, y: float, radius: float, hollow: bool = False) -> SafeString:
    """Draw a dot; a hollow one is an outline."""
    outline = SafeString(' fill="none" stroke="currentColor"') if hollow else ""
    return format_html(
        '<circle class="{}" cx="{}" cy="{}" r="{}"{}/>', css, px(x), px(y), px(radius), outline
    )


def join(parts: Iterable[SafeString]) -> SafeString:
    """Set pieces of drawing one after the other."""
    return format_html_join("", "{}", ((part,) for part in parts))


def px(value: float) -> str:
    """Write a coordinate to one decimal place, without a nought nobody needs."""
    written = f"{value:.1f}".removesuffix(".0")
    return "0" if written == "-0" else written


def check_key(key: str) -> None:
    """Raise ValueError where `key` cannot begin an id: a letter, then letters, digits, - or _."""
    if not KEY.fullmatch(key):
        raise ValueError(f"A chart's key must be usable as an id, not {key!r}")
