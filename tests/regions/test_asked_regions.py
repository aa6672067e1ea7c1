"""What an address asks to compare, and that nothing of it is lost without a word."""

import pytest

from regions.asked_regions import country_first, offers, read
from regions.comparison import Column
from regions.directory import Place
from regions.geography import Point


def place(name: str, centre: Point | None = None) -> Place:
    slug = name.lower().replace(" ", "-")
    return Place(1, name, f"/{slug}/", f"E{len(name):08}", slug, name, name[:3], "", "area", None,
                 False, centre=centre)  # fmt: skip


ENGLAND = Column("E92000001", "england", "England")
KENT, ESSEX, SURREY = (
    place("Kent", Point(51.2, 0.7)),
    place("Essex", Point(51.8, 0.5)),
    place("Surrey"),
)
NAMES = ["Kent", "Essex", "Surrey", "Dorset A", "Devonshire"]
FIVE = [place(name) for name in NAMES]


@pytest.mark.parametrize("asked", ["kent", "Kent", " KENT ", KENT.code, KENT.code.lower()])
def test_region_is_known_by_slug_name_or_code(asked):
    assert read([asked], [KENT, ESSEX], []).chosen == (KENT,)


def test_name_of_two_words_is_known():
    assert read(["Dorset A"], FIVE, []).chosen == (FIVE[3],)


def test_region_asked_for_twice_is_shown_once_and_said():
    found = read(["kent", "essex", "kent"], [KENT, ESSEX], [])

    assert found.chosen == (KENT, ESSEX)
    assert [one.text for one in found.problems] == ["Kent was asked for twice and is shown once."]


def test_misspelled_name_is_offered_as_it_is_written():
    problem = read(["essex", "kant"], [KENT, ESSEX], []).problems[0]

    assert problem.text == "No region is called “kant”."
    assert (problem.offer, problem.query) == (
        "Compare with Kent instead", "region=essex&region=kent",
    )  # fmt: skip


def test_name_like_no_other_is_only_said_to_be_unknown():
    assert read(["xyzzy"], [KENT], []).problems[0].offer == ""


def test_those_that_do_not_fit_are_named_and_the_first_is_offered():
    found = read([one.slug for one in FIVE], FIVE, [])

    assert len(found.chosen) == 4
    assert "Left out: Devonshire." in found.problems[0].text
    assert found.problems[0].query.endswith("&region=devonshire")
    assert "dorset" not in found.problems[0].query


def test_only_so_many_unknown_names_are_said_back():
    assert len(read([f"zz{number}" for number in range(500)], [KENT], []).problems) == 5


def test_one_region_is_offered_the_country_and_what_is_near():
    kent = Column(KENT.code, "kent", "Kent", "/kent/")

    assert offers([kent], [KENT, ESSEX, SURREY], [ENGLAND]) == [
        ("England", "region=england&region=kent"),
        ("Essex", "region=kent&region=essex"),
    ]


def test_country_can_be_put_first_while_there_is_room():
    columns = [Column(one.code, one.slug, one.name, one.url) for one in FIVE[:4]]

    assert country_first(columns[:2], [ENGLAND]) == [
        ("England", "region=england&region=kent&region=essex")
    ]
    assert country_first(columns, [ENGLAND]) == []


@pytest.mark.parametrize("place", [0, 1])
def test_country_that_is_chosen_already_is_not_offered_again(place):
    columns = [Column(KENT.code, "kent", "Kent", "/kent/")]
    columns.insert(place, ENGLAND)

    assert country_first(columns, [ENGLAND]) == []
