"""Two to four regions side by side, and what must be said before they are compared."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

from django.utils.safestring import SafeString
from django.utils.translation import gettext

from core.models import Source
from core.money import Amount
from regions.charts import Bar, bars
from regions.models.facts import Measure, Observation

MOST = 4


@dataclass(frozen=True)
class Column:
    """One region of the comparison; England has no page and nothing highlighted."""

    code: str
    slug: str
    name: str
    url: str = ""
    total: Amount | None = None
    highlights: int = 0


@dataclass(frozen=True)
class Comparison:
    """The chosen regions, what is known of them, and what of the question had no answer."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...] = ()
    problems: tuple[str, ...] = ()

    @cached_property
    def sources(self) -> dict[Source, int]:
        """Every source of the table with its number, in the order it is first cited."""
        cited = dict.fromkeys(value.source for row in self.rows for value in row.known)
        return {source: number for number, source in enumerate(cited, start=1)}

    @property
    def query(self) -> str:
        """The query of this comparison alone, without what was asked in vain."""
        return query(self.columns)

    @property
    def choices(self) -> list[str]:
        """What each of the form's lists begins with; "" where nothing is chosen yet."""
        slugs = [column.slug for column in self.columns]
        return slugs + [""] * (MOST - len(slugs))

    @property
    def removals(self) -> list[tuple[Column, str]]:
        """Each column with the query of the comparison without it."""
        return [
            (one, query([other for other in self.columns if other is not one]))
            for one in self.columns
        ]


@dataclass(frozen=True)
class Row:
    """One measure: a value, or none, for each column in their order."""

    measure: Measure
    values: tuple[Observation | None, ...]
    columns: tuple[Column, ...]

    @cached_property
    def known(self) -> list[Observation]:
        return [value for value in self.values if value is not None]

    @property
    def cells(self) -> list[tuple[str, Observation | None]]:
        """Each region's name with its value."""
        names = (column.name for column in self.columns)
        return list(zip(names, self.values, strict=True))

    @property
    def drawn(self) -> list[tuple[str, Observation]]:
        """What shares a scale: all values of a rate, but of a count only those of areas, since
        beside a whole country every area is a hair's breadth."""
        return [
            (column.name, value)
            for column, value in zip(self.columns, self.values, strict=True)
            if value is not None and (column.url or self.measure.kind == Measure.Kind.RATE)
        ]

    @property
    def warnings(self) -> list[str]:
        """In what the values differ besides their size, in words; nothing where they are alike."""
        found = []
        if len({value.period_label for value in self.known}) > 1:
            found.append(gettext("Different periods: not like for like."))
        if len({value.source_id for value in self.known}) > 1:
            found.append(gettext("Different sources: not like for like."))
        if len({value.status == Observation.Status.DERIVED for value in self.known}) > 1:
            found.append(gettext("One is worked out for this site, another published as it is."))
        if overlapping(self.known):
            found.append(
                gettext("The 95% intervals overlap: the survey cannot tell these apart.")
                if len(self.known) == 2
                else gettext("Some 95% intervals overlap: the survey cannot tell those apart.")
            )
        return found

    @property
    def comparable(self) -> bool:
        """Whether the values may stand on one scale: one period, and at least two of them."""
        return len(self.drawn) > 1 and len({value.period_label for _, value in self.drawn}) == 1

    @property
    def period(self) -> str:
        """The period of what is drawn."""
        return self.drawn[0][1].period_label if self.drawn else ""

    @property
    def chart(self) -> SafeString:
        """The values as bars on one scale; nothing where they may not share one."""
        if not self.comparable:
            return SafeString("")
        shown = [
            Bar(name, value.value, value.text, low=value.interval_low, high=value.interval_high)
            for name, value in self.drawn
        ]
        key = f"compare-{self.measure.slug}"
        return bars(shown, key=key, title=self.measure.name, unit=self.measure.unit)


def query(columns: Iterable[Column]) -> str:
    """The query that asks for these regions in this order."""
    return urlencode([("region", column.slug) for column in columns])


def overlapping(values: Sequence[Observation]) -> bool:
    """Whether any two of the values have intervals that overlap; without intervals, no."""
    ends = sorted(
        (value.interval_low, value.interval_high)
        for value in values
        if value.interval_low is not None
    )
    return any(later[0] <= earlier[1] for earlier, later in zip(ends, ends[1:], strict=False))


def rows(columns: Sequence[Column], observations: Iterable[Observation]) -> list[Row]:
    """Make a row of each measure that any column has a value of, in the measures' order.

    Where every column has a value for one period, the newest such period is taken; otherwise
    each gives its newest. `observations` come by measure and from the oldest to the newest.
    """
    by_measure: dict[Measure, dict[str, list[Observation]]] = {}
    for one in observations:
        by_measure.setdefault(one.measure, {}).setdefault(one.region_id, []).append(one)
    return [
        Row(measure, tuple(choose(columns, found)), tuple(columns))
        for measure, found in by_measure.items()
    ]


def choose(
    columns: Sequence[Column], found: dict[str, list[Observation]]
) -> list[Observation | None]:
    """Pick one value a column: of one period and source where that can be, else of one period,
    else the newest each has."""
    series = [found.get(column.code, []) for column in columns]
    for alike in (period_and_source, period):
        values = newest_shared(series, alike)
        if any(values):
            return values
    return [values[-1] if values else None for values in series]


def newest_shared(
    series: Sequence[Sequence[Observation]], alike: Callable[[Observation], Hashable]
) -> list[Observation | None]:
    """The newest values that are `alike` in every column that has any; else none at all."""
    having = [values for values in series if values]
    shared = set.intersection(*({alike(one) for one in values} for values in having))
    newest = next((alike(one) for one in reversed(having[0]) if alike(one) in shared), None)
    return [
        next((one for one in reversed(values) if alike(one) == newest), None) for values in series
    ]


def period_and_source(one: Observation) -> tuple[str, int]:
    """What two values must share to be like for like."""
    return one.period_label, one.source_id


def period(one: Observation) -> str:
    """What two values must share to stand on one scale."""
    return one.period_label
