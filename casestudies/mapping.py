"""The stories on the map: each region that has some is a marked cell, and a number in the list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from casestudies.listing import Row
from regions.directory import Place
from regions.geography import reading_place


@dataclass(frozen=True)
class Spot:
    """A region that has stories, with the number it has on the map and in the list."""

    number: int
    place: Place
    stories: tuple[Row, ...]

    @property
    def anchor(self) -> str:
        """Where the list names it, and where its cell leads."""
        return f"in-{self.place.code}"


@dataclass(frozen=True)
class Atlas:
    """The map's cells, the marked ones as a list, and the stories no cell can show."""

    places: tuple[Place, ...]
    spots: tuple[Spot, ...]
    elsewhere: tuple[Row, ...]

    def values(self, say) -> dict[str, str]:
        """What is read after the name of each marked region: `say(2)` is “2 case studies”."""
        return {spot.place.code: say(len(spot.stories)) for spot in self.spots}


def atlas(found: Iterable[Row], places: Iterable[Place]) -> Atlas:
    """Put the stories on the map. One that belongs to two regions is in both."""
    found, places = list(found), list(places)
    mapped = sorted(
        (place for place in places if place.cell is not None),
        key=lambda place: reading_place(place.cell),
    )
    spots: list[Spot] = []
    for place in mapped:
        if here := tuple(row for row in found if place.code in row.codes):
            spots.append(Spot(len(spots) + 1, place, here))
    marked = {spot.place.code: mark(spot) for spot in spots}
    cells = tuple(marked.get(place.code, replace(place, full=False)) for place in mapped)
    shown = {row.pk for spot in spots for row in spot.stories}
    return Atlas(cells, tuple(spots), tuple(row for row in found if row.pk not in shown))


def mark(spot: Spot) -> Place:
    """The region as the map draws it here: filled, numbered, and leading to its stories."""
    return replace(spot.place, full=True, label=str(spot.number), url=f"#{spot.anchor}")
