"""What regions highlight, added up by foundation and by region.

These are totals of what is highlighted here, never of a country: most regions have no highlights
yet, some highlights name no amount, and national money is in none of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from core.keeping import kept
from core.models import Theme
from core.money import Amount
from core.visibility import restricted
from regions import directory
from regions.directory import Place
from regions.models.highlights import Highlight
from regions.models.index import RegionIndexPage
from regions.profile import total_of


@dataclass(frozen=True)
class Placed:
    """A highlight, and the region whose page says it."""

    highlight: Highlight
    place: Place

    @property
    def url(self) -> str:
        """The address of the highlight itself, which outlives edits."""
        return f"{self.place.url}#{self.highlight.anchor}"


@dataclass(frozen=True)
class Tally:
    """Some highlights, and what they come to."""

    rows: tuple[Placed, ...]

    @cached_property
    def total(self) -> Amount | None:
        """What they come to, “at least” where a part is; None where none names an amount."""
        return total_of(row.highlight for row in self.rows)

    @property
    def count(self) -> int:
        return len(self.rows)

    @property
    def unpriced(self) -> int:
        """How many name no amount and so are in no total."""
        return sum(1 for row in self.rows if row.highlight.money is None)

    @property
    def priced(self) -> int:
        return self.count - self.unpriced

    @property
    def regions(self) -> int:
        """How many regions say them."""
        return len({row.place.code for row in self.rows})


@dataclass(frozen=True)
class ByTheme:
    """The highlights of one foundation."""

    theme: Theme
    tally: Tally

    @property
    def by_region(self) -> list[ByRegion]:
        return by_region(self.tally)


@dataclass(frozen=True)
class ByRegion:
    """The highlights of one region, in its editors' order."""

    place: Place
    tally: Tally

    @property
    def anchor(self) -> str:
        return f"region-{self.place.code}"


@dataclass(frozen=True)
class Totals:
    """Every highlight that may be known, or those of one foundation, among all regions."""

    places: tuple[Place, ...]
    themes: tuple[Theme, ...]
    tally: Tally
    theme: Theme | None = None
    ended: tuple[Place, ...] = ()  # areas that are no more, and so are in no total

    @cached_property
    def by_theme(self) -> list[ByTheme]:
        """Each foundation in the order of the strategy, those without a highlight too."""
        rows = grouped(self.tally.rows, lambda row: row.highlight.theme_id)
        return [ByTheme(theme, Tally(tuple(rows.get(theme.pk, ())))) for theme in self.themes]

    @cached_property
    def by_region(self) -> list[ByRegion]:
        """Each region that has highlights, the largest total first; without an amount, last."""
        return by_region(self.tally)

    def about(self, slug: str) -> Totals | None:
        """Those of one foundation alone; None where no foundation is called so."""
        theme = next((one for one in self.themes if one.slug == slug), None)
        if theme is None:
            return None
        rows = tuple(row for row in self.tally.rows if row.highlight.theme_id == theme.pk)
        return replace(self, tally=Tally(rows), theme=theme)


@kept
def gather() -> Totals:
    """Everything that may be known, in three queries whatever there is of it."""
    every = one_page_each(directory.places())
    places = [place for place in every if not place.closed]
    pages = {place.page_id: place for place in places}
    found = Highlight.objects.filter(page__live=True, source__live=True, theme__isnull=False)
    rows = found.select_related("theme", "source").order_by("page_id", "sort_order", "pk")
    placed = tuple(Placed(row, pages[row.page_id]) for row in rows if row.page_id in pages)
    ended = tuple(place for place in every if place.closed)
    return Totals(tuple(places), tuple(Theme.objects.all()), Tally(placed), ended=ended)


def by_region(tally: Tally) -> list[ByRegion]:
    """The highlights of each region, the largest total first; without an amount, last."""
    rows = grouped(tally.rows, lambda row: row.place)
    found = [ByRegion(place, Tally(tuple(some))) for place, some in rows.items()]
    return sorted(found, key=lambda one: (-pounds(one.tally), one.place.title))


def one_page_each(places: Iterable[Place]) -> list[Place]:
    """Keep each region's first page: its page in another language says the same money again."""
    places = list(places)
    first: dict[str, int] = {}
    for place in places:
        first[place.code] = min(place.page_id, first.get(place.code, place.page_id))
    return [place for place in places if place.page_id == first[place.code]]


def grouped(rows: Iterable[Placed], key: Callable) -> dict:
    """Put the rows together that have the same key, in the order they came."""
    found: dict = {}
    for row in rows:
        found.setdefault(key(row), []).append(row)
    return found


def pounds(tally: Tally):
    """What to sort a tally by."""
    return tally.total.pounds if tally.total else 0


@kept
def national_page() -> RegionIndexPage | None:
    """The page with the national commitment, which is in no total; None if it may not be known."""
    pages = RegionIndexPage.objects.live().exclude(restricted())
    page = pages.select_related("commitment_source").order_by("path").first()
    return page if page and page.money and page.is_vouched else None
