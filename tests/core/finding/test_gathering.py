"""Values of many areas: one answer, the table of their measure, unless an area is asked for."""

import pytest

from core.finding import asking
from core.finding.asking import Search
from core.finding.suggesting import suggestions
from core.models import Source
from tests.factories import MeasureFactory, ObservationFactory, SourceFactory, ThemeFactory

pytestmark = pytest.mark.django_db
ENOUGH = 4
TABLE = "Apprenticeship starts: all areas"
CUMBRIA, DORSET = "Apprenticeship starts: Cumbria", "Apprenticeship starts: Dorset"


@pytest.fixture
def measure():
    return MeasureFactory(
        name="Apprenticeship starts",
        sentence="{value} quokkas began to learn in {region} ({period}).",
        definition="Whoever begins.",
    )


@pytest.fixture
def areas(make_region, measure):
    """Two areas with a value of the same measure, and much to say of apprenticeships besides."""
    source = SourceFactory(title="A survey", publisher="An office")
    made = []
    for number, name in enumerate(("Cumbria", "Dorset")):
        page = make_region(name, lead="All about apprenticeships: apprenticeships.")
        ObservationFactory(
            region=page.region, measure=measure, source=source, value=6800 + number,
            period_label="2017",
        )  # fmt: skip
        made.append(page)
    return made


def found(asked: str, **narrowed: str) -> list[str]:
    return [hit.title for hit in Search(asked, narrowed).results(1)]


def counts(search: Search, by: str) -> dict[str, int]:
    return {one.label: one.count for one in search.choices(by)}


@pytest.mark.parametrize("asked", ["apprenticeships", "apprenticeship starts"])
def test_who_asks_for_a_measure_is_given_its_table_and_no_values_of_areas(areas, asked):
    assert found(asked)[0] == TABLE
    assert {CUMBRIA, DORSET}.isdisjoint(found(asked))


def test_the_table_says_of_how_many_areas_it_has_values_and_leads_to_the_choice(
    client, measure, areas
):
    html = client.get("/search/?q=apprenticeships").content.decode()

    link = f'<a href="/figures/{measure.slug}/#picked">2 areas: choose yours<span'
    assert link in html


@pytest.mark.parametrize("asked", ["quokka", "starts 2017"])
def test_the_table_is_found_by_whatever_its_values_say_but_area_and_number(areas, asked):
    assert found(asked) == [TABLE]


def test_who_names_an_area_too_is_given_its_value_first(areas):
    assert found("apprenticeships dorset") == [DORSET, "Dorset"]


def test_who_names_an_area_alone_is_given_the_area_before_its_values(areas):
    assert found("dorset") == ["Dorset", DORSET]


def test_a_number_that_one_area_has_finds_its_value(areas):
    assert found("6,801") == [DORSET]


def test_the_value_of_a_single_area_stands_for_itself(make_region, measure):
    ObservationFactory(region=make_region("Cumbria").region, measure=measure)

    assert found("apprenticeships") == [TABLE, CUMBRIA]


def test_values_whose_table_is_not_public_stand_for_themselves(make_region, measure, areas):
    page = make_region("Essex")
    newest = SourceFactory()
    ObservationFactory(
        region=page.region, measure=measure, source=newest, period_end="2030-12-31",
        period_start="2030-01-01", period_label="2030",
    )  # fmt: skip
    Source.objects.filter(pk=newest.pk).update(live=False)  # which nobody tells the index of

    assert found("quokka") == [CUMBRIA, DORSET]


def test_who_chooses_an_area_is_given_its_value(areas):
    assert found("apprenticeships", region=areas[1].region_id) == ["Dorset", DORSET]


def test_every_choice_counts_what_is_listed_once_it_is_chosen(areas, make_highlight, make_region):
    make_region("Essex", highlights=[make_highlight(text="for apprenticeship starts")])
    for narrowed in ({}, {"region": areas[0].region_id}, {"kind": "table"}, {"kind": "figure"}):
        for by in ("kind", "region", "theme"):
            for choice in Search("apprenticeships", narrowed).choices(by):
                address = dict(one.split("=") for one in choice.query[1:].split("&"))
                again = Search(address.pop("q"), address)

                assert (choice.count == again.count) or choice.chosen
                assert again.count == len(again.results(1))


def test_the_kinds_add_up_to_what_is_listed(areas):
    search = Search("apprenticeships")

    assert sum(counts(search, "kind").values()) == search.count == 3
    assert counts(search, "region") == {"Cumbria": 2, "Dorset": 2}


def test_a_misspelled_measure_is_answered_as_its_right_name_is(areas):
    nearest = Search("aprenticeship").nearest

    assert [hit.title for hit in nearest.hits] == [TABLE, "Cumbria", "Dorset"]
    assert nearest.count == Search(nearest.meant).count
    assert nearest.hits[0].areas == 2


def test_more_values_than_are_looked_at_leave_room_for_the_table(monkeypatch, sql, areas):
    monkeypatch.setattr(asking, "MOST", 1)

    assert Search("quokka").has_more
    assert found("quokka") == [TABLE]
    assert sql("/search/?q=quokka").count <= ENOUGH


def test_the_value_of_an_area_is_suggested_where_both_are_named(areas):
    assert [one["name"] for one in suggestions("apprenticeship dor")] == [DORSET]
    assert [one["name"] for one in suggestions("apprentice")] == [TABLE]
    assert [one["name"] for one in suggestions("apprenticeship st")] == [TABLE]
    assert [one["name"] for one in suggestions("dorset")] == ["Dorset"]


def test_a_result_does_not_say_its_place_again_beneath_a_title_that_names_it(
    client, make_region, make_highlight
):
    theme = ThemeFactory()
    for text, place in (("for Hatfield station.", "Hatfield"), ("for the hangar.", "Hatfield")):
        make_region(
            f"Area {text[4:7]}", highlights=[make_highlight(text=text, place=place, theme=theme)]
        )
    first, second = Search("hatfield").results(1)

    assert first.title.endswith("Hatfield station.")
    assert (first.marked_text, second.marked_text) == ("", "<mark>Hatfield</mark>")


def test_the_source_of_a_value_is_one_short_line(areas):
    (hit,) = Search("6,801").results(1)

    assert hit.source.startswith("A survey")
    assert "An office" not in hit.source
