"""What every answer carries: what a browser may load, and what a cache may keep."""

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect

from core.middleware import ResponseHeaders

pytestmark = pytest.mark.django_db

SHARED = {"public", "max-age=60", "s-maxage=300"}
PUBLIC = [
    "/",
    "/regions/",
    "/regions/hertfordshire/",
    "/regions/hertfordshire/hertfordshire-iq/",
    "/case-studies/",
    "/search/?q=station",
    "/sitemap.xml",
    "/robots.txt",
    "/nowhere/",
]


@pytest.fixture(autouse=True)
def site(stories_page, make_region, make_highlight, make_story):
    make_story(make_region("Hertfordshire", highlights=[make_highlight()]), "Hertfordshire IQ")


def said(answer, header: str = "Cache-Control") -> set[str]:
    return set(filter(None, answer.get(header, "").lower().replace(" ", "").split(",")))


def policy(answer) -> dict[str, list[str]]:
    rules = answer["Content-Security-Policy"].split("; ")
    return {rule.split()[0]: rule.split()[1:] for rule in rules}


# What a browser may load


@pytest.mark.parametrize("path", PUBLIC)
def test_a_public_page_loads_nothing_but_its_own(client, path):
    rules = policy(client.get(path))

    assert rules.pop("img-src") == ["'self'", "data:"]
    assert {source for sources in rules.values() for source in sources} == {"'self'", "'none'"}
    assert rules["default-src"] == rules["base-uri"] == rules["frame-ancestors"] == ["'none'"]


@pytest.mark.parametrize("path", ["/admin/login/", "/admin/nowhere/"])
def test_the_admin_may_write_inline_but_still_loads_only_its_own(client, path):
    rules = policy(client.get(path))

    assert "'unsafe-inline'" in rules["script-src"]
    assert rules["default-src"] == rules["frame-ancestors"] == ["'self'"]
    assert not [one for sources in rules.values() for one in sources if "http" in one]


def test_a_page_whose_address_only_begins_like_the_admins_is_public(client):
    assert policy(client.get("/administration/"))["default-src"] == ["'none'"]


def test_an_editor_sees_the_preview_inside_the_editor(client, admin_user, regions_page):
    client.force_login(admin_user)
    answer = client.get(reverse("wagtailadmin_pages:view_draft", args=[regions_page.pk]))

    assert policy(answer)["frame-ancestors"] == ["'self'"]


@pytest.mark.parametrize("path", ["/", "/nowhere/", "/admin/login/", "/%00/"])
@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ],
)
def test_every_answer_carries_the_headers_that_protect(client, path, header, value):
    assert client.get(path)[header] == value


# What a cache may keep


@pytest.mark.parametrize("path", PUBLIC)
def test_a_public_page_may_be_kept_for_everybody(client, path):
    assert said(client.get(path)) == SHARED


def test_asking_for_the_headers_alone_gives_the_same_headers(client):
    full, head = client.get("/"), client.head("/")

    assert (head.content, said(head)) == (b"", said(full))


def test_a_page_that_moved_for_good_may_be_kept(client):
    assert said(client.get("/regions")) == SHARED


def test_a_page_that_moved_for_now_may_not(client, home):
    Redirect.objects.create(old_path="/old", redirect_page=home, is_permanent=False)
    answer = client.get("/old/")

    assert (answer.status_code, said(answer)) == (302, set())


@pytest.mark.parametrize("path", ["/admin/login/", "/admin/", "/admin/nowhere/"])
def test_nothing_of_the_admin_is_ever_kept(client, path):
    answer = client.get(path)

    assert {"no-store", "private"} <= said(answer)
    assert "public" not in said(answer)


def test_nothing_that_a_signed_in_editor_sees_is_kept(client, admin_user):
    client.force_login(admin_user)

    assert "no-store" in said(client.get("/admin/"))


def test_an_answer_about_the_sites_health_is_not_kept(client):
    assert "no-store" in said(client.get("/health/"))


def test_a_missing_document_sets_no_cookie(client):
    assert not client.get("/documents/1/nothing.pdf").cookies


def with_cookie() -> HttpResponse:
    answer = HttpResponse("for you alone")
    answer.set_cookie("visitor", "1")
    return answer


@pytest.mark.parametrize(
    ("method", "answer"),
    [
        ("GET", with_cookie()),
        ("GET", HttpResponse("for some", headers={"Vary": "Accept-Encoding, Cookie"})),
        ("POST", HttpResponse("done")),
        ("GET", HttpResponse("broken", status=500)),
    ],
)
def test_an_answer_that_is_not_for_everybody_is_not_kept(rf, method, answer):
    assert said(ResponseHeaders(lambda request: answer)(rf.generic(method, "/"))) == set()


def test_an_answer_that_says_itself_how_it_may_be_kept_is_believed(rf):
    answer = HttpResponse(headers={"Cache-Control": "max-age=5"})

    assert said(ResponseHeaders(lambda request: answer)(rf.get("/"))) == {"max-age=5"}


# One page for everybody


@pytest.mark.parametrize("path", [*PUBLIC, "/health/"])
def test_no_public_page_sets_a_cookie(client, path):
    assert not client.get(path).cookies


@pytest.mark.parametrize("path", PUBLIC)
def test_no_public_page_differs_by_cookie(client, path):
    assert "cookie" not in said(client.get(path), "Vary")


@pytest.mark.parametrize("path", PUBLIC)
def test_who_is_signed_in_is_shown_the_page_that_everybody_is_shown(client, admin_user, path):
    client.force_login(admin_user)
    answer, other = client.get(path), Client().get(path)

    assert answer.content == other.content
    assert said(answer) == said(other)


# What is refused


@pytest.mark.parametrize("path", ["/", "/regions/hertfordshire/", "/search/", "/robots.txt"])
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_sent_to_a_public_page(client, path, method):
    answer = getattr(client, method)(path)

    assert (answer.status_code, said(answer)) == (405, set())


@pytest.mark.parametrize("path", ["/%00", "/regions/%00/", "/search/%00", "/admin/%00/"])
def test_an_address_with_a_nul_in_it_is_a_bad_request(client, path):
    assert client.get(path).status_code == 400


@pytest.mark.parametrize("path", ["/%FF%FE/", "/%ED%A0%80/", "/%F0%9F%98%80/", f"/{'a' * 9000}/"])
def test_an_address_of_strange_characters_is_simply_not_found(client, path):
    assert client.get(path).status_code == 404
