"""Whether a change is larger than its sampling error."""

import datetime
from decimal import Decimal

import pytest

from regions.league.sampling import margin_of_change
from regions.models import Observation
from tests.regions.league.conftest import URL, table


def estimate(value: int, below: int, above: int, year: int = 2018) -> Observation:
    return Observation(
        value=Decimal(value),
        interval_low=Decimal(value - below),
        interval_high=Decimal(value + above),
        period_start=datetime.date(year, 1, 1),
        period_end=datetime.date(year, 12, 31),
    )


@pytest.fixture
def change(observe):
    """Publish a value with a margin of 3, and one with a margin of 4 that is larger by so much."""

    def change(size: int, name: str = "Herts"):
        observe(name, 50, 2017, interval_low=Decimal(47), interval_high=Decimal(53))
        later = 50 + size
        observe(name, later, interval_low=Decimal(later - 4), interval_high=Decimal(later + 4))

    return change


def test_margin_of_a_change_is_wider_than_that_of_either_value():
    assert margin_of_change(estimate(60, 4, 4), estimate(50, 3, 3, 2017)) == 5


def test_longer_side_of_an_interval_counts():
    assert margin_of_change(estimate(60, 1, 4), estimate(50, 3, 2, 2017)) == 5


def test_periods_that_overlap_have_no_margin():
    assert margin_of_change(estimate(60, 4, 4), estimate(50, 3, 3)) is None


def test_periods_without_dates_have_no_margin():
    undated = estimate(50, 3, 3, 2017)
    undated.period_end = None

    assert margin_of_change(estimate(60, 4, 4), undated) is None


@pytest.mark.parametrize(("size", "said"), [(5, "within"), (-5, "within"), (6, "beyond")])
def test_a_change_as_large_as_its_margin_is_within_it(client, change, size, said):
    change(size)

    assert table(client).lines[0].sureness == said


def test_both_are_said_in_words(client, change):
    change(5, "Herts")
    change(6, "Kent")
    shown = client.get(URL).content.decode()

    assert "within sampling error</span>" in shown
    assert "larger than sampling error</span>" in shown


def test_nothing_is_said_of_a_change_without_intervals(client, observe):
    observe("Herts", 1, 2017)
    observe("Herts", 9)

    assert "sampling error" not in client.get(URL).content.decode()


def test_a_change_is_never_counted_from_a_period_that_overlaps(client, observe):
    observe("Herts", 1, 2017, period_end=datetime.date(2018, 3, 31))
    observe("Herts", 9)

    assert table(client).lines[0].change_text == ""
