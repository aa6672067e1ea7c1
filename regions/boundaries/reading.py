"""Outlines out of a GeoJSON file: every fault is told at once, and nothing is mended in silence."""

from __future__ import annotations

import json
import math
import re

LARGEST = 50 * 1024 * 1024  # bytes
MOST_FEATURES = 2000
MOST_POINTS = 1_000_000
MOST_FAULTS = 30  # different ones that are told
FEW = 3  # features that are named of those that share a fault
# Around the United Kingdom, in degrees: whoever gives latitude first lands elsewhere.
WEST, EAST, SOUTH, NORTH = -15, 5, 48, 63
GSS = re.compile(r"[EJKLMNSW]\d{8}", re.ASCII)
CODE = "code"  # the property that is asked first

Ring = list[tuple[float, float]]
Outline = list[list[Ring]]  # polygons, each an outer ring and its holes


class BoundaryFaults(ValueError):
    """Everything that is wrong with a file, each in a sentence."""

    def __init__(self, faults: list[str]) -> None:
        told = faults[:MOST_FAULTS]
        if len(faults) > MOST_FAULTS:
            told.append(f"And {len(faults) - MOST_FAULTS} more.")
        super().__init__("\n".join(told))
        self.faults = told


class Fault(ValueError):
    """One thing that is wrong with one feature."""


def read(content: bytes) -> dict[str, Outline]:
    """The outlines in a file, by GSS code, in degrees of WGS 84.

    Raises BoundaryFaults, and no other, where anything in it is not as it should be.
    """
    features = features_of(content)
    wrong: dict[str, list[int]] = {}
    found: dict[str, Outline] = {}
    points = 0
    for number, feature in enumerate(features, start=1):
        try:
            code = code_of(feature)
            outline = outline_of(feature.get("geometry"))
            if code in found:
                raise Fault(f"{code} has an outline already")
            points += sum(len(ring) for polygon in outline for ring in polygon)
            found[code] = outline
        except Fault as fault:
            wrong.setdefault(str(fault), []).append(number)
    faults = [f"{named(numbers)}: {fault}." for fault, numbers in wrong.items()]
    if points > MOST_POINTS:
        faults.append(f"The outlines have {points:,} points. Use a file with {MOST_POINTS:,}.")
    if faults:
        raise BoundaryFaults(faults)
    return found


def named(numbers: list[int]) -> str:
    """The features that share a fault: a file in the wrong coordinates has one in each."""
    if len(numbers) == 1:
        return f"Feature {numbers[0]}"
    first = ", ".join(str(number) for number in numbers[:FEW])
    more = f" and {len(numbers) - FEW} more" if len(numbers) > FEW else ""
    return f"Features {first}{more}"


def features_of(content: bytes) -> list:
    """The features of a collection, whatever each of them may be."""
    if len(content) > LARGEST:
        raise BoundaryFaults([f"The file is larger than {LARGEST // 1024 // 1024} MB."])
    try:
        data = json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise BoundaryFaults(["The file is not UTF-8 text."]) from None
    except (ValueError, RecursionError) as problem:
        raise BoundaryFaults([f"The file is not JSON: {str(problem)[:120]}."]) from None
    features = data.get("features") if isinstance(data, dict) else None
    if not isinstance(features, list) or data.get("type") != "FeatureCollection":
        raise BoundaryFaults(["The file is not a GeoJSON FeatureCollection."])
    if not features:
        raise BoundaryFaults(["The file has no features."])
    if len(features) > MOST_FEATURES:
        raise BoundaryFaults(
            [f"The file has {len(features):,} features: {MOST_FEATURES:,} at most."]
        )
    return features


def code_of(feature: object) -> str:
    """The GSS code of a feature: its `code`, or the one property that looks like one."""
    if not isinstance(feature, dict) or not isinstance(feature.get("properties"), dict):
        raise Fault("it is not a feature with properties")
    properties = feature["properties"]
    codes = {
        name: value
        for name, value in properties.items()
        if isinstance(value, str) and GSS.fullmatch(value)
    }
    if CODE in codes:
        return codes[CODE]
    different = sorted(set(codes.values()))
    if len(different) == 1:
        return different[0]
    if different:
        raise Fault(f"it has more than one GSS code ({', '.join(different[:5])}) and no “{CODE}”")
    raise Fault("no property is a GSS code, such as E37000017")


def outline_of(geometry: object) -> Outline:
    """The polygons of a geometry, checked to the last number."""
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if kind not in ("Polygon", "MultiPolygon"):
        raise Fault("its geometry is neither a Polygon nor a MultiPolygon")
    coordinates = geometry.get("coordinates")
    polygons = filled([coordinates] if kind == "Polygon" else coordinates)
    return [[ring_of(ring) for ring in filled(polygon)] for polygon in polygons]


def filled(value: object) -> list:
    if not isinstance(value, list) or not value:
        raise Fault("a list of coordinates is missing or empty")
    return value


def ring_of(value: object) -> Ring:
    """A closed ring of at least three different points."""
    ring = [point_of(one) for one in filled(value)]
    if ring[0] != ring[-1]:
        raise Fault("a ring does not end where it begins")
    if len(set(ring)) < 3:
        raise Fault("a ring has fewer than three different points")
    return ring


def point_of(value: object) -> tuple[float, float]:
    """Longitude and latitude in degrees; a height after them is left out."""
    if not isinstance(value, list) or not 2 <= len(value) <= 3:
        raise Fault("a point is not a longitude and a latitude")
    if not all(isinstance(one, (int, float)) and not isinstance(one, bool) for one in value):
        raise Fault("a coordinate is not a number")
    longitude, latitude = value[:2]
    # A whole number in JSON may have thousands of digits: compare it before it becomes a float.
    if not (-180 <= longitude <= 180 and -90 <= latitude <= 90):
        raise Fault("a coordinate is not in degrees. Convert the file to WGS 84 (EPSG:4326)")
    if not (math.isfinite(longitude) and math.isfinite(latitude)):
        raise Fault("a coordinate is not a number")
    if not (WEST <= longitude <= EAST and SOUTH <= latitude <= NORTH):
        raise Fault("it lies outside the United Kingdom. Longitude comes first, then latitude")
    return float(longitude), float(latitude)
