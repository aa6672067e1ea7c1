"""The map of hexagons: every region a link, in its place, with its name."""

import pytest
from bs4 import BeautifulSoup

from regions import hexmap
from regions.directory import Place
from regions.geography import Cell
from tests.factories import RegionFactory

CURRENT = "hexmap__cell hexmap__cell--current"
BESIDE = "hexmap__cell hexmap__cell--beside"
FULL = "hexmap__cell hexmap__cell--profile"


def put(name: str, q: int | None, r: int | None, *, full: bool = False) -> Place:
    """A region whose hexagon is at (q, r), or that has none."""
    return Place(
        page_id=1,
        title=name,
        url=f"/regions/{name.lower()}/",
        code=f"code of {name}",
        name=name,
        label=name[:3].upper(),
        wider_region="South East",
        kind="area",
        cell=None if q is None else Cell(q, r),
        full=full,
    )


def looks(places, **asked) -> dict[str, str]:
    return {tile.name: tile.css_class for tile in hexmap.draw(places, **asked).tiles}


def test_there_is_no_map_of_nothing():
    assert hexmap.draw([]) is None


def test_there_is_no_map_where_no_region_has_a_hexagon():
    assert hexmap.draw([put("Floating", None, None)]) is None


def test_region_without_a_hexagon_is_left_out():
    drawn = hexmap.draw([put("Floating", None, None), put("Leeds", 3, 8)])

    assert [tile.name for tile in drawn.tiles] == ["Leeds"]


def test_tiles_are_read_from_the_north_then_from_the_west():
    places = [put("Solent", 4, 2), put("Humber", 5, 8), put("Cumbria", 1, 8)]

    assert [tile.name for tile in hexmap.draw(places).tiles] == ["Cumbria", "Humber", "Solent"]


def test_northern_tile_is_drawn_above_a_southern_one():
    north, south = hexmap.draw([put("South", 0, 0), put("North", 0, 4)]).tiles

    assert float(north.y) < float(south.y)


def test_every_tile_lies_within_the_box():
    drawn = hexmap.draw([put("South", 0, 0), put("North", 3, 7), put("East", 9, 2)])
    box = drawn.box

    for tile in drawn.tiles:
        for x, y in (corner.split(",") for corner in tile.points.split()):
            assert box.x <= float(x) <= box.x + box.width
            assert box.y <= float(y) <= box.y + box.height


def test_current_region_and_its_neighbours_look_different():
    places = [put("Here", 5, 5), put("Beside", 6, 5), put("Far", 9, 9)]

    assert looks(places, current=places[0].code) == {
        "Here": CURRENT,
        "Beside": BESIDE,
        "Far": "hexmap__cell",
    }


def test_full_profile_is_filled_where_nothing_is_current():
    places = [put("Whole", 5, 5, full=True), put("None", 6, 5)]

    assert looks(places) == {"Whole": FULL, "None": "hexmap__cell"}


def test_current_region_without_a_hexagon_marks_no_neighbour():
    here, other = put("Here", None, None), put("Other", 0, 0)

    assert looks([here, other], current=here.code) == {"Other": "hexmap__cell"}


def test_tile_has_the_label_value_and_address_of_its_region():
    place = put("Solent", 4, 2)
    (tile,) = hexmap.draw([place], {place.code: "605,200 people"}).tiles

    assert (tile.label, tile.value, tile.url) == ("SOL", "605,200 people", "/regions/solent/")


def test_region_without_a_value_has_none_on_the_map():
    (tile,) = hexmap.draw([put("Solent", 4, 2)], {"another code": "605,200 people"}).tiles

    assert tile.value == ""


@pytest.fixture
def two_regions(make_region):
    """Two pages whose regions have a hexagon each."""
    solent = make_region("Solent", region=RegionFactory(name="Solent", hex_q=4, hex_r=2))
    humber = make_region("Humber", region=RegionFactory(name="Humber", hex_q=5, hex_r=8))
    return solent, humber


def links(client, path: str, css: str = ".hexmap a"):
    return BeautifulSoup(client.get(path).content, "html.parser").select(css)


def test_every_hexagon_leads_to_its_page(two_regions, regions_page, client):
    found = {(one["aria-label"], one["href"]) for one in links(client, regions_page.url)}

    assert found == {(page.title, page.url) for page in two_regions}


def test_page_says_which_hexagon_is_its_own(two_regions, client):
    own = links(client, two_regions[0].url, ".hexmap a[aria-current=page]")

    assert [one["aria-label"] for one in own] == ["Solent"]
