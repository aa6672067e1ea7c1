"""What is known of an answer before it is shown, and how some are gathered under another.

Each area has a value of each measure. Whoever asks for “employment” asks for no area in
particular: the measure's table answers that, and says of how many areas it has values. Whoever
names an area, in words or by a choice, is given its value.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from core.finding import words


class Candidate(NamedTuple):
    """What is known of an answer before it is shown."""

    pk: int
    key: str
    under: str
    title: str
    kind: str
    region: str
    region_name: str
    theme: str
    theme_name: str
    other_regions: str
    best: float

    @property
    def group(self) -> tuple[str, ...]:
        """What it is narrowed by: its kind, its regions and its theme."""
        return self[4:-1]


class Gathering:
    """Which of some answers stand under another of them."""

    def __init__(self, found: Iterable[tuple[str, str, str]], asked: list[str]) -> None:
        """`found` are the keys of all answers, of what each stands under, and their regions."""
        self.found = list(found)
        self.asked = asked

    def named(self, region: str) -> list[str]:
        """The words of the question that a region's name has."""
        own = words.plain(region)
        return [word for word in self.asked if words.has(own, word)]

    @cached_property
    def named_regions(self) -> dict[str, list[str]]:
        """The regions that the question names, each with the words that do."""
        every = {region for _key, under, region in self.found if under}
        return {region: said for region in every if (said := self.named(region))}

    @cached_property
    def areas(self) -> dict[str, int]:
        """How many areas stand under each answer that has several, by its key."""
        every: dict[str, set[str]] = {key: set() for key, under, _region in self.found if not under}
        for _key, under, region in self.found:
            if under in every and region not in self.named_regions:
                every[under].add(region)
        return {key: len(regions) for key, regions in every.items() if len(regions) > 1}

    def holds(self, under: str, region: str) -> bool:
        """Whether an answer stands under another, and not for itself."""
        return under in self.areas and region not in self.named_regions

    def is_asked_for(self, under: str, region: str, title: str) -> bool:
        """Whether a question names both a thing and the area whose value of it is wanted."""
        said = self.named_regions.get(region, []) if under else []
        if not said or len(said) == len(self.asked):
            return False
        own = words.plain(title)
        return all(words.has(own, word) for word in self.asked)
