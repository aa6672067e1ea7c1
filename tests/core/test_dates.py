"""A date says only what is known of it."""

import datetime

import pytest

from core.dates import Precision, say

DATE = datetime.date(2018, 12, 3)


@pytest.mark.parametrize(
    ("precision", "said"),
    [("day", "3 December 2018"), ("month", "December 2018"), ("year", "2018")],
)
def test_only_what_is_known_of_a_date_is_said(precision, said):
    assert say(DATE, precision) == said


def test_a_date_is_known_to_the_day_unless_told_otherwise():
    assert say(DATE) == "3 December 2018"


@pytest.mark.parametrize("precision", Precision)
def test_no_date_is_said_as_nothing(precision):
    assert say(None, precision) == ""


def test_a_precision_nobody_knows_is_an_error_and_not_a_whole_date():
    with pytest.raises(ValueError, match="century"):
        say(DATE, "century")


def test_a_date_before_the_calendar_of_computers_is_said_in_full():
    assert say(datetime.date(1066, 10, 14)) == "14 October 1066"
