"""Matching and ranking on PostgreSQL: a tsvector that the database keeps (migration 0005)."""

from __future__ import annotations

from functools import cache

from django.db import connection
from django.db.models import FloatField, QuerySet
from django.db.models.expressions import RawSQL

from core.finding.words import is_beginning

# The weights of D, C, B, A: nothing, the body, near the title, the title.
RANK = "10 * ts_rank('{0, 0.1, 0.5, 1}', core_entry.document, %s::tsquery)"


def matching(entries: QuerySet, asked: list[str]) -> QuerySet:
    """Keep the entries that have every word asked for."""
    return entries.extra(where=["core_entry.document @@ %s::tsquery"], params=[query(asked)])


def rank(asked: list[str]) -> RawSQL:
    """How well a matching entry answers."""
    return RawSQL(RANK, [query(asked)], output_field=FloatField())  # noqa: S611  a constant


def query(asked: list[str]) -> str:
    """The words as a tsquery. They are letters and digits alone, so none needs escaping."""
    return " & ".join(f"'{word}':*" if is_beginning(word) else f"'{word}'" for word in asked)


def like(names: QuerySet, question: str) -> QuerySet:
    """The names that may have been meant: the most alike, where trigrams may be used."""
    if not knows_trigrams():
        return names
    alike = RawSQL("similarity(title_words, %s)", [question], output_field=FloatField())
    return names.annotate(alike=alike).filter(alike__gt=0.2).order_by("-alike")[:20]


@cache
def knows_trigrams() -> bool:
    """Whether the extension was permitted when migration 0005 asked for it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_extension WHERE extname = 'pg_trgm'")
        return bool(cursor.fetchone()[0])
