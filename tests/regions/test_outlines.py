"""The map of real outlines, and the command that loads them."""

import io
import json
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from django.core.management import CommandError, call_command

from regions import outlines
from regions.models import Measure, Region
from tests.factories import MeasureFactory, ObservationFactory, RegionFactory


def square(west: float, south: float, side: float = 1.0) -> list:
    east, north = west + side, south + side
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]


@pytest.fixture
def write(db, tmp_path):
    """Write a file in which each of these codes has an outline."""

    def write(*codes: str) -> str:
        features = [
            {
                "type": "Feature",
                "properties": {"code": code},
                "geometry": {"type": "Polygon", "coordinates": [square(number, 51)]},
            }
            for number, code in enumerate(codes)
        ]
        path = tmp_path / "outlines.geojson"
        path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
        return str(path)

    return write


@pytest.fixture
def two_regions(make_region, write):
    """Two regions, of which the first has an outline."""
    one, two = make_region("Solent"), make_region("Humber")
    load(write(one.region.code))
    return one, two


def load(*args, **options) -> str:
    out = io.StringIO()
    call_command("load_boundaries", *args, stdout=out, **options)
    return out.getvalue()


def test_outline_is_kept_with_its_region(write):
    region = RegionFactory()
    load(write(region.code))
    region.refresh_from_db()

    assert region.boundary == {"type": "MultiPolygon", "coordinates": [[square(0, 51)]]}


def test_what_does_not_match_is_told(write):
    RegionFactory(code="E37000001", name="Solent")
    RegionFactory(code="E37000002", name="Humber")
    told = load(write("E37000001", "E37000099"))

    assert "1 of 2 outlines loaded." in told
    assert "no region here: E37000099." in told
    assert "not in the file: Humber." in told


def test_dry_run_changes_nothing(write):
    region = RegionFactory()

    assert "1 of 1 outlines would be loaded." in load(write(region.code), dry_run=True)
    assert Region.objects.get().boundary is None


def test_loading_again_changes_nothing(write):
    region = RegionFactory()
    path = write(region.code)

    assert load(path) == load(path)


def test_file_with_one_fault_loads_nothing(tmp_path, db):
    path = tmp_path / "wrong.geojson"
    path.write_text("{}")

    with pytest.raises(CommandError, match=r"Nothing was loaded\."):
        load(str(path))


def test_file_that_is_not_there_is_told(db):
    with pytest.raises(CommandError, match="cannot be read"):
        load("/no/such/file")


def page(client, query: str = "") -> BeautifulSoup:
    return BeautifulSoup(client.get(f"/regions/{query}").content, "html.parser")


def test_outlines_are_not_offered_where_there_are_none(make_region, client):
    make_region()

    assert "outlines" not in str(page(client, "?view=outlines").select_one(".atlas"))


def test_hexagons_are_shown_until_outlines_are_asked_for(two_regions, client):
    found = page(client)

    assert found.select(".hexmap polygon") and not found.select(".outlines")
    assert found.select("a[href^='?view=outlines']")


def test_every_outline_leads_to_its_page(two_regions, client):
    links = page(client, "?view=outlines").select(".outlines a")

    assert [(one.title.get_text(), one["href"]) for one in links] == [
        ("Solent", two_regions[0].url)
    ]


def test_regions_without_an_outline_are_counted(two_regions, client):
    assert "1 region has no outline here" in page(client, "?view=outlines").text


def test_outline_says_its_value_and_class(two_regions, client):
    measure = MeasureFactory(slug="rate", kind=Measure.Kind.RATE, unit="%")
    ObservationFactory(region=two_regions[0].region, measure=measure, value=Decimal(70))
    (link,) = page(client, "?view=outlines&shade=rate").select(".outlines a")

    assert link.title.get_text() == "Solent, 70%"
    assert link.select_one("text").text == "1"


def test_choice_of_shade_keeps_the_outlines(two_regions, client):
    measure = MeasureFactory(slug="rate", kind=Measure.Kind.RATE, unit="%")
    ObservationFactory(region=two_regions[0].region, measure=measure)
    hrefs = {one["href"] for one in page(client, "?view=outlines").select(".shades a")}

    assert "?view=outlines&shade=none#show" in hrefs


def test_draft_page_has_no_outline(make_region, write, client):
    shown, hidden = make_region("Shown"), make_region("Hidden", live=False)
    load(write(shown.region.code, hidden.region.code))

    assert len(page(client, "?view=outlines").select(".outlines a")) == 1


def test_outlines_cost_one_query_more(two_regions, sql):
    assert sql("/regions/?view=outlines").count == sql("/regions/").count + 1


def coast(points: int) -> str:
    """A ragged outline with very many points."""
    ring = [[n / points, 51 + (n % 2) * 0.5] for n in range(points)] + [[0.5, 50]]
    return json.dumps({"type": "MultiPolygon", "coordinates": [[[*ring, ring[0]]]]})


def test_map_stays_light_however_fine_the_outlines_are():
    drawing = outlines.draw((("E37000001", coast(20_000)),))

    assert len(drawing.shapes["E37000001"].path) <= outlines.MOST


def test_northern_outline_is_drawn_above_a_southern_one():
    kept = tuple(
        (name, json.dumps({"type": "MultiPolygon", "coordinates": [[square(0, south)]]}))
        for name, south in (("north", 55), ("south", 50))
    )
    shapes = outlines.draw(kept).shapes

    assert shapes["north"].y < shapes["south"].y


def test_no_word_on_the_map_becomes_markup(two_regions, client):
    region = two_regions[0].region
    region.refresh_from_db()
    region.name = "\"><script>alert('x')</script>&"
    region.save()
    drawing = page(client, "?view=outlines").select_one(".outlines")

    assert drawing.select("script") == []
    assert ElementTree.XML(str(drawing)).find("a/title").text == region.name
