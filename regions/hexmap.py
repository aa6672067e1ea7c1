"""The map of hexagons: every region a cell of the same size, and every cell a link."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from regions.directory import Place
from regions.geography import Box, Cell, bounds, centre, neighbours, points, reading_place

SIZE = 30  # from the middle of a cell to its corner, in pixels of the drawing
GAP = 2.5


@dataclass(frozen=True)
class Tile:
    """One region as the map draws it."""

    cell: Cell
    name: str
    label: str
    url: str
    value: str
    css_class: str

    @property
    def points(self) -> str:
        return points(self.cell, SIZE, GAP)

    @property
    def x(self) -> str:
        return f"{centre(self.cell, SIZE)[0]:.1f}"

    @property
    def y(self) -> str:
        """Where the label's baseline stands: text is centred by hand, every browser agrees."""
        return f"{centre(self.cell, SIZE)[1] + 5:.1f}"


@dataclass(frozen=True)
class Map:
    """All tiles in reading order, and the box they need."""

    tiles: tuple[Tile, ...]
    box: Box


def draw(
    places: Iterable[Place], values: dict[str, str] | None = None, current: str = ""
) -> Map | None:
    """Lay out the regions that have a cell; None where none has.

    `values` says what is read with each region's name, by its code; `current` is the code of
    the region whose page this is: it is filled, and its neighbours are marked as such.
    """
    placed = [(place, place.cell) for place in places if place.cell is not None]
    if not placed:
        return None
    here = next((cell for place, cell in placed if place.code == current), None)
    beside = set(neighbours(here)) if here else set()
    placed.sort(key=lambda pair: reading_place(pair[1]))
    tiles = tuple(
        Tile(
            cell=cell,
            name=place.name,
            label=place.label,
            url=place.url,
            value=(values or {}).get(place.code, ""),
            css_class=look(place, current, beside),
        )
        for place, cell in placed
    )
    return Map(tiles, bounds((tile.cell for tile in tiles), SIZE))


def look(place: Place, current: str, beside: set[Cell]) -> str:
    """Which of the few looks a cell has."""
    if place.code == current:
        return "hexmap__cell hexmap__cell--current"
    if place.cell in beside:
        return "hexmap__cell hexmap__cell--beside"
    return "hexmap__cell hexmap__cell--profile" if place.full else "hexmap__cell"
