"""How an address becomes a page, and what becomes of an address that is none."""

import pytest
from django.db import connection
from wagtail.models import Page, Site

from core import serving
from core.models import ContentPage, HomePage

pytestmark = pytest.mark.django_db


@pytest.fixture
def find(rf):
    """Find a path on a host; count the queries after one look that warms the caches."""

    def look(path: str, host: str = "localhost"):
        return serving.find(rf.get("/", headers={"host": host}), path)

    return look


@pytest.fixture
def cost(find, django_assert_max_num_queries):
    def count(path: str) -> int:
        find(path)
        with django_assert_max_num_queries(50) as asked:
            assert find(path)
        return len(asked)

    return count


@pytest.fixture
def welsh_site(home) -> HomePage:
    """A second site on a host of its own, with an about page of its own."""
    other = HomePage(title="Arall", slug="arall")
    Page.get_first_root_node().add_child(instance=other)
    other.add_child(instance=ContentPage(title="Amdanom", slug="amdanom"))
    Site.objects.create(hostname="cy.example.org", port=80, root_page=other)
    return other


def status(client, path: str, **kwargs) -> int:
    return client.get(path, **kwargs).status_code


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/", "Industrial Strategy"),
        ("/regions/", "Regions"),
        ("/regions/hertfordshire/", "Hertfordshire"),
        ("/regions/hertfordshire/hertfordshire-iq/", "Hertfordshire IQ"),
    ],
)
def test_a_page_is_served_at_every_depth(client, make_region, make_story, path, title):
    make_story(make_region("Hertfordshire"), "Hertfordshire IQ")

    assert client.get(path).context["page"].title == title


def test_a_page_is_served_as_what_it_is(find, make_region):
    page = make_region("Hertfordshire")

    assert type(find("regions/hertfordshire/").page) is type(page)


@pytest.mark.parametrize(
    "path",
    [
        "/nowhere/",
        "/regions/nowhere/",
        "/hertfordshire/",
        "/home/",
        "/home/regions/",
        "/regions//hertfordshire/",
        "/regions/hertfordshire/extra/",
        "/Regions/Nowhere/",
    ],
)
def test_an_address_of_no_page_is_not_found(client, make_region, path):
    make_region("Hertfordshire")

    assert status(client, path) == 404


def test_a_draft_is_not_found(client, make_region):
    make_region("Hertfordshire", live=False)

    assert status(client, "/regions/hertfordshire/") == 404


def test_a_page_that_was_withdrawn_is_not_found(client, make_region):
    make_region("Hertfordshire").unpublish()

    assert status(client, "/regions/hertfordshire/") == 404


def test_a_live_page_below_a_draft_is_served(client, make_region, make_story):
    region = make_region("Hertfordshire")
    make_story(region, "Hertfordshire IQ")
    region.unpublish()

    assert status(client, "/regions/hertfordshire/hertfordshire-iq/") == 200


@pytest.mark.parametrize("path", ["/regions", "/regions/hertfordshire"])
def test_an_address_without_its_last_slash_leads_to_the_one_with_it(client, make_region, path):
    make_region("Hertfordshire")
    answer = client.get(path)

    assert (answer.status_code, answer["Location"]) == (301, f"{path}/")


@pytest.mark.parametrize(
    ("asked", "leads_to"),
    [
        ("/REGIONS/", "/regions/"),
        ("/Regions/Hertfordshire/", "/regions/hertfordshire/"),
        ("/regions/Hertfordshire/?Shade=A&b=%C3%89", "/regions/hertfordshire/?Shade=A&b=%C3%89"),
    ],
)
def test_an_address_in_capitals_leads_to_the_one_in_small_letters(
    client, make_region, asked, leads_to
):
    make_region("Hertfordshire")
    answer = client.get(asked)

    assert (answer.status_code, answer["Location"]) == (301, leads_to)


def test_an_address_in_capitals_of_a_draft_is_not_found(client, make_region):
    make_region("Hertfordshire", live=False)

    assert status(client, "/Regions/Hertfordshire/") == 404


def test_a_page_that_moved_is_found_where_it_is_now(client, home, make_region):
    page = make_region("Hertfordshire")
    page.slug = "herts"
    page.save()

    assert status(client, "/regions/herts/") == 200
    assert status(client, "/regions/hertfordshire/") == 404


def test_what_stands_below_a_page_moves_with_it(client, regions_page, make_region):
    make_region("Hertfordshire")
    regions_page.refresh_from_db()
    regions_page.slug = "places"
    regions_page.save()

    assert status(client, "/places/hertfordshire/") == 200


def test_finding_a_page_costs_the_same_at_every_depth(cost, make_region, make_story):
    make_story(make_region("Hertfordshire"), "Hertfordshire IQ")

    assert cost("regions/hertfordshire/hertfordshire-iq/") == cost("regions/") == 2


def test_another_kind_of_page_at_an_address_is_found(home, make_region, find):
    page = make_region("Hertfordshire")
    assert find("regions/hertfordshire/").page == page
    page.delete()
    other = ContentPage(title="Hertfordshire", slug="hertfordshire")
    Page.objects.get(slug="regions").add_child(instance=other)

    assert find("regions/hertfordshire/").page == other


def test_finding_a_page_costs_the_same_in_a_site_of_forty(cost, make_region):
    make_region("Hertfordshire")
    before = cost("regions/hertfordshire/")
    for number in range(40):
        make_region(f"Region {number}")

    assert cost("regions/hertfordshire/") == before


def test_an_address_that_is_none_costs_one_query(find, home, django_assert_num_queries):
    find("")

    with django_assert_num_queries(1):
        assert find("a/b/c/d/e/f/g/h/") is None


def test_the_database_has_an_index_for_whole_paths(db):
    with connection.cursor() as cursor:
        found = connection.introspection.get_constraints(cursor, "wagtailcore_page")

    assert found["core_page_url_path"]["columns"] == ["url_path"]


def test_two_sites_each_serve_their_own_page(client, home, welsh_site):
    page = client.get("/", headers={"host": "cy.example.org"}).context["page"]

    assert (page.title, client.get("/").context["page"].title) == ("Arall", "Industrial Strategy")


def test_a_page_of_one_site_is_not_found_on_the_other(client, home, welsh_site):
    assert status(client, "/amdanom/") == 404
    assert status(client, "/amdanom/", headers={"host": "cy.example.org"}) == 200


def test_a_host_nobody_named_is_served_the_default_site(client, home, welsh_site):
    page = client.get("/", headers={"host": "elsewhere.example.org"}).context["page"]

    assert page.title == "Industrial Strategy"


def test_without_a_site_nothing_is_found_and_nothing_breaks(client, home):
    Site.objects.all().delete()

    assert status(client, "/") == 404
