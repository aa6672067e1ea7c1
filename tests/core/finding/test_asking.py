"""What is found, in what order, and narrowed by what."""

import re

import pytest

from core.finding import asking, indexing
from core.finding.asking import Search
from core.models import ContentPage, Entry
from regions.models import RegionPage
from tests.factories import CouncilFactory, MeasureFactory, ObservationFactory, RegionFactory

pytestmark = pytest.mark.django_db
ENOUGH = 4
CONSTITUENCIES = "Constituencies cannot be looked up here."


def found(asked: str, **narrowed: str) -> list[str]:
    return [hit.title for hit in Search(asked, narrowed).results(1)]


def said(client, asked: str) -> str:
    """What a page of results says, without its marks."""
    html = client.get("/search/", {"q": asked}).content.decode()
    return " ".join(re.sub("<[^>]+>", "", html).split())


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
    table, hit = Search("apprenticeship starts").results(1)

    assert table.url == f"/figures/{measure.slug}/"
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


def choices_seen(client, address: str) -> tuple[list[str], list[str]]:
    """The areas that a page of results offers at once, and those it folds away."""
    html = client.get(address).content.decode()
    where = html[html.index(">Where<") :].partition("</nav>")[0]
    first, _, rest = where.partition('<details class="narrow__rest">')
    return tuple(re.findall('narrow__name">([^<]+)<', part) for part in (first, rest))


def test_no_more_areas_are_seen_at_once_than_can_be_taken_in(client, make_region):
    for number in range(11):
        make_region(f"North {number:02}")
    first, rest = choices_seen(client, "/search/?q=north")

    assert (len(first), rest) == (asking.CHOICES, ["North 08", "North 09", "North 10"])


def test_an_area_that_is_chosen_is_never_folded_away(client, make_region):
    pages = [make_region(f"North {number:02}") for number in range(11)]
    first, rest = choices_seen(client, f"/search/?q=north&region={pages[-1].region_id}")

    assert first[0] == "North 10"
    assert "North 10" not in rest


def test_one_result_of_a_choice_is_one_result(client, make_region, make_highlight):
    make_region("Hertfordshire", highlights=[make_highlight(), make_highlight()])
    html = client.get("/search/?q=hertfordshire").content.decode()

    assert '1<span class="hidden"> result</span>' in html
    assert '2<span class="hidden"> results</span>' in html


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
        "Black Country",
        ["Black Country"],
    )


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("£6m statoin", "£6 million station"),
        ("what is in hertforshire?", "what is in Hertfordshire?"),
        ("the STATOIN", "the station"),
    ],
)
def test_a_corrected_word_is_written_as_in_the_name_and_the_rest_as_it_was_asked(
    make_region, make_highlight, asked, meant
):
    make_region("Hertfordshire", highlights=[make_highlight()])

    assert Search(asked).nearest.meant == meant


def test_a_rare_word_says_more_than_a_common_one(make_region):
    for name in ("Leeds City Region", "Liverpool City Region", "Sheffield City Region"):
        make_region(name)
    CouncilFactory(name="Welwyn Hatfield", regions=[make_region("Hertfordshire").region])

    assert Search("Welwyn Garden City").nearest.hits[0].title == "Welwyn Hatfield"


def test_a_misspelled_question_is_told_what_is_nearest_and_how_many(client, make_region):
    page = make_region("Hertfordshire")
    CouncilFactory(name="East Hertfordshire", regions=[page.region])
    text = said(client, "hertforshire")

    assert "Nothing was found for “hertforshire”. The nearest is Hertfordshire, with 2" in text
    assert "0 results" not in text


def test_a_question_answered_in_part_is_told_so_and_how_many(client, make_region):
    CouncilFactory(name="Stevenage", regions=[make_region("Hertfordshire").region])
    text = said(client, "stevenage grants")

    assert "Nothing has every word of “stevenage grants”. 1 result has some of them:" in text


def test_nothing_is_offered_where_nothing_is_near(black_country):
    nearest = Search("zyzzyva").nearest

    assert (nearest.meant, nearest.hits) == ("", [])


@pytest.mark.parametrize(
    "asked", ["hertfordshire", "hertfrdshire", "hertfordshire money", "zyzzyva quokka", "SG8 1AA"]
)
def test_a_question_costs_little_whatever_comes_of_it(sql, make_region, make_story, asked):
    pages = [make_region(f"Hertfordshire {number}") for number in range(3)]
    make_story(pages[0], also_in=[pages[1].region])
    CouncilFactory(name="Hertfordshire", regions=[page.region for page in pages])

    assert sql(f"/search/?q={asked}").count <= ENOUGH
    assert sql(f"/search/?q={asked}&kind=council").count <= ENOUGH


def test_what_has_only_some_of_the_words_is_offered_with_places_first(make_region, home):
    page = make_region("Hertfordshire")
    CouncilFactory(name="Stevenage", regions=[page.region])
    home.add_child(instance=ContentPage(title="Pages", lead="The money in Stevenage."))
    nearest = Search("how much gold for Stevenage?").nearest

    assert nearest.meant == ""
    assert [hit.title for hit in nearest.hits] == ["Stevenage", "Pages"]


@pytest.mark.parametrize("asked", ["where is Stevenage", "what about stevenage", "my stevenage"])
def test_a_question_in_a_sentence_is_answered(make_region, asked):
    CouncilFactory(name="Stevenage", regions=[make_region("Hertfordshire").region])

    assert found(asked) == ["Stevenage"]


@pytest.mark.parametrize("asked", ["AL10 9NE", "al109ne", "SG8", "near SG8 1AA"])
def test_a_postcode_is_told_that_it_cannot_be_looked_up(client, black_country, asked):
    assert b"Postcodes cannot be looked up here" in client.get("/search/", {"q": asked}).content


@pytest.mark.parametrize("asked", ["AL10 9NE", "al109ne", "AL10", "near SG8 1AA"])
def test_a_postcode_is_told_nothing_else_and_shown_the_list_of_areas(client, regions_page, asked):
    html = client.get("/search/", {"q": asked}).content.decode()

    assert '<a href="/regions/">list of areas</a>' in html
    for said_too in ("Nothing", "0 results", "spelling", "Stevenage", "Constituencies"):
        assert said_too not in html


@pytest.mark.parametrize(
    "asked", ["Penrith and The Border", "MP for Hatfield", "mps", "hatfield constituency"]
)
def test_who_asks_for_a_constituency_or_finds_nothing_is_told_that_there_are_none(
    client, make_region, asked
):
    CouncilFactory(name="Welwyn Hatfield", regions=[make_region("Hertfordshire").region])

    assert said(client, asked).count(CONSTITUENCIES) == 1


@pytest.mark.parametrize("asked", ["hatfield", "hatfeild", "AL10 9NE"])
def test_who_asks_for_none_and_finds_something_is_not_told_of_constituencies(
    client, make_region, asked
):
    CouncilFactory(name="Welwyn Hatfield", regions=[make_region("Hertfordshire").region])

    assert CONSTITUENCIES not in said(client, asked)


def test_the_place_that_an_mp_is_for_is_found_first(make_region):
    page = make_region("Hertfordshire", search_description="Stevenage, and Stevenage again.")
    CouncilFactory(name="Stevenage", regions=[page.region])

    assert found("MP for Stevenage") == ["Stevenage", "Hertfordshire"]


@pytest.mark.parametrize("asked", ["E37000001", "black country", "zyzzyva", "5G"])
def test_what_is_no_postcode_is_not_taken_for_one(client, black_country, asked):
    assert b"Postcodes" not in client.get("/search/", {"q": asked}).content


def test_wales_is_found_in_its_own_language(make_region):
    region = RegionFactory(code="W92000004", name="Wales", kind="nation")
    make_region("Wales", region=region)

    assert found("Cymru") == ["Wales"]


# More answers than anybody reads


@pytest.fixture
def too_many(monkeypatch, make_region, home) -> None:
    """More answers than are looked at, and the places the last of all."""
    monkeypatch.setattr(asking, "MOST", 5)
    for number in range(8):
        home.add_child(instance=ContentPage(title=f"Cumbria {number}"))
    CouncilFactory(name="West Cumbria", regions=[make_region("Cumbria").region])


def test_more_answers_than_are_looked_at_are_said_to_be_more(client, too_many):
    html = client.get("/search/?q=cumbria").content.decode()

    assert "More than 5 results" in html
    assert "Only 5 are ranked, counted and shown." in html


def test_places_are_found_among_however_many_answers(too_many):
    assert found("cumbria")[0] == "Cumbria"
    assert "West Cumbria" in found("cumbria")


def test_more_answers_than_are_looked_at_cost_little(sql, too_many):
    assert sql("/search/?q=cumbria").count <= ENOUGH


def test_counts_are_of_what_is_looked_at(too_many):
    search = Search("cumbria")

    assert sum(choice.count for choice in search.choices("kind")) == search.count == 5


# Keeping the index


def test_an_empty_index_is_filled_after_migrations(black_country):
    before = sorted(Entry.objects.values_list("key", flat=True))
    Entry.objects.all().delete()
    indexing.fill()

    assert sorted(Entry.objects.values_list("key", flat=True)) == before


def test_an_index_that_is_there_is_left_as_it_is_by_migrations(black_country):
    Entry.objects.update(title="as it was")
    indexing.fill()

    assert set(Entry.objects.values_list("title", flat=True)) == {"as it was"}


def test_the_whole_index_can_be_built_anew(home, black_country):
    home.add_child(instance=ContentPage(title="Quetzal"))
    before = sorted(Entry.objects.values_list("key", "title_words", "names"))
    Entry.objects.all().delete()
    indexing.rebuild()

    assert sorted(Entry.objects.values_list("key", "title_words", "names")) == before
