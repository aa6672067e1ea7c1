"""Which regions an address asks to compare: as many as can be answered, and a word on the rest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from django.utils.text import slugify
from django.utils.translation import gettext

from regions.comparison import MOST, Column, query
from regions.directory import Place
from regions.nearness import nearest

NAMED = 5  # as many unknown regions are named back; nobody types more by mistake
LONGEST_NAME = 80  # letters of a slug
READ = 50  # regions of an address that are looked at


@dataclass(frozen=True)
class Problem:
    """What could not be done as it was asked, and what could be done instead."""

    text: str
    offer: str = ""
    query: str = ""


@dataclass(frozen=True)
class Asked:
    """The regions that were asked for and are known, no more than fit, and what was in the way."""

    chosen: tuple[Column | Place, ...]
    problems: tuple[Problem, ...] = ()


def read(asked: Sequence[str], places: Iterable[Place], benchmarks: Iterable[Column]) -> Asked:
    """Take any list of names, slugs or codes, hostile or not; nothing is lost without a word."""
    known = {one.slug: one for one in (*benchmarks, *places)}
    codes = {one.code.lower(): one.slug for one in known.values()}
    split = [word for text in asked[:READ] for word in text[: READ * LONGEST_NAME].split(",")]
    words = [word.strip()[:LONGEST_NAME] for word in split[:READ]]
    slugs = [codes.get(word.lower()) or slugify(word) or word for word in words if word]
    once = list(dict.fromkeys(slugs))
    found = [known[slug] for slug in once if slug in known]
    problems = [unknown(slug, found, known) for slug in once if slug not in known][:NAMED]
    problems += [repeated(known[slug]) for slug in once if slug in known and slugs.count(slug) > 1]
    if len(found) > MOST:
        problems.append(too_many(found))
    return Asked(tuple(found[:MOST]), tuple(problems))


def unknown(
    slug: str, found: Sequence[Column | Place], known: Mapping[str, Column | Place]
) -> Problem:
    """No such region; where one is called nearly so, it is offered in its place."""
    text = gettext("No region is called “%(name)s”.") % {"name": slug}
    near = get_close_matches(slug, known, n=1, cutoff=0.75)
    if not near or known[near[0]] in found:
        return Problem(text)
    meant = known[near[0]]
    offer = gettext("Compare with %(name)s instead") % {"name": meant.name}
    return Problem(text, offer, query([*found[: MOST - 1], meant]))


def repeated(one: Column | Place) -> Problem:
    return Problem(gettext("%(name)s was asked for twice and is shown once.") % {"name": one.name})


def too_many(found: Sequence[Column | Place]) -> Problem:
    """More than fit side by side: those left out are named, and the first of them is offered."""
    out = found[MOST:]
    names = ", ".join(one.name for one in out)
    text = gettext("Four regions fit side by side; the first four are shown. Left out: %(names)s.")
    offer = gettext("Show %(one)s instead of %(other)s") % {
        "one": out[0].name,
        "other": found[MOST - 1].name,
    }
    return Problem(text % {"names": names}, offer, query([*found[: MOST - 1], out[0]]))


def offers(
    columns: Sequence[Column], places: Sequence[Place], benchmarks: Sequence[Column]
) -> list[tuple[str, str]]:
    """What to set beside one region: the country, and the areas nearest to it."""
    if len(columns) != 1:
        return []
    own = columns[0]
    beside = [(one.name, query([one, own])) for one in benchmarks if one.code != own.code]
    return beside + [(place.name, query([own, place])) for place in nearest(own.code, places)]


def country_first(columns: Sequence[Column], benchmarks: Sequence[Column]) -> list[tuple[str, str]]:
    """The same comparison with the country before all others, where it is not in it and fits."""
    if not 2 <= len(columns) < MOST or any(one.is_benchmark for one in columns):
        return []
    return [(one.name, query([one, *columns])) for one in benchmarks]
