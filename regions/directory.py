"""The list of all regions, by nation and wider region, in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from core.money import Amount
from regions.models.facts import Measure, Observation
from regions.models.pages import Highlight, RegionIndexPage, RegionPage
from regions.models.places import WiderRegion
from regions.profile import total_of

ORDER = {name: place for place, name in enumerate(WiderRegion.values)}


@dataclass(frozen=True)
class Entry:
    """One region in the list: its page, its headline figure and its highlights' total."""

    page: RegionPage
    headline: Observation | None
    total: Amount | None
    highlights: int

    @property
    def region(self):
        return self.page.region


@dataclass(frozen=True)
class Group:
    """The regions of one wider region, or of one nation."""

    nation: str
    name: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Directory:
    """The regions page: every entry in the order of the list."""

    entries: tuple[Entry, ...]

    @property
    def pages(self) -> list[RegionPage]:
        return [entry.page for entry in self.entries]

    @property
    def values(self) -> dict[str, str]:
        """What is read with each region's name on the map: its headline figure."""
        return {
            entry.region.code: f"{entry.headline.text} {entry.headline.measure.unit}"
            for entry in self.entries
            if entry.headline
        }

    @property
    def groups(self) -> list[Group]:
        return groups(self.entries)


def of(page: RegionIndexPage) -> Directory:
    """Everything the regions page lists, with the headline figure its editors chose."""
    return Directory(tuple(entries(page.headline_measure)))


def full_profiles() -> list[Entry]:
    """The regions whose summary was transcribed, with their covers."""
    transcribed = (RegionPage.Summary.WHOLE, RegionPage.Summary.PART)
    found = RegionPage.objects.published().filter(summary_state__in=transcribed).placed()
    return listed(list(found.covered().order_by("title")), measure=None)


def pages() -> list[RegionPage]:
    """Every public profile with its region, in the order of the list."""
    found = RegionPage.objects.published().placed()
    return sorted(found, key=lambda page: (ORDER.get(page.region.wider_region, 99), page.title))


def entries(measure: Measure | None) -> list[Entry]:
    """Every public profile with the newest value of `measure` and its highlights' total."""
    return listed(pages(), measure)


def listed(found: list[RegionPage], measure: Measure | None) -> list[Entry]:
    """Make entries of the pages found: at most two more queries, however many there are."""
    newest: dict[str, Observation] = {}
    if measure is not None:
        for row in Observation.objects.published().in_order().filter(measure=measure):
            newest[row.region_id] = row
    highlights: dict[int, list[Highlight]] = {}
    for row in Highlight.objects.filter(page__live=True, source__live=True):
        highlights.setdefault(row.page_id, []).append(row)
    return [
        Entry(
            page,
            newest.get(page.region_id),
            total_of(highlights.get(page.pk, [])),
            len(highlights.get(page.pk, [])),
        )
        for page in found
    ]


def groups(listed: Iterable[Entry]) -> list[Group]:
    """Put the entries under their wider region, in the order they came."""
    together = groupby(listed, key=lambda one: (one.region.nation, one.region.wider_region))
    return [Group(nation, name, tuple(rows)) for (nation, name), rows in together]
