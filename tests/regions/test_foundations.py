"""The pages of the foundations and their file."""

import csv
import io
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup

from tests.factories import SourceFactory, ThemeFactory

ENOUGH = 8


@pytest.fixture
def fill(make_region, make_highlight, make_story):
    """Publish a region with highlights of one foundation and a story about it."""
    theme = ThemeFactory(slug="blue")

    def fill(name: str):
        rows = [make_highlight(theme=theme), make_highlight(theme=theme, amount=None)]
        page = make_region(name, highlights=rows)
        make_story(page, f"Story of {name}", theme=theme)
        return page

    return fill


def soup(client, path: str) -> BeautifulSoup:
    return BeautifulSoup(client.get(path).content, "html.parser")


def words(client, path: str) -> str:
    return " ".join(soup(client, path).get_text(" ").split())


@pytest.mark.parametrize("path", ["/foundations/", "/foundations/blue/"])
def test_page_costs_little_and_no_more_when_all_is_doubled(fill, sql, path):
    fill("One")
    before = sql(path).count
    fill("Two")
    fill("Three")

    assert sql(path).count == before <= ENOUGH


@pytest.mark.parametrize("path", ["/foundations/", "/foundations/blue/"])
def test_page_says_how_many_regions_it_knows_of(fill, make_region, client, path):
    fill("One")
    make_region("Two")

    assert "Only what 1 of 2 regions have published here is added up" in words(client, path)


def test_page_says_that_national_money_is_not_in_it(fill, client):
    fill("One")

    assert "the commitment of more than £45 billion" in words(client, "/foundations/")


def test_page_counts_what_names_no_amount(fill, client):
    fill("One")

    assert "2 highlights, 1 without an amount" in words(client, "/foundations/")


def test_foundation_links_each_highlight_to_where_it_stands(fill, client):
    page = fill("One")
    anchors = {row.anchor for row in page.highlights.all()}
    links = {one["href"] for one in soup(client, "/foundations/blue/").select(".highlight a")}

    assert {f"{page.url}#{anchor}" for anchor in anchors} <= links


def test_every_link_within_a_page_leads_somewhere(fill, client):
    fill("One")
    page = soup(client, "/foundations/blue/")
    ids = {one["id"] for one in page.select("[id]")}

    assert {one["href"][1:] for one in page.select("a[href^='#']")} <= ids


def test_foundation_shows_its_stories(fill, client):
    fill("One")

    assert "Story of One" in words(client, "/foundations/blue/")


@pytest.mark.parametrize("path", ["/foundations/", "/foundations/blue/"])
def test_page_stands_where_nothing_is_published(regions_page, client, path):
    ThemeFactory(slug="blue")

    assert "No region has published a highlight" in words(client, path)


def test_page_stands_before_there_is_any_page(client, db):
    assert client.get("/foundations/").status_code == 200


def test_foundation_without_highlights_says_so_and_adds_up_nothing(home, client):
    ThemeFactory(slug="blue")
    said = soup(client, "/foundations/blue/").text

    assert "No region has published a highlight about" in said
    assert "0 of" not in said
    assert "How this is added up" not in said


def test_foundation_without_highlights_leads_on_to_the_others(home, client):
    ThemeFactory(slug="blue")

    assert soup(client, "/foundations/blue/").select_one(".none-yet a")["href"] == "/foundations/"


def test_title_of_the_overview_says_the_word_of_the_menu(home, client):
    page = soup(client, "/foundations/")
    current = page.select_one(".menu [aria-current]").text

    assert current.lower() in page.h1.text


def test_unknown_foundation_is_not_found(home, client):
    assert client.get("/foundations/alchemy/").status_code == 404


def test_page_answers_no_form(home, client):
    assert client.post("/foundations/").status_code == 405


def test_home_page_leads_to_each_foundation(home, client):
    ThemeFactory(slug="blue")
    links = {one["href"] for one in soup(client, "/").select(".foundations a")}

    assert links == {"/foundations/blue/"}


def test_no_visitor_is_remembered(fill, client):
    fill("One")
    response = client.get("/foundations/blue/")

    assert not response.cookies
    assert "public" in response["Cache-Control"]


def rows(client, query: str = "", name: str = "highlights") -> list[dict]:
    text = client.get(f"/foundations/{name}.csv{query}").content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def test_file_has_every_highlight(fill, client):
    page = fill("One")
    first, second = rows(client)

    assert (first["code"], first["amount_pounds"], first["qualifier"]) == (
        page.region.code,
        "6000000",
        "exact",
    )
    assert (second["amount_pounds"], second["qualifier"]) == ("", "")


def test_file_says_where_each_highlight_stands(fill, client):
    page = fill("One")
    anchors = [f"http://testserver{page.url}#{row.anchor}" for row in page.highlights.all()]

    assert [row["url"] for row in rows(client)] == anchors


def test_text_in_the_file_is_no_formula(make_region, make_highlight, client):
    make_region(highlights=[make_highlight(text="=HYPERLINK(1)")])

    assert rows(client)[0]["text"] == "'=HYPERLINK(1)"


def test_file_of_one_foundation_has_no_other(fill, make_region, make_highlight, client):
    fill("One")
    make_region("Two", highlights=[make_highlight(theme=ThemeFactory(slug="rust"))])

    assert {row["area"] for row in rows(client, "?foundation=rust")} == {"Two"}


def test_file_of_a_foundation_nobody_has_heard_of_is_the_whole(fill, client):
    fill("One")

    assert rows(client, "?foundation=alchemy") == rows(client)


def test_totals_are_a_file_with_their_qualifiers(make_region, make_highlight, client):
    theme = ThemeFactory(slug="blue")
    make_region("One", highlights=[
        make_highlight(theme=theme, amount=Decimal(1_000_000), qualifier="more_than"),
        make_highlight(theme=theme, amount=Decimal(2_000_000)),
        make_highlight(theme=theme, amount=None),
    ])  # fmt: skip
    (row,) = rows(client, name="totals")

    assert (row["amount_pounds"], row["qualifier"]) == ("3000000", "at_least")
    assert (row["highlights"], row["without_an_amount"]) == ("3", "1")


def test_each_number_at_a_glance_leads_to_what_it_is_made_of(fill, client):
    fill("One")
    page = soup(client, "/foundations/blue/")
    links = [one["href"].removeprefix("#") for one in page.select(".glance a")]

    assert links and all(page.find(id=link) for link in links)


def test_file_leaves_out_what_rests_on_a_draft(make_region, make_highlight, client):
    row = make_highlight(source=SourceFactory())
    make_region(highlights=[row])
    row.source.live = False
    row.source.save()

    assert rows(client) == []


def test_markup_in_a_highlight_is_text(make_region, make_highlight, client):
    theme = ThemeFactory(slug="blue")
    make_region(highlights=[make_highlight(theme=theme, text="<script>alert(1)</script>")])

    assert soup(client, "/foundations/blue/").select("main script") == []
