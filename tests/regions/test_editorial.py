"""A region's team edits its own page and its stories, and reaches nothing else by any address."""

from collections.abc import Iterator

import pytest
from django.urls import get_resolver, reverse
from wagtail.models import Page, PageViewRestriction

from regions.editorial import open_team
from regions.models import RegionPage
from tests.factories import RegionFactory
from tests.regions.posting import region_form, row
from tests.regions.teams import Teams, signed_in


@pytest.fixture
def teams(make_region) -> Teams:
    return Teams.of(
        make_region("Hertfordshire"),
        make_region("Liverpool", lead="What the public reads."),
        make_region("Embargoed plan", region=RegionFactory(name="Cumbria"), live=False),
    )


@pytest.fixture
def browser(teams):
    return signed_in(teams.editor)


def url(name: str, *args) -> str:
    return reverse(f"wagtailadmin_pages:{name}", args=args)


def refused(response) -> bool:
    """Wagtail says no by 403, by 404, or by sending people back to the admin's first page."""
    away = response.status_code == 302 and response["Location"] == reverse("wagtailadmin_home")
    return away or response.status_code in (403, 404)


def whole(page: Page) -> dict:
    """Every column of a page as it is stored now."""
    return type(page).objects.filter(pk=page.pk).values().get()


ROOMS = ("edit", "delete", "unpublish", "copy", "move", "view_draft", "history", "history_results",
         "usage", "workflow_history", "set_privacy", "preview_on_edit", "add_subpage",
         "convert_alias")  # fmt: skip


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("whose", ["other", "draft"])
def test_rooms_of_another_region_are_closed(teams, browser, room, whose):
    page = getattr(teams, whose)
    page.save_revision()

    assert refused(browser.get(url(room, page.pk)))
    assert refused(browser.post(url(room, page.pk)))


@pytest.mark.parametrize("room", ["lock", "unlock"])
def test_page_of_another_region_cannot_be_locked(teams, browser, room):
    assert refused(browser.post(url(room, teams.other.pk)))


@pytest.mark.parametrize("room", ["edit", "copy", "history", "preview_on_edit"])
def test_rooms_of_the_own_region_are_open(teams, browser, room):
    browser.post(url("preview_on_edit", teams.own.pk), region_form(teams.own))

    assert browser.get(url(room, teams.own.pk)).status_code == 200


@pytest.mark.parametrize("room", ["revisions_view", "revisions_revert", "revisions_unschedule"])
def test_revisions_of_another_region_are_closed(teams, browser, room):
    revision = teams.draft.save_revision()

    assert refused(browser.get(url(room, teams.draft.pk, revision.pk)))


def test_revisions_of_another_region_cannot_be_read_through_the_own_page(teams, browser):
    revision = teams.draft.save_revision()

    assert refused(browser.get(url("revisions_view", teams.own.pk, revision.pk)))


def test_revisions_of_another_region_cannot_be_compared(teams, browser):
    revision = teams.draft.save_revision()

    assert refused(browser.get(url("revisions_compare", teams.draft.pk, revision.pk, "latest")))


@pytest.mark.parametrize("button", ["", "publish", "submit", "restart-workflow"])
def test_no_button_changes_another_regions_page(teams, browser, button):
    before = whole(teams.other)
    sent = region_form(teams.other, lead="Changed.") | {f"action-{button}": "1"}
    browser.post(url("edit", teams.other.pk), sent)

    assert whole(teams.other) == before


def in_bulk(browser, action: str, teams: Teams):
    path = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    ids = f"?id={teams.other.pk}&id={teams.draft.pk}"
    return browser.post(path + ids, {"chooser": teams.own.pk, "include_descendants": "on"})


@pytest.mark.parametrize("action", ["delete", "publish", "unpublish"])
def test_administrator_acts_on_them_in_bulk(teams, admin_user, action):
    teams.draft.save_revision()
    before = [RegionPage.objects.count(), RegionPage.objects.live().count()]
    in_bulk(signed_in(admin_user), action, teams)

    assert before != [RegionPage.objects.count(), RegionPage.objects.live().count()]


@pytest.mark.parametrize("action", ["delete", "move", "publish", "unpublish"])
def test_pages_of_others_cannot_be_acted_on_in_bulk(teams, browser, action):
    teams.draft.save_revision()
    before = whole(teams.other)
    in_bulk(browser, action, teams)

    assert whole(teams.other) == before
    assert not whole(teams.draft)["live"]


MOVES = {
    "a move": lambda story, to: (url("move_confirm", story.pk, to.pk), {}),
    "a copy": lambda story, to: (
        url("copy", story.pk),
        {"new_title": "Mine", "new_slug": "mine", "new_parent_page": to.pk},
    ),
}


@pytest.mark.parametrize("ask", MOVES.values(), ids=MOVES)
@pytest.mark.parametrize(("start", "end"), [("own", "other"), ("other", "own")])
def test_no_story_crosses_from_one_region_to_another_by(
    teams, browser, make_story, ask, start, end
):
    story = make_story(getattr(teams, start))
    browser.post(*ask(story, getattr(teams, end)))

    assert not Page.objects.child_of(getattr(teams, end)).exists()


@pytest.mark.parametrize("ask", MOVES.values(), ids=MOVES)
def test_administrator_takes_a_story_to_another_region_by(teams, admin_user, make_story, ask):
    story = make_story(teams.own)
    signed_in(admin_user).post(*ask(story, teams.other))

    assert Page.objects.child_of(teams.other).count() == 1


@pytest.mark.parametrize("room", ["add", "preview_on_add"])
def test_story_cannot_be_added_below_another_region(teams, browser, room):
    path = url(room, "casestudies", "casestudypage", teams.other.pk)

    assert refused(browser.get(path))
    assert refused(browser.post(path, {"title": "Mine"}))


def test_region_page_cannot_be_added(teams, browser, regions_page):
    assert refused(browser.get(url("add", "regions", "regionpage", regions_page.pk)))


@pytest.mark.parametrize("name", ["regions_page", "home"])
def test_words_that_all_regions_share_are_not_for_a_team(teams, browser, request, name):
    assert refused(browser.get(url("edit", request.getfixturevalue(name).pk)))


def test_privacy_of_a_page_is_not_for_a_team(teams, browser):
    browser.post(url("set_privacy", teams.own.pk), {"restriction_type": "login"})

    assert not PageViewRestriction.objects.exists()


@pytest.mark.parametrize("path", ["/admin/pages/{parent}/", "/admin/pages/{parent}/results/"])
def test_explorer_shows_no_draft_of_another_region(teams, browser, regions_page, path):
    answer = browser.get(path.format(parent=regions_page.pk), follow=True)

    assert "Embargoed" not in answer.content.decode()


@pytest.mark.parametrize("asked", ["", "?q=plan"])
def test_no_listing_of_the_admin_names_a_draft_of_another_region(teams, browser, asked):
    """Every address of the admin that needs no number: reports, searches, choosers, the API."""
    teams.draft.save_revision(user=teams.moderator, log_action=True)
    paths = [path + asked for path in walk(get_resolver("wagtail.admin.urls"), "/admin/")]
    named = [path for path in paths if "Embargoed" in browser.get(path).content.decode()]

    assert len(paths) > 50
    assert named == []


def walk(resolver, start: str) -> Iterator[str]:
    """The addresses below `start` that take no argument and are no way out."""
    for one in resolver.url_patterns:
        part = str(one.pattern).removeprefix("^").removesuffix("$").removesuffix("\\Z")
        if set(part) & set("<(\\") or part in ("logout/", "failwhale/"):
            continue
        if hasattr(one, "url_patterns"):
            yield from walk(one, start + part)
        else:
            yield start + part


@pytest.mark.parametrize("room", ["search", "search_results"])
def test_search_shows_no_draft_of_another_region(teams, browser, room):
    answer = browser.get(url(room), {"q": "plan"})

    assert f"/admin/pages/{teams.draft.pk}/" not in answer.content.decode()


def test_search_shows_the_own_page(teams, browser):
    answer = browser.get(url("search"), {"q": "Hertfordshire"})

    assert f"/admin/pages/{teams.own.pk}/" in answer.content.decode()


def test_link_chooser_shows_no_draft_of_another_region(teams, browser, regions_page):
    offered = browser.get(f"/admin/choose-page/{regions_page.pk}/").content.decode()

    assert "Liverpool" in offered
    assert "Embargoed" not in offered


def test_first_page_of_the_admin_shows_the_own_region_only(teams, browser):
    html = browser.get(reverse("wagtailadmin_home")).content.decode()

    assert "Hertfordshire" in html
    assert "Liverpool" not in html
    assert "Embargoed" not in html


def test_team_edits_highlights_of_its_own_page(teams, browser, make_highlight):
    browser.post(url("edit", teams.own.pk), region_form(teams.own, [row(make_highlight())]))
    kept = RegionPage.objects.get(pk=teams.own.pk).get_latest_revision_as_object()

    assert kept.highlights.count() == 1


def test_opening_a_team_again_changes_nothing(teams):
    group = open_team(teams.own)
    rights = group.page_permissions.count(), group.collection_permissions.count()
    open_team(teams.own)

    assert (group.page_permissions.count(), group.collection_permissions.count()) == rights
