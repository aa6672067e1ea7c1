"""The map and the list of all regions, which say the same: a choice that is in the address.

Only what may be compared shades the map: rates, and highlighted investment per head. Counts would
shade the large areas dark and say nothing else; unshaded, list and map say the headline figure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from core.keeping import kept
from core.models import Source
from core.money import Amount
from regions.directory import Directory, Entry, Place
from regions.models.facts import Measure, Observation
from regions.shaded import PER_HEAD, PER_HEAD_TITLE, Shading, Told, per_head, rate
from regions.shading import Shade

PLAIN = "none"
OUTLINES = "outlines"  # of ?view=; anything else is the hexagons
POPULATION = "summary-population"


@dataclass(frozen=True)
class Choice:
    """One link beside the map."""

    key: str
    label: str
    current: bool


@dataclass(frozen=True)
class Row:
    """One region in the list. Its period is said only where it is not that of the others."""

    place: Place
    total: Amount | None
    value: str
    shade: Shade | None = None
    period: str = ""
    unknown: bool = False  # nothing was published of it, whatever the list shows


@dataclass(frozen=True)
class Part:
    """The rows of one part of the country."""

    name: str
    rows: tuple[Row, ...]


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
    def heading(self) -> str:
        """What the list says of each region."""
        measure = self.directory.measure
        unshaded = measure.name if measure else _("All areas")
        return self.shading.title if self.shading else unshaded

    @property
    def measured(self) -> bool:
        """Whether the list has a column of values at all."""
        return self.shading is not None or self.directory.measure is not None

    @property
    def period(self) -> str:
        """What holds for every value in the list: its unit, where it is no part of it, and when."""
        if self.shading:
            return self.shading.period
        measure = self.directory.measure
        unit = measure.unit if measure and measure.unit != "%" else ""
        return _(", ").join(filter(None, (unit, self.directory.period)))

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where the values in the list are from."""
        if self.shading:
            return self.shading.sources
        headlines = (one.headline for one in self.directory.entries)
        return tuple(dict.fromkeys(one.source for one in headlines if one))

    @property
    def parts(self) -> list[Part]:
        """The list, by part of the country."""
        row = self.unshaded if self.shading is None else self.shaded
        return [Part(one.name, tuple(map(row, one.entries))) for one in self.directory.groups]

    def shaded(self, entry: Entry) -> Row:
        """A region with the value and the class that the map gives it."""
        place, value = entry.place, self.shading.values.get(entry.place.code)
        unknown = value is None and entry.headline is None and entry.total is None
        shade = self.shading.shades.get(place.code)
        return Row(place, entry.total, value.text if value else "", shade, unknown=unknown)

    def unshaded(self, entry: Entry) -> Row:
        """A region with its headline figure, as newly as it is known."""
        found = entry.headline
        if found is None:
            return Row(entry.place, entry.total, "", unknown=entry.total is None)
        other = found.period_label if found.period_label != self.directory.period else ""
        return Row(entry.place, entry.total, found.text, period=other)

    @property
    def told(self) -> list[Told]:
        """The values themselves, for a map that knows few."""
        return self.shading.told(self.directory.places)

    @property
    def missing(self) -> int:
        """How many regions have no value."""
        return sum(1 for one in self.directory.places if one.code not in self.shading.values)


def of(directory: Directory, asked: str, view: str = "") -> Atlas:
    """The map shaded as `asked` in the address; an unknown word asks for nothing.

    Where nothing is asked, the first rate shades it.
    """
    measures = {one.slug: one for one in offered()}
    population = measures.pop(POPULATION, None)
    heads = per_head(directory, population) if population else None
    labels = labelled(directory, measures, heads)
    default = next(iter(measures), PLAIN)
    key = asked if asked in labels else default
    shading = None
    if key == PER_HEAD:
        shading = heads
    elif key in measures:
        shading = rate(directory.places, measures[key])
    choices = tuple(Choice(name, label, name == key) for name, label in labels.items())
    outlined = view == OUTLINES and any(place.outlined for place in directory.places)
    return Atlas(directory, choices, shading, outlined)


def labelled(
    directory: Directory, measures: dict[str, Measure], heads: Shading | None
) -> dict[str, str]:
    """What there is to choose from: rates first, last what is known of few; nothing if no more
    than an unshaded map could be chosen."""
    if not measures and heads is None:
        return {}
    labels = {slug: one.name for slug, one in measures.items()}
    headline = directory.measure
    labels[PLAIN] = (
        _("%(name)s (not shaded)") % {"name": headline.name} if headline else _("Not shaded")
    )
    if heads is not None:
        known = {"title": PER_HEAD_TITLE, "some": len(heads.values), "all": len(directory.entries)}
        labels[PER_HEAD] = _("%(title)s (%(some)s of %(all)s areas)") % known
    return labels


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
