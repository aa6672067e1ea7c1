"""The map of the site: every public address as it is shared, with the time of its last change."""

import datetime
from xml.etree import ElementTree

import pytest
from django.utils import timezone

from tests.factories import ObservationFactory, SourceFactory, ThemeFactory

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


@pytest.fixture
def listed(client):
    """Each address of the map with the day it changed, or None."""

    def listed() -> dict[str, str | None]:
        root = ElementTree.fromstring(client.get("/sitemap.xml").content)  # noqa: S314  our own
        return {
            one.findtext("s:loc", namespaces=NAMES): one.findtext("s:lastmod", namespaces=NAMES)
            for one in root
        }

    return listed


def test_addresses_are_those_that_pages_call_their_own(listed, make_region, settings):
    settings.SITE_URL = "https://strategy.example"
    make_region("Cumbria")

    assert "https://strategy.example/regions/cumbria/" in listed()


def test_figures_foundations_and_comparison_are_on_it(listed, make_region):
    ThemeFactory(slug="blue")
    row = ObservationFactory(region=make_region().region)
    paths = {address.removeprefix("http://testserver") for address in listed()}

    assert {"/foundations/", "/foundations/blue/", "/figures/", f"/figures/{row.measure.slug}/",
            "/regions/compare/"} <= paths  # fmt: skip


def test_figure_changed_when_its_source_was_last_published(listed, make_region):
    when = timezone.make_aware(datetime.datetime(2019, 5, 7, 12))
    row = ObservationFactory(
        region=make_region().region, source=SourceFactory(last_published_at=when)
    )

    assert listed()[f"http://testserver/figures/{row.measure.slug}/"] == "2019-05-07"


def test_figure_of_a_draft_source_is_not_on_it(listed, make_region):
    row = ObservationFactory(region=make_region().region, source=SourceFactory(live=False))

    assert f"http://testserver/figures/{row.measure.slug}/" not in listed()


def test_page_changed_when_it_was_last_published(listed, make_region):
    page = make_region("Cumbria")
    when = timezone.make_aware(datetime.datetime(2019, 5, 7, 12))
    type(page).objects.filter(pk=page.pk).update(last_published_at=when)

    assert listed()["http://testserver/regions/cumbria/"] == "2019-05-07"


def test_map_costs_the_same_however_many_pages_there_are(make_region, sql):
    make_region("Cumbria")
    before = sql("/sitemap.xml").count
    for number in range(5):
        ObservationFactory(region=make_region(f"Region {number} of them").region)

    assert sql("/sitemap.xml").count == before
