"""All areas in one measure: the lines of a table, where each stands, and what is asked of it."""

from regions.league.asked import Asked
from regions.league.line import Line
from regions.league.table import Table

__all__ = ["Asked", "Line", "Table"]
