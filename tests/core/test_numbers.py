"""Numbers as the site writes them: rounded as the ONS rounds, never with an exponent."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.numbers import say

MINUS, NO_BREAK = "−", "\u00a0"
stored = st.decimals(
    min_value=Decimal("-99999999999999"), max_value=Decimal("99999999999999"), places=4
)
places = st.integers(min_value=0, max_value=4)


@pytest.mark.parametrize(
    ("value", "said"), [("605200", "605,200"), ("999", "999"), ("1177100.0000", "1,177,100")]
)
def test_thousands_are_parted_by_commas(value, said):
    assert say(Decimal(value)) == said


@pytest.mark.parametrize(
    ("value", "decimals", "said"),
    [("79.3", 1, "79.3"), ("79", 1, "79.0"), ("79.25", 2, "79.25"), ("79.3", 0, "79")],
)
def test_a_number_has_exactly_the_decimals_its_measure_says(value, decimals, said):
    assert say(Decimal(value), decimals) == said


@pytest.mark.parametrize(
    ("value", "decimals", "said"),
    [("0.5", 0, "1"), ("2.5", 0, "3"), ("79.25", 1, "79.3"), ("-2.5", 0, f"{MINUS}3")],
)
def test_halves_round_away_from_zero(value, decimals, said):
    assert say(Decimal(value), decimals) == said


def test_a_percent_sign_touches_its_number():
    assert say(Decimal("79.3"), 1, "%") == "79.3%"


def test_a_unit_of_area_stands_apart_and_never_breaks_from_its_number():
    assert say(Decimal(1643), 0, "km²") == f"1,643{NO_BREAK}km²"


def test_what_is_counted_is_left_to_the_sentence():
    assert say(Decimal(6800), 0, "starts") == "6,800"


def test_a_fall_has_a_true_minus_sign():
    assert say(Decimal("-1200.5"), 1) == f"{MINUS}1,200.5"


def test_a_number_rounded_to_nothing_has_no_minus_sign():
    assert say(Decimal("-0.4")) == "0"


@given(stored, places)
def test_no_stored_number_is_ever_written_with_an_exponent(value, decimals):
    said = say(value, decimals)

    assert re.fullmatch(rf"{MINUS}?[0-9]{{1,3}}(,[0-9]{{3}})*(\.[0-9]{{{decimals}}})?", said)


@given(stored)
def test_four_decimals_lose_nothing_of_a_stored_number(value):
    assert Decimal(say(value, 4).replace(",", "").replace(MINUS, "-")) == value
