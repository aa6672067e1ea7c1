"""A line through some periods: gaps stay gaps, intervals are whiskers, both ends are labelled."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from django.utils.safestring import SafeString

from regions.charts.drawing import NARROW, check_key, dot, frame, path, px
from regions.charts.inputs import Point
from regions.charts.labels import end_values, grid, notes, period_labels
from regions.charts.numbers import signed
from regions.charts.plot import Mark, Plot, lay_out
from regions.charts.text import ENGLISH, Words, clean, sentences

MANY = 14  # with more points than this only the ends and lone points have dots
LISTED = 12  # as many points are told one by one in a description


def line(
    points: Sequence[Point],
    key: str,
    title: str,
    unit: str = "",
    *,
    subject: str = "",
    width: float = NARROW,
    words: Words = ENGLISH,
) -> SafeString:
    """Draw points at even steps in the order given; none with a value gives an empty string.

    The axis begins at zero unless the values, intervals included, differ by less than 30% of the
    largest: then a note on the chart says that it does not. `subject` is the area or thing
    measured, for the description. Raises ValueError where `key` cannot begin an id.
    """
    check_key(key)
    if all(point.value is None for point in points):
        return SafeString("")
    plot = lay_out(points, unit, width)
    periods, bottom = period_labels([clean(point.short_label) for point in points], plot)
    noted, bottom = notes(plot, bottom, words)
    parts = [
        *grid(plot),
        path("chart__whisker", "".join(whisker(mark) for mark in plot.known())),
        path("chart__line", stroke(plot, provisional=False)),
        path("chart__line chart__line--provisional", stroke(plot, provisional=True), "5 4"),
        *dots(plot),
        *end_values(plot),
        *periods,
        *noted,
    ]
    description = describe_line(points, unit=unit, subject=subject, words=words)
    return frame(key, "line", title, description, (width, bottom + 6), parts)


def whisker(mark: Mark) -> str:
    """Give the path of a point's interval: an upright line with a cap at each end."""
    if mark.top == mark.bottom:
        return ""
    cap, top, bottom = px(mark.x - 3), px(mark.top), px(mark.bottom)
    return f"M{cap} {top}h6M{px(mark.x)} {top}V{bottom}M{cap} {bottom}h6"


def stroke(plot: Plot, *, provisional: bool) -> str:
    """Give the path between neighbours that both have values; beside a gap there is none.

    A stretch that begins or ends at a provisional value is provisional.
    """
    d: list[str] = []
    end = None
    for one, other in pairwise(plot.marks):
        if not one or not other:
            continue
        if (one.point.provisional or other.point.provisional) != provisional:
            continue
        if one is not end:
            d.append(f"M{px(one.x)} {px(one.y)}")
        d.append(f"L{px(other.x)} {px(other.y)}")
        end = other
    return "".join(d)


def dots(plot: Plot) -> list[SafeString]:
    """Draw the points: all of a few; of many the first, the last and those no line reaches."""
    known = plot.known()
    drawn = known
    if len(known) > MANY:
        drawn = [mark for mark in known if mark in (known[0], known[-1]) or alone(plot, mark)]
    return [draw_dot(mark) for mark in drawn]


def draw_dot(mark: Mark) -> SafeString:
    """Draw one point: an outline where it is provisional."""
    hollow = mark.point.provisional
    css = "chart__dot chart__dot--hollow" if hollow else "chart__dot"
    return dot(css, mark.x, mark.y, 3.5, hollow=hollow)


def alone(plot: Plot, mark: Mark) -> bool:
    """Say whether a mark has a gap, or nothing, on both sides."""
    i = plot.marks.index(mark)
    return not any(plot.marks[max(i - 1, 0) : i] + plot.marks[i + 1 : i + 2])


def describe_line(
    points: Sequence[Point], *, unit: str = "", subject: str = "", words: Words = ENGLISH
) -> str:
    """Say the series in sentences: its points (of many, the first and last), lowest, highest."""
    known = [(point.value, i) for i, point in enumerate(points) if point.value is not None]
    if not known:
        return ""
    many = len(points) > LISTED
    told = [points[known[0][1]], points[known[-1][1]]] if many else points
    said = ", ".join(say(point, unit, words) for point in told)
    parts = [f"{clean(subject)}: {said}" if subject else said]
    lowest, highest = (points[end[1]] for end in (min(known), max(known)))
    if len(known) > 2 and lowest.value != highest.value:
        parts.append(f"{words.lowest}: {dated(lowest, words)}")
        parts.append(f"{words.highest}: {dated(highest, words)}")
    return sentences([*parts, words.count.format(count=len(points)) if many else ""])


def dated(point: Point, words: Words) -> str:
    """Say a value with its period, or that there is none."""
    text = words.no_figure if point.value is None else clean(point.text)
    return words.dated.format(text=text, label=clean(point.label))


def say(point: Point, unit: str, words: Words) -> str:
    """Say a point: its value and period, its interval, and whether it may yet change."""
    asides = []
    if point.value is not None and point.low is not None and point.high is not None:
        low, high = signed(point.low, unit), signed(point.high, unit)
        asides.append(words.interval.format(low=low, high=high))
    if point.provisional:
        asides.append(words.provisional)
    return dated(point, words) + (f" ({', '.join(asides)})" if asides else "")
