"""What most tests stand on: a site with its home page, and ways to publish below it."""

import datetime
from decimal import Decimal
from types import SimpleNamespace

import pytest
from wagtail.models import Page, Site

from casestudies.models import CaseStudyIndexPage, CaseStudyPage, CaseStudySource
from core.models import HomePage, User
from regions.models import Highlight, Measure, RegionIndexPage, RegionPage
from tests.factories import RegionFactory, SourceFactory, ThemeFactory


@pytest.fixture
def home(db) -> HomePage:
    """The home page at the root of the default site, as the demonstration leaves it."""
    Page.objects.filter(depth=2).delete()
    home = HomePage(title="Industrial Strategy", slug="home", lead="Find your place.")
    Page.get_first_root_node().add_child(instance=home)
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "port": 80, "root_page": home}
    )
    return home


@pytest.fixture
def regions_page(home) -> RegionIndexPage:
    """The regions page, with all the words that regions share."""
    page = RegionIndexPage(
        title="Regions",
        slug="regions",
        show_in_menus=True,
        opening="A plan for the whole country.",
        default_lead="In {region} a partnership is at work.",
        commitment="We have committed {amount} to programmes.",
        amount=Decimal(45_000_000_000),
        qualifier="more_than",
        commitment_source=SourceFactory(title="The national plan"),
        examples_text="More examples",
        examples_url="https://example.org/map",
        headline_measure=Measure.objects.first(),
    )
    home.add_child(instance=page)
    return page


@pytest.fixture
def stories_page(home) -> CaseStudyIndexPage:
    page = CaseStudyIndexPage(title="Case studies", slug="case-studies", show_in_menus=True)
    home.add_child(instance=page)
    return page


@pytest.fixture
def make_highlight(db):
    """Make a highlight that is not on a page yet."""

    def make(**fields) -> Highlight:
        defaults = {
            "amount": Decimal(6_000_000),
            "text": "to redevelop the station.",
            "theme": ThemeFactory(slug="blue"),
        }
        if "source" not in fields:
            defaults["source"] = SourceFactory()
        return Highlight(**defaults | fields)

    return make


@pytest.fixture
def make_region(regions_page):
    """Publish a profile below the regions page; `highlights` are rows not saved yet."""

    def make(name: str = "Hertfordshire", *, highlights=(), live=True, **fields) -> RegionPage:
        slug = name.lower().replace(" ", "-")
        region = fields.pop("region", None) or RegionFactory(name=name, slug=slug)
        page = RegionPage(title=name, slug=slug, region=region, live=live, **fields)
        page.highlights = list(highlights)
        regions_page.add_child(instance=page)
        return page

    return make


@pytest.fixture
def make_story(db):
    """Publish a case study below a region's page."""

    def make(parent: RegionPage, title: str = "Hertfordshire IQ", **fields) -> CaseStudyPage:
        sources = fields.pop("sources", None)
        defaults = {
            "dated": datetime.date(2018, 12, 3),
            "theme": ThemeFactory(slug="green"),
            "search_description": "An enterprise zone.",
        }
        page = CaseStudyPage(title=title, **defaults | fields)
        named = [SourceFactory()] if sources is None else sources
        page.sources = [CaseStudySource(source=source) for source in named]
        parent.add_child(instance=page)
        return page

    return make


@pytest.fixture
def admin_user(db) -> User:
    return User.objects.create_superuser("root", "root@example.org", "password")


@pytest.fixture
def sql(client):
    """Count the queries of a page: `sql("/regions/")`, after one visit if it shall be `warm`."""
    from django.db import connection

    def count(path: str, *, warm: bool = True) -> SimpleNamespace:
        if warm:
            client.get(path)
        asked: list[str] = []

        def note(execute, statement, params, many, context):
            asked.append(statement)
            return execute(statement, params, many, context)

        with connection.execute_wrapper(note):
            response = client.get(path)
        wanted = 404 if path == "/no-such-page/" else 200
        assert response.status_code == wanted, f"{path} answered {response.status_code}"
        return SimpleNamespace(count=len(asked), statements=asked, response=response)

    return count
