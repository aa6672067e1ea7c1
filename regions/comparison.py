"""Two to four regions side by side, and what must be said before they are compared."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from core.models import Source
from core.money import Amount
from regions.charts import Bar, cell_bars
from regions.likeness import Cell, alike_in, aside, definition, like_for_like, warnings_of
from regions.models.facts import Measure, Observation

MOST = 4
RATES, COUNTS, ALONE = "rates", "counts", "alone"
GROUPS: dict[str, tuple[Promise, Promise]] = {
    RATES: (_("Rates"), _("Shares and averages: areas of any size may be compared.")),
    COUNTS: (_("Counts"), _("A larger area counts more of everything. A whole country has no bar "
                            "here: beside it, every area would be a hair’s breadth.")),
    ALONE: (_("Known for one only"), _("Not available for the others: nothing to set beside it.")),
}  # fmt: skip


@dataclass(frozen=True)
class Column:
    """One region of the comparison; England has no page and nothing highlighted."""

    code: str
    slug: str
    name: str
    url: str = ""
    total: Amount | None = None
    highlights: int = 0
    ended: datetime.date | None = None

    @property
    def is_benchmark(self) -> bool:
        """Whether it is a whole country that areas are compared with."""
        return not self.url

    @property
    def without(self) -> str:
        """Why there is no amount that it highlights."""
        if self.is_benchmark:
            return _("Not counted for a country")
        return _("No amount published") if self.highlights else _("Nothing recorded here")


@dataclass(frozen=True)
class Group:
    """Rows that may be read in the same way, and how."""

    key: str
    title: Promise
    words: Promise
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Comparison:
    """The chosen regions and what is known of them, in the order of the table."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...] = ()

    @property
    def groups(self) -> list[Group]:
        """The rows under their heads: rates first, which alone say more than size."""
        filled = {key: tuple(row for row in self.rows if row.group == key) for key in GROUPS}
        return [Group(key, *GROUPS[key], rows) for key, rows in filled.items() if rows]

    @cached_property
    def sources(self) -> dict[Source, int]:
        """Every source of the table with its number, in the order it is first cited."""
        cited = dict.fromkeys(value.source for row in self.rows for value in row.known)
        return {source: number for number, source in enumerate(cited, start=1)}

    @cached_property
    def notes(self) -> dict[str, str]:
        """What must be known of some figures, each thing once, with the letter it is cited by."""
        said = dict.fromkeys(value.note for row in self.rows for value in row.known if value.note)
        return {note: lettered(place) for place, note in enumerate(said)}

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
    def areas(self) -> list[Observation]:
        """The values of areas, without those of a whole country."""
        pairs = zip(self.columns, self.values, strict=True)
        return [value for column, value in pairs if value and not column.is_benchmark]

    @property
    def group(self) -> str:
        """Under which head it stands."""
        if len(self.known) < 2:
            return ALONE
        return RATES if self.measure.kind == Measure.Kind.RATE else COUNTS

    @cached_property
    def cells(self) -> list[Cell]:
        """What stands in each column. What all have alike is said once, beside the measure."""
        return [
            Cell(column.name, value, bar, self.period == "", not (self.period and self.same_note))
            for column, value, bar in zip(self.columns, self.values, self.bars, strict=True)
        ]

    @property
    def period(self) -> str:
        """The period that all values share, if they share period and source."""
        return self.known[0].period_label if alike_in(self.known, period_and_source) else ""

    @property
    def source(self) -> Source:
        """The source that all values share where they have one period and one source."""
        return self.known[0].source

    @property
    def caution(self) -> str:
        """What is to be known of all values alike: that they are provisional, or were revised."""
        return self.known[0].caution if alike_in(self.known, lambda one: one.caution) else ""

    @property
    def same_note(self) -> str:
        """The note that all values share."""
        return self.known[0].note if alike_in(self.known, lambda one: one.note) else ""

    @property
    def differing_notes(self) -> list[str]:
        """The notes of values that are not all defined alike. Those that differ in no more than
        how much was counted stand beside their values, without a warning."""
        notes = [one.note for one in self.known if one.note]
        return [] if alike_in(self.known, definition) else list(dict.fromkeys(notes))

    @property
    def warnings(self) -> list[str]:
        """In what the values differ besides their size, in words; nothing where they are alike."""
        return warnings_of(self.known, self.areas)

    @property
    def aside(self) -> str:
        """What is worth a word and no warning."""
        return aside(self.known, self.areas)

    @property
    def bars(self) -> list[SafeString]:
        """The values as bars on one scale: none where they are not like for like, or are few.

        All values of a rate share a scale, but of a count only those of areas.
        """
        rate = self.measure.kind == Measure.Kind.RATE
        drawn = [
            value if value is not None and (rate or not column.is_benchmark) else None
            for column, value in zip(self.columns, self.values, strict=True)
        ]
        known = [value for value in drawn if value is not None]
        if len(known) < 2 or not alike_in(known, like_for_like):
            return [SafeString("")] * len(drawn)
        return cell_bars(
            [
                value and as_bar(column, value)
                for column, value in zip(self.columns, drawn, strict=True)
            ]
        )


def as_bar(column: Column, value: Observation) -> Bar:
    """One value as a bar; that of a whole country is an outline."""
    css = "cellbar--whole" if column.is_benchmark else ""
    return Bar(column.name, value.value, value.text, css, low=value.interval_low,
               high=value.interval_high)  # fmt: skip


def lettered(place: int) -> str:
    """The first note is a, the 27th a2."""
    turn, letter = divmod(place, 26)
    return chr(ord("a") + letter) + (str(turn + 1) if turn else "")


def query(columns: Iterable[Column]) -> str:
    """The query that asks for these regions in this order."""
    return urlencode([("region", column.slug) for column in columns])


def rows(columns: Sequence[Column], observations: Iterable[Observation]) -> tuple[Row, ...]:
    """Make a row of each measure that any column has a value of: rates first, then counts, then
    what is known for one only, each in the measures' order.

    Where every column has a value for one period, the newest such period is taken; otherwise
    each gives its newest. `observations` come by measure and from the oldest to the newest.
    """
    by_measure: dict[Measure, dict[str, list[Observation]]] = {}
    for one in observations:
        by_measure.setdefault(one.measure, {}).setdefault(one.region_id, []).append(one)
    found = [
        Row(measure, tuple(choose(columns, values)), tuple(columns))
        for measure, values in by_measure.items()
    ]
    return tuple(sorted(found, key=lambda row: list(GROUPS).index(row.group)))


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
    """What two values must share at least to stand in one row, where they can."""
    return one.period_label
