"""The list of all regions, by nation and wider region, in a fixed number of queries."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.db.models import BooleanField, ExpressionWrapper, Q
from django.utils import timezone
from django.utils.text import get_text_list
from django.utils.translation import gettext

from core.keeping import kept
from core.money import Amount
from core.serving import address
from regions.geography import Cell, Point
from regions.models.facts import Measure, Observation
from regions.models.highlights import Highlight
from regions.models.index import RegionIndexPage
from regions.models.pages import RegionPage
from regions.models.places import Region, WiderRegion
from regions.profile import total_of

OUTLINED = ExpressionWrapper(Q(region__boundary__isnull=False), BooleanField())
ORDER = {name: place for place, name in enumerate(WiderRegion.values)}


@dataclass(frozen=True)
class Place:
    """What a list or a map needs to know of one region: a row, not a page."""

    page_id: int
    title: str
    url: str
    code: str
    slug: str
    name: str
    label: str
    wider_region: str
    kind: str
    cell: Cell | None
    full: bool
    outlined: bool = False
    ended: datetime.date | None = None  # its last day, where it no longer exists or soon will not
    centre: Point | None = None

    @property
    def closed(self) -> bool:
        return self.ended is not None and self.ended < timezone.localdate()

    @property
    def part(self) -> tuple[bool, str]:
        """Where it stands in the list: the nations beside England stand together."""
        nation = self.kind == Region.Kind.NATION
        return nation, "" if nation else self.wider_region


@dataclass(frozen=True)
class Entry:
    """One region in the list, with its headline figure and what its highlights come to."""

    place: Place
    headline: Observation | None
    total: Amount | None


@dataclass(frozen=True)
class Group:
    """The regions of one wider region, or the nations beside England."""

    name: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Directory:
    """The regions page: every entry in the order of the list."""

    entries: tuple[Entry, ...]
    measure: Measure | None = None

    @property
    def period(self) -> str:
        """That of most headline figures, so that it need not be said of each."""
        periods = Counter(one.headline.period_label for one in self.entries if one.headline)
        return max(periods, key=periods.__getitem__, default="")

    @property
    def places(self) -> list[Place]:
        return [entry.place for entry in self.entries]

    @property
    def values(self) -> dict[str, str]:
        """What is read with each region's name on the map: its headline figure."""
        return {
            entry.place.code: f"{entry.headline.text} {entry.headline.measure.unit}"
            for entry in self.entries
            if entry.headline
        }

    @property
    def groups(self) -> list[Group]:
        """The entries under their wider region, in the order they came."""
        parts = [tuple(rows) for _, rows in groupby(self.entries, key=lambda one: one.place.part)]
        return [Group(called([one.place for one in rows]), rows) for rows in parts]


@dataclass(frozen=True)
class Card:
    """A region with its cover, and what its highlights come to."""

    page: RegionPage
    total: Amount | None
    highlights: int


def of(page: RegionIndexPage) -> Directory:
    """Everything the regions page lists, with the headline figure its editors chose."""
    return listing(page.headline_measure)


@kept
def listing(measure: Measure | None) -> Directory:
    """The same with the newest values of `measure`."""
    headlines = newest(measure)
    highlights = highlights_by_page()
    return Directory(
        tuple(
            Entry(place, headlines.get(place.code), total_of(highlights.get(place.page_id, [])))
            for place in places()
        ),
        measure,
    )


@kept
def cards() -> list[Card]:
    """The regions whose summary was transcribed, with their covers."""
    transcribed = (RegionPage.Summary.WHOLE, RegionPage.Summary.PART)
    found = RegionPage.objects.published().filter(summary_state__in=transcribed).covered()
    highlights = highlights_by_page()
    return [
        Card(page, total_of(rows := highlights.get(page.pk, [])), len(rows))
        for page in found.order_by("title")
    ]


@kept
def places() -> tuple[Place, ...]:
    """Every public profile as a row, in the order of the list: one query, no page instances."""
    of_the_region = ("code", "slug", "name", "map_label", "wider_region", "kind", "hex_q", "hex_r",
                     "active_to", "latitude", "longitude")  # fmt: skip
    columns = ("pk", "title", "url_path", *(f"region__{one}" for one in of_the_region),
               "summary_state", "outlined")  # fmt: skip
    pages = RegionPage.objects.published().annotate(outlined=OUTLINED)
    rows = pages.order_by().values_list(*columns)
    found = [
        Place(
            page_id=page_id,
            title=title,
            url=address(path),
            code=code,
            slug=slug,
            name=name,
            label=label or name[:3].upper(),
            wider_region=wider_region,
            kind=kind,
            cell=None if q is None else Cell(q, r),
            full=state != RegionPage.Summary.NONE,
            outlined=outlined,
            ended=ended,
            centre=None if north is None else Point(float(north), float(east)),
        )
        for (page_id, title, path, code, slug, name, label, wider_region, kind, q, r, ended,
             north, east, state, outlined) in rows
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda place: (ORDER.get(place.wider_region, 99), place.title)))


def by_wider_region(found: Iterable[Place]) -> list[tuple[str, list[Place]]]:
    """Put the places under their wider region, in the order they came; nations in one group."""
    parts = [list(rows) for _, rows in groupby(found, key=lambda place: place.part)]
    return [(called(rows), rows) for rows in parts]


def called(part: Sequence[Place]) -> str:
    """The name of a part of the list: of nations, all their names."""
    if part[0].kind == Region.Kind.NATION:
        return get_text_list([place.title for place in part], gettext("and"))
    return part[0].wider_region


def newest(measure: Measure | None) -> dict[str, Observation]:
    """The newest published value of `measure` in each region, by the region's code."""
    if measure is None:
        return {}
    rows = Observation.objects.published().in_order().filter(measure=measure)
    return {row.region_id: row for row in rows}


def highlights_by_page(**only) -> dict[int, list[Highlight]]:
    """Every highlight that may be known, by its page: those with a published source and theme.

    `only` are conditions on the highlights, as for `filter`, for who needs those of some pages.
    """
    rows = Highlight.objects.filter(page__live=True, source__live=True, theme__isnull=False)
    found: dict[int, list[Highlight]] = {}
    for row in rows.filter(**only):
        found.setdefault(row.page_id, []).append(row)
    return found
