"""The map is for a keyboard as much as for a mouse, with a script or without, in both its views."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.demonstration import manage
from tests.browser.pages import FULL_PROFILE, HOME, REGIONS
from tests.browser.test_axe import LOOKS, barriers

pytestmark = pytest.mark.browser

SCRIPTS = pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
OUTLINES = "/regions/?view=outlines"
FIGURE, STORIES = "/figures/employment-16-plus/", "/case-studies/?view=map"
# Three areas in a row, the second over a corner of the first; drawn for this test alone.
AREAS = {"E37000017": (-0.6, 51.6), "E37000006": (-0.2, 51.9), "E37000007": (-3.6, 54.1)}


def square(west: float, south: float) -> list:
    east, north = west + 0.6, south + 0.6
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]


@pytest.fixture(scope="module")
def outlined(own_site, tmp_path_factory):
    """The file's own copy of the site, where three areas have an outline."""
    features = [
        {"type": "Feature", "properties": {"code": code},
         "geometry": {"type": "Polygon", "coordinates": [square(*corner)]}}
        for code, corner in AREAS.items()
    ]  # fmt: skip
    path = tmp_path_factory.mktemp("outlines") / "areas.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    manage(own_site.folder, "load_boundaries", str(path))
    return own_site


FOCUSED = "document.activeElement.closest('.hexmap a')?.querySelector('title').textContent ?? ''"


def tab_to(page, name: str) -> None:
    """Press Tab until the cell of this region has the focus."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED).startswith(name):
            return
    raise AssertionError(f"Tab never came to {name}")


@SCRIPTS
@pytest.mark.parametrize("path", [HOME, REGIONS])
def test_a_region_is_opened_from_the_map_with_the_keyboard_alone(tab, path, scripts):
    page = tab(java_script_enabled=scripts)
    page.goto(path)
    tab_to(page, "Hertfordshire")
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text("Hertfordshire")


@pytest.mark.parametrize("path", [HOME, REGIONS])
def test_the_map_is_passed_in_one_step(tab, path):
    page = tab()
    page.goto(path)
    past = page.get_by_role("link", name="Skip the map")
    past.focus()
    expect(past).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.closest('.hexmap')") is None
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("path", [HOME, REGIONS])
def test_every_hexagon_can_be_hit_with_a_thumb(tab, path):
    page = tab(viewport={"width": 320, "height": 640})
    page.goto(path)
    sides = page.locator(".hexmap polygon").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect()).map(b => Math.min(b.width, b.height))"
    )

    assert len(sides) == 41 and min(sides) >= 34


@pytest.mark.parametrize("path", [HOME, REGIONS, STORIES])
def test_every_letter_on_the_map_is_large_enough_on_a_phone_and_fits_its_cell(tab, path):
    page = tab(viewport={"width": 320, "height": 640})
    page.goto(path)
    heights, shares = page.locator(".hexmap").evaluate(
        """map => {
            const scale = map.getBoundingClientRect().width / map.viewBox.baseVal.width;
            const texts = [...map.querySelectorAll("text")];
            const wide = one => one.getBoundingClientRect().width;
            return [
                texts.map(one => parseFloat(getComputedStyle(one).fontSize) * scale),
                texts.map(one => wide(one) / wide(one.parentNode.querySelector("polygon"))),
            ];
        }"""
    )

    assert len(heights) >= 41 and min(heights) >= 12 and max(shares) < 1
    assert page.evaluate("document.scrollingElement.scrollWidth") == 320


def test_first_area_of_the_list_is_on_the_first_screen_with_the_whole_map(tab):
    page = tab(viewport={"width": 1280, "height": 900})
    page.goto(REGIONS)

    expect(page.locator(".ask__box")).to_be_in_viewport(ratio=1)
    expect(page.locator(".area__name").first).to_be_in_viewport(ratio=1)
    expect(page.locator(".hexmap")).to_be_in_viewport(ratio=1)


def test_map_stays_beside_the_list(tab):
    page = tab(viewport={"width": 1280, "height": 900})
    page.goto(REGIONS)
    page.locator(".area", has_text="Oxfordshire").scroll_into_view_if_needed()

    expect(page.locator(".hexmap")).to_be_in_viewport(ratio=1)


def test_list_comes_before_the_map_on_a_phone_and_leads_to_it(tab):
    page = tab(viewport={"width": 320, "height": 640})
    page.goto(REGIONS)
    expect(page.locator(".hexmap")).not_to_be_in_viewport()
    page.get_by_role("link", name="Go to the map").click()

    expect(page.locator(".hexmap")).to_be_in_viewport()


@pytest.mark.parametrize("look", ["desktop", "dark", "forced colours"])
def test_focus_is_drawn_around_the_hexagon_and_nowhere_else(tab, look):
    screen, colours = LOOKS[look]
    page = tab(viewport=screen, **colours)
    page.goto(REGIONS)
    page.locator(".pass").focus()
    page.keyboard.press("Tab")
    outline, shadow, stroke = page.evaluate(
        """() => {
            const one = getComputedStyle(document.activeElement);
            const drawn = getComputedStyle(document.activeElement.querySelector("polygon"));
            return [one.outlineStyle, one.boxShadow, parseFloat(drawn.strokeWidth)];
        }"""
    )

    assert (outline, shadow) == ("none", "none") and stroke >= 4


@SCRIPTS
def test_the_map_is_shaded_otherwise_by_a_link(tab, scripts):
    page = tab(java_script_enabled=scripts)
    page.goto(REGIONS)
    page.get_by_role("link", name="Highlighted investment per head").click()

    expect(page).to_have_url(
        f"{page.url.split('/regions')[0]}/regions/?shade=highlighted-per-head#show"
    )
    expect(page.get_by_role("heading", name="Highlighted investment per head")).to_be_visible()


@SCRIPTS
def test_an_area_is_picked_out_of_a_table(tab, scripts):
    page = tab(java_script_enabled=scripts)
    page.goto(FIGURE)
    page.get_by_label("Pick out an area").select_option("hertfordshire")
    page.get_by_role("button", name="Show").click()

    expect(page.locator(".picked")).to_contain_text("does not call it different")
    page.get_by_role("link", name="Its line in the table").click()
    expect(page.locator("#here")).to_be_in_viewport()


def test_all_areas_of_a_figure_open_at_the_summary_of_the_region(tab):
    page = tab()
    page.goto(FULL_PROFILE)
    page.locator(".figure__all").first.click()

    expect(page.locator("#picked .picked__title")).to_have_text("Hertfordshire")
    expect(page.locator("#picked .picked__value")).to_be_in_viewport()


@pytest.mark.parametrize("wide", [320, 1280])
def test_all_rows_of_a_table_are_drawn_on_one_scale(tab, wide):
    page = tab(viewport={"width": wide, "height": 700})
    page.goto(f"{FIGURE}?area=cumbria")
    edges = page.locator(".row").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect()).map(b => [b.left, b.width])"
    )

    assert len(edges) > 30 and all(one == edges[0] for one in edges)
    assert page.evaluate("document.scrollingElement.scrollWidth") == wide


def test_intervals_stand_in_one_line_beside_their_numbers(tab):
    page = tab(viewport={"width": 768, "height": 1000})
    page.goto(FIGURE)

    expect(page.locator(".row").first).to_be_hidden()
    heights = page.locator("tbody .league__interval").evaluate_all(
        """all => all.map(one => {
            const range = document.createRange();
            range.selectNodeContents(one);
            return range.getBoundingClientRect().height;
        })"""
    )
    assert heights and max(heights) < 30


@SCRIPTS
def test_an_outline_is_opened_with_the_keyboard_alone(outlined, own_tab, scripts):
    page = own_tab(java_script_enabled=scripts)
    page.goto(REGIONS)
    page.get_by_role("link", name="Real outlines").click()
    expect(page.locator(".outlines a")).to_have_count(len(AREAS))
    tab_to(page, "Hertfordshire")
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text("Hertfordshire")


def test_focus_is_seen_on_every_outline(outlined, own_tab):
    page = own_tab()
    page.goto(OUTLINES)
    fills = page.locator(".outlines a").evaluate_all(
        """all => all.map(one => {
            const drawn = one.querySelector("path"), before = getComputedStyle(drawn).fill;
            one.focus({focusVisible: true});
            return before !== getComputedStyle(drawn).fill;
        })"""
    )

    assert fills == [True] * len(AREAS)


@pytest.mark.parametrize("look", LOOKS)
def test_map_of_outlines_has_no_barrier_that_axe_finds(outlined, own_tab, look):
    screen, colours = LOOKS[look]
    page = own_tab(bypass_csp=True, viewport=screen, **colours)
    page.goto(OUTLINES)

    assert barriers(page) == []


def test_map_of_outlines_says_whose_they_are(outlined, own_tab):
    page = own_tab()
    page.goto(OUTLINES)

    expect(page.locator(".atlas__map figcaption")).to_contain_text(
        "Contains OS data © Crown copyright"
    )
