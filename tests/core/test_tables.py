"""Rows as CSV that a spreadsheet shows and never runs."""

import csv
import io
from decimal import Decimal

import pytest

from core.tables import cell, csv_response


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_text_that_begins_as_a_formula_gets_an_apostrophe(start):
    assert cell(f"{start}1+1") == f"'{start}1+1"


def test_number_below_zero_stays_a_number():
    assert (cell(Decimal("-2.50")), cell(-3)) == ("-2.5", "-3")


def test_large_number_has_no_exponent():
    assert cell(Decimal("45000000000.00")) == "45000000000"


def test_nothing_is_an_empty_cell():
    assert cell(None) == ""


def test_rows_come_back_as_they_were():
    rows = [("Stevenage, centre", 'a "hub"'), ("two\nlines", "£")]
    response = csv_response("a.csv", ("place", "what"), rows)
    read = list(csv.reader(io.StringIO(response.content.decode())))

    assert read == [["place", "what"], ["Stevenage, centre", 'a "hub"'], ["two\nlines", "£"]]


def test_file_has_its_name_and_says_its_encoding():
    response = csv_response("highlights.csv", ("a",), [])

    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="highlights.csv"'
