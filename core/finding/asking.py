"""Asking the index: the best answers first, and how many there are of each kind."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property, reduce
from operator import or_
from urllib.parse import urlencode

from django.core.paginator import Page as Results
from django.core.paginator import Paginator
from django.db.models import Case, F, Q, Value, When
from django.utils.translation import gettext_lazy as _

from core.finding import words
from core.finding.candidates import Candidate, Gathering
from core.finding.databases import database
from core.finding.hits import SHOWN, Hit, Overlaps, hit
from core.finding.nearest import Nearest
from core.models import Entry

A_PAGE = 20
MOST = 500  # answers that are ranked and counted: whoever has more must ask more narrowly
FIRST = 1000  # more than any rank: an exact name comes before all else
WANTED = 100  # and after it the value of an area where both are named
CHOICES = 8  # ways to narrow that are seen at once; the others are folded away
NARROWED_BY = {"kind": _("Kind"), "region": _("Where"), "theme": _("Foundation")}

KINDS = dict(Entry.Kind.choices)


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

    @property
    def ordered(self) -> list[Choice]:
        """The commonest first, and before them the one that is chosen."""
        return sorted(self.choices, key=lambda one: not one.chosen)

    @property
    def first(self) -> list[Choice]:
        """Those that are seen at once."""
        return self.ordered[:CHOICES]

    @property
    def rest(self) -> list[Choice]:
        return self.ordered[CHOICES:]


@dataclass(frozen=True)
class Search:
    """One question, with what its answers are narrowed by."""

    asked: str
    narrowed: dict[str, str] = field(default_factory=dict)

    @cached_property
    def words(self) -> list[str]:
        return words.asked_for(self.asked)

    @cached_property
    def first(self) -> list[Candidate]:
        """The first answers that the database comes to, and one more than are looked at."""
        return self.some(self.words) if self.words else []

    @property
    def has_more(self) -> bool:
        """Whether there are more answers than are looked at."""
        return len(self.first) > MOST

    @cached_property
    def found(self) -> list[Candidate]:
        """The answers that are looked at, in no order; places and tables are among them in any
        case."""
        if not self.has_more:
            return self.first
        ahead = self.some([*self.words, words.AHEAD])
        return list({one.pk: one for one in ahead + self.first}.values())[:MOST]

    def some(self, asked: list[str]) -> list[Candidate]:
        """Some of what has all these words: what a question costs is bounded."""
        rows = database().matching(Entry.objects.public(), asked)
        # “MP for Stevenage” and “Where is Stevenage?” name it as exactly as “Stevenage”.
        named = {words.name(self.asked), " ".join(words.said(self.asked))}
        is_named = [Q(names__contains=f"|{name}|") for name in sorted(named)]
        exact = When(reduce(or_, is_named), then=Value(FIRST))
        best = database().rank(asked) + F("weight") + Case(exact, default=Value(0))
        columns = Candidate._fields[:-1]
        return [
            Candidate._make(row)
            for row in rows.annotate(best=best).values_list(*columns, "best")[: MOST + 1]
        ]

    @property
    def most(self) -> int:
        return MOST

    @cached_property
    def answers(self) -> list[Candidate]:
        """The answers whatever they are narrowed by, the best first."""
        return sorted(self.found, key=lambda one: (-self.worth(one), one.title, one.pk))

    def worth(self, one: Candidate) -> float:
        is_wanted = self.gathering.is_asked_for(one.under, one.region_name, one.title)
        return one.best + WANTED * is_wanted

    @cached_property
    def gathering(self) -> Gathering:
        return Gathering([(one.key, one.under, one.region_name) for one in self.found], self.words)

    @cached_property
    def gathered(self) -> list[Candidate]:
        """The answers without those that stand under another."""
        holds = self.gathering.holds
        return [one for one in self.answers if not holds(one.under, one.region_name)]

    @cached_property
    def has_area(self) -> bool:
        """Whether an area was chosen: then its values stand for themselves."""
        return bool(self.narrowed.get("region"))

    @cached_property
    def groups(self) -> Counter[tuple[str, ...]]:
        """How many answers there are of each kind, region and theme together, none gathered."""
        return Counter(one.group for one in self.answers)

    @cached_property
    def gathered_groups(self) -> Counter[tuple[str, ...]]:
        """The same of the answers as they are gathered."""
        return Counter(one.group for one in self.gathered)

    @cached_property
    def kept(self) -> list[Candidate]:
        """The answers as they are narrowed."""
        listed = self.answers if self.has_area else self.gathered
        return [one for one in listed if self.keeps(one.group)]

    def keeps(self, group: tuple[str, ...], but: str = "") -> bool:
        """Whether a group is among those chosen, the choice of `but` put aside."""
        return all(
            any(value == code for code, _label in labelled(group, one))
            for one, value in self.narrowed.items()
            if one != but
        )

    @property
    def count(self) -> int:
        return len(self.kept)

    def hits(self, some: slice) -> list[Hit]:
        """Some of the answers as they are shown: one query."""
        shown = self.kept[some]
        rows = Entry.objects.public().filter(pk__in=[one.pk for one in shown]).values(*SHOWN)
        by_pk = {row["pk"]: row for row in rows} if shown else {}
        overlaps = Overlaps((one.key, one.region_name) for one in self.answers)
        areas = {} if self.has_area else self.gathering.areas
        return [
            hit(
                by_pk[one.pk],
                self.words,
                also=overlaps.others(one.key, one.region_name),
                areas=areas.get(one.key, 0),
            )
            for one in shown
            if one.pk in by_pk
        ]

    def results(self, number: int) -> Results:
        """One page of results; the first or the last where there is no such page."""
        return Paginator(Answers(self), A_PAGE).get_page(number)

    def choices(self, by: str) -> list[Choice]:
        """The ways to narrow by kind, region or theme, the commonest first: each with the number
        of answers that are listed once it is chosen."""
        counts: Counter[tuple[str, str]] = Counter()
        of_area = self.has_area or by == "region"
        for group, count in (self.groups if of_area else self.gathered_groups).items():
            if self.keeps(group, but=by):
                for one in labelled(group, by):
                    counts[one] += count
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
            if len(choices) > 1 or (choices and by in self.narrowed)
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
    def nearest(self) -> Nearest | None:
        """What comes nearest, where nothing has all the words."""
        if not self.words or self.found or words.is_postcode(self.asked):
            return None
        return Nearest.of(self.asked)

    @property
    def postcode(self) -> str:
        """A postcode that was asked for: there is nothing here to look it up in."""
        found = words.postcode(self.asked)
        return "" if len(found) < 5 and self.found else found

    @property
    def names_constituency(self) -> bool:
        return words.names_constituency(self.asked)

    @property
    def may_be_constituency(self) -> bool:
        """Whether what nothing answers may be the name of a constituency: there are none here."""
        is_known = self.found or self.postcode or (self.nearest and self.nearest.meant)
        return not (is_known or self.names_constituency)


class Answers:
    """The answers to a question as a list that fetches only what is looked at."""

    def __init__(self, search: Search) -> None:
        self.search = search

    def __len__(self) -> int:
        return self.search.count

    def __getitem__(self, some: slice) -> list[Hit]:
        return self.search.hits(some)


def labelled(group: tuple[str, ...], by: str) -> list[tuple[str, str]]:
    """The kind, the regions or the theme of a group, each with its label."""
    kind, region, region_name, theme, theme_name, other_regions = group
    if by == "kind":
        return [(kind, KINDS[kind])]
    if by == "theme":
        return [(theme, theme_name)] if theme else []
    others = (one.partition("=") for one in other_regions.split("|")[:-1])
    first = [(region, region_name)] if region else []
    return first + [(code, name) for code, _, name in others]
