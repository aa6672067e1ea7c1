"""Tables as files that a spreadsheet opens and does not run."""

import csv
from decimal import Decimal

import pytest

from core.tables import csv_response, safe


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])
def test_text_that_a_spreadsheet_would_run_is_only_text(cell):
    assert safe(cell) == f"'{cell}"


def test_negative_number_stays_a_number():
    assert safe(Decimal("-5.10")) == "-5.1"


def test_large_number_has_no_exponent():
    assert safe(Decimal("45000000000")) == "45000000000"


def test_what_is_not_known_is_left_empty():
    assert safe(None) == ""


def test_file_is_read_back_as_it_was_written():
    response = csv_response("figures", ["a", "b"], [["one, two", Decimal(3)], ['"x"', None]])
    lines = list(csv.reader(response.content.decode("utf-8-sig").splitlines()))

    assert lines == [["a", "b"], ["one, two", "3"], ['"x"', ""]]
    assert response["Content-Disposition"] == 'attachment; filename="figures.csv"'
