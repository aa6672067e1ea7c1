"""Keeping the index: making entries, renewing some of them, building all of it anew."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from itertools import islice

from django.db import connections, transaction
from wagtail.models import Page

from core.finding import spelling, words
from core.finding.registry import PROVIDERS
from core.models import Entry, Spelling

MOST_WORDS = 20_000  # characters of a body; a longer one is found by its beginning
SHOWN = 300
A_BATCH = 500
WEIGHTS = {
    Entry.Kind.REGION: 6,
    Entry.Kind.COUNCIL: 2,
    Entry.Kind.STORY: 4,
    Entry.Kind.PAGE: 3,
    Entry.Kind.HIGHLIGHT: 3,
    Entry.Kind.FIGURE: 0,
    Entry.Kind.TABLE: 6,
}
MARKS = {
    Entry.Kind.REGION: f"{words.PLACE} {words.AHEAD}",
    Entry.Kind.COUNCIL: f"{words.PLACE} {words.AHEAD}",
    Entry.Kind.STORY: words.READING,
    Entry.Kind.PAGE: words.READING,
    Entry.Kind.TABLE: f"{words.READING} {words.AHEAD}",
    Entry.Kind.FIGURE: words.FIGURE,
}
CONTENT = [
    field.attname for field in Entry._meta.concrete_fields if field.name not in ("id", "key")
]


def entry(
    kind: Entry.Kind,
    key: str,
    title: str,
    *,
    text: str = "",
    names: Iterable[str] = (),
    near: Iterable[str] = (),
    body: Iterable[str] = (),
    others: Iterable[tuple[str, str]] = (),
    **shown,
) -> Entry:
    """Make one entry, not saved: `near` is what else it is called, `body` all that it says,
    `others` the codes and names of further regions it belongs to."""
    others = list(others)
    keys = dict.fromkeys(words.name(one) for one in (title, *names) if one)
    near = [shown.get("region_name", ""), shown.get("theme_name", ""), *names, *near]
    near += [MARKS.get(kind, ""), *(region for _, region in others)]
    return Entry(
        kind=kind,
        key=key,
        title=title,
        text=shorten(text),
        weight=WEIGHTS[kind],
        names=f"|{'|'.join(keys)}|",
        other_regions="".join(f"{code}={region}|" for code, region in others),
        title_words=words.plain(title),
        near_words=words.plain(" ".join(near)),
        body_words=words.plain(" ".join([text, *body])[:MOST_WORDS]),
        **shown,
    )


def shorten(text: str) -> str:
    """As much of a text as a result shows, ending with a whole word."""
    text = " ".join(text.split())
    return text if len(text) <= SHOWN else f"{text[:SHOWN].rpartition(' ')[0] or text[:SHOWN]}…"


@transaction.atomic
def renew(provider: str, keys: Collection[str] = (), **only) -> None:
    """Make some entries anew: those of the rows that `only` keeps.

    `keys` are those that were; what is not made again is found no more.
    """
    made = list(PROVIDERS[provider](**only))
    gone = set(keys) - {one.key for one in made}
    if gone:
        Entry.objects.filter(key__in=gone).delete()
    save(made)


def save(made: Iterable[Entry]) -> int:
    """Write entries in the place of those with the same key; count them."""
    made, count = iter(made), 0
    while some := list(islice(made, A_BATCH)):
        Entry.objects.bulk_create(
            some, update_conflicts=True, unique_fields=["key"], update_fields=CONTENT
        )
        spelling.learn(one.title_words for one in some)
        count += len(some)
    return count


@transaction.atomic
def rebuild(say: Callable[[str], None] = lambda line: None) -> int:
    """Build the whole index anew; whoever searches meanwhile still finds by the old one."""
    Entry.objects.all().delete()
    Spelling.objects.all().delete()
    total = 0
    for name, provider in PROVIDERS.items():
        count = save(provider())
        say(f"{name}: {count} can be found")
        total += count
    return total


def fill(using: str = "default", **kwargs) -> None:
    """Build the index where it is empty and there is something to be found: after `migrate`."""
    tables = {Entry._meta.db_table, Spelling._meta.db_table}
    if not tables <= set(connections[using].introspection.table_names()):
        return  # Django is on its way back to where there was none
    if Page.objects.filter(depth__gt=1).exists() and not Entry.objects.exists():
        rebuild()
