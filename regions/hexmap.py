"""The map of hexagons: every region a cell of the same size, and every cell a link."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from regions.geography import Box, Cell, bounds, centre, neighbours, points, reading_place
from regions.models.pages import RegionPage

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
    pages: Iterable[RegionPage], values: dict[str, str] | None = None, current: str = ""
) -> Map | None:
    """Lay out the regions that have a cell; None where none has.

    `values` says what is read with each region's name, by its code; `current` is the code of
    the region whose page this is: it is filled, and its neighbours are marked as such.
    """
    placed = [page for page in pages if page.region.cell is not None]
    if not placed:
        return None
    here = next((page.region.cell for page in placed if page.region.code == current), None)
    beside = set(neighbours(here)) if here else set()
    placed.sort(key=lambda page: reading_place(page.region.cell))
    tiles = tuple(
        Tile(
            cell=page.region.cell,
            name=page.region.name,
            label=page.region.map_label or page.region.short_name[:4],
            url=page.url,
            value=(values or {}).get(page.region.code, ""),
            css_class=kind(page, current, beside),
        )
        for page in placed
    )
    return Map(tiles, bounds((tile.cell for tile in tiles), SIZE))


def kind(page: RegionPage, current: str, beside: set[Cell]) -> str:
    """Which of the few looks a cell has."""
    if page.region.code == current:
        return "hexmap__cell hexmap__cell--current"
    if page.region.cell in beside:
        return "hexmap__cell hexmap__cell--beside"
    if page.summary_state != RegionPage.Summary.NONE:
        return "hexmap__cell hexmap__cell--profile"
    return "hexmap__cell"
