"""All that a region's page shows, gathered in a fixed number of queries and named."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.keeping import keep, kept
from core.models import Source, Theme
from core.money import Amount, say, sum_of
from regions.models.places import Council, Region
from regions.series import Series, newest_of_each, series_of
from regions.sharing import Card

if TYPE_CHECKING:
    from regions.models.highlights import Highlight
    from regions.models.pages import RegionPage

AT_A_GLANCE = 4


# The topics that are read together, in the order of the page.
SECTIONS = (
    ("jobs", _("Jobs and skills"), ("jobs", "pay", "skills")),
    ("business", _("Business"), ("business",)),
    ("people", _("People and place"), ("people", "place")),
)
NOT_PRINTED = ("business", "people")  # print.css hides them, so that a region fits one sheet


@dataclass(frozen=True)
class Section:
    """The series that are read together: jobs and skills, business, people and place."""

    key: str
    label: str
    series: tuple[Series, ...]


@dataclass(frozen=True)
class ThemeTotal:
    """What the highlights of one foundation come to."""

    theme: Theme
    total: Amount
    count: int


class Profile:
    """One region's page, asked for part by part; each part is gathered once."""

    def __init__(self, page: RegionPage, preview: bool = False) -> None:
        self.page = page
        self.preview = preview
        self.region = page.region

    @cached_property
    def shared(self):
        """The regions page, with the words that all regions share."""
        return self.page.parent()

    @property
    def lead(self) -> str:
        """The partnership's statement: its own, or the one that all partnerships share.

        A nation has no partnership, so what is said of partnerships is not said of it.
        """
        shared = self.shared.default_lead if self.region.kind == Region.Kind.AREA else ""
        return self.page.lead or shared.replace("{region}", self.region.named)

    @cached_property
    def highlights(self) -> list[Highlight]:
        """What may be published; in a preview also what may not yet, so that it can be mended."""
        return self.page.all_highlights() if self.preview else highlights_of(self.page)

    @cached_property
    def total(self) -> Amount | None:
        """What the highlights come to; None where none names an amount."""
        return total_of(self.highlights)

    @property
    def unpriced(self) -> int:
        """How many highlights name no amount and so are in no total."""
        return sum(1 for highlight in self.highlights if highlight.money is None)

    @cached_property
    def theme_totals(self) -> list[ThemeTotal]:
        """What each foundation's highlights come to, the largest first."""
        by_theme: dict[Theme, list[Highlight]] = {}
        for highlight in self.highlights:
            if highlight.theme and highlight.money:
                by_theme.setdefault(highlight.theme, []).append(highlight)
        totals = [ThemeTotal(theme, total_of(rows), len(rows)) for theme, rows in by_theme.items()]
        return sorted(totals, key=lambda one: one.total.pounds, reverse=True)

    @cached_property
    def series(self) -> tuple[Series, ...]:
        """Every series that is published of the region."""
        return series_of(self.region.code, self.region.named)

    @property
    def uncovered(self) -> bool:
        """Whether nothing is known of the region yet: one notice says so, not every part."""
        return self.page.summary_state == self.page.Summary.NONE and not (
            self.highlights or self.series
        )

    @cached_property
    def sections(self) -> list[Section]:
        """The series in the sections of the page."""
        return self.every_section()

    def every_section(self) -> list[Section]:
        """What is known of the region; a section without any series is left out.

        Each keeps its order, but what is drawn through time comes last: numbers first.
        """
        series = sorted(self.series, key=lambda one: one.drawn and not one.has_base)
        filled = (
            Section(key, label, tuple(one for one in series if one.measure.topic in topics))
            for key, label, topics in SECTIONS
        )
        return [section for section in filled if section.series]

    @property
    def printed(self) -> list[Section]:
        """The sections that a printed page has room for."""
        return [section for section in self.sections if section.key not in NOT_PRINTED]

    @property
    def unprinted(self) -> list[Section]:
        """The sections that a printed page names and leaves out."""
        return [section for section in self.sections if section.key in NOT_PRINTED]

    @cached_property
    def glance(self) -> list[Series]:
        """The few figures to see first: one of each topic, then more of any, in their order."""
        headlines = newest_of_each(one for one in self.series if one.measure.headline)
        seen: set[str] = set()
        first, more = [], []
        for one in headlines:
            (more if one.measure.topic in seen else first).append(one)
            seen.add(one.measure.topic)
        chosen = [*first, *more][: AT_A_GLANCE - (1 if self.total else 0)]
        return sorted(chosen, key=headlines.index)

    def share_card(self) -> Card:
        """What is drawn where the page is shared: its total, or else its first figure."""
        name, code, kind = self.page.title, self.region.code, self.region.get_kind_display()
        if self.total:
            colour = self.theme_totals[0].theme.colour if self.theme_totals else "ink"
            return Card(
                name, kind, say(self.total), gettext("highlighted investment"), code, colour
            )
        if self.glance:
            first = self.glance[0]
            label = f"{first.measure.name}, {first.latest.period_label}"
            return Card(name, kind, first.latest.text, label, code)
        return Card(name, kind, "", "", code)

    @cached_property
    def councils(self) -> dict[Council, list[Region]]:
        """Each council of the region, with the other regions it lies in."""
        return councils_of(self.region.code)

    @cached_property
    def sources(self) -> dict[Source, int]:
        """Every source of the page with its number, in the order it is first cited.

        Those that paper leaves out come last, so that no number is missing there.
        """
        cited = dict.fromkeys([*self.cited_with(self.printed), *self.cited_with(self.sections)])
        return {source: number for number, source in enumerate(cited, start=1)}

    @cached_property
    def screen_only(self) -> set[Source]:
        """The sources that only what is not printed cites; paper leaves them out as well."""
        return set(self.sources) - set(self.cited_with(self.printed))

    def cited_with(self, sections: Iterable[Section]) -> list[Source]:
        """The sources that the page cites where it shows these sections of figures."""
        cited = [highlight.source for highlight in self.highlights if highlight.source]
        cited += [one.source for one in self.glance]
        cited += [one.source for section in sections for one in section.series]
        if self.shared.commitment and self.shared.is_vouched:
            cited.append(self.shared.commitment_source)
        return cited


def highlights_of(page: RegionPage) -> list[Highlight]:
    """The highlights of a published page that may be known."""
    return keep(("highlights", page.pk), page.published_highlights)


@kept
def councils_of(code: str) -> dict[Council, list[Region]]:
    """Each council of a region, with the other regions it lies in: one query for all."""
    pairs = Council.regions.through.objects.filter(council__regions=code)
    pairs = pairs.select_related("council", "region").defer("region__boundary")
    councils: dict[Council, list[Region]] = {}
    for pair in pairs.order_by("council__name", "region__name"):
        others = councils.setdefault(pair.council, [])
        if pair.region_id != code:
            others.append(pair.region)
    return councils


def total_of(highlights: Iterable[Highlight]) -> Amount | None:
    """Add up the amounts that are named; None where none is."""
    amounts = [highlight.money for highlight in highlights if highlight.money]
    return sum_of(amounts) if amounts else None
