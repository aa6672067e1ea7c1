"""A region's page is one sheet of A4, with all that the sheet of 2018 said."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import FULL_PROFILE

pytestmark = pytest.mark.browser

SHEETS = (
    "hertfordshire", "liverpool-city-region", "black-country", "cumbria",
    "greater-birmingham-and-solihull", "scotland",
)  # fmt: skip
FILL = """
() => {
    const list = document.querySelector(".highlights"), rows = [...list.children];
    for (let i = 0; list.children.length < 12; i++)
        list.append(rows[i % rows.length].cloneNode(true));
}
"""
KEPT = {
    "name": "h1",
    "date and address": ".onpaper",
    "map of where it lies": ".locator",
    "opening": ".masthead__opening",
    "statement": ".masthead__lead",
    "figures at a glance": ".glance",
    "highlights": ".highlight",
    "sentences on jobs": "[aria-labelledby=jobs] .figure__sentence",
    "case study": "[aria-labelledby=stories] .card__text",
    "state of the strategy": ".status",
    "national commitment": ".commitment__said",
    "sources": ".sources__one",
}
LEFT_OUT = {
    "charts": ".chart",
    "tables": ".table",
    "pictures": "main img",
    "councils": ".councils",
}


def sheets(page: Page) -> int:
    """How many pages of paper it takes: each is an object of its own in the PDF."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))


@pytest.fixture
def on_paper(tab) -> Page:
    page = tab()
    page.goto(FULL_PROFILE)
    page.emulate_media(media="print")
    return page


@pytest.mark.parametrize("region", SHEETS)
def test_region_is_one_sheet(tab, region):
    page = tab()
    page.goto(f"/regions/{region}/")

    assert sheets(page) == 1


def test_twelve_highlights_are_one_sheet(tab):
    page = tab()
    page.goto(FULL_PROFILE)
    page.evaluate(FILL)

    assert sheets(page) == 1


def test_count_of_sheets_sees_a_second_one(tab):
    page = tab()
    page.goto(FULL_PROFILE)
    page.evaluate(FILL.replace("12", "60"))

    assert sheets(page) > 1


@pytest.mark.parametrize("part", KEPT)
def test_sheet_keeps(on_paper, part):
    expect(on_paper.locator(KEPT[part]).first).to_be_visible()


@pytest.mark.parametrize("part", LEFT_OUT)
def test_sheet_leaves_out(on_paper, part):
    found = on_paper.locator(LEFT_OUT[part]).all()

    assert found
    assert not [one for one in found if one.is_visible()]


def test_sheet_says_its_date_and_its_address(on_paper, site):
    said = on_paper.locator(".onpaper").inner_text()

    assert re.match(r"As at \d{1,2} [A-Z][a-z]+ \d{4}\.", said)
    assert said.endswith(f"{site.address}{FULL_PROFILE}")


def test_amounts_are_bold_and_sources_small(on_paper):
    style = "(one, name) => getComputedStyle(one)[name]"

    assert on_paper.locator(".highlight__amount").first.evaluate(style, "fontWeight") == "700"
    size = on_paper.locator(".sources__one").first.evaluate(style, "fontSize")
    assert round(float(size.removesuffix("px")) * 0.75) == 7


@pytest.mark.parametrize("region", SHEETS)
def test_sheet_lists_the_sources_it_cites_and_no_others(tab, region):
    page = tab()
    page.goto(f"/regions/{region}/")
    page.emulate_media(media="print")
    cited = {one.inner_text() for one in page.locator("main .cite").all() if one.is_visible()}
    listed = [one for one in page.locator(".sources__one").all() if one.is_visible()]

    assert {one.get_attribute("value") for one in listed} == cited


def test_sheet_says_what_was_worked_out_here_and_that_it_is_a_demonstration(on_paper):
    expect(on_paper.locator("[aria-labelledby=jobs] .figure__made").first).to_be_visible()
    expect(on_paper.locator(".demonstration")).to_be_visible()


@pytest.mark.parametrize("query", [
    "england&region=hertfordshire&region=cumbria&region=liverpool-city-region",
    "black-country&region=hertfordshire&region=cumbria&region=liverpool-city-region",
])  # fmt: skip
def test_comparison_is_two_sheets(tab, query):
    page = tab()
    page.goto(f"/regions/compare/?region={query}")

    assert sheets(page) == 2


def test_first_line_of_the_sheet_is_for_paper_only(tab):
    page = tab()
    page.goto(FULL_PROFILE)

    expect(page.locator(".onpaper")).to_be_hidden()


LEFT = "found => found.map(one => Math.round(one.getBoundingClientRect().left))"


@pytest.mark.parametrize(
    "path",
    ["/", "/figures/employment-rate/", "/regions/compare/?region=hertfordshire&region=cumbria"],
)
def test_page_on_paper_has_one_margin(tab, path):
    page = tab()
    page.goto(path)
    page.emulate_media(media="print")

    edges = page.locator(".demonstration, .wordmark, h1, .footer__name").evaluate_all(LEFT)
    assert len(edges) == 4 and set(edges) == {0}


@pytest.mark.parametrize("figure", ["employment-rate", "enterprises"])
def test_form_that_is_not_printed_leaves_no_rules(tab, figure):
    page = tab()
    page.goto(f"/figures/{figure}/")
    page.emulate_media(media="print")
    picked = page.locator(".picked")

    assert picked.evaluate("one => getComputedStyle(one).borderTopWidth") == "0px"
    assert picked.is_visible() == (figure == "employment-rate")  # which has a strip


@pytest.mark.parametrize("media", ["screen", "print"])
def test_dot_of_a_line_stands_level_with_its_value(tab, media):
    page = tab()
    page.goto("/figures/employment-rate/")
    page.emulate_media(media=media)
    dot, value = (
        page.locator(f".league tbody tr {one}").first.bounding_box()
        for one in (".row__dot", "data")
    )

    assert abs(dot["y"] + dot["height"] / 2 - value["y"] - value["height"] / 2) < 2
