"""The map of real outlines: as the hexagons are, with the same links, values and tints."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from django.db.models import TextField
from django.db.models.functions import Cast
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from core.keeping import kept
from regions.boundaries.simplify import area_of, lighten
from regions.directory import Place
from regions.hexmap import HATCHED
from regions.models.places import Region
from regions.shading import Shade

WIDTH = 464  # pixels of the drawing
MOST = 36_000  # characters of all paths: with links and names the map stays below 60 KB
FINEST = 0.25  # the smallest triangle that shows, in square pixels

FRAME = '<svg class="hexmap outlines" viewBox="0 0 {} {}" role="group" aria-label="{}">{}{}</svg>'
AREA = '<a class="{}" href="{}"><title>{}</title><path d="{}"/>{}</a>'
NUMBER = '<text x="{}" y="{}" text-anchor="middle" aria-hidden="true">{}</text>'
HATCH = '<path class="hexmap__hatch" d="{}" fill="url(#hexmap-none)"/>'


@dataclass(frozen=True)
class Shape:
    """One outline as it is drawn, and where a number stands in it."""

    path: str
    x: float
    y: float


@dataclass(frozen=True)
class Drawing:
    """All outlines on one scale."""

    height: int
    shapes: dict[str, Shape]


@kept
def boundaries(codes: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """The outlines of these regions as text, which is decoded only when one has changed."""
    found = Region.objects.filter(code__in=codes, boundary__isnull=False).order_by("code")
    return tuple(found.annotate(text=Cast("boundary", TextField())).values_list("code", "text"))


def svg(
    places: Iterable[Place],
    outlined: tuple[tuple[str, str], ...],
    title: str,
    values: dict[str, str],
    shades: dict[str, Shade] | None,
) -> SafeString:
    """Draw every region that has an outline, in the order of the list; nothing where none has."""
    drawing = draw(outlined)
    areas = (
        area(place, drawing.shapes[place.code], values.get(place.code, ""), shades)
        for place in places
        if place.code in drawing.shapes
    )
    drawn = format_html_join("", AREA, areas)
    if not drawn:
        return SafeString("")
    hatching = "" if shades is None else HATCHED
    return format_html(FRAME, WIDTH, drawing.height, title, hatching, drawn)


def area(place: Place, shape: Shape, value: str, shades: dict[str, Shade] | None) -> tuple:
    """What fills the places of AREA for one region."""
    name = f"{place.name}, {value}" if value else place.name
    if shades is None:
        css, over = "outline outline--profile" if place.full else "outline", ""
    elif shade := shades.get(place.code):
        css = f"outline outline--tint-{shade.tint}"
        over = format_html(NUMBER, round(shape.x), round(shape.y) + 4, shade.number)
    else:
        css, over = "outline outline--tint-0", format_html(HATCH, shape.path)
    return css, place.url, name, shape.path, over


@lru_cache(maxsize=8)
def draw(outlined: tuple[tuple[str, str], ...]) -> Drawing:
    """Put all outlines on one plane, as finely as the size of the page allows."""
    degrees = {code: json.loads(text)["coordinates"] for code, text in outlined}
    corners = [point for polygons in degrees.values() for rings in polygons for point in rings[0]]
    if not corners:
        return Drawing(0, {})
    west, east = min(x for x, _ in corners), max(x for x, _ in corners)
    south, north = min(y for _, y in corners), max(y for _, y in corners)
    # Equirectangular: a degree of longitude is as short as it is half way up the map.
    squash = math.cos(math.radians((south + north) / 2))
    scale = (WIDTH - 4) / max((east - west) * squash, 1e-6)
    flat = {
        code: [[[(2 + (x - west) * squash * scale, 2 + (north - y) * scale) for x, y in ring]
                for ring in rings] for rings in polygons]
        for code, polygons in degrees.items()
    }  # fmt: skip
    least = FINEST
    while True:
        shapes = {code: shape_of(polygons, least) for code, polygons in flat.items()}
        if sum(len(one.path) for one in shapes.values()) <= MOST or least > WIDTH**2:
            return Drawing(math.ceil((north - south) * scale) + 4, shapes)
        least *= 2


def shape_of(polygons: list, least: float) -> Shape:
    """One outline, in whole tenths of a pixel, each point counted from the one before."""
    light = lighten(polygons, least)
    path = "".join(ring_path(ring) for polygon in light for ring in polygon)
    largest = max((polygon[0] for polygon in light), key=area_of)
    return Shape(path, *middle(largest))


def ring_path(ring: list) -> str:
    """A ring as a path: rounding is of the place, not of the step, so that it never adds up."""
    tenths = [(round(x * 10), round(y * 10)) for x, y in ring[:-1]]
    (x, y), *others = tenths
    path = f"M{x / 10:g} {y / 10:g}l"
    steps = []
    for east, south in others:
        steps.append(f"{(east - x) / 10:g} {(south - y) / 10:g}")
        x, y = east, south
    return f"{path}{' '.join(steps).replace(' -', '-')}z"


def middle(ring: list) -> tuple[float, float]:
    """The centre of gravity of a ring."""
    total = across = down = 0.0
    for (ax, ay), (bx, by) in zip(ring, ring[1:], strict=False):
        cross = ax * by - bx * ay
        total, across, down = total + cross, across + (ax + bx) * cross, down + (ay + by) * cross
    return (across / (3 * total), down / (3 * total)) if total else ring[0]
