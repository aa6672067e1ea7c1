"""Several sheets in one file, with its contents, and the form that chooses them."""

import pytest
from bs4 import BeautifulSoup

from core import pdf
from regions.sheets.choosing import MOST
from regions.sheets.paper import Paper
from regions.sheets.profiles import profiles
from tests.factories import MeasureFactory, ObservationFactory
from tests.pango import needs_pango, pages, title, unpacked

pytestmark = needs_pango


@pytest.fixture
def three(make_region, make_highlight):
    return [make_region(name, highlights=[make_highlight()])
            for name in ("Hertfordshire", "Cumbria", "Dorset")]  # fmt: skip


@pytest.fixture
def form(client):
    """The form as a reader gets it who asked for these regions."""

    def form(*slugs: str) -> BeautifulSoup:
        response = client.get("/regions/pack.pdf", {"region": slugs}, follow=True)
        assert response.redirect_chain
        return BeautifulSoup(response.content, "html.parser")

    return form


def ticked(form: BeautifulSoup) -> set[str]:
    return {box["value"] for box in form.select("input[name=region][checked]")}


def test_pack_has_its_contents_and_a_page_for_each_region(client, three):
    response = client.get("/regions/pack.pdf?region=cumbria&region=hertfordshire")
    content = unpacked(response.content)

    assert response["Content-Type"] == "application/pdf"
    assert "industrial-strategy-2-regions.pdf" in response["Content-Disposition"]
    assert pages(response.content) == 3
    assert title("Cumbria and Hertfordshire – ") in content


def test_contents_lead_to_the_pages_whose_numbers_they_give(client, three):
    content = unpacked(client.get("/regions/pack.pdf?region=cumbria&region=dorset").content)

    for link in (b"/Dest (sheet-cumbria)", b"/Dest (sheet-dorset)"):
        assert link in content
    for bookmark in (b"/Title (Contents)", b"/Title (Cumbria)", b"/Title (Dorset)"):
        assert bookmark in content


def test_contents_of_the_largest_pack_are_one_page(make_region, make_highlight):
    longest = "Greater Cambridge and Greater Peterborough and beyond"
    made = [make_region(f"{longest} {i}", highlights=[make_highlight()]) for i in range(MOST)]
    paper = Paper(profiles(made), pack=True)

    with pdf.press() as typesetting:
        numbers, contents = paper.opening(typesetting, [1] * MOST)

    assert len(contents.pages) == 1
    assert numbers == list(range(2, MOST + 2))


def test_contents_of_several_pages_count_their_own(make_region):
    paper = Paper(profiles([make_region(f"Region {i}") for i in range(60)]), pack=True)
    with pdf.press() as typesetting:
        numbers, contents = paper.opening(typesetting, [2] * 60)
    first = len(contents.pages) + 1

    assert first > 2
    assert numbers == list(range(first, first + 2 * 60, 2))


def test_contents_number_the_pages_in_the_order_asked(three):
    paper = Paper(profiles(three), pack=True)
    listed = BeautifulSoup(paper.contents([2, 3, 5]), "html.parser").select(".contents__list li")

    said = [
        (one.select_one(".contents__region").text, one.select_one(".contents__number").text)
        for one in listed
    ]
    assert said == [("Hertfordshire", "2"), ("Cumbria", "3"), ("Dorset", "5")]


def test_each_sheet_of_a_pack_cites_its_own_sources(three):
    for sheet in Paper(profiles(three), pack=True).sheets:
        soup = BeautifulSoup(sheet.html(0), "html.parser")
        cited = [one["href"].removeprefix("#") for one in soup.select("a.cite")]

        assert cited
        assert all(soup.find(id=name) for name in cited)
        assert all(name.startswith(f"sheet-{sheet.page.slug}-") for name in cited)


def test_pack_is_made_once(client, three, laid_out):
    for _ in range(2):
        client.get("/regions/pack.pdf?region=cumbria&region=dorset")

    assert len(laid_out) == 3


def test_pack_costs_no_more_queries_when_it_is_larger(three, sql):
    one = sql("/regions/pack.pdf?region=cumbria").count
    all_of_them = "region=cumbria&region=dorset&region=hertfordshire"

    assert sql(f"/regions/pack.pdf?{all_of_them}").count == one <= 8


def test_unknown_region_is_named_and_what_was_known_stays_ticked(form, three):
    page = form("cumbria", "atlantis")

    assert "No region is called “atlantis”." in page.find(id="problems").text
    assert ticked(page) == {"cumbria"}


def test_nothing_chosen_is_said(form, three):
    assert "Choose at least one region." in form().find(id="problems").text


def test_more_than_a_pack_holds_is_said_and_nothing_is_lost(form, make_region):
    slugs = [make_region(f"Region {number}").slug for number in range(MOST + 1)]
    page = form(*slugs)

    assert f"You chose {MOST + 1} regions; a pack holds {MOST}." in page.find(id="problems").text
    assert ticked(page) == set(slugs)


@pytest.mark.parametrize("odd", ["\x00", "a" * 5000, "<script>", "‮", "cumbria\n"])
def test_odd_names_are_answered_in_words(client, three, odd):
    response = client.get("/regions/pack.pdf", {"region": [odd] * 200}, follow=True)

    assert response.status_code == 200
    assert b"<script>" not in response.content


def test_draft_is_no_region_that_can_be_chosen(form, three):
    three[0].unpublish()
    page = form("hertfordshire")

    assert "No region is called “hertfordshire”." in page.find(id="problems").text
    assert not page.find(value="hertfordshire")


def test_form_offers_every_region_and_asks_nothing_yet(client, three):
    page = BeautifulSoup(client.get("/regions/pack/").content, "html.parser")

    assert {box["value"] for box in page.select("input[name=region]")} == {
        "hertfordshire", "cumbria", "dorset"
    }  # fmt: skip
    assert not page.find(id="problems")
    assert page.find("form", class_="pack")["action"] == "/regions/pack.pdf"


def test_comparison_leads_to_the_pack_of_its_regions(client, three):
    for page in three:
        ObservationFactory(region=page.region, measure=MeasureFactory())
    content = client.get("/regions/compare/?region=cumbria&region=dorset").content.decode()

    assert 'href="/regions/pack.pdf?region=cumbria&amp;region=dorset"' in content
