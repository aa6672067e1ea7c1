"""Matching and ranking on PostgreSQL: a tsvector that the database keeps (migration 0005)."""

from __future__ import annotations

from django.db.models import FloatField, QuerySet
from django.db.models.expressions import RawSQL

from core.finding.words import pattern

# The weights of D, C, B, A: nothing, the body, near the title, the title.
RANK = "10 * ts_rank('{0, 0.1, 0.5, 1}', core_entry.document, %s::tsquery)"
IDS = "SELECT id FROM (SELECT id FROM core_entry WHERE document @@ %s::tsquery LIMIT %s) AS found"


def all_of(asked: list[str]) -> str:
    """A question for what has every word."""
    return " & ".join(map(written, asked))


def called(asked: list[str]) -> str:
    """A question for what has every word in its title or among its names: not only in its body."""
    named = ((word, "*" if begins else "") for word, begins in map(pattern, asked))
    return " & ".join(f"'{word}':{begins}AB" for word, begins in named)


def any_of(asked: list[str], also: str = "") -> str:
    """A question for what has any of the words, and `also` that one."""
    some = " | ".join(map(written, asked))
    return f"({some}) & {written(also)}" if also else some


def written(word: str) -> str:
    """A word as a tsquery. It is letters and digits alone, so none needs escaping."""
    word, begins = pattern(word)
    return f"'{word}':*" if begins else f"'{word}'"


def matching(entries: QuerySet, asked: list[str]) -> QuerySet:
    """Keep the entries that have every word asked for."""
    return entries.extra(where=["core_entry.document @@ %s::tsquery"], params=[all_of(asked)])


def rank(asked: list[str]) -> RawSQL:
    """How well a matching entry answers."""
    return RawSQL(RANK, [all_of(asked)], output_field=FloatField())  # noqa: S611  a constant


def ids(*asked: tuple[str, int]) -> RawSQL:
    """The ids of entries, public or not, that answer any of some questions: so many of each."""
    each = " UNION ALL ".join([IDS] * len(asked))
    return RawSQL(each, [part for one in asked for part in one])  # noqa: S611  constants
