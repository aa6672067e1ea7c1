"""Comparing regions by the form and by links, with scripts and without."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import FULL_PROFILE

pytestmark = pytest.mark.browser

COMPARE = "/regions/compare/"
PHONE = {"width": 320, "height": 640}


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def page(request, tab) -> Page:
    return tab(java_script_enabled=request.param)


def asked(page: Page) -> list[str]:
    """The regions that the address names."""
    return parse_qs(urlsplit(page.url).query).get("region", [])


def test_region_is_compared_from_its_own_page(page):
    page.goto(FULL_PROFILE)
    page.get_by_role("link", name="Compare Hertfordshire with other areas").click()
    expect(page.get_by_label("Region 1")).to_have_value("hertfordshire")
    page.get_by_label("Region 2").select_option("cumbria")
    page.get_by_role("button", name="Compare").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Hertfordshire and Cumbria")
    assert asked(page) == ["hertfordshire", "cumbria"]


def test_country_is_put_first_with_one_link(page):
    page.goto(f"{COMPARE}?region=hertfordshire&region=cumbria")
    page.get_by_role("link", name="Put England first").click()

    heads = page.get_by_role("columnheader")
    expect(heads).to_have_text(["Measure", "England", "Hertfordshire", "Cumbria"])


def test_region_is_taken_out_of_the_comparison(page):
    page.goto(f"{COMPARE}?region=hertfordshire&region=cumbria&region=scotland")
    page.get_by_role("link", name="Remove Cumbria").click()

    assert asked(page) == ["hertfordshire", "scotland"]


def test_region_is_added_to_a_comparison(page):
    page.goto(f"{COMPARE}?region=hertfordshire&region=cumbria")
    page.get_by_text("Add or change regions").click()
    page.get_by_label("Region 3").select_option("solent")
    page.get_by_role("button", name="Compare").click()

    assert asked(page) == ["hertfordshire", "cumbria", "solent"]


def test_table_is_to_be_had_as_a_file(page):
    page.goto(f"{COMPARE}?region=hertfordshire&region=cumbria")
    with page.expect_download() as download:
        page.get_by_role("link", name="Download this table (CSV)").click()

    lines = download.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert lines[0].startswith("measure,unit,area")
    assert any("Cumbria" in line for line in lines)


def test_misspelled_region_is_one_link_from_the_right_one(page):
    page.goto(f"{COMPARE}?region=herfordshire&region=cumbria")
    page.get_by_role("link", name="Compare with Hertfordshire instead").click()

    assert sorted(asked(page)) == ["cumbria", "hertfordshire"]


def test_phone_shows_one_measure_after_the_other(tab):
    page = tab(viewport=PHONE)
    page.goto(f"{COMPARE}?region=england&region=hertfordshire&region=cumbria")
    cells = page.get_by_role("row").filter(has_text="Employment rate").get_by_role("cell")

    tops = [cell.bounding_box()["y"] for cell in cells.all()]
    assert tops == sorted(tops) and len(set(tops)) == 3
    assert page.evaluate("document.scrollingElement.scrollWidth") == 320


def test_table_s_head_is_on_every_sheet_of_paper(tab):
    page = tab()
    page.goto(f"{COMPARE}?region=england&region=hertfordshire&region=cumbria")
    page.emulate_media(media="print")

    head = page.locator(".compare thead")
    assert head.evaluate("one => getComputedStyle(one).display") == "table-header-group"
    expect(page.get_by_role("button", name="Compare")).to_be_hidden()
