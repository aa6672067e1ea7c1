"""Figures and highlights as rows of files: one set of columns for all, so that files can be joined.

An amount stands in pounds with its qualifier beside it; a value in its measure's unit, with its
period, its source and its licence. Dates are as data have them: 2018-12-03.
"""

from __future__ import annotations

import datetime
from typing import Protocol

from django.conf import settings

from core.models import Source
from core.money import Amount
from core.tables import Cell
from regions.models.facts import Observation
from regions.models.highlights import Highlight

SOURCE_COLUMNS = ("source", "publisher", "source_published", "source_address", "licence")
FIGURE_COLUMNS = (
    "measure", "unit", "area", "code", "period", "period_start", "period_end", "value", "change",
    "change_since", "interval_low", "interval_high", "status", "note", *SOURCE_COLUMNS,
)  # fmt: skip
HIGHLIGHT_COLUMNS = (
    "area", "code", "amount_pounds", "qualifier", "text", "foundation", "place", "url",
    *SOURCE_COLUMNS,
)  # fmt: skip


class Area(Protocol):
    """What a file says of a region: its name and its code."""

    name: str
    code: str


def figure_cells(one: Observation, region: Area) -> tuple[Cell, ...]:
    """One observation; its region is given, since whoever asks has it already."""
    return (
        one.measure.name, one.measure.unit, region.name, region.code, one.period_label,
        dated(one.period_start), dated(one.period_end), one.value, one.change, one.change_since,
        one.interval_low, one.interval_high, one.get_status_display(), one.note,
        *source_cells(one.source),
    )  # fmt: skip


def highlight_cells(row: Highlight, name: str, code: str, address: str) -> tuple[Cell, ...]:
    """One highlight of the page at `address`; the qualifier is that of its amount, if any."""
    return (
        name, code, row.amount, row.qualifier if row.money else "", row.text, row.theme.name,
        row.place, f"{settings.SITE_URL}{address}#{row.anchor}", *source_cells(row.source),
    )  # fmt: skip


def total_cells(total: Amount | None) -> tuple[Cell, ...]:
    """An amount and its qualifier, or nothing where no amount is named."""
    return (total.pounds, str(total.qualifier)) if total else (None, "")


def source_cells(source: Source) -> tuple[Cell, ...]:
    """Who says it, when, where, and on which terms it may be used."""
    return source.title, source.publisher, source.published, source.url, source.licence


def dated(date: datetime.date | None) -> str:
    """A date as data, or nothing."""
    return date.isoformat() if date else ""
