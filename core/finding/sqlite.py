"""Matching and ranking on SQLite: an FTS5 table beside the entries (migration 0005)."""

from __future__ import annotations

from django.db.models import FloatField, QuerySet
from django.db.models.expressions import RawSQL

from core.finding.words import is_beginning

TABLE = "core_entry_words"
# The weights of a word in the title, near it, and in the body.
RANK = f"-bm25({TABLE}, 8.0, 4.0, 1.0)"


def matching(entries: QuerySet, asked: list[str]) -> QuerySet:
    """Keep the entries that have every word asked for."""
    question = " AND ".join(f'"{word}"*' if is_beginning(word) else f'"{word}"' for word in asked)
    return entries.extra(  # noqa: S610  the words are parameters
        tables=[TABLE],
        where=[f"{TABLE}.rowid = core_entry.id", f"{TABLE} MATCH %s"],
        params=[question],
    )


def rank(asked: list[str]) -> RawSQL:
    """How well a matching entry answers."""
    return RawSQL(RANK, [], output_field=FloatField())  # noqa: S611  a constant


def like(names: QuerySet, question: str) -> QuerySet:
    """The names that may have been meant: SQLite cannot tell, so all of them."""
    return names
