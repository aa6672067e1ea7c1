"""Outlines with fewer points (Visvalingam): what goes first is what shows least.

Each point is judged by the triangle it makes with its neighbours. So a border that two regions
share loses the same points on both sides, but near its ends, and no gap opens between them.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence

Point = tuple[float, float]
FEWEST = 3  # a ring of fewer points has no area


def simplify(ring: Sequence[Point], least: float, squash: float = 1.0) -> list[Point]:
    """Drop, smallest first, each point whose triangle is smaller than `least`; three stay.

    The ring is closed (its last point is its first), and so is what is given back. `squash` is
    by how much x counts for less than y: the cosine of the latitude, for degrees.
    """
    points = list(ring[:-1])
    size = len(points)
    before = [(place - 1) % size for place in range(size)]
    after = [(place + 1) % size for place in range(size)]

    def area(place: int) -> float:
        return triangle(points[before[place]], points[place], points[after[place]]) * squash

    current = [area(place) for place in range(size)]
    queue = [(one, place) for place, one in enumerate(current)]
    heapq.heapify(queue)
    left = size
    gone = [False] * size
    while queue and left > FEWEST:
        one, place = heapq.heappop(queue)
        if gone[place] or one != current[place]:
            continue
        if one >= least:
            break
        gone[place] = True
        left -= 1
        west, east = before[place], after[place]
        after[west], before[east] = east, west
        for near in (west, east):
            # Never less than what has gone: a point that mattered more must not go before it.
            current[near] = max(area(near), one)
            heapq.heappush(queue, (current[near], near))
    kept = [point for place, point in enumerate(points) if not gone[place]]
    return [*kept, kept[0]]


def triangle(one: Point, two: Point, three: Point) -> float:
    """The area of a triangle."""
    (ax, ay), (bx, by), (cx, cy) = one, two, three
    return abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2


def area_of(ring: Sequence[Point]) -> float:
    """The area within a closed ring."""
    pairs = zip(ring, ring[1:], strict=False)
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairs)) / 2


def lighten(
    polygons: Sequence[Sequence[Sequence[Point]]], least: float, squash: float = 1.0
) -> list[list[list[Point]]]:
    """Simplify every ring, and leave out islands and holes smaller than `least`.

    The largest island always stays: a region never disappears.
    """
    largest = max(area_of(polygon[0]) for polygon in polygons)
    found = []
    for outer, *holes in polygons:
        size = area_of(outer)
        if size * squash < least and size < largest:
            continue
        rings = [outer, *(hole for hole in holes if area_of(hole) * squash >= least)]
        found.append([simplify(ring, least, squash) for ring in rings])
    return found
