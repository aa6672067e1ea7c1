"""All areas in one measure: for which period, in what order, and where each of them stands."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from urllib.parse import urlencode

from django.utils.text import slugify
from django.utils.translation import gettext as _

from core import numbers
from regions.directory import Place
from regions.models.facts import Measure, Observation
from regions.models.places import Region

SORTS = {"value": "desc", "name": "asc", "change": "desc"}  # and the order each begins with
ORDERS = ("asc", "desc")
ENOUGH_TO_RANK = 2


@dataclass(frozen=True)
class Asked:
    """What of a table's address means something; whatever does not is left out."""

    period: str = ""
    sort: str = "value"
    order: str = "desc"
    area: str = ""

    @classmethod
    def read(cls, query: Mapping[str, str]) -> Asked:
        """Take any query, hostile or not."""
        sort = query.get("sort", "")
        sort = sort if sort in SORTS else "value"
        order = query.get("order", "")
        order = order if order in ORDERS else SORTS[sort]
        return cls(query.get("period", ""), sort, order, query.get("area", ""))


@dataclass(frozen=True)
class Line:
    """One area's value, with the one before it from the same source."""

    value: Observation
    place: Place | None
    previous: Observation | None = None
    rank: int | None = None
    tied: bool = False
    here: bool = False

    @property
    def name(self) -> str:
        return self.value.region.name

    @property
    def change(self) -> Decimal | None:
        return None if self.previous is None else self.value.value - self.previous.value

    @property
    def change_text(self) -> str:
        """“+1,200”, “−1,200”, “no change”; points, not percent, where the unit is percent."""
        if self.change is None:
            return ""
        measure = self.value.measure
        unit = "" if measure.unit == "%" else measure.unit
        said = numbers.say(self.change, measure.decimals, unit)
        if not any(digit in said for digit in "123456789"):
            return _("no change")
        said = said if self.change < 0 else f"+{said}"
        return _("%(change)s points") % {"change": said} if measure.unit == "%" else said

    @property
    def interval(self) -> str:
        """The 95% interval as a table has room for it."""
        if self.value.interval_low is None:
            return ""
        say = self.value.measure.say
        ends = {"low": say(self.value.interval_low), "high": say(self.value.interval_high)}
        return _("%(low)s to %(high)s") % ends


@dataclass(frozen=True)
class Period:
    """A period the measure has values for, and the link to its table."""

    label: str
    key: str
    current: bool = False
    link: str = ""


class Table:
    """One period of a measure. An area has one line, from the source that covers most areas.

    Only areas of that source are ranked. Nations lie among no areas: theirs are lines apart.
    """

    def __init__(
        self, measure: Measure, values: Iterable[Observation], places: Iterable[Place], asked: Asked
    ) -> None:
        self.measure = measure
        self.places = {place.code: place for place in places}
        self.values = [one for one in values if self.may_show(one)]
        self.asked = asked

    def may_show(self, value: Observation) -> bool:
        """Whether a value's region has a public page, or is there to be compared with."""
        return value.region_id in self.places or value.region.kind == Region.Kind.BENCHMARK

    @cached_property
    def labels(self) -> list[str]:
        """The periods that areas have values for, the newest first; not stated is oldest."""
        areas = [one for one in self.values if one.region.kind != Region.Kind.BENCHMARK]
        ends = {one.period_label: ended(one) for one in areas}
        return sorted(ends, key=lambda label: (ends[label], label), reverse=True)

    @cached_property
    def label(self) -> str:
        """The period that was asked for, or the newest; nothing where there is none."""
        asked = (label for label in self.labels if slugify(label) == self.asked.period)
        return next(asked, self.labels[0] if self.labels else "")

    @property
    def is_newest(self) -> bool:
        return self.label == (self.labels[0] if self.labels else "")

    @property
    def periods(self) -> list[Period]:
        return [
            Period(label, slugify(label), label == self.label, self.link(period=slugify(label)))
            for label in self.labels
        ]

    @cached_property
    def of_period(self) -> list[Observation]:
        return [one for one in self.values if one.period_label == self.label]

    @cached_property
    def main_source(self) -> int | None:
        """The source that has most areas in this period."""
        counted = Counter(
            one.source_id for one in self.of_period if one.region.kind == Region.Kind.AREA
        )
        return max(counted, key=lambda pk: (counted[pk], -pk), default=None)

    @cached_property
    def lines(self) -> list[Line]:
        """The areas in the order asked for, with their ranks."""
        chosen = [one for one in self.chosen if one.region.kind == Region.Kind.AREA]
        ranked = [one.value for one in chosen if one.source_id == self.main_source]
        found = [self.line(one, ranked) for one in chosen]
        return in_order(found, self.asked.sort, self.asked.order)

    @cached_property
    def references(self) -> list[Line]:
        """The nations: England and, where they have values, the others. Never ranked."""
        return [self.line(one, ()) for one in self.chosen if one.region.kind != Region.Kind.AREA]

    @cached_property
    def chosen(self) -> list[Observation]:
        """One value for each region, that of the main source before any other."""
        by_region: dict[str, Observation] = {}
        for one in sorted(self.of_period, key=lambda one: one.source_id != self.main_source):
            by_region.setdefault(one.region_id, one)
        return list(by_region.values())

    def line(self, value: Observation, ranked: Sequence[Decimal]) -> Line:
        """Put a value in its place among `ranked`, highest first; equals share a rank."""
        may_rank = len(ranked) >= ENOUGH_TO_RANK and value.source_id == self.main_source
        place = self.places.get(value.region_id)
        return Line(
            value=value,
            place=place,
            previous=self.previous.get((value.region_id, value.source_id)),
            rank=1 + sum(other > value.value for other in ranked) if may_rank else None,
            tied=may_rank and list(ranked).count(value.value) > 1,
            here=place is not None and place.slug == self.asked.area,
        )

    @cached_property
    def previous(self) -> dict[tuple[str, int], Observation]:
        """The newest value before this period, by region and source; none without dates."""
        starts = [one.period_start for one in self.of_period if one.period_start]
        found: dict[tuple[str, int], Observation] = {}
        for one in sorted(self.values, key=ended):
            if starts and one.period_end and one.period_end < min(starts):
                found[one.region_id, one.source_id] = one
        return found

    @property
    def since(self) -> list[str]:
        """The periods that changes are counted from; more than one where areas differ."""
        lines = (*self.lines, *self.references)
        return sorted({line.previous.period_label for line in lines if line.previous})

    @property
    def missing(self) -> list[Place]:
        """The areas with a page and no value in this period."""
        shown = {one.region_id for one in self.chosen}
        return [place for place in self.places.values() if place.code not in shown]

    @property
    def left_out(self) -> int:
        """How many values of this period another source has for areas that have a line."""
        return len(self.of_period) - len(self.chosen)

    @property
    def sources(self) -> list:
        """Every source that a line is from, each once."""
        return list(dict.fromkeys(line.value.source for line in (*self.lines, *self.references)))

    @property
    def has_intervals(self) -> bool:
        return any(line.interval for line in self.lines)

    @property
    def has_ranks(self) -> bool:
        return any(line.rank for line in self.lines)

    @property
    def statuses(self) -> list[str]:
        """How the areas' values came about, in words; each line says its own where they differ."""
        return sorted({line.value.get_status_display() for line in self.lines})

    @property
    def sorts(self) -> dict[str, dict[str, str]]:
        """For each column that can be sorted: the link, and how it is sorted now."""
        found = {}
        for sort, first in SORTS.items():
            current = self.asked.order if sort == self.asked.sort else ""
            other = {"asc": "desc", "desc": "asc"}.get(current, first)
            found[sort] = {"link": self.link(sort=sort, order=other), "current": current,
                           "next": other}  # fmt: skip
        return found

    @property
    def canonical(self) -> str:
        """The query of the one address of this period, however it is sorted."""
        query = self.link(sort="value", order="desc", area="")
        return query if query != "?" else ""

    def link(self, **changed: str) -> str:
        """The query of this table with something else asked for; the usual is left unsaid."""
        now = {"period": slugify(self.label), "sort": self.asked.sort, "order": self.asked.order}
        now["area"] = self.asked.area if any(line.here for line in self.lines) else ""
        now |= changed
        newest = slugify(self.labels[0]) if self.labels else ""
        usual = {"period": newest, "sort": "value", "order": SORTS[now["sort"]], "area": ""}
        return "?" + urlencode({name: now[name] for name in now if now[name] != usual[name]})


def ended(value: Observation) -> datetime.date:
    """When a value's period ended; one that is not stated is older than any that is."""
    return value.period_end or datetime.date.min


def in_order(lines: Iterable[Line], sort: str, order: str) -> list[Line]:
    """Sort the lines; those without a change come last either way, equals by name."""
    by_name = sorted(lines, key=lambda line: line.name, reverse=sort == "name" and order == "desc")
    if sort == "name":
        return by_name
    column = {"value": lambda line: line.value.value, "change": lambda line: line.change}[sort]
    known = [line for line in by_name if column(line) is not None]
    unknown = [line for line in by_name if column(line) is None]
    return sorted(known, key=column, reverse=order == "desc") + unknown
