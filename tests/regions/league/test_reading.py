"""What is said of a table: one line above it, and below it all that is to be known."""

from decimal import Decimal

import pytest
from bs4 import BeautifulSoup

from tests.factories import RegionFactory, SourceFactory
from tests.regions.league.conftest import URL


@pytest.fixture
def shown(client):
    def shown(query="") -> BeautifulSoup:
        return BeautifulSoup(client.get(f"{URL}{query}").content, "html.parser")

    return shown


def words(page, css: str) -> list[str]:
    return [" ".join(one.text.split()) for one in page.select(css)]


def publish(observe, name, value, year=2018, margin=None, **fields):
    if margin is not None:
        fields |= {
            "interval_low": Decimal(value - margin),
            "interval_high": Decimal(value + margin),
        }
    observe(name, value, year, **fields)


def test_one_paragraph_stands_between_the_definition_and_the_table(observe, shown):
    for name, value in (("A", 50), ("B", 60), ("C", 70), ("D", 80)):
        publish(observe, name, value, 2017, margin=5)
        publish(observe, name, value + 1, margin=5)
    page = shown()
    before = [one for one in page.select("main p") if page.table in one.find_all_next("table")]

    assert [one["class"] for one in before if not one.find_parents(["header", "nav"])] == [
        ["league-line"]
    ]


def test_the_line_leads_to_the_rest(observe, shown):
    observe("Herts", 1)
    page = shown()

    assert page.select_one(".league-line a")["href"] == "#reading"
    assert page.select_one("h2#reading").text == "How to read this table"


def test_nothing_is_said_twice(rate, observe, shown):
    observe("Herts", 1)
    observe("Kent", 2)
    page = shown()

    assert "No 95% interval is known" in words(page, ".league-line")[0]
    assert "No 95% interval is known" not in words(page, ".league-reading")[0]


def test_what_the_line_has_no_room_for_is_said_below(rate, observe, shown):
    observe("Herts", 1, source=SourceFactory())
    observe("Kent", 2)
    observe("Kent", 1, 2017)
    said = words(shown(), ".league-reading")[0]

    for part in ("Changes are from 2017", "Every area’s figure is as its source published it",
                 "Areas overlap, so they are never added up"):  # fmt: skip
        assert part in said


def test_figures_of_two_states_are_not_said_to_be_alike(observe, shown):
    observe("Herts", 1, status="revised")
    observe("Kent", 2)
    page = shown()

    assert "Every area’s figure" not in words(page, ".league-reading")[0]
    assert {"Revised by its publisher", "Published"} <= set(words(page, ".league__note"))


def test_what_all_changes_have_alike_is_said_once(observe, shown):
    for name in ("Herts", "Kent"):
        publish(observe, name, 50, 2017, margin=3)
        publish(observe, name, 54, margin=4)
    page = shown()

    assert words(page, ".league__note") == ["all within sampling error"]
    assert "Every area’s change is within sampling error: it may be chance." in page.text


def test_a_country_whose_change_is_larger_says_so_itself(observe, shown):
    england = RegionFactory(name="England", kind="benchmark", hex_q=None, hex_r=None)
    for region, now in ({}, 54), ({"region": england}, 90):
        publish(observe, "Herts", 50, 2017, margin=3, **region)
        publish(observe, "Herts", now, margin=4, **region)
    page = shown()

    assert "all within sampling error" in words(page, "thead .league__note")
    assert "larger than sampling error" in words(page, ".league__references .league__note")


def test_no_change_is_said_as_one_thing(observe, shown):
    observe("Herts", 5, 2017)
    observe("Herts", 5)

    assert words(shown(), "td.league__change") == ["No change"]


def test_a_phone_s_line_says_what_the_interval_overlaps(observe, shown):
    for name, value in (("One", 50), ("Two", 54), ("Three", 90)):
        publish(observe, name, value, margin=3)

    assert words(shown(), ".league__also") == [
        ", overlaps no other", ", overlaps 1 other", ", overlaps 1 other",
    ]  # fmt: skip


def test_three_areas_have_a_strip_and_no_form(rate, observe, shown):
    for name, value in (("A", 1), ("B", 2), ("C", 3)):
        observe(name, value)
    page = shown()

    assert page.select_one(".picked__strip svg")
    assert page.select_one(".picked form") is None
