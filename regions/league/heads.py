"""The columns a table can be sorted by: what stands above each, and what its link does."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from regions.models.facts import Measure


@dataclass(frozen=True)
class Head:
    """A column that can be sorted: how it is now, and what its link sorts it by."""

    text: str
    link: str
    current: str
    next: str
    by_letter: bool = False

    @property
    def does(self) -> str:
        """What the link does, as it is told to whoever listens to the page."""
        up = self.next == "asc"
        if self.by_letter:
            way = _("A to Z") if up else _("Z to A")
        else:
            way = _("lowest first") if up else _("highest first")
        return _("Sort by %(column)s, %(way)s") % {"column": self.column, "way": way}

    @property
    def column(self) -> str:
        """The column's name within a sentence."""
        return self.text[:1].lower() + self.text[1:]


def above_values(measure: Measure) -> str:
    """What the values are, in a word or two: a sign alone says it to nobody."""
    if measure.unit == "%":
        return _("Percentage")
    if measure.kind == Measure.Kind.AREA:
        return _("Extent, %(unit)s") % {"unit": measure.unit}
    return capfirst(measure.unit)
