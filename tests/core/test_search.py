"""What can be found, what never can, and that no question breaks the search."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from wagtail.models import PageViewRestriction

from core.models import ContentPage
from core.search import LONGEST, page_number, tidy

pytestmark = pytest.mark.django_db

# The fixtures are the same for every example: no example changes them.
many = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
words = st.text() | st.text(alphabet="""*"'()-+&|!:<>~\\^{}[]%_ ANDORTNE?.,a£é""", max_size=30)
any_text = st.text(alphabet=st.characters())  # with lone surrogates

HARD = {
    "NUL": "%00",
    "a NUL in a word": "sta%00tion",
    "operators": "AND+OR+NOT+NEAR%28a%2Cb%29",
    "quotes": "%22%27%60%22",
    "an open bracket": "%28station",
    "a wildcard": "%2A",
    "like": "%25_%5C",
    "tsquery": "a+%26+%7C+%21+b%3A%2A",
    "SQL": "%27%3B+DROP+TABLE+wagtailcore_page%3B--",
    "a column filter": "title%3Astation",
    "emoji": "%F0%9F%9A%82%F0%9F%87%AC%F0%9F%87%A7",
    "right to left": "%D9%85%D8%AD%D8%B7%D8%A9+%E2%80%AE",
    "a lone surrogate": "%ED%A0%80",
    "broken UTF-8": "%FF%FE",
    "a megabyte": "station+" * 131_072,
    "one word of a megabyte": "a" * 1_048_576,
    "line breaks": "%0D%0A%E2%80%A8",
}


@pytest.fixture
def about(home) -> ContentPage:
    page = ContentPage(title="Quetzal", slug="about", lead="The new station at Hatfield.")
    home.add_child(instance=page)
    return page


def found(client, asked: str) -> list[str]:
    results = client.get("/search/", {"q": asked}).context["results"]
    return sorted(page.title for page in results)


# What is found


@pytest.mark.parametrize(
    "asked", ["quetzal", "QUETZAL", "station", "hatfield station", " station "]
)
def test_a_page_is_found_by_its_title_and_its_lead(client, about, asked):
    assert found(client, asked) == ["Quetzal"]


def test_every_word_must_be_there(client, about):
    assert found(client, "station quokka") == []


@pytest.mark.parametrize(
    "asked",
    [
        "Stoke-on-Trent",
        "stoke on trent",
        "St. Albans",
        "Hertfordshire's",
        "“Trent”",
        "Môn",
        "Mo\u0302n",
    ],
)
def test_a_name_is_found_with_its_signs_as_people_write_them(client, home, asked):
    lead = "Stoke-on-Trent, St Albans, Ynys Môn and Hertfordshire's firms."
    home.add_child(instance=ContentPage(title="Places", lead=lead))

    assert found(client, asked) == ["Places"]


def test_a_page_is_found_by_its_summary_and_its_body(client, home):
    body = [("prose", "<p>An axolotl.</p>")]
    home.add_child(instance=ContentPage(title="One", search_description="A narwhal.", body=body))

    assert found(client, "axolotl narwhal") == ["One"]


def test_a_region_is_found_by_its_code_and_by_its_highlights(client, make_region, make_highlight):
    page = make_region("Hertfordshire", highlights=[make_highlight(place="Stevenage")])
    page.save()

    assert found(client, page.region.code) == ["Hertfordshire"]
    assert found(client, "stevenage") == ["£6 million to redevelop the station."]


def test_nothing_asked_is_answered_with_the_box_alone(client, home):
    assert client.get("/search/").context["results"] is None


def test_nothing_found_says_so_and_offers_a_way_on(client, regions_page):
    html = client.get("/search/", {"q": "quokka"}).content

    said = "Nothing was found for “quokka”".encode()

    assert b'<a href="/regions/">Regions</a>' in html[html.index(said) :]


# What is never found


def test_a_draft_is_never_found(client, home):
    home.add_child(instance=ContentPage(title="Quetzal", live=False))

    assert found(client, "quetzal") == []


def test_the_unpublished_words_of_a_live_page_are_never_found(client, about):
    about.lead = "Soon: a pangolin."
    about.save_revision()

    assert found(client, "pangolin") == []


def test_a_page_that_was_withdrawn_is_found_no_more(client, about):
    about.unpublish()

    assert found(client, "quetzal") == []


def test_a_page_that_was_deleted_is_found_no_more(client, about):
    about.delete()

    assert found(client, "quetzal") == []


def test_words_that_were_taken_out_are_found_no_more(client, about):
    about.title = "Station"
    about.save()

    assert found(client, "quetzal") == []


@pytest.mark.parametrize("above", [True, False])
def test_a_page_that_is_kept_from_the_public_is_never_found(client, make_region, make_story, above):
    region = make_region("Hertfordshire")
    story = make_story(region, "Quetzal")
    PageViewRestriction.objects.create(
        page=region if above else story, restriction_type="password", password="sesame"
    )

    assert found(client, "quetzal") == []


def test_a_page_that_is_kept_is_not_found_by_those_who_may_read_it_either(
    client, about, admin_user
):
    PageViewRestriction.objects.create(page=about, restriction_type="login")
    client.force_login(admin_user)

    assert found(client, "quetzal") == []


def test_the_root_above_the_sites_is_never_found(client, home):
    assert found(client, "root") == []


@pytest.mark.parametrize("asked", ["*", '"', "'", "-", "%", "&", "🚂"])
def test_a_sign_alone_finds_nothing_and_not_everything(client, about, asked):
    assert found(client, asked) == []


# Any question is answered


@pytest.mark.parametrize("asked", HARD.values(), ids=HARD)
def test_a_hard_question_is_answered(client, about, asked):
    assert client.get(f"/search/?q={asked}").status_code == 200


@pytest.mark.parametrize("number", ["abc", "0", "-1", "1.5", "", "٣", "99999999999", "%00", "999"])
def test_a_page_number_that_is_none_shows_some_page(client, about, number):
    answer = client.get(f"/search/?q=station&page={number}")

    assert [page.title for page in answer.context["results"]] == ["Quetzal"]


@many
@given(asked=words)
@example(asked='"')
@example(asked="a" * LONGEST)
@example(asked="İstanbul ﷺ ½ ⅷ ǅ")
def test_no_words_break_the_search_or_the_suggestions(client, about, asked):
    assert client.get("/search/", {"q": asked}).status_code == 200
    assert client.get("/search/suggest/", {"q": asked}).status_code == 200


@many
@given(kind=words, region=words, theme=words, page=words)
@example(kind="xx", region="../..", theme="'", page="-1")
@example(kind="region", region="%=|", theme="\x00", page="99999999999999999999")
def test_no_narrowing_breaks_the_search(client, about, kind, region, theme, page):
    asked = {"q": "station", "kind": kind, "region": region, "theme": theme, "page": page}

    assert client.get("/search/", asked).status_code == 200


@pytest.mark.parametrize("asked", HARD.values(), ids=HARD)
def test_a_hard_question_has_suggestions_or_none(client, about, asked):
    assert client.get(f"/search/suggest/?q={asked}").status_code == 200


def test_what_was_asked_is_shown_and_never_run(client, home):
    html = client.get("/search/", {"q": '"><script>alert(1)</script>'}).content

    assert b"<script>" not in html
    assert b"&lt;script&gt;" in html


@given(any_text)
def test_a_tidied_question_has_nothing_that_a_database_refuses(asked):
    kept = tidy(asked)

    assert kept.encode("utf-8").find(b"\x00") == -1
    assert len(kept) <= LONGEST


def test_a_tidied_question_keeps_the_words_of_every_script():
    assert tidy(" Caffè  محطة 🚂\tgorsaf ") == "Caffè محطة 🚂 gorsaf"


@given(any_text)
def test_a_page_number_is_always_a_number(text):
    assert page_number(text) >= 1


@pytest.mark.parametrize(("text", "number"), [("0", 1), ("2", 2), ("1000", 1000), ("-1", 1)])
def test_a_page_number_is_the_one_asked_for_or_the_first(text, number):
    assert page_number(text) == number


@pytest.mark.parametrize("turning", ["\u202e", "\u2066", "\u200f"])
def test_what_turns_the_direction_of_a_text_is_left_out(client, home, turning):
    assert tidy(f"{turning}abc{turning} def") == "abc def"
    assert turning not in client.get("/search/", {"q": f"{turning}abc"}).content.decode()


# Many results


@pytest.fixture
def thirty(home) -> None:
    for number in range(30):
        home.add_child(instance=ContentPage(title=f"Station {number:02}"))


def test_results_are_turned_over_twenty_at_a_time(client, thirty):
    first = set(found(client, "station"))
    second = client.get("/search/?q=station&page=2").context["results"]

    assert len(first) == 20
    assert len(first | {page.title for page in second}) == 30


def test_a_page_of_results_links_to_the_next_with_the_same_question(client, thirty):
    html = client.get("/search/?q=station").content.decode()

    assert 'rel="next" href="?q=station&amp;page=2"' in html


def test_twenty_results_cost_no_more_queries_than_one(sql, home):
    home.add_child(instance=ContentPage(title="Station"))
    before = sql("/search/?q=station").count
    for number in range(19):
        home.add_child(instance=ContentPage(title=f"Station {number}"))

    assert sql("/search/?q=station").count == before
