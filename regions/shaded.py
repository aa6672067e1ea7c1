"""The values a map of all regions may be shaded by: a rate, or highlighted investment per head."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.keeping import kept
from core.models import Source
from core.money import Amount, say_pounds
from core.numbers import say
from regions.directory import Directory, Entry, Place
from regions.models.facts import Measure, Observation
from regions.shading import CLASSES, Shade, Value, shade

PER_HEAD = "highlighted-per-head"
PER_HEAD_TITLE = gettext_lazy("Highlighted investment per head")


@dataclass(frozen=True)
class Told:
    """One value of a map that knows few, with the names of the regions that have it."""

    shade: Shade
    text: str
    names: str


@dataclass(frozen=True)
class Shading:
    """The values a map is shaded by: of one measure, one period and one source.

    `without` are regions that highlight money and yet have no value, for want of a population.
    """

    key: str
    title: str
    period: str
    values: dict[str, Value]
    sources: tuple[Source, ...]
    without: tuple[Entry, ...] = ()

    @cached_property
    def shades(self) -> dict[str, Shade]:
        return shade(self.values)

    @property
    def of_the_map(self) -> str:
        """What a map shaded by it is called."""
        words = (
            _("Map of all areas: %(title)s, %(period)s")
            if self.period
            else _("Map of all areas: %(title)s")
        )
        return words % {"title": self.title, "period": self.period}

    @property
    def per_head(self) -> bool:
        return self.key == PER_HEAD

    @property
    def few(self) -> bool:
        """Whether the values are too few for classes: then each is told with its name instead."""
        return len(self.values) < CLASSES

    @property
    def legend(self) -> list[Shade]:
        """The classes from the lowest."""
        return sorted(set(self.shades.values()), key=lambda one: one.number)

    @property
    def said(self) -> dict[str, str]:
        """What is read with each region's name: its value and, unless they are few, its class."""
        if self.few:
            return {code: value.text for code, value in self.values.items()}
        words = _("%(value)s, class %(number)s of %(of)s")
        return {
            code: words % {"value": value.text, "number": one.number, "of": one.of}
            for code, value in self.values.items()
            for one in (self.shades[code],)
        }

    def said_of(self, places: Iterable[Place]) -> dict[str, str]:
        """What is read with each of these regions' names; that there is no value is said too."""
        said, nothing = self.said, _("no data")
        return {one.code: said.get(one.code, nothing) for one in places}

    def told(self, places: Iterable[Place]) -> list[Told]:
        """Each value from the highest, with the names of those of these regions that have it."""
        found: dict[tuple[Shade, str], list[str]] = {}
        for place in places:
            if value := self.values.get(place.code):
                found.setdefault((self.shades[place.code], value.text), []).append(place.title)
        ordered = sorted(found.items(), key=lambda one: -one[0][0].number)
        return [Told(one, text, get_text_list(names, _("and"))) for (one, text), names in ordered]


def rate(places: Iterable[Place], measure: Measure) -> Shading:
    """The newest period of a rate; of two sources for it, the one that knows more regions."""
    rows = observed(measure, tuple(place.code for place in places))
    releases = Counter(release(row) for row in rows)
    newest = max(releases, key=lambda one: (one[0], releases[one], -one[2]), default=None)
    found = [row for row in rows if release(row) == newest]
    values = {row.region_id: rounded(measure, row.value) for row in found}
    sources = tuple(dict.fromkeys(row.source for row in found))
    return Shading(measure.slug, measure.name, newest[1] if newest else "", values, sources)


@kept
def observed(measure: Measure, codes: tuple[str, ...]) -> list[Observation]:
    """What is published of a measure in these regions."""
    rows = Observation.objects.published().filter(measure=measure, region__in=codes)
    return list(rows.select_related("source").order_by("pk"))


def release(row: Observation) -> tuple[datetime.date, str, int]:
    """What values must share to be compared: period and source."""
    return row.ended, row.period_label, row.source_id


def rounded(measure: Measure, value: Decimal) -> Value:
    """A value as it is shown: what cannot be told apart in words has one tint too."""
    text = measure.say(value)
    return Value(
        Decimal(say(value, measure.decimals).replace(",", "").replace("−", "-")), text, text
    )


def per_head(directory: Directory, population: Measure) -> Shading:
    """What each region highlights, divided by the people it is published to have."""
    rows = of_one_period(observed(population, tuple(place.code for place in directory.places)))
    values, used, without = {}, [], []
    for entry in directory.entries:
        row = rows.get(entry.place.code)
        if not entry.total:
            continue
        if row is not None and row.value > 0:
            values[entry.place.code] = a_head(entry.total, row.value)
            used.append(row)
        else:
            without.append(entry)
    periods = _("; ").join(dict.fromkeys(row.period_label for row in used))
    period = _("population: %(periods)s") % {"periods": periods} if used else ""
    sources = tuple(dict.fromkeys(row.source for row in used))
    return Shading(PER_HEAD, str(PER_HEAD_TITLE), period, values, sources, tuple(without))


def of_one_period(rows: Iterable[Observation]) -> dict[str, Observation]:
    """One value for each region, all of the period that most regions have; of two, the newest.

    Each region's may be from a source of its own. Of two for one region, that which more have.
    """
    rows = list(rows)
    periods = Counter((row.ended, row.period_label) for row in rows)
    chosen = max(periods, key=lambda one: (periods[one], one), default=None)
    found = [row for row in rows if (row.ended, row.period_label) == chosen]
    sources = Counter(row.source_id for row in found)
    found.sort(key=lambda row: (sources[row.source_id], -row.source_id))
    return {row.region_id: row for row in found}


def a_head(total: Amount, people: Decimal) -> Value:
    """An amount for each person, as firm as the amount is: “at least £136.00”."""
    share = round(total.pounds / people, 2)
    plain = say_pounds(share)
    return Value(share, f"{total.qualifier.words} {plain}".lstrip(), plain)
