"""Series: what is published of a region, by measure and by source, for one chart each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter

from django.utils.safestring import SafeString

from core.keeping import kept
from core.models import Source
from regions import sentences
from regions.models.facts import Measure, Observation


@dataclass(frozen=True)
class Series:
    """The observations of one measure from one source, oldest first: what one chart may hold."""

    measure: Measure
    source: Source
    rows: tuple[Observation, ...]
    region_name: str
    parts: tuple[Series, ...] = ()
    twin: bool = False  # whether another source has values of the same measure here

    @property
    def latest(self) -> Observation:
        return self.rows[-1]

    @property
    def anchor(self) -> str:
        """A name within the page that outlives edits: the measure, told apart by its source."""
        return f"figure-{self.measure.slug}-{self.source.slug}"

    @property
    def sentence(self) -> SafeString:
        """The newest figure as a sentence."""
        measure = self.measure
        return sentences.sentence(
            measure.sentence, measure.change_sentence, self.latest.figure, self.region_name
        )

    @property
    def notes(self) -> list[str]:
        """What must be known of these figures, each thing once, in order."""
        return list(dict.fromkeys(row.note for row in self.rows if row.note))

    @property
    def derived(self) -> bool:
        return any(row.status == Observation.Status.DERIVED for row in self.rows)

    @property
    def is_trend(self) -> bool:
        """Whether values can be set side by side in time: two or more, each of a dated period."""
        return len(self.rows) > 1 and all(row.period_end for row in self.rows)

    @property
    def undated(self) -> bool:
        """Whether its source does not say when: then what it does say must be read with it."""
        return self.latest.period_end is None

    @property
    def drawn(self) -> bool:
        """Whether it has a chart: through time, since a stated year, of what it is made up of."""
        return self.is_trend or self.has_base or bool(self.parts)

    @property
    def has_base(self) -> bool:
        """Whether its one value comes with a change, and so can be set beside what it was."""
        return len(self.rows) == 1 and self.latest.before is not None

    @property
    def has_intervals(self) -> bool:
        return any(row.interval_low is not None for row in self.rows)


@kept
def series_of(code: str, named: str) -> tuple[Series, ...]:
    """Every series that is published of a region."""
    return in_series(Observation.objects.published().in_order().filter(region=code), named)


def in_series(found: Iterable[Observation], named: str) -> tuple[Series, ...]:
    """A region's observations as series; a part of another, of one source, stands within it."""
    rows = sorted(found, key=lambda row: (row.measure.order, row.measure_id, row.source_id))
    every = [
        Series(measure, source, tuple(group), named)
        for (measure, source), group in groupby(rows, key=attrgetter("measure", "source"))
    ]
    parts: dict[tuple[int | None, int], list[Series]] = {}
    for one in every:
        parts.setdefault((one.measure.part_of_id, one.source.pk), []).append(one)
    # A part of a part would be drawn nowhere: only what is whole itself takes others in.
    wholes = {(one.measure.pk, one.source.pk) for one in every if one.measure.part_of_id is None}
    sources = Counter(one.measure.pk for one in every)
    return tuple(
        replace(
            one,
            parts=tuple(parts.get((one.measure.pk, one.source.pk), ())),
            twin=sources[one.measure.pk] > 1,
        )
        for one in every
        if (one.measure.part_of_id, one.source.pk) not in wholes
    )


def newest_of_each(found: Iterable[Series]) -> list[Series]:
    """One series of each measure, in their order: the one that comes nearest to today.

    Two numbers under one name would be read as one number that changed.
    """
    newest: dict[Measure, Series] = {}
    for one in found:
        other = newest.get(one.measure)
        if other is None or one.latest.ended > other.latest.ended:
            newest[one.measure] = one
    return list(newest.values())
