"""Which chart suits a series: a trend is a line, two years are two bars, one number needs none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from django.utils.safestring import SafeString
from django.utils.translation import gettext

from core.models import Theme
from core.money import say
from regions.charts import Bar, Dot, Point, Words, bars, dot_strip, line, then_and_now
from regions.league import Table
from regions.models.facts import Observation
from regions.profile import ThemeTotal
from regions.series import Series
from regions.totals import ByRegion, ByTheme, Tally

A_TREND = 4  # fewer points than this do not make one
A_FEW_YEARS = 3  # more are named by the first and the last
A_SPREAD = 3  # fewer areas than this are told better by the table

# A chart depends on its figures alone, so each is drawn once and kept while its figures stand.
draw_line, draw_bars, draw_then_and_now, draw_strip = (
    lru_cache(maxsize=1024)(draw) for draw in (line, bars, then_and_now, dot_strip)
)


def chart(series: Series) -> SafeString:
    """Draw the series as it is best seen; nothing where there is only one value."""
    rows, measure = series.rows, series.measure
    key = series.anchor
    if not (series.is_trend or series.has_base):
        return SafeString("")
    points = tuple(point(row) for row in rows)
    if series.has_base:
        points = (base(series.latest), *points)
    if len(rows) >= A_TREND:
        return draw_line(points, key=key, title=measure.name, unit=measure.unit,
                    subject=series.region_name, words=words())  # fmt: skip
    if len(points) == 2:
        then, now = points
        return draw_then_and_now(then, now, key=key, title=measure.name, unit=measure.unit,
                            subject=series.region_name, words=words())  # fmt: skip
    shown = tuple(through_time(series))
    return draw_bars(shown, key=key, title=measure.name, unit=measure.unit, words=words())


def through_time(series: Series) -> Iterator[Bar]:
    """Each value as a bar, and the years between two of them that have none."""
    before = None
    for row in series.rows:
        if before is not None and (missing := years_between(before, row)):
            yield Bar(missing, None, words().no_figure)
        yield bar(row, row.period_label, current=row is series.latest)
        before = row


def years_between(one: Observation, other: Observation) -> str:
    """Name the years that a yearly figure is missing for between two periods: “2020, 2021”.

    Periods that end at different times of the year are not of a yearly figure.
    """
    start, end = one.period_end, other.period_end
    if (start.month, start.day) != (end.month, end.day):
        return ""
    years = [str(year) for year in range(start.year + 1, end.year)]
    return ", ".join(years) if len(years) <= A_FEW_YEARS else f"{years[0]} – {years[-1]}"


def parts(series: Series) -> SafeString:
    """Draw what a measure is made of, each part's newest value as a bar."""
    shown = tuple(bar(part.latest, part.measure.name) for part in series.parts)
    title = f"{series.measure.name}: {series.parts[0].latest.period_label}" if shown else ""
    key, unit = f"{series.anchor}-parts", series.measure.unit
    return draw_bars(shown, key=key, title=title, unit=unit, words=words())


def themes(totals: list[ThemeTotal], key: str) -> SafeString:
    """Draw what each foundation's highlights come to, in its colour and its pattern."""
    shown = tuple(
        Bar(
            label=one.theme.name,
            value=one.total.pounds,
            text=say(one.total, "table"),
            css_class=f"colour-{one.theme.colour}",
            pattern=one.theme.pattern,
        )
        for one in totals
    )
    title = gettext("Highlighted investment by foundation")
    return draw_bars(shown, key=key, title=title, unit="pounds", words=words())


def tallies_by_theme(found: list[ByTheme]) -> SafeString:
    """Draw what all regions highlight of each foundation, in its colour and its pattern."""
    shown = tuple(
        replace(tally_bar(one.theme.name, one.tally), css_class=f"colour-{one.theme.colour}",
                pattern=one.theme.pattern if one.tally.total else "")
        for one in found
    )  # fmt: skip
    title = gettext("Highlighted investment by foundation")
    return draw_bars(shown, key="by-foundation", title=title, unit="pounds", words=words())


def tallies_by_region(found: list[ByRegion], theme: Theme | None = None) -> SafeString:
    """Draw what each region highlights; of one foundation, in its colour and its pattern."""
    look = {"css_class": f"colour-{theme.colour}", "pattern": theme.pattern} if theme else {}
    shown = tuple(
        replace(tally_bar(one.place.title, one.tally), **(look if one.tally.total else {}))
        for one in found
    )
    title = gettext("Highlighted investment by region")
    return draw_bars(shown, key="by-region", title=title, unit="pounds", words=words())


def tally_bar(label: str, tally: Tally) -> Bar:
    """One total; where there is none, why not stands in its place."""
    if tally.total:
        return Bar(label, tally.total.pounds, say(tally.total, "table"))
    return Bar(label, None, gettext("no amount given") if tally.count else gettext("no highlights"))


def strip(table: Table) -> SafeString:
    """Draw where the ranked areas lie, the one that was asked for named."""
    ranked = [line for line in table.lines if line.rank]
    dots = tuple(Dot(one.name, one.value.value, one.value.text, one.here) for one in ranked)
    title = f"{table.measure.name}: {table.label}"
    return spread(dots, "all-areas", title, table.measure.unit)


def spread(dots: tuple[Dot, ...], key: str, title: str, unit: str) -> SafeString:
    """Draw where areas lie; few have no spread."""
    if len(dots) < A_SPREAD:
        return SafeString("")
    return draw_strip(dots, key=key, title=title, unit=unit, words=words())


def words() -> Words:
    """What charts say in their own voice, in the language of the page."""
    return Words(
        lowest=gettext("Lowest"),
        highest=gettext("Highest"),
        median=gettext("Median"),
        no_figure=gettext("no figure"),
        provisional=gettext("provisional"),
        provisional_note=gettext("Dashed: provisional"),
        interval=gettext("between {low} and {high}"),
        dated=gettext("{text} in {label}"),
        rank=gettext("ranked {rank} of {count}, highest first"),
        count=gettext("{count} values"),
        not_from_zero=gettext("The axis does not begin at zero"),
    )


def bar(row: Observation, label: str, current: bool = False) -> Bar:
    return Bar(label, row.value, row.text, current=current)


def point(row: Observation) -> Point:
    """One observation on a chart; years of one calendar year are named by it alone."""
    return Point(
        label=row.period_label,
        short_label=short(row),
        value=row.value,
        text=row.text,
        low=row.interval_low,
        high=row.interval_high,
        provisional=row.status == Observation.Status.PROVISIONAL,
    )


def base(row: Observation) -> Point:
    """What a value was in the year that its change counts from."""
    return Point(row.change_since, row.change_since, row.before, row.before_text)


def short(row: Observation) -> str:
    """The period as an axis has room for it: “2018”, or “2017/18” where it spans two years."""
    start, end = row.period_start, row.period_end
    if start is None or end is None or start.year == end.year:
        return str(end.year) if end else row.period_label
    return f"{start.year}/{end.year % 100:02}"
