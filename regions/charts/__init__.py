"""Charts as inline SVG, drawn on the server: no script, no `style=`, colours by class only.

`width` is the drawing's own width in pixels of type: text is 14 px when the SVG is shown at it.
Every id is made from `key`, a name that must be the chart's own on its page.
"""

from regions.charts.bars import bars, describe_bars, describe_then_and_now, then_and_now
from regions.charts.cells import cell_bars
from regions.charts.drawing import NARROW
from regions.charts.inputs import Bar, Dot, Point
from regions.charts.line import describe_line, line
from regions.charts.patterns import PATTERNS, pattern_defs
from regions.charts.row import RowScale, row
from regions.charts.strip import describe_strip, dot_strip
from regions.charts.text import ENGLISH, Words

__all__ = [
    "ENGLISH",
    "NARROW",
    "PATTERNS",
    "Bar",
    "Dot",
    "Point",
    "RowScale",
    "Words",
    "bars",
    "cell_bars",
    "describe_bars",
    "describe_line",
    "describe_strip",
    "describe_then_and_now",
    "dot_strip",
    "line",
    "pattern_defs",
    "row",
    "then_and_now",
]
