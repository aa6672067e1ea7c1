"""Which areas are near one, on the ground: the map of hexagons is a picture and cannot say."""

from __future__ import annotations

import math
from collections.abc import Iterable

from regions.directory import Place
from regions.geography import Point

EARTH = 6371.0  # its mean radius, in kilometres
NEAR = 5  # as many areas are offered as near


def distance(one: Point, other: Point) -> float:
    """How far two points are from each other over the ground, in kilometres.

    The haversine formula on a sphere: wrong by half a per cent at most.
    """
    north, south = math.radians(one.latitude), math.radians(other.latitude)
    east = math.radians(other.longitude - one.longitude)
    half = math.sin((south - north) / 2) ** 2
    half += math.cos(north) * math.cos(south) * math.sin(east / 2) ** 2
    return 2 * EARTH * math.asin(math.sqrt(min(half, 1)))


def nearest(code: str, places: Iterable[Place], most: int = NEAR) -> list[Place]:
    """The areas whose centres are nearest to that of the region of this code, nearest first.

    None where its own centre is not known; an area without a centre is never among them.
    """
    known = [place for place in places if place.centre is not None]
    here = next((place.centre for place in known if place.code == code), None)
    if here is None:
        return []
    others = (place for place in known if place.code != code)
    return sorted(others, key=lambda place: (distance(here, place.centre), place.title))[:most]
