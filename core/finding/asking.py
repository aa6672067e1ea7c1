"""Asking the index: the best answers first, and how many there are of each kind."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property
from urllib.parse import urlencode

from django.core.paginator import Page as Results
from django.core.paginator import Paginator
from django.db import connection
from django.db.models import Case, Count, F, Max, Q, Value, When
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core import dates
from core.finding import marking, postgresql, sqlite, words
from core.models import Entry
from core.serving import address
from core.visibility import hidden_pages

A_PAGE = 20
FIRST = 1000  # more than any rank: an exact name comes before all else
NARROWED_BY = {"kind": _("Kind"), "region": _("Where"), "theme": _("Foundation")}
SHOWN = ("kind", "title", "text", "anchor", "also_on", "region_name", "theme", "theme_name",
         "page_id", "page__url_path", "source__title", "source__publisher",
         "source__published_on", "source__published_precision")  # fmt: skip
NAMED = (Entry.Kind.REGION, Entry.Kind.COUNCIL, Entry.Kind.STORY, Entry.Kind.PAGE)


def database():
    """The module that knows how this database finds words."""
    return postgresql if connection.vendor == "postgresql" else sqlite


@dataclass(frozen=True)
class Hit:
    """One result, as a list shows it."""

    kind: str
    title: str
    url: str
    marked_title: SafeString
    marked_text: SafeString
    region: str
    theme: str
    source: str
    also: tuple[tuple[str, str], ...] = ()

    @property
    def label(self) -> str:
        return Entry.Kind(self.kind).label

    @property
    def where(self) -> str:
        """The region, where the title does not say it already."""
        return "" if self.also or self.region in self.title else self.region


@dataclass(frozen=True)
class Choice:
    """One way to narrow the results, or to widen them again."""

    label: str
    count: int
    query: str
    chosen: bool


@dataclass(frozen=True)
class Narrowing:
    """All the ways to narrow by one thing; open where it helps at once."""

    label: str
    choices: list[Choice]
    open: bool


@dataclass(frozen=True)
class Search:
    """One question, with what its answers are narrowed by."""

    asked: str
    narrowed: dict[str, str] = field(default_factory=dict)

    @cached_property
    def words(self) -> list[str]:
        return words.asked_for(self.asked)

    @cached_property
    def entries(self):
        """All that answers, whatever it is narrowed by."""
        return database().matching(Entry.objects.public(), self.words)

    @cached_property
    def groups(self) -> list[dict]:
        """How many there are of each kind, region and theme: one query for all counts."""
        if not self.words:
            return []
        named = {f"{one}_name": Max(f"{one}_name") for one in ("region", "theme")}
        apart = self.entries.order_by().values(*NARROWED_BY, "other_regions")
        return list(apart.annotate(count=Count("pk"), **named))

    @property
    def count(self) -> int:
        return sum(group["count"] for group in self.groups if self.keeps(group))

    def keeps(self, group: dict, but: str = "") -> bool:
        """Whether a group is among those chosen, the choice of `but` put aside."""
        return all(
            group[one] == value or (one == "region" and f"{value}=" in group["other_regions"])
            for one, value in self.narrowed.items()
            if one != but
        )

    def hits(self, some: slice) -> list[Hit]:
        """Some of the answers, the best first; an exact name before all others."""
        if not self.count:
            return []
        exact = When(names__contains=f"|{words.name(self.asked)}|", then=Value(FIRST))
        best = database().rank(self.words) + F("weight") + Case(exact, default=Value(0))
        rows = self.entries.filter(self.narrows()).annotate(best=best)
        found = list(rows.order_by("-best", "title", "pk").values(*SHOWN)[some])
        elsewhere = public_pages({pk for row in found for pk in row["also_on"]})
        return [self.hit(row, elsewhere) for row in found]

    def narrows(self) -> Q:
        """What it is narrowed by, as a condition; what lies in two regions is in both."""
        kept = Q()
        for by, value in self.narrowed.items():
            one = Q(**{by: value})
            kept &= one | Q(other_regions__contains=f"{value}=") if by == "region" else one
        return kept

    def hit(self, row: dict, elsewhere: dict[int, tuple[str, str]]) -> Hit:
        """A row as a result, with the other pages that answer as well."""
        return Hit(
            kind=row["kind"],
            title=row["title"],
            url=address(row["page__url_path"]) + (f"#{row['anchor']}" if row["anchor"] else ""),
            marked_title=marking.mark(row["title"], self.words),
            marked_text=marking.mark(row["text"], self.words),
            region=row["region_name"],
            theme=row["theme_name"],
            source=cited(row),
            also=tuple(elsewhere[pk] for pk in row["also_on"] if pk in elsewhere),
        )

    def results(self, number: int) -> Results:
        """One page of results; the first or the last where there is no such page."""
        return Paginator(Answers(self), A_PAGE).get_page(number)

    def choices(self, by: str) -> list[Choice]:
        """The ways to narrow by kind, region or theme, the commonest first."""
        counts: Counter[tuple[str, str]] = Counter()
        for group in self.groups:
            if self.keeps(group, but=by):
                for value, label in labelled(group, by):
                    counts[value, label] += group["count"]
        return [
            Choice(label, count, self.query(by, "" if value == self.narrowed.get(by) else value),
                   value == self.narrowed.get(by))
            for (value, label), count in sorted(
                counts.items(), key=lambda one: (-one[1], one[0][1]))
        ]  # fmt: skip

    @property
    def narrowing(self) -> list[Narrowing]:
        """What the results may be narrowed by, where there is a choice."""
        every = [(by, label, self.choices(by)) for by, label in NARROWED_BY.items()]
        return [
            Narrowing(label, choices, by == "kind" or by in self.narrowed)
            for by, label, choices in every
            if len(choices) > 1 or by in self.narrowed
        ]

    @property
    def address(self) -> str:
        """The question alone, narrowed by nothing."""
        return f"?{urlencode({'q': self.asked})}"

    def query(self, by: str, value: str) -> str:
        """The address of the same question, narrowed otherwise."""
        narrowed = {**self.narrowed, by: value}
        kept = {one: narrowed[one] for one in NARROWED_BY if narrowed.get(one)}
        return f"?{urlencode({'q': self.asked, **kept})}"

    @cached_property
    def meant(self) -> Search | None:
        """What was perhaps meant, where nothing was found: the same with near words of names."""
        if not self.words or self.groups:
            return None
        names = Entry.objects.public().filter(kind__in=NAMED).order_by("pk")
        found = (
            database().like(names, words.plain(self.asked)).values_list("title_words", flat=True)
        )
        known = sorted({word for name in found for word in name.split() if len(word) > 2})
        said = " ".join(near(word, known) for word in words.plain(self.asked).split()[: words.MOST])
        other = Search(said)
        return other if other.words != self.words and other.groups else None


class Answers:
    """The answers to a question as a list that fetches only what is looked at."""

    def __init__(self, search: Search) -> None:
        self.search = search

    def __len__(self) -> int:
        return self.search.count

    def __getitem__(self, some: slice) -> list[Hit]:
        return self.search.hits(some)


def labelled(group: dict, by: str) -> list[tuple[str, str]]:
    """The kind, the regions or the theme of a group, each with its label."""
    if not group[by]:
        return []
    if by == "kind":
        return [(group[by], Entry.Kind(group[by]).label)]
    others = group["other_regions"].split("|")[:-1] if by == "region" else []
    first = (group[by], group[f"{by}_name"])
    return [first, *((code, name) for code, _, name in (one.partition("=") for one in others))]


def near(word: str, known: list[str]) -> str:
    """The known word that is nearest to this one; itself where none is near."""
    if len(word) < 4 or not word.isalpha():
        return word
    return next(iter(get_close_matches(word, known, n=1, cutoff=0.7)), word)


def cited(row: dict) -> str:
    """Where a figure comes from, in a line."""
    if not row["source__title"]:
        return ""
    said = dates.say(row["source__published_on"], row["source__published_precision"])
    return ", ".join(filter(None, (row["source__title"], row["source__publisher"], said)))


def public_pages(ids: set[int]) -> dict[int, tuple[str, str]]:
    """The title and address of each of these pages that anybody may read."""
    if not ids:
        return {}
    rows = Page.objects.filter(pk__in=ids).exclude(pk__in=hidden_pages())
    return {pk: (title, address(path)) for pk, title, path in rows.values_list(
        "pk", "title", "url_path")}  # fmt: skip
