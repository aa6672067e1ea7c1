"""What pages say to machines, and that nothing in it can become markup."""

import datetime
import json

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone
from wagtail.models import Page

from tests.factories import ObservationFactory, RegionFactory, SourceFactory


@pytest.fixture
def read(client):
    """The data in the head of a page."""

    def read(page) -> dict:
        soup = BeautifulSoup(client.get(page.url).content, "html.parser")
        return json.loads(soup.select_one("head script[type='application/ld+json']").string)

    return read


def test_region_is_a_place_with_its_code(make_region, read):
    page = make_region()
    place = read(page)["@graph"][0]

    assert (place["@type"], place["identifier"]) == ("Place", page.region.code)


def test_figures_are_a_data_set_with_licence_time_and_file(make_region, client, read):
    page = make_region()
    ObservationFactory(region=page.region, source=SourceFactory(licence="OGL v3.0"))
    data = read(page)["@graph"][1]

    assert data["@type"] == "Dataset"
    assert data["temporalCoverage"] == "2018-01-01/2018-12-31"
    assert "open-government-licence" in data["license"]
    assert data["creator"] == [{"@type": "Organization", "name": "Office for National Statistics"}]
    file = data["distribution"][0]
    assert file["encodingFormat"] == "text/csv"
    assert b"1000" in client.get(file["contentUrl"].removeprefix("http://testserver")).content


def test_draft_source_is_in_no_data_set(make_region, read):
    page = make_region()
    ObservationFactory(region=page.region, source=SourceFactory(live=False))

    assert len(read(page)["@graph"]) == 1


def test_licence_is_named_only_where_every_source_gives_it(make_region, read):
    page = make_region()
    ObservationFactory(region=page.region, source=SourceFactory(licence="OGL v3.0"))
    ObservationFactory(region=page.region, source=SourceFactory(licence=""))

    assert "license" not in read(page)["@graph"][1]


def test_measure_is_a_data_set_of_all_areas(make_region, client):
    row = ObservationFactory(region=make_region().region)
    soup = BeautifulSoup(
        client.get(f"/figures/{row.measure.slug}/?sort=name").content, "html.parser"
    )
    data = json.loads(soup.select_one("script[type='application/ld+json']").string)

    assert (data["@type"], data["name"]) == ("Dataset", row.measure.name)
    assert data["spatialCoverage"]["name"] == "England"
    assert data["distribution"][0]["contentUrl"].endswith(f"/figures/{row.measure.slug}.csv")


@pytest.mark.parametrize("path", ["/regions/nowhere.csv", "/regions/hertfordshire.csv"])
def test_region_without_a_public_page_has_no_file(make_region, client, path):
    make_region(live=False)

    assert client.get(path).status_code == 404


def test_figures_without_dates_cover_no_stated_time(make_region, read):
    page = make_region()
    ObservationFactory(region=page.region, period_start=None, period_end=None)

    assert "temporalCoverage" not in read(page)["@graph"][1]


def test_case_study_is_an_article(make_region, make_story, read):
    story = make_story(make_region(), place="Stevenage")
    article = read(story)

    assert article["@type"] == "Article"
    assert article["headline"] == story.title
    assert article["contentLocation"]["name"] == "Stevenage, Hertfordshire"


def test_no_name_can_end_the_block(make_region, client, read):
    region = RegionFactory(name="</script><script>alert(1)</script>&")
    page = make_region("Odd", region=region)

    assert b"<script>" not in client.get(page.url).content
    assert read(page)["@graph"][0]["name"] == region.name


def test_figure_is_cited_with_its_address(make_region, client):
    page = make_region()
    row = ObservationFactory(region=page.region, source=SourceFactory(title="Jobs", slug="jobs"))
    day = datetime.datetime(2019, 5, 7, 12, tzinfo=datetime.UTC)
    type(page).objects.filter(pk=page.pk).update(last_published_at=day)
    soup = BeautifulSoup(client.get(page.url).content, "html.parser")
    anchor = f"figure-{row.measure.slug}-jobs"

    assert soup.select_one(".cite-this__text").string == (
        f"{row.measure.name}, Hertfordshire: 1,000 (2018). Office for National Statistics, Jobs, "
        "3 December 2018. Industrial Strategy, place by place, "
        f"http://testserver{page.url}#{anchor}, last updated 7 May 2019."
    )
    assert soup.find(id=anchor)


def test_what_the_site_worked_out_is_cited_as_its_own_with_its_interval(make_region, client):
    page = make_region()
    ObservationFactory(
        region=page.region, value=1000, interval_low=900, interval_high=1100, status="derived"
    )
    soup = BeautifulSoup(client.get(page.url).content, "html.parser")
    said = soup.select_one(".cite-this__text").string

    assert ": 1,000, 95% interval between 900 and 1,100 (2018)." in said
    assert "Worked out by Industrial Strategy, place by place from: Office for National" in said


def test_highlight_is_cited_with_its_amount(make_region, make_highlight, client):
    page = make_region(highlights=[make_highlight()])
    soup = BeautifulSoup(client.get(page.url).content, "html.parser")
    said = soup.select_one(".highlight .cite-this__text").string

    assert said.startswith("Hertfordshire: £6 million to redevelop the station. ")
    assert soup.select_one(".highlight")["id"] in said


def test_site_map_says_when_a_page_was_last_published(make_region, client):
    page = make_region()
    type(page).objects.filter(pk=page.pk).update(last_published_at=timezone.now())

    assert b"<lastmod>" in client.get("/sitemap.xml").content


def test_dates_are_those_of_the_country(make_region, make_story, read):
    """Half past midnight in a summer's London is the day before in UTC."""
    page = make_region()
    ObservationFactory(region=page.region)
    story = make_story(page)
    late = datetime.datetime(2026, 7, 1, 23, 30, tzinfo=datetime.UTC)
    Page.objects.update(first_published_at=late, last_published_at=late)

    assert read(page)["@graph"][1]["dateModified"] == "2026-07-02"
    told = read(story)
    assert told["datePublished"] == told["dateModified"] == "2026-07-02"
