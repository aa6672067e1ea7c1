"""What is found, in what order, and narrowed by what."""

import pytest

from core.finding import indexing
from core.finding.asking import Search
from core.models import ContentPage, Entry
from regions.models import RegionPage
from tests.factories import CouncilFactory, MeasureFactory, ObservationFactory, RegionFactory

pytestmark = pytest.mark.django_db
ENOUGH = 4


def found(asked: str, **narrowed: str) -> list[str]:
    return [hit.title for hit in Search(asked, narrowed).results(1)]


@pytest.fixture
def black_country(make_region) -> RegionPage:
    return make_region(
        "Black Country",
        region=RegionFactory(
            code="E37000001",
            name="Black Country",
            short_name="Blackland",
            name_in_sentence="the Black Country",
            later_code="E37000091",
        ),
    )


@pytest.mark.parametrize(
    "asked", ["black country", "the Black Country", "Blackland", "E37000001", "e37000091", "blac"]
)
def test_a_region_is_found_by_its_names_and_its_codes(black_country, asked):
    assert found(asked) == ["Black Country"]


def test_an_exact_name_comes_first(make_region, make_story):
    page = make_region("Cumbria")
    make_story(page, "Cumbria Cumbria Cumbria")
    make_region("West Cumbria")

    assert found("cumbria")[0] == "Cumbria"


def test_an_exact_council_comes_before_a_region_that_names_it(make_region):
    page = make_region("Hertfordshire", search_description="Stevenage, and Stevenage again.")
    CouncilFactory(name="Stevenage", regions=[page.region])

    assert found("stevenage") == ["Stevenage", "Hertfordshire"]


def test_a_council_in_two_areas_offers_both_and_says_why(client, make_region):
    pages = [make_region("Hertfordshire"), make_region("South East Midlands")]
    CouncilFactory(name="Dacorum", regions=[page.region for page in pages])
    html = client.get("/search/?q=dacorum").content.decode()

    assert '<a href="/regions/hertfordshire/"><mark>Dacorum</mark>, in Hertfordshire</a>' in html
    assert "in South East Midlands</a>" in html
    assert "Dacorum also lies in South East Midlands. The areas overlap" in html
    assert "Dacorum also lies in Hertfordshire." in html


def test_a_council_in_two_areas_is_counted_in_both(make_region):
    pages = [make_region("Hertfordshire"), make_region("Midlands")]
    CouncilFactory(name="Dacorum", regions=[page.region for page in pages])

    for page in pages:
        assert found("dacorum", region=page.region.code) == ["Dacorum"]


def test_a_council_says_that_it_lies_in_another_area_when_only_one_is_shown(make_region):
    pages = [make_region("Hertfordshire"), make_region("Midlands")]
    CouncilFactory(name="Dacorum", regions=[page.region for page in pages])
    (hit,) = Search("dacorum", {"region": pages[0].region.code}).results(1)

    assert hit.also == ("Midlands",)


@pytest.mark.parametrize("asked", ["£6m", "£6 million", "6,000,000", "£6m station", "stations"])
def test_a_highlight_is_found_by_its_amount_and_its_words(make_region, make_highlight, asked):
    make_region("Hertfordshire", highlights=[make_highlight()])

    assert found(asked) == ["£6 million to redevelop the station."]


def test_a_highlight_leads_to_its_place_on_the_page(make_region, make_highlight):
    page = make_region("Hertfordshire", highlights=[row := make_highlight()])

    assert Search("station").results(1)[0].url == f"{page.url}#{row.anchor}"


def test_a_measure_is_found_with_its_newest_value_period_and_source(make_region):
    page = make_region("Hertfordshire")
    measure = MeasureFactory(name="Apprenticeship starts")
    row = ObservationFactory(region=page.region, measure=measure, period_label="2017", value=6800)
    (hit,) = Search("apprenticeship starts").results(1)

    assert hit.marked_text == "6,800 people in Hertfordshire (2017)."
    assert row.source.title in hit.source


def test_results_are_counted_by_kind_region_and_theme(make_region, make_highlight):
    page = make_region("Hertfordshire", highlights=[make_highlight(), make_highlight()])
    search = Search("hertfordshire")

    assert [(one.label, one.count) for one in search.choices("kind")] == [
        ("Highlight", 2),
        ("Area", 1),
    ]
    assert [(one.label, one.count) for one in search.choices("region")] == [(page.title, 3)]
    assert [one.count for one in search.choices("theme")] == [2]


def test_results_are_narrowed(make_region, make_highlight):
    make_region("Hertfordshire", highlights=[make_highlight()])

    assert found("hertfordshire", kind="region") == ["Hertfordshire"]


def test_a_narrowing_that_is_chosen_can_be_undone(make_region):
    make_region("Hertfordshire")
    (choice,) = Search("hertfordshire", {"kind": "region"}).choices("kind")

    assert (choice.chosen, choice.query) == (True, "?q=hertfordshire")


@pytest.mark.parametrize("by", ["kind", "region", "theme"])
@pytest.mark.parametrize("value", ["nonsense", "%27", "a" * 5000, "%25_", "%F0%9F%9A%82"])
def test_a_narrowing_that_nobody_knows_leaves_nothing_and_says_so(client, black_country, by, value):
    html = client.get(f"/search/?q=black&{by}={value}").content

    assert b"Show all results" in html


def test_a_narrowing_that_says_nothing_is_none(client, black_country):
    assert b"1 result" in client.get("/search/?q=black&kind=%00&region=").content


@pytest.mark.parametrize("asked", ["Blak Country", "black contry", "balck countyr"])
def test_a_name_that_was_misspelled_is_offered(black_country, asked):
    nearest = Search(asked).nearest

    assert (nearest.meant, [hit.title for hit in nearest.hits]) == (
        "black country",
        ["Black Country"],
    )


def test_nothing_is_offered_where_nothing_is_near(black_country):
    nearest = Search("zyzzyva").nearest

    assert (nearest.meant, nearest.hits) == ("", [])


def test_a_page_of_results_costs_little(sql, make_region, make_highlight):
    pages = [make_region(f"Hertfordshire {number}") for number in range(3)]
    CouncilFactory(name="Hertfordshire", regions=[page.region for page in pages])

    assert sql("/search/?q=hertfordshire&kind=council").count <= ENOUGH
    assert sql("/search/?q=hertfrdshire").count <= ENOUGH


def test_the_whole_index_can_be_built_anew(home, black_country):
    home.add_child(instance=ContentPage(title="Quetzal"))
    before = sorted(Entry.objects.values_list("key", "title_words", "names"))
    Entry.objects.all().delete()
    indexing.rebuild()

    assert sorted(Entry.objects.values_list("key", "title_words", "names")) == before
