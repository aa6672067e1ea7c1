"""What was found, as a list of results shows it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.safestring import SafeString

from core import dates
from core.finding import marking
from core.models import Entry
from core.serving import address

SHOWN = ("pk", "key", "kind", "title", "text", "anchor", "path", "region_name", "theme_name",
         "page__url_path", "source__title", "source__published_on",
         "source__published_precision")  # fmt: skip
CHOOSING = "#picked"  # where the page of a table lets one area be chosen


@dataclass(frozen=True)
class Hit:
    """One result, as a list shows it."""

    kind: str
    title: str
    url: str
    marked_title: SafeString
    marked_text: SafeString
    region: str
    theme: str
    source: str
    also: tuple[str, ...] = ()
    areas: int = 0  # how many areas have a value that stands under this

    @property
    def label(self) -> str:
        return Entry.Kind(self.kind).label

    @property
    def is_council(self) -> bool:
        return self.kind == Entry.Kind.COUNCIL

    @property
    def choosing_url(self) -> str:
        """Where one of the areas that stand under this is chosen."""
        return self.url + CHOOSING

    @property
    def where(self) -> str:
        """The region, where the title does not say it already."""
        return "" if self.is_council or self.region in self.title else self.region


def hit(row: dict, asked: list[str], also: Iterable[str] = (), areas: int = 0) -> Hit:
    """A row of SHOWN as a result; `also` are the other areas that a council lies in, `areas`
    how many stand under a table. A text that the title says already is not said again."""
    is_said = row["text"].casefold() in row["title"].casefold()
    return Hit(
        kind=row["kind"],
        title=row["title"],
        url=leads_to(row),
        marked_title=marking.mark(row["title"], asked),
        marked_text=marking.mark("" if is_said else row["text"], asked),
        region=row["region_name"],
        theme=row["theme_name"],
        source=cited(row),
        also=tuple(also),
        areas=areas,
    )


def leads_to(row: dict) -> str:
    """The address of an entry: its own, or that of its page and where it stands there."""
    anchor = f"#{row['anchor']}" if row["anchor"] else ""
    return (row["path"] or address(row["page__url_path"])) + anchor


def cited(row: dict) -> str:
    """Where a figure comes from, in a line: who published it is said where the figure stands."""
    if not row["source__title"]:
        return ""
    said = dates.say(row["source__published_on"], row["source__published_precision"])
    return ", ".join(filter(None, (row["source__title"], said)))


class Overlaps:
    """The areas that each council lies in, among what was found."""

    def __init__(self, found: Iterable[tuple[str, str]]) -> None:
        """`found` are the key and the region's name of entries of any kind."""
        self.areas: dict[str, list[str]] = {}
        for key, region in found:
            if key.startswith("council:"):
                self.areas.setdefault(key.rpartition(":")[0], []).append(region)

    def others(self, key: str, region: str) -> list[str]:
        """The other areas of the council with this key, in their order."""
        return sorted({*self.areas.get(key.rpartition(":")[0], ())} - {region})
