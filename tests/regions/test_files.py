"""The figures and highlights of one region as files: all that may be known, and no more."""

import csv
import io
from decimal import Decimal

import pytest

from tests.factories import MeasureFactory, ObservationFactory, RegionFactory, SourceFactory

FIGURES, HIGHLIGHTS = "/regions/hertfordshire.csv", "/regions/hertfordshire/highlights.csv"


def rows(client, path: str) -> list[dict]:
    return list(csv.DictReader(io.StringIO(client.get(path).content.decode("utf-8-sig"))))


def test_a_figure_has_its_period_source_code_licence_and_status(make_region, client):
    page = make_region()
    source = SourceFactory(title="The survey", licence="OGL v3.0")
    measure = MeasureFactory(name="Jobs", unit="people")
    ObservationFactory(region=page.region, measure=measure, source=source, value=Decimal("605200"))
    (row,) = rows(client, FIGURES)

    assert (row["measure"], row["value"], row["unit"]) == ("Jobs", "605200", "people")
    assert (row["period"], row["period_end"]) == ("2018", "2018-12-31")
    assert (row["area"], row["code"]) == (page.region.name, page.region_id)
    assert (row["source"], row["licence"], row["status"]) == ("The survey", "OGL v3.0", "Published")


def test_figures_of_another_region_are_not_in_the_file(make_region, client):
    make_region()
    ObservationFactory(region=make_region("Kent").region)

    assert rows(client, FIGURES) == []


def test_what_rests_on_a_draft_is_in_no_file(make_region, make_highlight, client):
    source = SourceFactory()
    page = make_region(highlights=[make_highlight(source=source)])
    ObservationFactory(region=page.region, source=source)
    source.live = False
    source.save()

    assert rows(client, FIGURES) == rows(client, HIGHLIGHTS) == []


@pytest.mark.parametrize("path", [FIGURES, HIGHLIGHTS])
def test_a_region_whose_page_is_a_draft_has_no_file(make_region, client, path):
    make_region(live=False)

    assert client.get(path).status_code == 404


def test_a_region_nobody_has_heard_of_has_no_file(home, client):
    assert client.get("/regions/nowhere.csv").status_code == 404


def test_a_region_is_found_by_its_own_name_whatever_its_page_is_called(make_region, client):
    region = RegionFactory(name="Hertfordshire", slug="hertfordshire")
    make_region("The county of Hertford", region=region)

    assert client.get(FIGURES).status_code == 200


def test_a_highlight_has_its_amount_qualifier_and_permanent_address(
    make_region, make_highlight, client
):
    page = make_region(highlights=[make_highlight(qualifier="more_than")])
    (row,) = rows(client, HIGHLIGHTS)
    (highlight,) = page.highlights.all()

    assert (row["amount_pounds"], row["qualifier"]) == ("6000000", "more_than")
    assert row["url"] == f"http://testserver{page.url}#{highlight.anchor}"


def test_a_comparison_gives_the_address_that_is_shared_whoever_asks(
    make_region, make_highlight, client, settings
):
    settings.SITE_URL = "https://strategy.example"
    pages = [make_region(name, highlights=[make_highlight()]) for name in ("Cumbria", "Kent")]
    measure = MeasureFactory()
    for page in pages:
        ObservationFactory(region=page.region, measure=measure)
    path = "/regions/compare.csv?region=cumbria&region=kent"
    file = client.get(path, headers={"host": "10.0.0.1"}).content.decode("utf-8-sig")

    lines = list(csv.DictReader(file.splitlines()))
    highlighted = [row for row in lines if row["measure"] == "Highlighted investment"]

    assert [row["source_address"] for row in highlighted] == [
        f"https://strategy.example{page.url}" for page in pages
    ]


def test_text_in_a_file_is_no_formula(make_region, make_highlight, client):
    page = make_region(highlights=[make_highlight(text="=1+1")])
    ObservationFactory(region=page.region, note="@SUM(A1)")

    assert rows(client, HIGHLIGHTS)[0]["text"] == "'=1+1"
    assert rows(client, FIGURES)[0]["note"] == "'@SUM(A1)"


def test_the_page_leads_to_its_files(make_region, make_highlight, client):
    page = make_region(highlights=[make_highlight()])
    ObservationFactory(region=page.region)
    html = client.get(page.url).content.decode()

    assert f'href="{FIGURES}"' in html and f'href="{HIGHLIGHTS}"' in html
