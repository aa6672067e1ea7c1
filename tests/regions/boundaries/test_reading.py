"""Outlines out of a file that nobody vouches for."""

import json

import pytest

from regions.boundaries import reading
from regions.boundaries.reading import BoundaryFaults, read

SQUARE = [[0.0, 51.0], [1.0, 51.0], [1.0, 52.0], [0.0, 52.0], [0.0, 51.0]]


def feature(code="E37000017", ring=SQUARE, **fields) -> dict:
    geometry = {"type": "Polygon", "coordinates": [ring]}
    return {"type": "Feature", "properties": {"code": code}, "geometry": geometry} | fields


def collection(*features) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": list(features)}).encode()


def faults(content: bytes) -> str:
    with pytest.raises(BoundaryFaults) as caught:
        read(content)
    return str(caught.value)


def test_outline_is_found_by_its_code():
    assert list(read(collection(feature()))) == ["E37000017"]


def test_any_property_that_looks_like_a_code_will_do():
    one = feature(properties={"name": "Hertfordshire", "lep21cd": "E37000017"})

    assert list(read(collection(one))) == ["E37000017"]


def test_several_codes_are_not_chosen_from():
    one = feature(properties={"a": "E37000017", "b": "E37000018"})

    assert "more than one GSS code" in faults(collection(one))


def test_code_property_is_chosen_before_others():
    one = feature(properties={"a": "E37000018", "code": "E37000017"})

    assert list(read(collection(one))) == ["E37000017"]


def test_islands_are_kept_apart():
    geometry = {"type": "MultiPolygon", "coordinates": [[SQUARE], [SQUARE]]}

    assert len(read(collection(feature(geometry=geometry)))["E37000017"]) == 2


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "not JSON"),
        (b"\xff\xfe", "not UTF-8"),
        (b"[" * 100_000, "not JSON"),
        (b"[]", "not a GeoJSON FeatureCollection"),
        (b'{"type": "FeatureCollection", "features": {}}', "not a GeoJSON"),
        (collection(), "no features"),
        (collection(7), "not a feature"),
        (collection(feature(code="Hertfordshire")), "no property is a GSS code"),
        (collection(feature(), feature()), "has an outline already"),
        (collection(feature(geometry=None)), "neither a Polygon"),
        (collection(feature(geometry={"type": "Point", "coordinates": [0, 0]})), "neither"),
        (collection(feature(geometry={"type": "Polygon"})), "missing or empty"),
        (collection(feature(ring=[])), "missing or empty"),
        (collection(feature(ring=SQUARE[:-1])), "does not end where it begins"),
        (collection(feature(ring=[[0, 51], [1, 51], [0, 51]])), "fewer than three"),
        (collection(feature(ring=[[0], [1], [0]])), "not a longitude"),
        (collection(feature(ring=[["0", "51"]] * 4)), "not a number"),
        (collection(feature(ring=[[True, False]] * 4)), "not a number"),
        (collection(feature(ring=[[530_000, 180_000]] * 4)), "not in degrees"),
        (collection(feature(ring=[[float("nan"), 51]] * 4)), "not in degrees"),
        (collection(feature(ring=[[float("inf"), 51]] * 4)), "not in degrees"),
        (collection(feature(ring=[[10**400, 51]] * 4)), "not in degrees"),
    ],
)
def test_fault_is_told(content, said):
    assert said in faults(content)


def test_every_fault_is_told_at_once():
    told = faults(collection(feature(code="?"), feature(geometry=None), feature()))

    assert "Feature 1:" in told and "Feature 2:" in told and "Feature 3" not in told


def test_a_fault_that_many_features_share_is_told_once():
    told = faults(collection(*[feature(ring=[[530_000, 180_000]] * 4)] * 41))

    assert told.startswith("Features 1, 2, 3 and 38 more: a coordinate is not in degrees.")
    assert "\n" not in told


def test_endless_faults_are_counted():
    codes = [f"E370000{number}" for number in range(10, 50)]
    told = faults(collection(*[feature(code=code) for code in codes for _ in range(2)]))

    assert told.count("\n") == reading.MOST_FAULTS
    assert "And 10 more." in told


def test_latitude_before_longitude_is_noticed():
    swapped = [[latitude, longitude] for longitude, latitude in SQUARE]

    assert "Longitude comes first" in faults(collection(feature(ring=swapped)))


def test_number_with_too_many_digits_is_refused():
    assert "not JSON" in faults(b'{"type": ' + b"9" * 10_000 + b"}")


def test_file_that_is_too_large_is_not_parsed():
    assert "larger than" in faults(b" " * (reading.LARGEST + 1))
