"""Bars are as long as their values, and lose nothing where they have no room."""

from decimal import Decimal

import pytest

from regions.charts import (
    Bar,
    bars,
    pattern_defs,
    then_and_now,
)
from regions.charts.text import clean
from tests.regions.charts.making import (
    SVG,
    bar,
    parse,
    point,
    rectangles,
    texts,
)


def test_bars_are_as_long_as_their_values():
    svg = bars([bar("2"), bar("1"), bar("4")], "k", "t")
    lengths = [float(each.get("width")) for each in rectangles(svg)]

    assert lengths[0] == pytest.approx(2 * lengths[1], abs=0.2)
    assert lengths[2] == pytest.approx(2 * lengths[0], abs=0.2)


def test_bars_below_zero_grow_to_the_left_of_it():
    up, down = rectangles(bars([bar("3"), bar("-3")], "k", "t"))

    zero = float(up.get("x"))
    assert float(down.get("x")) + float(down.get("width")) == pytest.approx(zero, abs=0.2)
    assert up.get("width") == down.get("width")


def test_zero_and_unknown_have_words_but_no_bar():
    svg = bars([bar("0"), Bar("Cumbria", None, "Not available"), bar("7")], "k", "t")

    assert len(rectangles(svg)) == 1
    assert texts(svg, "chart__value") == ["0", "Not available", "7"]


def test_value_too_small_for_a_pixel_still_shows_one():
    tiny, _ = rectangles(bars([bar("1"), bar("1000000")], "k", "t"))

    assert tiny.get("width") == "1"


def test_value_too_long_for_its_bar_is_never_cut():
    huge = Bar("Huge", Decimal(10) ** 24, f"£{10**24:,}")
    svg = bars([huge, bar("1")], "k", "t")

    assert f"Huge: £{10**24:,}" in texts(svg)


def test_current_bar_differs_in_print_too():
    svg = bars([bar("1"), bar("2", "London", current=True)], "k", "t")
    bold = [each.text for each in parse(svg).iter(f"{SVG}text") if each.get("font-weight")]

    assert bold == ["London", "2"]
    assert [each.get("class") for each in rectangles(svg)][1].split() == [
        "chart__bar",
        "chart__bar--current",
    ]


def test_long_label_is_cut_on_the_chart_and_told_whole():
    label = "The Partnership for " + "Buckinghamshire Thames Valley and " * 3
    svg = bars([bar("1", label)], "k", "t")

    assert texts(svg)[0].endswith("…")
    assert clean(label) in parse(svg).find(f"{SVG}desc").text


def test_pattern_lies_over_the_bar_that_asks_for_it():
    svg = bars([bar("1", pattern="waves"), bar("2")], "k", "t")

    assert svg.count("url(#k-waves)") == 1
    assert svg.count('<pattern class="chart__pattern" id="k-waves"') == 1


def test_pattern_begins_with_its_bar_and_is_as_high():
    svg = parse(bars([bar("1"), bar("2", pattern="crosses")], "k", "t"))
    _first, second, over = svg.iter(f"{SVG}rect")
    tile = svg.find(f".//{SVG}pattern")

    assert over.get("transform") == f"translate({second.get('x')} {second.get('y')})"
    assert tile.get("height") == second.get("height") == over.get("height")


def test_unknown_pattern_is_refused():
    with pytest.raises(ValueError, match="stripes"):
        bars([bar("1", pattern="stripes")], "k", "t")


def test_pattern_is_defined_once_however_often_it_is_used():
    assert pattern_defs(["dots", "dots", "", "grid"], "k").count("<pattern ") == 2


def test_then_and_now_says_both_periods_and_marks_now():
    svg = then_and_now(point("550900", 2010), point("604700"), "k", "t")

    assert len(rectangles(svg)) == 2
    assert "chart__bar--current" in rectangles(svg)[1].get("class")
    assert texts(svg, "chart__text") == ["the year 2010", "the year 2018"]


def test_then_without_a_figure_says_so():
    svg = then_and_now(point(None, 2010), point("604700"), "k", "t")

    assert texts(svg, "chart__value") == ["no figure", "604700"]
