"""What became of an area that no longer exists, or soon will not."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import timezone

from regions.directory import Place
from regions.models.places import Region


@dataclass(frozen=True)
class Successor:
    """A region that took the area's place; its address, where it has a public page."""

    name: str
    url: str = ""


@dataclass(frozen=True)
class Ending:
    """The last day of an area, and what came after it."""

    on: datetime.date
    successors: tuple[Successor, ...]

    @property
    def past(self) -> bool:
        return self.on < timezone.localdate()


def of(region: Region, places: Sequence[Place]) -> Ending | None:
    """How the area ends; None while no end is known, which costs no query."""
    if region.active_to is None:
        return None
    addresses = {place.code: place.url for place in places}
    after = region.successors.order_by("name").values_list("code", "name")
    return Ending(
        region.active_to,
        tuple(Successor(name, addresses.get(code, "")) for code, name in after),
    )
