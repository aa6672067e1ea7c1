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


FOUR = f"{COMPARE}?region=buckinghamshire-thames-valley&region=hertfordshire&region=cumbria"
FOUR += "&region=d2n2"
# Whether what has the focus is what one would touch there: not covered, cut off or elsewhere.
UNSEEN = """() => {
    const one = document.activeElement, box = one.getBoundingClientRect();
    const there = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return !there || !(one.contains(there) || there.contains(one));
}"""
BROKEN = """heads => heads.flatMap(head => {
    const text = document.createTreeWalker(head, NodeFilter.SHOW_TEXT), broken = [];
    while (text.nextNode())
        for (const word of text.currentNode.data.matchAll(/\\S+/g)) {
            const range = document.createRange();
            range.setStart(text.currentNode, word.index);
            range.setEnd(text.currentNode, word.index + word[0].length);
            if (new Set([...range.getClientRects()].map(one => one.top)).size > 1)
                broken.push(word[0]);
        }
    return broken;
})"""
LONE = """marks => marks.filter(mark => {
    const before = mark.previousSibling ?? mark.parentNode.previousSibling;
    const range = document.createRange();
    range.selectNodeContents(before);
    const last = [...range.getClientRects()].at(-1);
    return last && mark.getBoundingClientRect().top > last.bottom;
}).length"""


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_every_stop_of_tab_can_be_seen(tab, width):
    page = tab(viewport={"width": width, "height": 800})
    page.goto(FOUR)
    page.locator(".breadcrumb a").last.focus()
    unseen, stops = [], 0
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.closest('main') !== null"):
        stops += 1
        if page.evaluate(UNSEEN):
            unseen.append(page.evaluate("document.activeElement.outerHTML"))
        page.keyboard.press("Tab")

    assert stops > 20
    assert unseen == []


def test_region_s_page_is_one_link_away_on_a_phone(tab):
    page = tab(viewport=PHONE)
    page.goto(FOUR)

    expect(page.get_by_role("columnheader")).to_have_count(0)
    page.get_by_role("cell").get_by_role("link", name="Cumbria", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Cumbria")


def test_every_cell_of_a_phone_names_its_region(tab):
    page = tab(viewport=PHONE)
    page.goto(FOUR)
    row = page.get_by_role("row").filter(has_text="Employment rate").get_by_role("cell")

    assert [cell.inner_text().split()[0] for cell in row.all()] == [
        "Buckinghamshire", "Hertfordshire", "Cumbria", "Derby,",
    ]  # fmt: skip


@pytest.mark.parametrize(("width", "regions", "heads"), [(768, 3, 0), (768, 2, 3), (910, 4, 5)])
def test_regions_stand_side_by_side_where_there_is_room_for_them(tab, width, regions, heads):
    page = tab(viewport={"width": width, "height": 800})
    page.goto("&".join(FOUR.split("&")[:regions]))

    expect(page.get_by_role("columnheader")).to_have_count(heads)
    assert page.evaluate("document.scrollingElement.scrollWidth") == width


@pytest.mark.parametrize("width", [768, 904, 1024, 1280])
def test_no_word_is_broken_and_no_mark_stands_on_a_line_alone(tab, width):
    page = tab(viewport={"width": width, "height": 800})
    page.goto(FOUR)

    assert page.locator(".compare th").evaluate_all(BROKEN) == []
    assert page.locator(".compare th .cite").evaluate_all(LONE) == 0


@pytest.mark.parametrize("width", [320, 768])
def test_bars_of_one_row_are_drawn_in_the_same_width(tab, width):
    page = tab(viewport={"width": width, "height": 800})
    page.goto(FOUR)
    row = page.get_by_role("row").filter(has_text="Enterprises").first
    widths = [bar.bounding_box()["width"] for bar in row.locator(".cellbar").all()]

    assert len(widths) == 4 and max(widths) - min(widths) < 0.5
