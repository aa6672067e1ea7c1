"""What comes nearest to a question that nothing answers: spelled otherwise, or in part."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import log
from urllib.parse import urlencode

from django.db.models import BooleanField, ExpressionWrapper, Q

from core.finding import marking, spelling, words
from core.finding.candidates import Gathering
from core.finding.databases import database
from core.finding.hits import SHOWN, Hit, Overlaps, hit
from core.models import Entry

A_PAGE = 20
AHEAD, OTHERS = 90, 150  # entries with some of the words that are looked at


@dataclass(frozen=True)
class Nearest:
    """The same question as it was perhaps meant, or else what has some of its words."""

    meant: str
    hits: list[Hit]
    count: int  # of all that is near, of which the best are shown

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
        if meant != said and (whole := [row for row in rows if is_whole(row, wanted)]):
            gathering, best = gathered(whole, wanted)
            corrected = written(asked, dict(zip(said, meant, strict=True)), best)
            return cls(corrected, shown(best, wanted, gathering), len(best))
        gathering, best = gathered(rows, wanted)
        best = best[:A_PAGE]  # with some of the words, more are not worth a look
        return cls("", shown(best, wanted, gathering), len(best))


def some(wanted: list[str]):
    """Public entries that have all the words, and some that have any, places and tables first."""
    ask = database()
    whole = (ask.all_of(wanted), OTHERS)
    ahead = (ask.any_of(wanted, words.AHEAD), AHEAD)
    others = (ask.any_of(wanted), OTHERS)
    rows = Entry.objects.public().filter(pk__in=ask.ids(whole, ahead, others))
    has_all = ExpressionWrapper(Q(pk__in=ask.ids(whole)), output_field=BooleanField())
    rows = rows.annotate(whole=has_all)
    return rows.values(*SHOWN, "under", "whole", "weight", "title_words", "near_words")


def is_whole(row: dict, wanted: list[str]) -> bool:
    """Whether an entry has every word: of many that do, the database looked at some alone."""
    own = f"{row['title_words']} {row['near_words']}"
    return row["whole"] or all(words.has(own, word) for word in wanted)


def gathered(rows: list[dict], wanted: list[str]) -> tuple[Gathering, list[dict]]:
    """Those that stand for themselves, the best first: by how many of the words their title has,
    and what is near it."""
    gathering = Gathering([(row["key"], row["under"], row["region_name"]) for row in rows], wanted)
    own = [row for row in rows if not gathering.holds(row["under"], row["region_name"])]
    rare = rarity(own, wanted)
    return gathering, sorted(own, key=lambda row: (-worth(row, rare), row["title"], row["pk"]))


def shown(rows: list[dict], wanted: list[str], gathering: Gathering) -> list[Hit]:
    overlaps = Overlaps((row["key"], row["region_name"]) for row in rows)
    return [
        hit(
            row,
            wanted,
            also=overlaps.others(row["key"], row["region_name"]),
            areas=gathering.areas.get(row["key"], 0),
        )
        for row in rows[:A_PAGE]
    ]


def written(asked: str, meant: dict[str, str], rows: list[dict]) -> str:
    """A question with its words corrected, each as the best title that has it writes it.

    “hatfeild grants” is “Hatfield grants”: a name keeps its capital letters and its accents.
    """
    names: dict[str, str] = {}
    for row in rows[:A_PAGE]:
        for piece in marking.PIECE.finditer(row["title"]):
            names.setdefault(words.plain(piece[0]), piece[0])

    def corrected(piece: re.Match) -> str:
        own = words.plain(piece[0])
        right = meant.get(own, own)
        as_typed = piece[0] if right == own else right
        return names.get(right, as_typed) if own in meant else as_typed

    return marking.PIECE.sub(corrected, asked)


def rarity(rows: list[dict], wanted: list[str]) -> dict[str, float]:
    """How much each word says: one that few of the titles have, more than one that many have.

    Of “Welwyn Garden City”, “Welwyn” names a place and “City” a kind of place.
    """
    titles = [row["title_words"] for row in rows]
    known = {word: sum(words.has(title, word) for title in titles) for word in wanted}
    return {word: 1 + log((1 + len(titles)) / (1 + known[word])) for word in wanted}


def worth(row: dict, rare: dict[str, float]) -> float:
    """Ten for each word in the title, three for one only near it, the more the rarer it is; and
    what its kind weighs."""
    of_title = {word for word in rare if words.has(row["title_words"], word)}
    of_near = {word for word in rare if words.has(row["near_words"], word)} - of_title
    told = 10 * sum(rare[word] for word in of_title) + 3 * sum(rare[word] for word in of_near)
    return told + row["weight"]
