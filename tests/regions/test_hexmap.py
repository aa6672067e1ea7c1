"""The map of hexagons: every region a link, in its place, with its name."""

import pytest
from bs4 import BeautifulSoup

from regions import hexmap
from regions.models import RegionPage
from tests.factories import RegionFactory

CURRENT = "hexmap__cell hexmap__cell--current"
BESIDE = "hexmap__cell hexmap__cell--beside"
PROFILE = "hexmap__cell hexmap__cell--profile"


@pytest.fixture
def put(make_region):
    """Publish a region whose hexagon is at (q, r)."""

    def put(name: str, q: int | None, r: int | None, state="not_transcribed", **fields):
        slug = name.lower()
        region = RegionFactory(name=name, slug=slug, hex_q=q, hex_r=r, **fields)
        return make_region(name, region=region, summary_state=state)

    return put


def looks(pages, **asked) -> dict[str, str]:
    return {tile.name: tile.css_class for tile in hexmap.draw(pages, **asked).tiles}


def test_there_is_no_map_of_nothing():
    assert hexmap.draw([]) is None


def test_there_is_no_map_where_no_region_has_a_hexagon(put):
    assert hexmap.draw([put("Floating", None, None)]) is None


def test_region_without_a_hexagon_is_left_out(put):
    drawn = hexmap.draw([put("Floating", None, None), put("Leeds", 3, 8)])

    assert [tile.name for tile in drawn.tiles] == ["Leeds"]


def test_tiles_are_read_from_the_north_then_from_the_west(put):
    pages = [put("Solent", 4, 2), put("Humber", 5, 8), put("Cumbria", 1, 8)]

    assert [tile.name for tile in hexmap.draw(pages).tiles] == ["Cumbria", "Humber", "Solent"]


def test_northern_tile_is_drawn_above_a_southern_one(put):
    north, south = hexmap.draw([put("South", 0, 0), put("North", 0, 4)]).tiles

    assert float(north.y) < float(south.y)


def test_every_tile_lies_within_the_box(put):
    drawn = hexmap.draw([put("South", 0, 0), put("North", 3, 7), put("East", 9, 2)])
    box = drawn.box

    for tile in drawn.tiles:
        for x, y in (corner.split(",") for corner in tile.points.split()):
            assert box.x <= float(x) <= box.x + box.width
            assert box.y <= float(y) <= box.y + box.height


def test_current_region_and_its_neighbours_look_different(put):
    pages = [put("Here", 5, 5), put("Beside", 6, 5), put("Far", 9, 9)]

    assert looks(pages, current=pages[0].region.code) == {
        "Here": CURRENT,
        "Beside": BESIDE,
        "Far": "hexmap__cell",
    }


def test_full_profile_is_filled_where_nothing_is_current(put):
    pages = [put("Whole", 5, 5, RegionPage.Summary.WHOLE), put("None", 6, 5)]

    assert looks(pages) == {"Whole": PROFILE, "None": "hexmap__cell"}


def test_current_region_without_a_hexagon_marks_no_neighbour(put):
    here, other = put("Here", None, None), put("Other", 0, 0)

    assert looks([here, other], current=here.region.code) == {"Other": "hexmap__cell"}


def test_label_is_the_one_chosen_for_the_hexagon(put):
    (tile,) = hexmap.draw([put("Hertfordshire", 5, 5, map_label="HER")]).tiles

    assert tile.label == "HER"


def test_label_is_short_where_none_was_chosen(put):
    (tile,) = hexmap.draw([put("Hertfordshire", 5, 5, map_label="")]).tiles

    assert tile.label == "Hert"


def test_every_tile_leads_to_its_page(put, regions_page, client):
    pages = [put("Solent", 4, 2), put("Humber", 5, 8)]
    soup = BeautifulSoup(client.get(regions_page.url).content, "html.parser")
    links = [link["href"] for link in soup.select(".hexmap a")]

    assert sorted(links) == sorted(page.url for page in pages)


def test_value_is_read_with_the_name(put):
    page = put("Solent", 4, 2)
    (tile,) = hexmap.draw([page], {page.region.code: "605,200 people"}).tiles

    assert tile.value == "605,200 people"


def test_page_says_which_hexagon_is_its_own(put, client):
    here = put("Solent", 4, 2)
    put("Humber", 5, 8)
    soup = BeautifulSoup(client.get(here.url).content, "html.parser")
    own = soup.select(".hexmap a[aria-current=page]")

    assert [one["aria-label"] for one in own] == ["Solent"]
