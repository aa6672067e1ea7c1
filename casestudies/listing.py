"""Finding stories: which there are, which of them are asked for, and what else could be asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from django.core.paginator import Page as Results
from django.core.paginator import Paginator
from django.db.models import BooleanField, Case, Q, When
from django.utils.translation import gettext_lazy as _

from casestudies.filters import KINDS, Asked, read
from casestudies.models import CaseStudyPage
from core.search import page_number
from core.serving import address

A_PAGE = 12
SEARCHED = ("title", "lead", "search_description", "place", "organisation", "region__name")
LABELS = {"region": _("Region"), "theme": _("Foundation"), "sector": _("Sector"), "q": _("Words")}
COLUMNS = ("pk", "title", "url_path", "has_words", "place", "region_id",
           "region__slug", "region__name", "theme__slug", "theme__name",
           "sectors__slug", "sectors__name")  # fmt: skip


@dataclass
class Row:
    """A story as a list needs to know it, and what it is filed under: names by slug.

    `codes` are those of its regions, by which a map knows them.
    """

    pk: int
    title: str
    url: str
    has_words: bool
    place: str
    codes: set[str]
    under: dict[str, dict[str, str]] = field(default_factory=lambda: {kind: {} for kind in KINDS})

    def answers(self, asked: Asked, but: str = "") -> bool:
        """Say whether it is what is asked for, one kind of filter left aside."""
        if but != "q" and not self.has_words:
            return False
        filters = asked.filters
        return all(
            filters[kind] in self.under[kind] for kind in KINDS if kind in filters and kind != but
        )


@dataclass(frozen=True)
class Choice:
    """One thing to choose in the form, and how many stories that would leave."""

    slug: str
    name: str
    count: int
    chosen: bool


@dataclass(frozen=True)
class Chip:
    """A filter that is on: what it says, the question without it, and what that would find."""

    label: str
    name: str
    without: Asked
    count: int


@dataclass(frozen=True)
class Ignored:
    """Something asked for that no story is filed under."""

    label: str
    value: str


class Finding:
    """The answer to one question, asked for part by part."""

    def __init__(self, query: Mapping[str, str]) -> None:
        asked = read(query)
        self.rows = rows(asked)
        unknown = [
            kind for kind in KINDS if kind in asked.filters and asked.filters[kind] not in
            self.names[kind]
        ]  # fmt: skip
        self.ignored = [Ignored(LABELS[kind], asked.filters[kind]) for kind in unknown]
        self.asked = asked.but(**dict.fromkeys(unknown, ""))
        self.number = page_number(query.get("page", ""))

    @cached_property
    def names(self) -> dict[str, dict[str, str]]:
        """All that stories are filed under, by kind and slug, in the order of the alphabet."""
        every = {kind: {} for kind in KINDS}
        for row in self.rows:
            for kind in KINDS:
                every[kind].update(row.under[kind])
        return {
            kind: dict(sorted(found.items(), key=lambda pair: pair[1].casefold()))
            for kind, found in every.items()
        }

    @cached_property
    def found(self) -> list[Row]:
        """The stories that are asked for, in the order that is asked for."""
        return [row for row in self.rows if row.answers(self.asked)]

    @cached_property
    def results(self) -> Results:
        """One page of them, as pages with what their cards show."""
        page = Paginator(self.found, A_PAGE).get_page(self.number)
        wanted = [row.pk for row in page]
        stories = CaseStudyPage.objects.for_cards().filter(pk__in=wanted).order_by()
        page.object_list = sorted(stories, key=lambda story: wanted.index(story.pk))
        return page

    def counted(self, asked: Asked) -> int:
        """How many stories another question would find. The words must be the same, or none."""
        but = "" if asked.q else "q"
        return sum(row.answers(asked, but) for row in self.rows)

    @cached_property
    def selects(self) -> list[tuple[str, str, int, list[Choice]]]:
        """The lists of the form: name, label, how many without it, and what may be chosen."""
        return [
            (kind, LABELS[kind], self.counted(self.asked.but(**{kind: ""})), self.choices(kind))
            for kind in KINDS
        ]

    def choices(self, kind: str) -> list[Choice]:
        """What may be chosen of one kind, with the other filters as they are."""
        left = [row for row in self.rows if row.answers(self.asked, but=kind)]
        chosen = self.asked.filters.get(kind, "")
        return [
            Choice(slug, name, sum(slug in row.under[kind] for row in left), slug == chosen)
            for slug, name in self.names[kind].items()
        ]

    @cached_property
    def chips(self) -> list[Chip]:
        """The filters that are on, each of which can be taken off."""
        return [
            Chip(
                label=LABELS[kind],
                name=value if kind == "q" else self.names[kind][value],
                without=(rest := self.asked.but(**{kind: ""})),
                count=self.counted(rest),
            )
            for kind, value in self.asked.filters.items()
        ]

    @property
    def canonical_query(self) -> str:
        """What of the address makes it another page: the filters, and the number of the page."""
        query = self.asked.canonical.query
        if self.asked.view == "map" or (number := self.results.number) == 1:
            return query
        return f"{query}&page={number}" if query else f"?page={number}"

    @property
    def other_order(self) -> Asked:
        return self.asked.but(order="newest" if self.asked.order == "az" else "az")

    @property
    def as_list(self) -> Asked:
        return self.asked.but(view="list")

    @property
    def as_map(self) -> Asked:
        return self.asked.but(view="map")

    @property
    def everything(self) -> Asked:
        """No filter, but the same order and view."""
        return self.asked.but(**dict.fromkeys((*KINDS, "q"), ""))


def rows(asked: Asked) -> list[Row]:
    """Every public story with what it is filed under, in order: two queries, no page instances.

    All of them are needed, found or not, to say what else could be asked.
    """
    newest_first = ("-dated", "title", "pk")
    order = newest_first if asked.order == "newest" else ("title", "pk")
    stories = CaseStudyPage.objects.published().annotate(has_words=having(asked.words))
    found: dict[int, Row] = {}
    for one in stories.order_by(*order).values_list(*COLUMNS):
        pk, title, path, has_words, place, code, *pairs = one
        if pk not in found:
            found[pk] = Row(pk, title, address(path), has_words, place, {code})
        for kind, slug, name in zip(KINDS, pairs[::2], pairs[1::2], strict=True):
            if slug:
                found[pk].under[kind][slug] = name
    also = CaseStudyPage.also_in.through.objects.filter(casestudypage__live=True)
    columns = ("casestudypage_id", "region_id", "region__slug", "region__name")
    for pk, code, slug, name in also.values_list(*columns):
        if pk in found:
            found[pk].codes.add(code)
            found[pk].under["region"][slug] = name
    return list(found.values())


def having(words: list[str]) -> Case:
    """Whether a story has every one of these words somewhere in what a card or its facts say."""
    every = Q()
    for word in words:
        somewhere = Q()
        for column in SEARCHED:
            somewhere |= Q(**{f"{column}__icontains": word})
        every &= somewhere
    return Case(
        When(every, then=True) if words else When(pk__isnull=False, then=True),
        default=False,
        output_field=BooleanField(),
    )
