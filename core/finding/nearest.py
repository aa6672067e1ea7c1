"""What comes nearest to a question that nothing answers: spelled otherwise, or in part."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import BooleanField, ExpressionWrapper, Q

from core.finding import spelling, words
from core.finding.databases import database
from core.finding.hits import SHOWN, Hit, Overlaps, hit
from core.models import Entry

A_PAGE = 20
PLACES, OTHERS = 60, 150  # entries with some of the words that are looked at


@dataclass(frozen=True)
class Nearest:
    """The same question as it was perhaps meant, or else what has some of its words."""

    meant: str
    hits: list[Hit]

    @property
    def address(self) -> str:
        return f"?{urlencode({'q': self.meant})}"

    @classmethod
    def of(cls, asked: str) -> Nearest:
        """Two queries: one for the spelling, one for both kinds of answers."""
        said = words.said(asked)[: words.MOST]
        meant = spelling.corrected(said)
        wanted = [words.singular(word) for word in meant]
        rows = [*some(wanted)]
        if meant != said and (whole := [row for row in rows if row["whole"]]):
            return cls(" ".join(meant), shown(whole, wanted))
        return cls("", shown(rows, wanted))


def some(wanted: list[str]):
    """Public entries that have all the words, and some that have any: places before all."""
    ask = database()
    whole = (ask.all_of(wanted), OTHERS)
    places = (ask.any_of(wanted, words.PLACE), PLACES)
    others = (ask.any_of(wanted), OTHERS)
    rows = Entry.objects.public().filter(pk__in=ask.ids(whole, places, others))
    is_whole = ExpressionWrapper(Q(pk__in=ask.ids(whole)), output_field=BooleanField())
    rows = rows.annotate(whole=is_whole)
    return rows.values(*SHOWN, "whole", "weight", "title_words", "near_words")


def shown(rows: list[dict], wanted: list[str]) -> list[Hit]:
    """The best of them, by how many of the words their title has, and what is near it."""
    best = sorted(rows, key=lambda row: (-worth(row, wanted), row["title"], row["pk"]))[:A_PAGE]
    overlaps = Overlaps((row["key"], row["region_name"]) for row in rows)
    return [hit(row, wanted, overlaps.others(row["key"], row["region_name"])) for row in best]


def worth(row: dict, wanted: list[str]) -> float:
    """Ten for each word in the title, three for one near it, and what its kind weighs."""
    of_title = sum(words.has(row["title_words"], word) for word in wanted)
    of_near = sum(words.has(row["near_words"], word) for word in wanted)
    return 10 * of_title + 3 * of_near + row["weight"]
