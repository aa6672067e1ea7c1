"""The words on a line chart: ticks, periods, the values at its ends, and what must be noted."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from django.utils.safestring import SafeString

from regions.charts.drawing import LINE_HEIGHT, path, px, text
from regions.charts.numbers import SIGNS
from regions.charts.plot import AFTER, BEFORE, BOTTOM, TOP, Mark, Plot, tick_text
from regions.charts.text import BOLDER, Words, clean, shorten, width_of, wrap

APART = 10  # the least space between two labels on one line


def grid(plot: Plot) -> list[SafeString]:
    """Draw a thin line for each tick, its number to the left, and the unit above them all."""
    parts = []
    if plot.unit and plot.unit not in SIGNS:
        parts.append(text(shorten(clean(plot.unit), plot.width), 0, 13, "chart__note"))
    for tick in plot.ticks:
        y = plot.scale.place(tick)
        css = "chart__grid" if tick else "chart__axis"
        parts.append(path(css, f"M{px(plot.left)} {px(y)}H{px(plot.width)}"))
        parts.append(text(tick_text(tick, plot.unit), plot.left - 6, y + 5, "chart__text", "end"))
    return parts


def period_labels(labels: Sequence[str], plot: Plot) -> tuple[list[SafeString], float]:
    """Write the periods under the axis: the last, the first, and as many even steps as fit.

    Says where the lowest line of text is.
    """
    broken = [wrap(label, plot.width / 2 - APART) for label in labels]
    halves = [max((width_of(line) / 2 for line in lines), default=0) for lines in broken]
    middles = [
        min(max(x, half), plot.width - half) for x, half in zip(plot.xs, halves, strict=True)
    ]
    shown = [i for i in which(middles, halves) if broken[i]]
    first = BOTTOM + 20
    parts = [text(broken[i], middles[i], first, "chart__text", "middle") for i in shown]
    lines = max((len(broken[i]) for i in shown), default=1)
    return parts, first + LINE_HEIGHT * (lines - 1)


def which(middles: Sequence[float], halves: Sequence[float]) -> list[int]:
    """Choose the labels that fit beside each other: every one, every second, every third...

    The last always stands, and those that would touch it do not.
    """

    def clear(one: int, other: int) -> bool:
        return middles[other] - middles[one] >= halves[one] + halves[other] + APART

    last = len(middles) - 1
    for step in range(1, last + 1):
        chosen = [i for i in range(0, last, step) if clear(i, last)]
        if all(clear(one, other) for one, other in pairwise(chosen)):
            return [*chosen, last]
    return [last]


def end_values(plot: Plot) -> list[SafeString]:
    """Write the value of the last point at it, and of the first where both have room."""
    known = plot.known()
    last = value_at(plot, known[-1], "end" if len(plot.marks) > 1 else "middle")
    if len(known) == 1:
        return [last[0]]
    start = value_at(plot, known[0], "")
    if start[1][1] + APART > last[1][0] and abs(start[2] - last[2]) < LINE_HEIGHT:
        return [last[0]]
    return [start[0], last[0]]


def value_at(plot: Plot, mark: Mark, anchor: str) -> tuple[SafeString, tuple[float, float], float]:
    """Write a mark's value above or below everything drawn beside it, whichever is nearer.

    Gives the text, from which x to which it reaches, and its baseline.
    """
    said = clean(mark.point.text)
    wide = width_of(said) * BOLDER
    x = {"": mark.x - BEFORE / 2, "end": mark.x + AFTER, "middle": mark.x}[anchor]
    left = x - {"": 0, "end": wide, "middle": wide / 2}[anchor]
    tops, bottoms = heights(plot, left - 2, left + wide + 2)
    above, below = min(tops) - 7, max(bottoms) + 17
    fits_above, fits_below = above > TOP - 8, below < BOTTOM - 3
    nearer_below = below - mark.y < mark.y - above + 8  # a tie goes above
    y = below if fits_below and (nearer_below or not fits_above) else max(above, TOP - 8)
    return text(said, x, y, "chart__value", anchor, bold=True), (left, left + wide), y


def heights(plot: Plot, left: float, right: float) -> tuple[list[float], list[float]]:
    """Give the tops and bottoms of all that is drawn from x `left` to `right`."""
    near = [mark for mark in plot.known() if left - 5 <= mark.x <= right + 5]
    crossed = []
    for one, other in pairwise(plot.marks):
        if one and other:
            slope = (other.y - one.y) / (other.x - one.x)
            inside = [x for x in (left, right) if one.x <= x <= other.x]
            crossed += [one.y + slope * (x - one.x) for x in inside]
    return [mark.top for mark in near] + crossed, [mark.bottom for mark in near] + crossed


def notes(plot: Plot, bottom: float, words: Words) -> tuple[list[SafeString], float]:
    """Write under the periods what a reader must know, and say where the last line is."""
    said = []
    if plot.ticks[0] > 0 or plot.ticks[-1] < 0:
        said.append(words.not_from_zero)
    if any(mark.point.provisional for mark in plot.known()):
        said.append(words.provisional_note)
    parts = []
    for note in said:
        lines = wrap(note, plot.width)
        parts.append(text(lines, 0, bottom + 22, "chart__note"))
        bottom += 22 + LINE_HEIGHT * (len(lines) - 1)
    return parts, bottom
