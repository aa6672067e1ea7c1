"""Horizontal bars from zero: the label above its bar, the value at its end, no axis to read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.html import format_html
from django.utils.safestring import SafeString

from regions.charts.drawing import (
    LINE_HEIGHT,
    NARROW,
    check_key,
    frame,
    join,
    path,
    px,
    text,
    whisker,
)
from regions.charts.inputs import Bar, Point
from regions.charts.numbers import signed
from regions.charts.patterns import TILE, pattern_defs
from regions.charts.scale import ZERO, Scale
from regions.charts.text import BOLDER, ENGLISH, Words, clean, sentences, width_of, wrap

THICKNESS = TILE
AXIS = THICKNESS + 6  # the piece of the zero line beside each bar
ASCENT = 13  # from the top of a line of text to its baseline
ROOM_AT_END = 8  # between a bar and its value
LEAST_PLOT = 90  # narrower than this, values stand in the labels
LISTED = 12  # as many rows are told one by one in a description
LONG_LABEL = 60  # a label that may be cut on the chart is always told in full


@dataclass(frozen=True)
class Layout:
    """Where zero and the values are, and whether values stand at the bars' ends."""

    scale: Scale
    at_ends: bool
    width: float


@dataclass(frozen=True)
class Placed:
    """A row in its place: its label's lines from `baseline` down, its bar below `top`."""

    row: Bar
    lines: Sequence[str]
    baseline: float
    top: float


def bars(
    rows: Sequence[Bar],
    key: str,
    title: str,
    *,
    unit: str = "",
    width: float = NARROW,
    words: Words = ENGLISH,
) -> SafeString:
    """Draw the rows in the order given; none gives an empty string.

    Values share one unit, which is written only with intervals in the description. Raises
    ValueError where `key` cannot begin an id or a pattern does not exist.
    """
    return chart(rows, key, title, describe_bars(rows, unit=unit, words=words), "bars", width)


def then_and_now(
    then: Point,
    now: Point,
    key: str,
    title: str,
    *,
    unit: str = "",
    subject: str = "",
    width: float = NARROW,
    words: Words = ENGLISH,
) -> SafeString:
    """Draw two periods of one measure as two bars: two points are not a trend, so not a line.

    `subject` is the area or thing measured, for the description. Raises ValueError as `bars`.
    """
    rows = [as_bar(then, words), as_bar(now, words, current=True)]
    description = describe_then_and_now(then, now, unit=unit, subject=subject, words=words)
    return chart(rows, key, title, description, "then-and-now", width)


def chart(
    rows: Sequence[Bar], key: str, title: str, description: str, kind: str, width: float
) -> SafeString:
    """Draw rows from the top, each below the one before."""
    check_key(key)
    if not rows:
        return SafeString("")
    layout = fit(rows, width)
    placed = list(place(rows, layout))
    zero = px(layout.scale.place(ZERO))
    parts = [
        pattern_defs((row.pattern for row in rows), key),
        *(draw(each, layout, key) for each in placed),
        path("chart__axis", "".join(f"M{zero} {px(each.top - 3)}v{AXIS}" for each in placed)),
    ]
    height = placed[-1].top + THICKNESS + 6
    return frame(key, kind, title, description, (width, height), parts)


def fit(rows: Sequence[Bar], width: float) -> Layout:
    """Scale the bars so that every value has room at its bar's end, to the left if below zero."""
    ends = [ZERO]
    ends += [end for row in rows for end in (row.value, row.low, row.high) if end is not None]
    low, high = min(ends), max(ends)
    if low == high:
        high = low + 1
    left, right = 0.0, 0.0
    for row in rows:
        room = width_of(clean(row.text)) * (BOLDER if row.current else 1) + ROOM_AT_END
        if (row.value or ZERO) < 0:
            left = max(left, room)
        else:
            right = max(right, room)
    at_ends = width - left - right >= LEAST_PLOT
    start, end = (max(left, 1), width - max(right, 1)) if at_ends else (1, width - 1)
    return Layout(Scale(low, high, start, end), at_ends, width)


def place(rows: Sequence[Bar], layout: Layout) -> Iterator[Placed]:
    """Set each row below the one before: the lines of its label, then its bar."""
    y = 0.0
    for row in rows:
        label = clean(row.label) if layout.at_ends else f"{clean(row.label)}: {clean(row.text)}"
        lines = wrap(label, layout.width / BOLDER if row.current else layout.width)
        top = y + ASCENT + LINE_HEIGHT * (len(lines) - 1) + 6
        yield Placed(row, lines, y + ASCENT, top)
        y = top + THICKNESS + 12


def draw(placed: Placed, layout: Layout, key: str) -> SafeString:
    """Draw one row: its label, its bar with its interval, its value."""
    row, top = placed.row, placed.top
    parts = [
        text(placed.lines, 0, placed.baseline, "chart__text", bold=row.current),
        rectangles(row, layout, key, top),
        whisker("chart__whisker", layout.scale, (row.low, row.high), top + THICKNESS / 2, cap=4),
        value(row, layout, top + 11) if layout.at_ends else SafeString(""),
    ]
    return join(parts)


def rectangles(row: Bar, layout: Layout, key: str, top: float) -> SafeString:
    """Draw the bar, and its pattern over it; a value that is not nought shows at least 1 px."""
    if not row.value:
        return SafeString("")
    left, length = layout.scale.from_zero(row.value, least=1)
    size = format_html('width="{}" height="{}"', px(length), THICKNESS)
    current = " chart__bar--current" if row.current else ""
    css = f"chart__bar{current} {row.css_class}".strip()
    bar = format_html('<rect class="{}" x="{}" y="{}" {}/>', css, px(left), px(top), size)
    if not row.pattern:
        return bar
    # Moved there, not placed there: so the pattern begins with the bar.
    over = '{}<rect class="chart__overlay" transform="translate({} {})" {} fill="url(#{}-{})"/>'
    return format_html(over, bar, px(left), px(top), size, key, row.pattern)


def value(row: Bar, layout: Layout, baseline: float) -> SafeString:
    """Write the value past the end of its bar and interval, on the side the bar grows to."""
    below = (row.value or ZERO) < 0
    ends = [end for end in (ZERO, row.value, row.low, row.high) if end is not None]
    x = layout.scale.place(min(ends)) - 6 if below else layout.scale.place(max(ends)) + 6
    anchor = "end" if below else ""
    return text(clean(row.text), x, baseline, "chart__value", anchor, bold=row.current)


def as_bar(point: Point, words: Words, current: bool = False) -> Bar:
    """Make a bar of a point; a gap says that there is no figure."""
    label = point.label + (f" ({words.provisional})" if point.provisional else "")
    said = words.no_figure if point.value is None else point.text
    return Bar(label, point.value, said, current=current, low=point.low, high=point.high)


def describe_bars(rows: Sequence[Bar], *, unit: str = "", words: Words = ENGLISH) -> str:
    """Say the chart in sentences: its rows (of many, the current ones), the lowest, the highest."""
    many = len(rows) > LISTED
    told = [row for row in rows if not many or row.current or len(row.label) > LONG_LABEL]
    known: list[tuple[Decimal, Bar]] = [(row.value, row) for row in rows if row.value is not None]
    parts = [
        words.count.format(count=len(rows)) if many else "",
        "; ".join(say(row, unit, words) for row in told),
    ]
    if len(known) > 2 and len({figure for figure, _ in known}) > 1:
        lowest, highest = min(known, key=first)[1], max(known, key=first)[1]
        parts.append(f"{words.lowest}: {clean(lowest.label)}, {clean(lowest.text)}")
        parts.append(f"{words.highest}: {clean(highest.label)}, {clean(highest.text)}")
    return sentences(parts)


def describe_then_and_now(
    then: Point, now: Point, *, unit: str = "", subject: str = "", words: Words = ENGLISH
) -> str:
    """Say both figures with their periods, and the intervals they have."""
    said = "; ".join(say(as_bar(point, words), unit, words) for point in (then, now))
    return sentences([f"{clean(subject)}: {said}" if subject else said])


def say(row: Bar, unit: str, words: Words) -> str:
    """Say one row: its label, its value, its interval."""
    said = f"{clean(row.label)}: {clean(row.text)}"
    if row.low is None or row.high is None:
        return said
    low, high = signed(row.low, unit), signed(row.high, unit)
    return f"{said} ({words.interval.format(low=low, high=high)})"


def first(pair: tuple[Decimal, Bar]) -> Decimal:
    """Give the value of a (value, row) pair, to compare by."""
    return pair[0]
