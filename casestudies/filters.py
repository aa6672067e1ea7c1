"""Which stories somebody asked for, read from an address and written back into one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from urllib.parse import urlencode

from core.search import tidy

KINDS = ("region", "theme", "sector")  # what a story is filed under, each by a slug
ORDERS = ("newest", "az")  # the first of each is what an address need not say
VIEWS = ("list", "map")
MOST_WORDS = 8  # each is one more condition on every story


@dataclass(frozen=True)
class Asked:
    """What is asked for. Whatever no address of this site could say has become the default."""

    region: str = ""
    theme: str = ""
    sector: str = ""
    q: str = ""
    order: str = ORDERS[0]
    view: str = VIEWS[0]

    @property
    def words(self) -> list[str]:
        """The words to look for, each of which a story must have."""
        return self.q.split()

    @property
    def filters(self) -> dict[str, str]:
        """What narrows the list, in the order of the form."""
        return {name: said for name in (*KINDS, "q") if (said := getattr(self, name))}

    @property
    def query(self) -> str:
        """The end of the address that asks for the same; "" where nothing is asked."""
        said = {one.name: getattr(self, one.name) for one in fields(self)}
        asked = {name: text for name, text in said.items() if text != DEFAULTS[name]}
        return f"?{urlencode(asked)}" if asked else ""

    @property
    def canonical(self) -> Asked:
        """The question without what changes how the answer looks, and not what it is."""
        return replace(self, order=ORDERS[0], view=VIEWS[0])

    @property
    def unlisted(self) -> bool:
        """Whether a search engine need not know it: words, or more than one filter at a time."""
        return bool(self.q) or len(self.filters) > 1

    def but(self, **changes: str) -> Asked:
        """The same question with something else instead: `but(region="")` drops the region."""
        return replace(self, **changes)


DEFAULTS = {one.name: one.default for one in fields(Asked)}


def read(query: Mapping[str, str]) -> Asked:
    """Read any query, however it was made: never an error, at worst the whole list."""
    kinds = {name: tidy(query.get(name, "")) for name in KINDS}
    words = tidy(query.get("q", "")).split()[:MOST_WORDS]
    order, view = query.get("order", ""), query.get("view", "")
    return Asked(
        **kinds,
        q=" ".join(words),
        order=order if order in ORDERS else ORDERS[0],
        view=view if view in VIEWS else VIEWS[0],
    )
