"""All areas in one measure: for which period, in what order, and where each of them stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from urllib.parse import parse_qsl, urlencode

from django.utils.safestring import SafeString
from django.utils.text import slugify
from django.utils.translation import gettext

from regions.charts import RowScale, row
from regions.directory import Place
from regions.league.asked import SORTS, Asked, in_order
from regions.league.heads import Head, above_values
from regions.league.line import Line, Standing
from regions.league.sampling import ends
from regions.models.facts import Measure, Observation
from regions.models.places import Region

ENOUGH_TO_RANK = 2
ENOUGH_TO_DRAW = 3  # fewer areas than this are told better in words


@dataclass(frozen=True)
class Period:
    """A period the measure has values for, and the link to its table."""

    label: str
    key: str
    current: bool = False
    link: str = ""


class Table:
    """One period of a measure. An area has one line, from the source that covers most areas.

    Only areas of that source are ranked, and only by a rate. Nations lie among no areas: theirs
    are lines apart.
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
        last = {one.period_label: one.ended for one in areas}
        return sorted(last, key=lambda label: (last[label], label), reverse=True)

    @cached_property
    def label(self) -> str:
        """The period that was asked for, or the newest; nothing where there is none."""
        asked = (label for label in self.labels if slugify(label) == slugify(self.asked.period))
        return next(asked, self.labels[0] if self.labels else "")

    @property
    def problems(self) -> list[str]:
        """What was asked for and is not here, in words; nothing is passed over in silence."""
        found = []
        if self.asked.period and slugify(self.asked.period) not in map(slugify, self.labels):
            found.append(gettext("There is no period “%(asked)s” here: the newest is shown.")
                         % {"asked": self.asked.period})  # fmt: skip
        if self.asked.area and not self.picked:
            known = {place.slug: place.name for place in self.places.values()}
            text = gettext("No area is called “%(asked)s”.")
            if self.asked.area in known:
                text = gettext("%(asked)s has no value here for this period.")
            found.append(text % {"asked": known.get(self.asked.area, self.asked.area)})
        return found

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
    def peers(self) -> list[Observation]:
        """The areas' values that are like for like: of one period and one source."""
        areas = (one for one in self.chosen if one.region.kind == Region.Kind.AREA)
        return [one for one in areas if one.source_id == self.main_source]

    @property
    def may_rank(self) -> bool:
        """Rates rank. Counts do not: a larger area counts more of everything."""
        return self.measure.kind == Measure.Kind.RATE and len(self.peers) >= ENOUGH_TO_RANK

    @cached_property
    def lines(self) -> list[Line]:
        """The areas in the order asked for, with their ranks where there are any."""
        chosen = [one for one in self.chosen if one.region.kind == Region.Kind.AREA]
        found = [self.line(one) for one in chosen]
        return in_order(found, self.asked.sort, self.asked.order)

    @cached_property
    def references(self) -> list[Line]:
        """The nations: England and, where they have values, the others. Never ranked."""
        return [self.line(one) for one in self.chosen if one.region.kind != Region.Kind.AREA]

    @property
    def picked(self) -> Line | None:
        """The area that was asked for; None where none was, or it has no value."""
        return next((line for line in self.lines if line.here), None)

    @cached_property
    def chosen(self) -> list[Observation]:
        """One value for each region, that of the main source before any other."""
        by_region: dict[str, Observation] = {}
        for one in sorted(self.of_period, key=lambda one: one.source_id != self.main_source):
            by_region.setdefault(one.region_id, one)
        return list(by_region.values())

    def line(self, value: Observation) -> Line:
        """Put a value in its place among its peers, highest first; equals share a rank."""
        place = self.places.get(value.region_id)
        others = [one for one in self.peers if one is not value]
        peer = len(others) < len(self.peers)
        ranked = peer and self.may_rank
        here = place is not None and place.slug == self.asked.area
        return Line(
            value=value,
            place=place,
            previous=self.previous.get((value.region_id, value.source_id)),
            rank=1 + sum(one.value > value.value for one in others) if ranked else None,
            tied=ranked and any(one.value == value.value for one in others),
            here=here,
            standing=Standing.among(value, others) if peer else None,
            drawing=self.draw(value, peer, here),
        )

    def draw(self, value: Observation, peer: bool, here: bool) -> SafeString:
        """A value in its row. Beside a whole country every area's count is a hair's breadth, so
        a nation is drawn only in a rate."""
        reference = value.source_id == self.main_source and not (self.scale and self.scale.bars)
        if self.scale is None or not (peer or reference):
            return SafeString("")
        low, high = value.interval_low, value.interval_high
        return row(value.value, self.scale, low=low, high=high, current=here)

    @cached_property
    def scale(self) -> RowScale | None:
        """What the rows are drawn on: bars from zero, or for rates dots from lowest to highest."""
        if len(self.peers) < ENOUGH_TO_DRAW:
            return None
        rates = self.measure.kind == Measure.Kind.RATE
        drawn = self.peers
        if rates:
            drawn = [one for one in self.chosen if one.source_id == self.main_source]
        return RowScale.over((end for one in drawn for end in ends(one)), bars=not rates)

    @property
    def axis(self) -> tuple[str, str]:
        """The values at the two ends of what the rows are drawn on."""
        return self.measure.say(self.scale.low), self.measure.say(self.scale.high)

    @cached_property
    def previous(self) -> dict[tuple[str, int], Observation]:
        """The newest value before this period, by region and source; none without dates."""
        starts = [one.period_start for one in self.of_period if one.period_start]
        found: dict[tuple[str, int], Observation] = {}
        for one in sorted(self.values, key=attrgetter("ended")):
            if starts and one.period_end and one.period_end < min(starts):
                found[one.region_id, one.source_id] = one
        return found

    @cached_property
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

    @cached_property
    def sources(self) -> list:
        """Every source that a line is from, each once."""
        return list(dict.fromkeys(line.value.source for line in (*self.lines, *self.references)))

    @cached_property
    def has_sureness(self) -> bool:
        """Whether of any change it is known if it is larger than its sampling error."""
        return any(line.sureness for line in (*self.lines, *self.references))

    @cached_property
    def sureness(self) -> str:
        """How every area's change stands to its sampling error, if all alike: it is said once."""
        found = {line.sureness for line in self.lines if line.change is not None}
        return found.pop() if len(found) == 1 else ""

    @cached_property
    def has_intervals(self) -> bool:
        return any(line.interval for line in self.lines)

    @cached_property
    def has_ranks(self) -> bool:
        return any(line.rank for line in self.lines)

    @property
    def like_for_like(self) -> bool:
        """Whether every area's value is from one source, and there are others to be set beside."""
        return len(self.peers) == len(self.lines) >= ENOUGH_TO_RANK

    @cached_property
    def statuses(self) -> list[str]:
        """How the areas' values came about, in words; each line says its own where they differ."""
        return sorted({line.value.get_status_display() for line in self.lines})

    @cached_property
    def sorts(self) -> dict[str, Head]:
        """Each column that can be sorted."""
        texts = {"name": gettext("Area"), "value": above_values(self.measure),
                 "change": gettext("Change")}  # fmt: skip
        found = {}
        for sort, first in SORTS.items():
            current = self.asked.order if sort == self.asked.sort else ""
            other = {"asc": "desc", "desc": "asc"}.get(current, first)
            link = self.link(sort=sort, order=other)
            found[sort] = Head(texts[sort], link, current, other, sort == "name")
        return found

    @property
    def choices(self) -> list[Line]:
        """The areas that can be picked out, by name."""
        return sorted(self.lines, key=lambda line: line.name)

    @property
    def worth_picking(self) -> bool:
        return len(self.lines) > ENOUGH_TO_DRAW

    @property
    def kept(self) -> list[tuple[str, str]]:
        """What picking out an area leaves as it is, for the fields of its form."""
        return parse_qsl(self.link(area="").removeprefix("?"))

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
