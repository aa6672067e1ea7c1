"""How an address becomes a page, and what becomes of an address that is none."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from wagtail.models import Page, Site

from core import serving
from core.models import ContentPage, HomePage
from regions.sheets.paper import Paper
from regions.sheets.profiles import profiles

pytestmark = pytest.mark.django_db


@pytest.fixture
def find():
    return serving.find


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
    """A second site, put into the database by hand, with an about page of its own."""
    other = HomePage(title="Arall", slug="arall")
    Page.get_first_root_node().add_child(instance=other)
    other.add_child(instance=ContentPage(title="Amdanom", slug="amdanom"))
    Site.objects.bulk_create([Site(hostname="cy.example.org", port=80, root_page=other)])
    Site.clear_site_root_paths_cache()
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


def test_a_host_nobody_named_is_served_the_site(client, home):
    page = client.get("/", headers={"host": "elsewhere.example.org"}).context["page"]

    assert page.title == "Industrial Strategy"


def test_a_second_site_is_refused(home):
    with pytest.raises(ValidationError, match="There is one site already"):
        Site.objects.create(hostname="cy.example.org", port=80, root_page=home)


def test_the_admin_says_so(admin_client, home):
    sent = {"hostname": "cy.example.org", "port": "80", "root_page": home.pk}
    answer = admin_client.post("/admin/sites/new/", sent, follow=True)

    assert "There is one site already" in answer.content.decode()
    assert Site.objects.count() == 1


@pytest.mark.parametrize("host", ["testserver", "cy.example.org"])
def test_a_second_site_made_by_hand_changes_no_address(client, welsh_site, make_region, host):
    page = make_region("Hertfordshire")
    own = "http://testserver/regions/hertfordshire/"
    html = client.get("/regions/hertfordshire/", headers={"host": host}).content.decode()
    sitemap = client.get("/sitemap.xml", headers={"host": host}).content.decode()

    assert f'<link rel="canonical" href="{own}">' in html
    assert page.full_url != own  # what Wagtail would say
    assert own in sitemap
    assert "amdanom" not in sitemap


def test_it_changes_no_address_in_files_and_on_sheets(
    client, welsh_site, make_region, make_highlight
):
    page = make_region("Hertfordshire", highlights=[make_highlight()])
    file = client.get("/regions/hertfordshire/highlights.csv").content.decode()

    assert "http://testserver/regions/hertfordshire/#highlight-" in file
    assert Paper(profiles([page])).sheets[0].address == "http://testserver/regions/hertfordshire/"


# Addresses that are no page's

TAKEN = ("figures", "search", "foundations", "share", "admin", "documents", "health", "media",
         "static")  # fmt: skip


@pytest.mark.parametrize("slug", TAKEN)
def test_a_page_is_not_put_where_it_would_never_be_seen(home, slug):
    with pytest.raises(ValidationError, match=f"something of its own at /{slug}/"):
        home.add_child(instance=ContentPage(title="Mine", slug=slug))


@pytest.mark.parametrize("slug", ["compare", "pack"])
def test_nor_below_the_page_of_regions(make_region, slug):
    with pytest.raises(ValidationError, match=f"something of its own at /regions/{slug}/"):
        make_region(slug)


@pytest.mark.parametrize("action", ["action-publish", "action-save"])
def test_the_form_says_so_beside_the_slug(admin_client, home, action):
    sent = {"title": "Mine", "slug": "figures", "body-count": "0", action: "1"}
    new = f"/admin/pages/add/core/contentpage/{home.pk}/"
    said = admin_client.post(new, sent).content.decode()

    assert "something of its own at /figures/" in said
    assert not ContentPage.objects.exists()


def test_a_page_may_have_such_a_slug_elsewhere(make_region, make_story, client):
    story = make_story(make_region("Hertfordshire"), "Figures", slug="figures")

    assert client.get("/regions/hertfordshire/figures/").context["page"] == story


def test_a_page_is_not_moved_there_either(home, make_region, make_story):
    page = make_region("Hertfordshire")
    below = ContentPage(title="Search", slug="search")
    page.add_child(instance=below)

    with pytest.raises(ValidationError, match="something of its own at /search/"):
        below.move(home, pos="last-child")
    below.refresh_from_db()
    assert below.url_path == "/home/regions/hertfordshire/search/"


def test_without_a_site_nothing_is_found_and_nothing_breaks(client, home):
    Site.objects.all().delete()

    assert status(client, "/") == 404
