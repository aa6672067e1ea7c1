"""What the map of all regions may be shaded by, and how it is: a choice that is in the address.

Only what may be compared is offered: rates, and highlighted investment per head. Counts would
shade the large areas dark and say nothing else.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.keeping import kept
from core.models import Source
from core.money import Amount, say_pounds
from core.numbers import say
from regions.directory import Directory, Place
from regions.models.facts import Measure, Observation
from regions.shading import Shade, Value, shade

PER_HEAD, PLAIN = "highlighted-per-head", "none"
OUTLINES = "outlines"  # of ?view=; anything else is the hexagons
POPULATION = "summary-population"
PER_HEAD_TITLE = gettext_lazy("Highlighted investment per head")


@dataclass(frozen=True)
class Choice:
    """One link beside the map."""

    key: str
    label: str
    current: bool


@dataclass(frozen=True)
class Shading:
    """The values a map is shaded by: of one measure, one period and one source."""

    key: str
    title: str
    period: str
    values: dict[str, Value]
    sources: tuple[Source, ...]

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
    def legend(self) -> list[Shade]:
        """The classes from the lowest."""
        return sorted(set(self.shades.values()), key=lambda one: one.number)

    @property
    def said(self) -> dict[str, str]:
        """What is read with each region's name: its value and its class."""
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


@dataclass(frozen=True)
class Row:
    """One region in the map's table."""

    place: Place
    value: Value | None
    shade: Shade | None


@dataclass(frozen=True)
class Atlas:
    """The map: what it may be shaded by, and what it is shaded by, if by anything."""

    directory: Directory
    choices: tuple[Choice, ...]
    shading: Shading | None
    outlined: bool = False

    @property
    def key(self) -> str:
        """What it is shaded by, as the address has it."""
        return next((one.key for one in self.choices if one.current), "")

    @property
    def title(self) -> str:
        """What the whole map is called: that of which figure and period, if it is shaded."""
        if self.shading is None:
            return _("Map of all areas")
        return self.shading.of_the_map

    @property
    def unoutlined(self) -> int:
        """How many regions the map of outlines lacks; all of them where none is loaded."""
        return sum(1 for one in self.directory.places if not one.outlined)

    @property
    def offers_outlines(self) -> bool:
        return any(one.outlined for one in self.directory.places)

    @property
    def values(self) -> dict[str, str]:
        """What is read with each region's name; that there is none is said too."""
        if self.shading is None:
            return self.directory.values
        return self.shading.said_of(self.directory.places)

    @property
    def rows(self) -> list[Row]:
        """The regions from the highest value, then those without one."""
        values, shades = self.shading.values, self.shading.shades
        rows = [
            Row(one, values.get(one.code), shades.get(one.code)) for one in self.directory.places
        ]
        return sorted(rows, key=lambda row: (row.value is None, -number(row), row.place.title))

    @property
    def missing(self) -> int:
        """How many regions have no value."""
        return sum(1 for one in self.directory.places if one.code not in self.shading.values)


def number(row: Row) -> Decimal:
    return row.value.number if row.value else Decimal(0)


def of(directory: Directory, asked: str, view: str = "") -> Atlas:
    """The map shaded as `asked` in the address; an unknown word asks for nothing.

    Where nothing is asked, the first rate shades it.
    """
    measures = {one.slug: one for one in offered()}
    population = measures.pop(POPULATION, None)
    labels = {slug: one.name for slug, one in measures.items()}
    if population is not None:
        labels[PER_HEAD] = str(PER_HEAD_TITLE)
    default = next(iter(measures), PLAIN)
    key = asked if asked in labels or asked == PLAIN else default
    if labels:
        labels[PLAIN] = _("Not shaded")
    shading = None
    if key == PER_HEAD:
        shading = per_head(directory, population)
    elif key in measures:
        shading = rate(directory.places, measures[key])
    choices = tuple(Choice(name, label, name == key) for name, label in labels.items())
    outlined = view == OUTLINES and any(place.outlined for place in directory.places)
    return Atlas(directory, choices, shading, outlined)


@kept
def offered() -> list[Measure]:
    """The rates that something is published of, and the population amounts are divided by."""
    some = Observation.objects.published().filter(measure=OuterRef("pk"))
    wanted = Q(kind=Measure.Kind.RATE) | Q(slug=POPULATION)
    return list(Measure.objects.filter(wanted, Exists(some)))


def usual(places: Sequence[Place]) -> Shading | None:
    """What shades the map where nothing is asked: the first rate; None where there is none."""
    measure = next((one for one in offered() if one.slug != POPULATION), None)
    return rate(places, measure) if measure else None


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
    return row.period_end or datetime.date.min, row.period_label, row.source_id


def rounded(measure: Measure, value: Decimal) -> Value:
    """A value as it is shown: what cannot be told apart in words has one tint too."""
    text = measure.say(value)
    return Value(
        Decimal(say(value, measure.decimals).replace(",", "").replace("−", "-")), text, text
    )


def per_head(directory: Directory, population: Measure) -> Shading:
    """What each region highlights, divided by the people it is published to have."""
    rows = {
        row.region_id: row for row in observed(population, tuple(p.code for p in directory.places))
    }
    values, used = {}, []
    for entry in directory.entries:
        row = rows.get(entry.place.code)
        if row is not None and row.value > 0 and entry.total:
            values[entry.place.code] = a_head(entry.total, row.value)
            used.append(row)
    periods = _("; ").join(dict.fromkeys(row.period_label for row in used))
    period = _("population: %(periods)s") % {"periods": periods} if used else ""
    sources = tuple(dict.fromkeys(row.source for row in used))
    return Shading(PER_HEAD, str(PER_HEAD_TITLE), period, values, sources)


def a_head(total: Amount, people: Decimal) -> Value:
    """An amount for each person, as firm as the amount is: “at least £136.00”."""
    share = round(total.pounds / people, 2)
    plain = say_pounds(share)
    return Value(share, f"{total.qualifier.words} {plain}".lstrip(), plain)
