"""The places, what is known of them, and their pages, by name."""

from regions.models.facts import Measure, Observation
from regions.models.highlights import Highlight
from regions.models.index import RegionIndexPage
from regions.models.pages import RegionPage
from regions.models.places import Council, Region, WiderRegion

__all__ = [
    "Council",
    "Highlight",
    "Measure",
    "Observation",
    "Region",
    "RegionIndexPage",
    "RegionPage",
    "WiderRegion",
]
