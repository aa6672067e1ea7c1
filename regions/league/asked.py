"""What the address of a table asks for, and how its lines are put in order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from regions.league.line import Line

SORTS = {"value": "desc", "name": "asc", "change": "desc"}  # and the order each begins with
ORDERS = ("asc", "desc")
LONGEST = 80  # letters of a word of an address that may be said back


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
        return cls(word(query.get("period", "")), sort, order, word(query.get("area", "")))


def word(asked: str) -> str:
    """What was asked for, fit to be said back."""
    return "".join(filter(str.isprintable, asked)).strip()[:LONGEST]


def in_order(lines: Iterable[Line], sort: str, order: str) -> list[Line]:
    """Sort the lines; those without a change come last either way, equals by name."""
    by_name = sorted(lines, key=lambda line: line.name, reverse=sort == "name" and order == "desc")
    if sort == "name":
        return by_name
    column = {"value": lambda line: line.value.value, "change": lambda line: line.change}[sort]
    known = [line for line in by_name if column(line) is not None]
    unknown = [line for line in by_name if column(line) is None]
    return sorted(known, key=column, reverse=order == "desc") + unknown
