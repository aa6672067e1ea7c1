"""What is not a page: what is said when something is missing or broken, and to machines."""

from xml.etree import ElementTree

import html5lib
import pytest
from django.db import OperationalError, connection
from django.template.loader import render_to_string
from django.test import Client
from wagtail.models import PageViewRestriction

from core.views import server_error

LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def broken(execute, sql, params, many, context):
    raise OperationalError("the database has gone away")


@pytest.fixture
def without_database(client, home):
    """The site while its database answers nothing."""
    client.raise_request_exception = False
    with connection.execute_wrapper(broken):
        yield client


def is_valid(html: str) -> bool:
    reader = html5lib.HTMLParser()
    reader.parse(html)
    return reader.errors == []


def test_a_missing_page_offers_the_search_and_the_regions(client, regions_page):
    answer = client.get("/nowhere/")
    main = answer.content[answer.content.index(b"<main") :]

    assert answer.status_code == 404
    assert b'action="/search/"' in main and b'<a href="/regions/">Regions</a>' in main


@pytest.mark.parametrize("path", ["/nowhere/", "/search/"])
def test_what_is_no_page_of_ours_is_kept_out_of_search_engines(client, home, path):
    assert b'<meta name="robots" content="noindex">' in client.get(path).content


def test_a_page_is_not_kept_out_of_search_engines(client, home):
    assert b"noindex" not in client.get("/").content


def test_a_missing_page_is_a_valid_page(client, home):
    assert is_valid(client.get("/nowhere/").content.decode())


def test_a_page_is_missing_even_where_there_is_no_site_at_all(client, db):
    assert client.get("/nowhere/").status_code == 404


def test_what_is_said_when_something_broke_needs_no_database(rf):
    answer = server_error(rf.get("/"))

    assert (answer.status_code, is_valid(answer.content.decode())) == (500, True)


def test_a_broken_database_is_answered_with_words_and_not_with_a_trace(without_database):
    answer = without_database.get("/")

    assert answer.status_code == 500
    assert b"Something went wrong" in answer.content and b"gone away" not in answer.content


def test_a_broken_answer_is_kept_by_no_cache(without_database):
    assert "public" not in without_database.get("/").get("Cache-Control", "")


def test_the_page_for_maintenance_is_whole_in_itself():
    html = render_to_string("maintenance.html")

    assert is_valid(html)
    assert "Back soon" in html


def test_the_machine_that_watches_is_told_that_all_is_well(client, db):
    answer = client.get("/health/")

    assert (answer.status_code, answer.json()) == (200, {"database": "answers"})


def test_the_machine_that_watches_is_told_that_the_database_is_gone(without_database):
    answer = without_database.get("/health/")

    assert (answer.status_code, answer.json()) == (503, {"database": "does not answer"})


def test_the_machine_that_watches_needs_no_page_and_no_site(client, db):
    assert client.get("/health/").status_code == 200


def test_robots_may_read_all_but_the_editors_rooms(client):
    answer = client.get("/robots.txt")

    assert answer["Content-Type"] == "text/plain"
    assert answer.content.decode().splitlines() == [
        "User-agent: *",
        "Disallow: /admin/",
        "Sitemap: http://testserver/sitemap.xml",
    ]


def listed(client) -> list[str]:
    root = ElementTree.fromstring(client.get("/sitemap.xml").content)  # noqa: S314  our own
    return [one.text.removeprefix("http://testserver") for one in root.iter(LOC)]


def test_the_sitemap_lists_every_page(client, make_region, make_story):
    make_story(make_region("Hertfordshire"), "Hertfordshire IQ")

    assert listed(client)[:4] == [
        "/",
        "/regions/",
        "/regions/hertfordshire/",
        "/regions/hertfordshire/hertfordshire-iq/",
    ]


def test_the_sitemap_lists_no_draft(client, make_region):
    make_region("Hertfordshire", live=False)

    assert [path for path in listed(client) if "hertfordshire" in path] == []


def test_the_sitemap_lists_nothing_that_is_kept_from_the_public(client, make_region, make_story):
    region = make_region("Hertfordshire")
    make_story(region)
    PageViewRestriction.objects.create(page=region, restriction_type="login")

    assert [path for path in listed(client) if "hertfordshire" in path] == []


def test_every_address_of_the_sitemap_answers(client, make_region, make_story, stories_page):
    make_story(make_region("Hertfordshire"))

    assert {client.get(path).status_code for path in listed(client)} == {200}


# While the site is being updated


@pytest.fixture
def under_maintenance(settings, client, home):
    settings.MAINTENANCE = True
    return client


@pytest.mark.parametrize("path", ["/", "/nowhere/", "/admin/login/", "/search/?q=station"])
def test_everybody_is_told_to_come_back_soon(under_maintenance, path):
    answer = under_maintenance.get(path)

    assert (answer.status_code, answer["Retry-After"]) == (503, "600")
    assert b"Back soon" in answer.content


def test_no_cache_goes_on_saying_so_when_the_site_is_back(under_maintenance):
    assert "public" not in under_maintenance.get("/").get("Cache-Control", "")


def test_the_machine_that_watches_is_still_answered(under_maintenance):
    assert under_maintenance.get("/health/").status_code == 200


def test_saying_so_needs_no_database(settings, client):
    settings.MAINTENANCE = True

    assert client.get("/").status_code == 503


def test_what_no_form_of_the_site_sends_is_refused_in_its_own_words(home):
    answer = Client(enforce_csrf_checks=True).post("/")

    assert answer.status_code == 403
    assert "This could not be accepted" in answer.content.decode()
    assert is_valid(answer.content.decode())
