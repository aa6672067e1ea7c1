"""The map of hexagons: every region a link, in its place, with its name."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from regions import hexmap
from regions.directory import Place
from regions.geography import Cell
from tests.factories import RegionFactory

FULL = "hexmap__cell hexmap__cell--profile"


def put(name: str, q: int | None, r: int | None, *, full: bool = False, **fields) -> Place:
    """A region whose hexagon is at (q, r), or that has none."""
    shown = {
        "page_id": 1,
        "title": name,
        "url": f"/regions/{name.lower()}/",
        "code": f"code of {name}",
        "slug": name.lower(),
        "name": name,
        "label": name[:3].upper(),
        "wider_region": "South East",
        "kind": "area",
        "cell": None if q is None else Cell(q, r),
        "full": full,
    }
    return Place(**shown | fields)


def draw(*places: Place, title: str = "Map", values=()):
    """The map as XML, so that whatever is not well formed is refused."""
    return ElementTree.XML(hexmap.svg(places, title, tuple(values)))


def named(drawing, tag: str) -> list:
    return [one for one in drawing.iter() if one.tag.rpartition("}")[2] == tag]


def said(link) -> str:
    """All that is read of a hexagon: its title."""
    (title,) = named(link, "title")
    return title.text


def name(link) -> str:
    """What is read, without the letters that are seen on the hexagon."""
    return said(link).split(" (")[0]


def labels(drawing) -> list[str]:
    return [name(link) for link in named(drawing, "a")]


def looks(*places: Place) -> dict[str, str]:
    drawing = draw(*places)
    return {name(link): link.get("class") for link in named(drawing, "a")}


def corners(drawing) -> list[tuple[float, float]]:
    return [
        tuple(map(float, corner.split(",")))
        for hexagon in named(drawing, "polygon")
        for corner in hexagon.get("points").split()
    ]


@pytest.mark.parametrize("places", [(), (put("Floating", None, None),)], ids=["none", "no cell"])
def test_there_is_no_map_where_no_region_has_a_hexagon(places):
    assert hexmap.svg(places, "Map", (), "") == ""


def test_region_without_a_hexagon_is_left_out():
    assert labels(draw(put("Floating", None, None), put("Leeds", 3, 8))) == ["Leeds"]


def test_hexagons_are_read_from_the_north_then_from_the_west():
    drawing = draw(put("Solent", 4, 2), put("Humber", 5, 8), put("Cumbria", 1, 8))

    assert labels(drawing) == ["Cumbria", "Humber", "Solent"]


def test_northern_hexagon_is_drawn_above_a_southern_one():
    north, south = named(draw(put("South", 0, 0), put("North", 0, 4)), "text")

    assert (north.text, south.text) == ("NOR", "SOU")
    assert float(north.get("y")) < float(south.get("y"))


def test_every_hexagon_lies_within_the_drawing():
    drawing = draw(put("South", 0, 0), put("North", 3, 7), put("East", 9, 2))
    left, top, width, height = map(float, drawing.get("viewBox").split())

    assert len(corners(drawing)) == 18
    assert all(left <= x <= left + width for x, _ in corners(drawing))
    assert all(top <= y <= top + height for _, y in corners(drawing))


def test_full_profile_is_filled():
    assert looks(put("Whole", 5, 5, full=True), put("None", 6, 5)) == {
        "Whole": FULL,
        "None": "hexmap__cell",
    }


def test_hexagon_has_the_label_value_and_address_of_its_region():
    place = put("Solent", 4, 2)
    drawing = draw(place, values=[(place.code, "605,200 people")])
    (link,) = named(drawing, "a")

    assert link.get("href") == "/regions/solent/"
    assert said(link) == "Solent (SOL), 605,200 people"
    assert [one.text for one in named(drawing, "text")] == ["SOL"]


def test_value_of_another_region_is_not_read_with_the_name():
    (link,) = named(draw(put("Solent", 4, 2), values=[("another code", "5 people")]), "a")

    assert said(link) == "Solent (SOL)"


def test_map_has_its_name():
    assert draw(put("Solent", 4, 2), title="All areas").get("aria-label") == "All areas"


def test_no_word_on_the_map_becomes_markup():
    nasty = "\"><script>alert('x')</script>&"
    place = put(nasty, 4, 2, label=nasty, url=f"/{nasty}/")
    drawing = draw(place, title=nasty, values=[(place.code, nasty)])

    assert named(drawing, "script") == []
    assert [said(link) for link in named(drawing, "a")] == [f"{nasty} ({nasty}), {nasty}"]


def test_map_that_was_drawn_before_does_not_stand_for_another():
    first = put("Solent", 4, 2)
    draw(first)

    assert labels(draw(replace(first, name="Solent and Wight"))) == ["Solent and Wight"]
    assert said(draw(first, values=[(first.code, "5 people")])[0]).endswith("5 people")


@pytest.fixture
def two_regions(make_region):
    """Two pages whose regions have a hexagon each."""
    solent = make_region("Solent", region=RegionFactory(name="Solent", hex_q=4, hex_r=2))
    humber = make_region("Humber", region=RegionFactory(name="Humber", hex_q=5, hex_r=8))
    return solent, humber


def links(client, path: str, css: str = ".hexmap a"):
    return BeautifulSoup(client.get(path).content, "html.parser").select(css)


def read_of(link) -> str:
    return link.title.string.split(" (")[0]


def test_every_hexagon_leads_to_its_page(two_regions, regions_page, client):
    found = {(read_of(one), one["href"]) for one in links(client, regions_page.url)}

    assert found == {(page.title, page.url) for page in two_regions}


def test_map_follows_when_a_region_is_renamed(two_regions, regions_page, client):
    links(client, regions_page.url)
    region = two_regions[0].region
    region.name = "Solent and Wight"
    region.save()

    assert {read_of(one) for one in links(client, regions_page.url)} == {
        "Solent and Wight",
        "Humber",
    }
