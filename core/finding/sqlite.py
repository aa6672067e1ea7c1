"""Matching and ranking on SQLite: an FTS5 table beside the entries (migration 0005)."""

from __future__ import annotations

from django.db.models import FloatField, QuerySet
from django.db.models.expressions import RawSQL

from core.finding.words import pattern

TABLE = "core_entry_words"
# The weights of a word in the title, near it, and in the body.
RANK = f"-bm25({TABLE}, 8.0, 4.0, 1.0)"
IDS = f"SELECT id FROM (SELECT rowid AS id FROM {TABLE} WHERE {TABLE} MATCH %s LIMIT %s) AS found"  # noqa: S608


def all_of(asked: list[str]) -> str:
    """A question for what has every word."""
    return " AND ".join(map(written, asked))


def called(asked: list[str]) -> str:
    """A question for what has every word in its title or among its names: not only in its body."""
    return f"{{title_words near_words}} : ({all_of(asked)})"


def any_of(asked: list[str], also: str = "") -> str:
    """A question for what has any of the words, and `also` that one."""
    some = " OR ".join(map(written, asked))
    return f"({some}) AND {written(also)}" if also else some


def written(word: str) -> str:
    """A word as FTS5 is asked for it. It is letters and digits alone, so none needs escaping."""
    word, begins = pattern(word)
    return f'"{word}"*' if begins else f'"{word}"'


def matching(entries: QuerySet, asked: list[str]) -> QuerySet:
    """Keep the entries that have every word asked for.

    The plus keeps the table of words first: asked row by row, it would be read whole each time.
    """
    return entries.extra(  # noqa: S610  the words are parameters
        tables=[TABLE],
        where=[f"core_entry.id = +{TABLE}.rowid", f"{TABLE} MATCH %s"],
        params=[all_of(asked)],
    )


def rank(asked: list[str]) -> RawSQL:
    """How well a matching entry answers."""
    return RawSQL(RANK, [], output_field=FloatField())  # noqa: S611  a constant


def ids(*asked: tuple[str, int]) -> RawSQL:
    """The ids of entries, public or not, that answer any of some questions: so many of each."""
    each = " UNION ALL ".join([IDS] * len(asked))
    return RawSQL(each, [part for one in asked for part in one])  # noqa: S611  constants
