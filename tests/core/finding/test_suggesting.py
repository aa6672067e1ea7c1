"""What is suggested while somebody types, to whom it leads, and what never is."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from core.finding import indexing
from core.finding.suggesting import LOOKED_AT, MOST
from core.models import ContentPage, Entry
from regions.models import RegionPage
from tests.factories import CouncilFactory, MeasureFactory, ObservationFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def hertfordshire(make_region) -> RegionPage:
    page = make_region("Hertfordshire")
    for name in ("Stevenage", "East Hertfordshire", "Hertsmere"):
        CouncilFactory(name=name, regions=[page.region])
    return page


@pytest.fixture
def suggested(client):
    def ask(typed: str) -> list[dict]:
        return client.get("/search/suggest/", {"q": typed}).json()["suggestions"]

    return ask


def names(rows: list[dict]) -> list[str]:
    return [row["name"] for row in rows]


def test_a_name_is_suggested_from_its_beginning_with_its_kind_and_its_address(
    suggested, hertfordshire
):
    assert suggested("hertf")[0] == {
        "name": "Hertfordshire",
        "kind": "Area",
        "url": "/regions/hertfordshire/",
    }


def test_a_council_leads_to_all_that_is_found_for_its_name(client, suggested, hertfordshire):
    (council,) = suggested("east h")

    assert council == {
        "name": "East Hertfordshire",
        "kind": "Council in Hertfordshire",
        "url": "/search/?q=East+Hertfordshire",
    }
    assert b"in Hertfordshire</a>" in client.get(council["url"]).content


def test_an_area_comes_before_councils_and_a_name_that_begins_so_before_others(
    suggested, hertfordshire
):
    assert names(suggested("hert")) == ["Hertfordshire", "Hertsmere", "East Hertfordshire"]


@pytest.mark.parametrize("typed", ["east h", "the east hert", "EAST", " east "])
def test_only_the_last_word_may_be_unfinished(suggested, hertfordshire, typed):
    assert names(suggested(typed)) == ["East Hertfordshire"]


def test_an_area_is_suggested_by_the_beginning_of_its_code(suggested, hertfordshire):
    assert names(suggested(hertfordshire.region.code[:-1])) == ["Hertfordshire"]


def test_what_only_mentions_a_name_is_not_suggested(suggested, hertfordshire, home):
    home.add_child(instance=ContentPage(title="About", lead="Stevenage and more."))

    assert names(suggested("steven")) == ["Stevenage"]


def test_stories_and_pages_follow_where_there_is_room(suggested, hertfordshire, make_story):
    make_story(hertfordshire, "Hertfordshire IQ")

    assert names(suggested("hertf"))[-1] == "Hertfordshire IQ"


def test_a_council_in_two_areas_is_suggested_once_with_both(suggested, hertfordshire, make_region):
    CouncilFactory(name="Dacorum", regions=[hertfordshire.region, make_region("Midlands").region])

    assert [row["kind"] for row in suggested("daco")] == ["Council in Hertfordshire, Midlands"]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("hertforshire", "Hertfordshire"),
        ("East Hertforshire", "East Hertfordshire"),
        ("Hertsmeer", "Hertsmere"),
    ],
)
def test_a_misspelled_name_is_suggested_as_it_is_spelled(suggested, hertfordshire, typed, name):
    assert names(suggested(typed))[0] == name


def test_a_figure_is_suggested_by_its_table_the_plainest_first(suggested, make_region):
    page = make_region("Cumbria")
    for name in ("Apprenticeship starts, 2018 summary", "Apprenticeship starts"):
        ObservationFactory(region=page.region, measure=MeasureFactory(name=name))

    assert names(suggested("apprent")) == [
        "Apprenticeship starts: all areas",
        "Apprenticeship starts, 2018 summary: all areas",
    ]


def test_no_more_are_suggested_than_can_be_taken_in(suggested, hertfordshire):
    for number in range(20):
        CouncilFactory(name=f"Stevenage {number}", regions=[hertfordshire.region])

    assert len(suggested("stevenage")) == MOST


@pytest.mark.parametrize("typed", ["", "s", " ", "*", "🚂", "zz", "hert zz", "\x00", "a" * 5000])
def test_nothing_is_suggested_for_what_says_nothing(suggested, hertfordshire, typed):
    assert suggested(typed) == []


def hide(page) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type="login")


@pytest.mark.parametrize("away", [hide, RegionPage.unpublish])
def test_nothing_that_is_kept_is_suggested(suggested, hertfordshire, away):
    away(hertfordshire)

    assert suggested("hert") == suggested("stev") == suggested("hertforshire") == []


@pytest.mark.parametrize(("typed", "most"), [("hert", 1), ("hertforshire", 3), ("zyzzyva", 3)])
def test_suggestions_cost_one_query_and_two_more_where_nothing_is_called_so(
    client, hertfordshire, make_story, typed, most
):
    """Places and what there is to read are asked for at once; what was meant needs two more."""
    make_story(hertfordshire)
    client.get("/search/suggest/", {"q": typed})
    with CaptureQueriesContext(connection) as asked:
        client.get("/search/suggest/", {"q": typed})

    assert len(asked) <= most


def test_suggestions_may_be_kept_by_any_cache_and_set_no_cookie(client, hertfordshire):
    answer = client.get("/search/suggest/?q=hert")

    assert "public" in answer["Cache-Control"]
    assert not answer.cookies
    assert answer["X-Robots-Tag"] == "noindex"


def test_a_name_is_suggested_however_many_things_only_say_the_word(suggested, home):
    made = [
        indexing.entry(Entry.Kind.PAGE, f"say:{i}", f"Page {i}", body=["zebras"], page_id=home.pk)
        for i in range(LOOKED_AT + 1)
    ]
    made.append(indexing.entry(Entry.Kind.PAGE, "z", "Zebra crossings", page_id=home.pk))
    indexing.save(made)

    assert names(suggested("zebra")) == ["Zebra crossings"]
