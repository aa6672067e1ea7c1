"""What a search box suggests while somebody types: names, and where each leads."""

from __future__ import annotations

from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from core.finding import spelling, words
from core.finding.candidates import Gathering
from core.finding.databases import database
from core.finding.hits import leads_to
from core.models import Entry

MOST = 8
LOOKED_AT = 400  # places, and as many things to read
VALUES = 60  # values of areas, which are asked for in several words
SHORTEST = 2  # characters that say anything
COLUMNS = ("key", "under", "kind", "title", "title_words", "names", "region_name", "page__url_path",
           "anchor", "path")  # fmt: skip
ORDER = [Entry.Kind.REGION, Entry.Kind.COUNCIL, Entry.Kind.FIGURE, Entry.Kind.STORY,
         Entry.Kind.TABLE, Entry.Kind.PAGE]  # fmt: skip
PLACES = ORDER[:2]


def suggestions(typed: str) -> list[dict[str, str]]:
    """The names that what was typed may become: areas, councils, case studies, tables and pages,
    and the value of an area where it is named with what is wanted of it.

    One query where there are any; where there are none, two more for what was perhaps meant.
    """
    said = words.said(typed)[: words.MOST]
    if sum(map(len, said)) < SHORTEST:
        return []
    found = named(beginnings(said))
    if not found and (meant := spelling.corrected(said)) != said:
        found = named(beginnings(meant))
    return [suggestion(rows) for rows in once_each(found)[:MOST]]


def beginnings(said: list[str]) -> list[str]:
    """The words typed; the last is not finished yet."""
    return [*map(words.singular, said[:-1]), f"{said[-1]}*"]


def named(asked: list[str]) -> list[dict]:
    """What is called so, not what only says so: places first, and whose name begins so."""
    ask = database()
    marks = {words.PLACE: LOOKED_AT, words.READING: LOOKED_AT}
    if len(asked) > 1:
        marks[words.FIGURE] = VALUES
    ids = ask.ids(*((ask.called([*asked, mark]), most) for mark, most in marks.items()))
    rows = Entry.objects.public().filter(pk__in=ids).values(*COLUMNS)
    first = asked[0].removesuffix("*")

    def place(row: dict) -> tuple:
        name = words.name(row["title"])
        is_table = row["kind"] == Entry.Kind.TABLE
        return (
            row["kind"] not in PLACES,
            not name.startswith(first),
            ORDER.index(row["kind"]),
            # The plainest measure first: “Population” before “Population, 2018 summary”.
            len(name.split()) if is_table else 0,
            row["title"],
            row["region_name"],
        )

    return sorted((row for row in rows if is_called(row, asked)), key=place)


def is_called(row: dict, asked: list[str]) -> bool:
    """Whether every word is one of a thing's names, or begins one; of an area's value, whether
    one names the area and another what it is the value of."""
    if row["under"]:
        own = (row["key"], row["under"], row["region_name"])
        return Gathering([own], asked).is_asked_for(row["under"], row["region_name"], row["title"])
    own = f"{row['title_words']} {row['names'].replace('|', ' ')}"
    return all(words.has(own, word) for word in asked)


def once_each(found: list[dict]) -> list[list[dict]]:
    """The rows of each thing together: a council has one in each area it lies in."""
    things: dict[str, list[dict]] = {}
    for row in found:
        key = row["key"]
        if row["kind"] == Entry.Kind.COUNCIL:
            key = key.rpartition(":")[0]
        things.setdefault(key, []).append(row)
    return list(things.values())


def suggestion(rows: list[dict]) -> dict[str, str]:
    """One row of the list.

    A council leads to what is found for its name. It has no page of its own, and on that of its
    area it is only a name in a list: what names it, in however many areas, is in the results.
    """
    row, kind = rows[0], Entry.Kind(rows[0]["kind"])
    label, url = str(kind.label), leads_to(row)
    where = [one["region_name"] for one in rows if one["region_name"]]
    if where and kind in (Entry.Kind.COUNCIL, Entry.Kind.STORY):
        label = _("%(kind)s in %(region)s") % {"kind": label, "region": ", ".join(where)}
    if kind == Entry.Kind.COUNCIL:
        url = f"{reverse('search')}?{urlencode({'q': row['title']})}"
    return {"name": row["title"], "kind": label, "url": url}
