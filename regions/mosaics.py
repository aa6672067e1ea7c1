"""The picture of what has no photograph: its region's mosaic, in the colour of its foundation."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Mapping
from dataclasses import astuple, dataclass

from regions.covers import PALETTES, draw_cover
from regions.geography import Cell

WIDTHS = {640: 360, 1280: 480}  # on a card, and across the page of a story: width to height
VERSION = 1


@dataclass(frozen=True)
class Mosaic:
    """One drawing, known by all that it depends on but the map itself."""

    code: str
    colour: str
    width: int

    def exists(self, cells: Mapping[str, Cell]) -> bool:
        """Whether it may be asked for: so many and no more can ever be drawn."""
        return self.code in cells and self.colour in PALETTES and self.width in WIDTHS

    def digest(self, cells: Mapping[str, Cell]) -> str:
        """A name for this drawing on this map."""
        said = repr((VERSION, astuple(self), sorted(cells.items()))).encode()
        return hashlib.blake2b(said, digest_size=12).hexdigest()

    def draw(self, cells: Mapping[str, Cell]) -> bytes:
        """Draw it as a WebP, with the little loss that nobody sees in flat colours."""
        size = self.width, WIDTHS[self.width]
        file = io.BytesIO()
        draw_cover(cells, self.code, PALETTES[self.colour], size).save(
            file, "WEBP", quality=82, method=4
        )
        return file.getvalue()
