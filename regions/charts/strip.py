"""One axis with a tick for each area: where this one stands among all, and where the middle is."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from statistics import median

from django.utils.safestring import SafeString

from regions.charts.drawing import LINE_HEIGHT, NARROW, check_key, dot, frame, path, px, text
from regions.charts.inputs import Dot
from regions.charts.numbers import number
from regions.charts.scale import Scale
from regions.charts.text import BOLDER, ENGLISH, Words, clean, sentences, width_of, wrap

TICK = 7  # half the height of an area's tick
INSET = 8  # from the edge of the drawing to the ends of the axis
FEW = 3  # fewer values than this have no middle worth telling


def dot_strip(
    values: Sequence[Dot],
    key: str,
    title: str,
    *,
    unit: str = "",
    width: float = NARROW,
    words: Words = ENGLISH,
) -> SafeString:
    """Draw the values on one axis from the lowest to the highest; none gives an empty string.

    Place tells the value, not length, so the axis need not hold zero. `unit` is written with a
    median that lies between two areas. Raises ValueError where `key` cannot begin an id.
    """
    check_key(key)
    if not values:
        return SafeString("")
    numbers = [each.value for each in values]
    scale = Scale(min(numbers), max(numbers), INSET, width - INSET)
    current = [each for each in values if each.current]
    above, axis = label_above(current, scale, width)
    middle, y = label_median(values, scale, axis, unit, width, words)
    ends, bottom = label_ends(values, axis, y, width)
    rest = [each for each in values if not each.current]
    parts = [
        path("chart__axis", f"M{px(INSET)} {px(axis)}H{px(width - INSET)}"),
        path("chart__tick", "".join(tick(scale.place(each.value), axis) for each in rest)),
        *middle,
        *above,
        *(dot("chart__dot chart__dot--current", scale.place(c.value), axis, 6) for c in current),
        *ends,
    ]
    description = describe_strip(values, unit=unit, words=words)
    return frame(key, "strip", title, description, (width, bottom + 6), parts)


def tick(x: float, axis: float) -> str:
    """Give the path of one area's tick."""
    return f"M{px(x)} {px(axis - TICK)}v{2 * TICK}"


def label_above(
    current: Sequence[Dot], scale: Scale, width: float
) -> tuple[list[SafeString], float]:
    """Write the current areas' names and values above the axis, and say where the axis is."""
    parts, y = [], 13.0
    for each in current:
        lines = wrap(f"{clean(each.label)} {clean(each.text)}", width / BOLDER)
        x = clamp(scale.place(each.value), lines, width)
        parts.append(text(lines, x, y, "chart__value", "middle", bold=True))
        y += LINE_HEIGHT * len(lines)
    axis = y + 4 if current else 12.0
    leaders = "".join(f"M{px(scale.place(c.value))} {px(y - 11)}V{px(axis - 6)}" for c in current)
    return [*parts, path("chart__leader", leaders if len(current) == 1 else "")], axis


def label_median(
    values: Sequence[Dot], scale: Scale, axis: float, unit: str, width: float, words: Words
) -> tuple[list[SafeString], float]:
    """Mark the median below the axis, and say where the next line of text is."""
    if len(values) < FEW:
        return [], axis + 26
    x = scale.place(median_of(values))
    line = f"{words.median} {median_text(values, unit)}"
    label = text(line, clamp(x, [line], width), axis + 31, "chart__text", "middle")
    leader = path("chart__median", f"M{px(x)} {px(axis - TICK - 3)}V{px(axis + 18)}")
    return [leader, label], axis + 31 + LINE_HEIGHT + 4


def label_ends(
    values: Sequence[Dot], axis: float, y: float, width: float
) -> tuple[list[SafeString], float]:
    """Write the lowest and the highest value under the ends of the axis, with their names.

    An end that is the current area, or is shared by several, has its value alone.
    """
    numbers = [each.value for each in values]
    if min(numbers) == max(numbers):
        return [], y - LINE_HEIGHT
    parts, bottom = [], y
    for end, x, anchor in ((min(numbers), 0.0, ""), (max(numbers), width, "end")):
        there = [each for each in values if each.value == end]
        parts.append(text(clean(there[0].text), x, y, "chart__value", anchor))
        if len(there) == 1 and not there[0].current:
            lines = wrap(clean(there[0].label), width / 2 - 8)
            parts.append(text(lines, x, y + LINE_HEIGHT, "chart__text", anchor))
            bottom = max(bottom, y + LINE_HEIGHT * len(lines))
    return parts, bottom


def clamp(x: float, lines: Sequence[str], width: float) -> float:
    """Move the middle of centred lines so that none sticks out of the drawing."""
    half = max((width_of(line) * BOLDER / 2 for line in lines), default=0)
    return width / 2 if half > width / 2 else min(max(x, half), width - half)


def median_of(values: Sequence[Dot]) -> Decimal:
    """Give the middle value, or the mean of the two in the middle, in the values' own unit."""
    return median(each.value for each in values)


def median_text(values: Sequence[Dot], unit: str) -> str:
    """Write the median as the area in the middle writes it, else as a number with its unit."""
    middle = median_of(values)
    same = [each.text for each in values if each.value == middle]
    return clean(same[0]) if same else number(middle, unit)


def describe_strip(values: Sequence[Dot], *, unit: str = "", words: Words = ENGLISH) -> str:
    """Say the current areas' values and ranks, then the median, the lowest and the highest."""
    if not values:
        return ""
    parts = []
    for each in (each for each in values if each.current):
        rank = 1 + sum(other.value > each.value for other in values)
        place = f", {words.rank.format(rank=rank, count=len(values))}" if len(values) > 1 else ""
        parts.append(f"{clean(each.label)}: {clean(each.text)}{place}")
    if len(values) >= FEW:
        parts.append(f"{words.median}: {median_text(values, unit)}")
    lowest = min(values, key=lambda each: each.value)
    highest = max(values, key=lambda each: each.value)
    if highest.value != lowest.value:
        parts.append(f"{words.lowest}: {clean(lowest.label)}, {clean(lowest.text)}")
        parts.append(f"{words.highest}: {clean(highest.label)}, {clean(highest.text)}")
    return sentences(parts)
