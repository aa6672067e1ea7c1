"""What a search box suggests while somebody types: names, and where each leads."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from core.finding import words
from core.finding.databases import database
from core.finding.hits import leads_to
from core.models import Entry

MOST = 8
LOOKED_AT = 400
SHORTEST = 2  # characters that say anything
COLUMNS = ("kind", "title", "title_words", "names", "region_name", "page__url_path", "anchor",
           "path")  # fmt: skip


def suggestions(typed: str) -> list[dict[str, str]]:
    """The names that what was typed may become: areas, councils, case studies and pages.

    Two queries at most: for places, and for what there is to read where there is room left.
    """
    asked = beginnings(typed)
    if not asked:
        return []
    found = [*named(asked, words.PLACE)]
    if len(found) < MOST:
        found += named(asked, words.READING)
    return [suggestion(row) for row in found[:MOST]]


def beginnings(typed: str) -> list[str]:
    """The words typed; the last is not finished yet."""
    said = words.said(typed)[: words.MOST]
    if sum(map(len, said)) < SHORTEST:
        return []
    return [*map(words.singular, said[:-1]), f"{said[-1]}*"]


def named(asked: list[str], mark: str) -> Iterator[dict]:
    """What is called so, not what only says so: whose name begins so first."""
    rows = database().matching(Entry.objects.public(), [*asked, mark]).values(*COLUMNS)
    first = asked[0].removesuffix("*")
    called = [row for row in rows[:LOOKED_AT] if is_called(row, asked)]
    order = [Entry.Kind.REGION, Entry.Kind.COUNCIL, Entry.Kind.STORY, Entry.Kind.TABLE,
             Entry.Kind.PAGE]  # fmt: skip
    return iter(
        sorted(
            called,
            key=lambda row: (
                not words.name(row["title"]).startswith(first),
                order.index(row["kind"]),
                row["title"],
                row["region_name"],
            ),
        )
    )


def is_called(row: dict, asked: list[str]) -> bool:
    """Whether every word is one of a thing's names, or begins one."""
    own = f"{row['title_words']} {row['names'].replace('|', ' ')}"
    return all(words.has(own, word) for word in asked)


def suggestion(row: dict) -> dict[str, str]:
    kind = Entry.Kind(row["kind"])
    label = str(kind.label)
    if row["region_name"] and kind in (Entry.Kind.COUNCIL, Entry.Kind.STORY):
        label = _("%(kind)s in %(region)s") % {"kind": label, "region": row["region_name"]}
    return {"name": row["title"], "kind": label, "url": leads_to(row)}
