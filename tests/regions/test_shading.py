"""Which tint a region has: equal numbers in each class, and equal values never parted."""

from decimal import Decimal

import pytest

from regions.shading import Value, shade, tint


def values(*numbers) -> dict[str, Value]:
    return {
        f"code {place}": Value(Decimal(number), f"{number}%", f"{number}%")
        for place, number in enumerate(numbers)
    }


def classes(*numbers) -> list[int]:
    found = shade(values(*numbers))
    return [found[f"code {place}"].number for place in range(len(numbers))]


def test_classes_hold_equal_numbers():
    assert classes(*range(10)) == [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]


def test_order_of_the_regions_does_not_matter():
    assert classes(9, 0, 5) == [3, 1, 2]


def test_equal_values_are_in_one_class():
    assert len(set(classes(1, 2, 2, 2, 2, 2, 2, 3)[1:7])) == 1


def test_there_is_one_class_where_all_are_equal():
    assert classes(7, 7, 7) == [1, 1, 1]


def test_nothing_is_shaded_where_nothing_is_known():
    assert shade({}) == {}


def test_classes_are_numbered_without_a_gap():
    assert set(classes(1, 1, 1, 1, 1, 1, 1, 9)) == {1, 2}


def test_class_says_its_range_and_how_many_it_holds():
    lowest = shade(values(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))["code 0"]

    assert (lowest.low, lowest.high, lowest.count, lowest.of) == ("1%", "2%", 2, 5)


@pytest.mark.parametrize(
    ("of", "tints"), [(1, [3]), (2, [1, 5]), (3, [1, 3, 5]), (5, [1, 2, 3, 4, 5])]
)
def test_few_classes_are_far_apart(of, tints):
    assert [tint(number, of) for number in range(1, of + 1)] == tints


def test_values_below_zero_come_first():
    assert classes(1, -1) == [2, 1]
