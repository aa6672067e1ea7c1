"""Where regions lie, as a picture."""

from xml.etree import ElementTree

from bs4 import BeautifulSoup

from regions import locator
from regions.geography import Cell

HERE, BESIDE, FAR = Cell(5, 5), Cell(6, 5), Cell(9, 9)
CELLS = {"here": HERE, "beside": BESIDE, "far": FAR}
HEXAGON = 6  # corners


def drawn(chosen, cells=CELLS, title="Map") -> dict[str, int]:
    """How many hexagons there are of each kind, read as strictly as XML is."""
    picture = ElementTree.XML(locator.svg(cells, chosen, title))
    return {path.get("class"): path.get("d").count("M") for path in picture.iter("path")}


def test_the_region_and_its_neighbours_look_different():
    assert drawn(["here"]) == {"locator__far": 1, "locator__beside": 1, "locator__here": 1}


def test_neighbours_of_several_are_not_told_apart():
    assert drawn(["here", "far"]) == {"locator__far": 1, "locator__here": 2}


def test_every_hexagon_is_whole():
    picture = ElementTree.XML(locator.svg(CELLS, ["here"], "Map"))
    corners = [path.get("d").count(",") for path in picture.iter("path")]

    assert sum(corners) == HEXAGON * len(CELLS)


def test_a_region_that_is_not_on_the_map_has_no_picture():
    assert locator.svg(CELLS, ["elsewhere"], "Map") == ""


def test_its_name_is_never_markup():
    picture = ElementTree.XML(locator.svg(CELLS, ["here"], "</title><script>"))

    assert picture.find("title").text == "</title><script>"


def test_a_region_page_shows_where_it_lies_in_one_step(client, make_region):
    page = make_region("Solent")
    type(page.region).objects.update(hex_q=4, hex_r=2)
    masthead = BeautifulSoup(client.get(page.url).content, "html.parser").select_one(".masthead")

    assert masthead.svg.title.string == "Where Solent lies, on the map of all areas"
    assert not masthead.select("a")
