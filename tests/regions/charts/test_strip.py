"""A strip shows every area, names this one, and marks the middle."""

from regions.charts import (
    dot_strip,
)
from tests.regions.charts.making import (
    dots,
    paths,
    texts,
)


def test_each_area_has_its_tick_and_the_current_one_a_dot():
    svg = dot_strip(dots("1", "2", "3", "9", current=3), "k", "t")

    assert paths(svg, "chart__tick")[0].count("M") == 3
    assert svg.count("<circle") == 1
    assert "Area 3 9" in texts(svg)


def test_median_between_two_areas_is_written_with_its_unit():
    assert "Median 2.5%" in texts(dot_strip(dots("1", "2", "3", "4"), "k", "t", unit="%"))


def test_lowest_shared_by_two_areas_names_neither():
    svg = dot_strip(dots("1", "1", "2", "3", current=2), "k", "t")

    assert texts(svg, "chart__text") == ["Median 1.5", "Area 3"]
