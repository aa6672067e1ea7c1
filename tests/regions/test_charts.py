"""Every chart holds what it is given, whatever it is, and breaks nothing on its page."""

import re
from decimal import Decimal

import pytest
from django.utils.safestring import SafeString

from regions.charts import (
    PATTERNS,
    Dot,
    bars,
    dot_strip,
    line,
    pattern_defs,
)
from regions.charts.text import width_of
from tests.regions.charts.making import (
    AWKWARD,
    NUMBERS,
    SVG,
    bar,
    dots,
    draw_all,
    every_chart,
    parse,
    paths,
    point,
    series,
)


@pytest.mark.parametrize("label", AWKWARD)
@pytest.mark.parametrize("count", [1, 2, 41])
def test_awkward_label_leaves_every_chart_well_formed(label, count):
    for svg in draw_all([str(i) for i in range(count)], label):
        assert parse(svg).get("role") == "img"
        assert "<script" not in svg
        assert isinstance(svg, SafeString)


@pytest.mark.parametrize("one", NUMBERS)
@pytest.mark.parametrize("other", NUMBERS)
def test_any_two_numbers_can_be_drawn_beside_each_other(one, other):
    for svg in draw_all([one, other]):
        assert "nan" not in svg
        for box in parse(svg).iter(f"{SVG}rect"):
            assert float(box.get("x")) >= 0
            assert float(box.get("x")) + float(box.get("width")) <= 320


def test_nothing_to_draw_is_an_empty_safe_string():
    empty = [bars([], "k", "t"), line([], "k", "t"), dot_strip([], "k", "t"), pattern_defs([], "k")]
    empty.append(line(series(None, None), "k", "t"))

    assert empty == [""] * 5
    assert all(isinstance(svg, SafeString) for svg in empty)


def test_forty_one_equal_values_stand_where_one_does():
    many, one = dots(*["5"] * 41), dots("5")

    assert len(set(re.findall(r"M([\d.]+) ", paths(dot_strip(many, "k", "t"), "tick")[0]))) == 1
    assert 'cx="160"' in dot_strip(one, "k", "t")


@pytest.mark.parametrize("bad", ["NaN", "Infinity", "-Infinity"])
def test_value_that_is_no_number_is_refused(bad):
    for make in (bar, point, lambda value: Dot("A", Decimal(value), "")):
        with pytest.raises(ValueError, match="cannot draw"):
            make(bad)


@pytest.mark.parametrize(("low", "high"), [("1", None), (None, "1"), ("2", "1")])
def test_interval_without_two_ends_in_order_is_refused(low, high):
    ends = {"low": low and Decimal(low), "high": high and Decimal(high)}
    with pytest.raises(ValueError, match="low and a high end"):
        point("1", **ends)


@pytest.mark.parametrize("key", ["", "two words", "1st", "a&b", "é"])
def test_key_that_cannot_be_an_id_is_refused(key):
    for draw in (bars, line, dot_strip):
        with pytest.raises(ValueError, match="usable as an id"):
            draw([], key, "t")


def test_chart_of_five_points_is_small():
    assert [len(svg.encode()) < 3500 for svg in every_chart()] == [True] * 4


def test_nothing_on_a_chart_breaks_a_strict_content_security_policy():
    for svg in every_chart():
        assert " style=" not in svg
        assert "<script" not in svg
        assert "<style" not in svg
        assert not re.search(r"\son\w+=", svg)


def test_two_charts_with_their_own_keys_share_no_id():
    one, other = (
        {each.get("id") for svg in every_chart(key)[:1] for each in parse(svg).iter()} - {None}
        for key in ("one", "other")
    )

    assert len(one) == 2 + len(PATTERNS)
    assert not one & other


def test_chart_is_named_by_its_title_and_told_by_its_description():
    for svg in every_chart():
        root = parse(svg)
        names = {each.get("id"): each.text for each in root}
        assert [bool(names[i]) for i in root.get("aria-labelledby").split()] == [True, True]


def test_colours_come_from_classes_alone():
    for svg in every_chart():
        for each in parse(svg).iter():
            assert each.get("fill", "none") in ("none", "currentColor") or "url(#" in each.get(
                "fill"
            )
            assert each.get("stroke", "none") in ("none", "currentColor")


def test_type_is_at_least_12_pixels_when_320_are_shown_as_288():
    for svg in every_chart():
        root = parse(svg)
        assert root.get("viewBox").startswith("0 0 320 ")
        assert float(root.get("font-size")) * 288 / 320 >= 12


def test_text_stays_inside_a_narrow_drawing():
    for svg in [*every_chart(), *draw_all(["1", "2", "3"], AWKWARD[2])]:
        for each in parse(svg).iter(f"{SVG}text"):
            x, wide = float(each.get("x")), width_of(each.text or "")
            left = {None: x, "middle": x - wide / 2, "end": x - wide}[each.get("text-anchor")]
            assert left >= -1
            assert left + wide <= 321
