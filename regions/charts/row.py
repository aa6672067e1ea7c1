"""A value drawn in its row of a table: a bar from zero, or a dot on an axis that all rows share.

The row says the value in words, so these drawings are hidden from whoever is told the table.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.utils.html import format_html
from django.utils.safestring import SafeString

from regions.charts.drawing import px, whisker
from regions.charts.numbers import check_finite, check_interval
from regions.charts.scale import ZERO, Scale

WIDTH, HEIGHT = 200, 16
INSET = 6  # from the edges of the drawing to the ends of the axis: half a dot
MIDDLE = HEIGHT / 2

AXIS = SafeString(f'<path class="row__axis" d="M{INSET} {px(MIDDLE)}H{WIDTH - INSET}"/>')
FRAME = '<svg class="row{}" viewBox="0 0 {} {}" aria-hidden="true" focusable="false">{}</svg>'


@dataclass(frozen=True)
class RowScale:
    """What all rows of a table share: from where to where they are drawn, and whether as bars.

    Bars begin at zero, because their length tells the value; of a dot its place does.
    """

    low: Decimal
    high: Decimal
    bars: bool

    @classmethod
    def over(cls, values: Iterable[Decimal], *, bars: bool) -> RowScale:
        """Reach over all the values, and over zero for bars. Raises ValueError without any."""
        values = list(values)
        check_finite(*values)
        if bars:
            values.append(ZERO)
        return cls(min(values), max(values), bars)

    @property
    def scale(self) -> Scale:
        return Scale(self.low, self.high, 0 if self.bars else INSET, WIDTH - INSET)


def row(
    value: Decimal,
    on: RowScale,
    *,
    low: Decimal | None = None,
    high: Decimal | None = None,
    current: bool = False,
) -> SafeString:
    """Draw one value, and its interval as a whisker. Raises ValueError as `Bar` does."""
    check_finite(value)
    check_interval(low, high)
    before, after = bar(value, on), SafeString("")
    if not on.bars:
        before, after = AXIS, dot(value, on, current)
    reach = whisker("row__whisker", on.scale, (low, high), MIDDLE, cap=3)
    parts = format_html("{}{}{}", before, reach, after)
    return format_html(FRAME, " row--current" if current else "", WIDTH, HEIGHT, parts)


def bar(value: Decimal, on: RowScale) -> SafeString:
    """Draw a bar from zero; the smallest is 1 px long."""
    left, length = on.scale.from_zero(value, least=1)
    wide = px(length)
    return format_html('<path class="row__bar" d="M{} 4h{}v8h-{}z"/>', px(left), wide, wide)


def dot(value: Decimal, on: RowScale, current: bool) -> SafeString:
    """Draw a dot, larger for the current row, so that it is known without its colour."""
    drawn = '<circle class="row__dot" cx="{}" cy="{}" r="{}"/>'
    return format_html(drawn, px(on.scale.place(value)), px(MIDDLE), 6 if current else 4)
