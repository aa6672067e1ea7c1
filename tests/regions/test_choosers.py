"""What a team is offered in a dialogue: its own pictures, and no source that is still a draft."""

import pytest
from django.urls import reverse
from wagtail.documents.models import Document
from wagtail.images.tests.utils import get_test_image_file

from core.models import SiteImage, Source
from regions.editorial import collection_named
from regions.models import RegionPage
from tests.factories import SourceFactory
from tests.regions.posting import errors_beside, region_form, row
from tests.regions.teams import Teams, signed_in


@pytest.fixture
def teams(make_region) -> Teams:
    return Teams.of(
        make_region("Hertfordshire"), make_region("Liverpool"), make_region("Cumbria", live=False)
    )


@pytest.fixture
def browser(teams):
    return signed_in(teams.editor)


@pytest.fixture
def draft(db) -> Source:
    return SourceFactory(title="Budget secret", live=False)


@pytest.fixture
def published(db) -> Source:
    return SourceFactory(title="Summary of 2018")


def source_url(name: str, *args) -> str:
    return reverse(f"{Source.snippet_viewset.chooser_viewset.url_namespace}:{name}", args=args)


LISTS = ["choose", "choose_results"]


@pytest.mark.parametrize("name", LISTS)
def test_draft_source_is_not_offered_to_a_team(browser, draft, published, name):
    html = browser.get(source_url(name)).content.decode()

    assert "Summary of 2018" in html
    assert "Budget secret" not in html


@pytest.mark.parametrize("name", LISTS)
def test_draft_source_is_offered_to_who_may_publish_it(teams, draft, name):
    assert "Budget secret" in signed_in(teams.analyst).get(source_url(name)).content.decode()


def test_draft_source_cannot_be_named_by_its_number(browser, draft):
    assert "Budget secret" not in browser.get(source_url("chosen", draft.pk)).content.decode()


def test_draft_sources_cannot_be_named_by_their_numbers(browser, draft):
    answer = browser.get(source_url("chosen_multiple"), {"id": [draft.pk]})

    assert "Budget secret" not in answer.content.decode()


def test_published_source_can_be_chosen(browser, published):
    answer = browser.get(source_url("chosen", published.pk))

    assert answer.json()["result"]["id"] == str(published.pk)


class TestDraftSourceTypedByItsNumber:
    """Who cannot see a draft cannot get at its name through a form either."""

    @pytest.fixture
    def typed(self, teams, make_highlight, draft) -> dict:
        return region_form(teams.own, [row(make_highlight(source=draft))])

    def test_it_is_not_kept(self, browser, teams, typed):
        browser.post(reverse("wagtailadmin_pages:edit", args=[teams.own.pk]), typed)

        assert not teams.own.revisions.exists()

    def test_it_is_not_named_in_the_answer(self, browser, teams, typed):
        answer = browser.post(reverse("wagtailadmin_pages:edit", args=[teams.own.pk]), typed)

        assert errors_beside(answer, "highlights-0-source") == "Choose a source from the list."
        assert "Budget secret" not in answer.content.decode()

    def test_it_is_not_named_in_a_preview(self, browser, teams, typed):
        path = reverse("wagtailadmin_pages:preview_on_edit", args=[teams.own.pk])
        browser.post(path, typed)

        assert "Budget secret" not in browser.get(path).content.decode()

    def test_who_may_see_drafts_may_use_one_in_a_draft(self, teams, admin_user, typed):
        path = reverse("wagtailadmin_pages:edit", args=[teams.own.pk])
        answer = signed_in(admin_user).post(path, typed)

        assert answer.status_code == 302
        assert teams.own.revisions.count() == 1

    def test_team_may_go_on_writing_where_a_moderator_has_put_one(
        self, browser, teams, make_highlight, draft
    ):
        RegionPage.objects.filter(pk=teams.own.pk).update(live=False)
        page = RegionPage.objects.get(pk=teams.own.pk)
        page.highlights = [make_highlight(source=draft)]
        page.save()
        path = reverse("wagtailadmin_pages:edit", args=[page.pk])
        rows = [row(page.highlights.get(), text="in other words.")]

        assert browser.post(path, region_form(page, rows)).status_code == 302


@pytest.fixture
def pictures(teams) -> list[SiteImage]:
    """One picture in the collection of each region."""
    return [
        SiteImage.objects.create(
            title=f"Picture of {name}",
            file=get_test_image_file(f"{name}.png"),
            collection=collection_named(name),
        )
        for name in ("Hertfordshire", "Liverpool")
    ]


@pytest.mark.parametrize(
    "path", ["wagtailimages_chooser:choose", "wagtailimages_chooser:choose_results"]
)
def test_pictures_of_another_region_are_not_offered(browser, pictures, path):
    html = browser.get(reverse(path)).content.decode()

    assert "Picture of Hertfordshire" in html
    assert "Picture of Liverpool" not in html


def test_pictures_of_another_region_are_not_listed(browser, pictures):
    html = browser.get(reverse("wagtailimages:index")).content.decode()

    assert "Picture of Hertfordshire" in html
    assert "Picture of Liverpool" not in html


def test_picture_of_another_region_cannot_be_edited(browser, pictures):
    own, other = (reverse("wagtailimages:edit", args=[one.pk]) for one in pictures)

    assert browser.get(own).status_code == 200
    assert browser.get(other).status_code == 302


def test_documents_of_another_region_are_not_offered(browser, teams):
    for name in ("Hertfordshire", "Liverpool"):
        Document.objects.create(
            title=f"Paper of {name}", file=f"{name}.pdf", collection=collection_named(name)
        )
    html = browser.get(reverse("wagtaildocs_chooser:choose")).content.decode()

    assert "Paper of Hertfordshire" in html
    assert "Paper of Liverpool" not in html


FACTS = ["observation", "measure", "region", "council"]


@pytest.mark.parametrize("model", FACTS)
@pytest.mark.parametrize("room", ["list", "add"])
def test_facts_are_closed_to_a_team(browser, model, room):
    answer = browser.get(reverse(f"wagtailsnippets_regions_{model}:{room}"))

    assert (answer.status_code, answer["Location"]) == (302, reverse("wagtailadmin_home"))


@pytest.mark.parametrize("room", ["edit", "history", "unpublish", "delete", "usage"])
def test_sources_are_closed_to_a_team(browser, published, room):
    answer = browser.get(reverse(f"wagtailsnippets_core_source:{room}", args=[published.pk]))

    assert (answer.status_code, answer["Location"]) == (302, reverse("wagtailadmin_home"))


def test_team_has_no_menu_of_facts(browser, teams):
    path = reverse("wagtailsnippets_regions_observation:list")
    home = reverse("wagtailadmin_home")

    assert path not in browser.get(home).content.decode()
    assert path in signed_in(teams.analyst).get(home).content.decode()


def test_analyst_edits_no_page(teams):
    answer = signed_in(teams.analyst).get(reverse("wagtailadmin_pages:edit", args=[teams.own.pk]))

    assert (answer.status_code, answer["Location"]) == (302, reverse("wagtailadmin_home"))
