"""Nothing is published that nobody vouches for, by whatever door it comes."""

import datetime
from html import unescape

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Workflow

from core.forms import DRAFT_SOURCE
from regions.models import Highlight, RegionPage
from tests.factories import RegionFactory, SourceFactory
from tests.regions.posting import errors_beside, region_form, row

LACKS = {
    "no source": ({"source": None}, "it has no source"),
    "draft source": ({"source": "draft"}, "its source is still a draft"),
    "no foundation": ({"theme": None}, "choose the foundation"),
}
every_lack = pytest.mark.parametrize(("fields", "says"), LACKS.values(), ids=LACKS)


@pytest.fixture
def make_lacking(make_highlight):
    def make(fields: dict) -> Highlight:
        if fields.get("source") == "draft":
            fields = fields | {"source": SourceFactory(live=False)}
        return make_highlight(**fields)

    return make


@pytest.fixture
def press(client, admin_user):
    """Press a button of the form as an administrator: `press("publish", page, rows)`."""
    client.force_login(admin_user)

    def press(button: str, page: RegionPage, rows=(), **typed):
        sent = region_form(page, rows, **typed)
        if button != "save":
            sent[f"action-{button}"] = "1"
        return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), sent)

    return press


def is_live(page: RegionPage) -> bool:
    return RegionPage.objects.get(pk=page.pk).live


@every_lack
def test_saving_a_live_page_is_refused(make_region, make_lacking, fields, says):
    with pytest.raises(ValidationError, match=f"Highlight 1: {says}"):
        make_region(highlights=[make_lacking(fields)])


@every_lack
def test_draft_may_be_incomplete(make_region, make_lacking, fields, says):
    page = make_region(highlights=[make_lacking(fields)], live=False)

    assert RegionPage.objects.get(pk=page.pk).highlights.count() == 1


@every_lack
def test_publishing_a_revision_is_refused(make_region, make_lacking, fields, says):
    page = make_region(highlights=[make_lacking(fields)], live=False)

    with pytest.raises(ValidationError, match=says):
        page.save_revision().publish()
    assert not is_live(page)


def test_old_revision_is_refused_once_its_source_was_withdrawn(make_region, make_highlight):
    source = SourceFactory()
    page = make_region(highlights=[make_highlight(source=source)], live=False)
    revision = page.save_revision()
    source.unpublish()

    with pytest.raises(ValidationError, match="still a draft"):
        revision.publish()


def test_message_counts_highlights_as_the_editor_does(make_region, make_highlight):
    with pytest.raises(ValidationError, match="Highlight 2: it has no source"):
        make_region(highlights=[make_highlight(), make_highlight(source=None)])


def test_complete_page_is_published(make_region, make_highlight):
    page = make_region(highlights=[make_highlight()], live=False)
    page.save_revision().publish()

    assert is_live(page)


def test_form_says_beside_the_source_that_it_is_a_draft(make_region, make_highlight, press):
    page = make_region(live=False)
    response = press("publish", page, [row(make_highlight(source=SourceFactory(live=False)))])

    assert errors_beside(response, "highlights-0-source") == DRAFT_SOURCE
    assert not is_live(page)


@pytest.mark.parametrize("field", ["source", "theme"])
def test_form_says_beside_the_field_that_it_is_missing(make_region, make_highlight, press, field):
    page = make_region(live=False)
    response = press("publish", page, [row(make_highlight(), **{field: ""})])

    assert "required" in errors_beside(response, f"highlights-0-{field}")
    assert not is_live(page)


def test_form_points_at_the_right_highlight(make_region, make_highlight, press):
    rows = [row(make_highlight()), row(make_highlight(source=SourceFactory(live=False)))]
    response = press("publish", make_region(live=False), rows)

    assert errors_beside(response, "highlights-0-source") == ""
    assert errors_beside(response, "highlights-1-source") == DRAFT_SOURCE


def test_highlight_that_is_being_deleted_stops_nobody(make_region, make_highlight, press):
    page = make_region(highlights=[make_highlight(source=None)], live=False)
    press("publish", page, [row(page.highlights.get(), DELETE="1")])

    assert is_live(page)


def test_form_publishes_what_is_complete(make_region, make_highlight, press):
    page = make_region(live=False)
    press("publish", page, [row(make_highlight())])

    assert is_live(page)
    assert RegionPage.objects.get(pk=page.pk).highlights.count() == 1


@pytest.mark.parametrize(
    "typed", [{"theme": ""}, {"source": ""}, {"theme": "", "source": "", "text": ""}]
)
def test_form_saves_a_draft_that_is_not_finished(make_region, make_highlight, press, typed):
    page = make_region(live=False)
    response = press("save", page, [row(make_highlight(), **typed)])

    assert response.status_code == 302
    saved = RegionPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert saved.highlights.count() == 1


def test_unfinished_draft_leaves_the_public_page_as_it_was(
    client, make_region, make_highlight, press
):
    page = make_region(highlights=[make_highlight(text="to build a bridge.")])
    press("save", page, [row(page.highlights.get(), source="", text="to build a tunnel.")])

    public = client.get(page.url).content.decode()
    assert "to build a bridge." in public
    assert "to build a tunnel." not in public


def test_form_says_beside_the_region_that_it_has_a_page(make_region, press):
    first, second = make_region(), make_region("Elsewhere", live=False)
    response = press("save", second, region=first.region_id)

    assert "Hertfordshire has a page already." in errors_beside(response, "region")


def test_page_of_a_region_may_be_saved_again(make_region):
    make_region().full_clean()


def test_region_has_one_page(make_region):
    region = RegionFactory(name="Hertfordshire")
    make_region("One", region=region)

    with pytest.raises(ValidationError, match="Hertfordshire has a page already"):
        make_region("Two", region=region)


@every_lack
def test_preview_shows_what_is_not_ready_and_says_why(
    make_region, make_lacking, client, admin_user, fields, says
):
    client.force_login(admin_user)
    page = make_region(highlights=[make_lacking(fields)], live=False)
    path = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    client.post(path, region_form(page, [row(page.highlights.get())]))

    assert f"Not ready to publish: {says}" in client.get(path).content.decode()


class TestDoorsWithoutAForm:
    """Where there is no box to put a message beside, the answer is still no, and in words."""

    @pytest.fixture
    def page(self, make_region, make_highlight, client, admin_user) -> RegionPage:
        """A draft whose source was withdrawn after it had been finished."""
        client.force_login(admin_user)
        source = SourceFactory()
        page = make_region(highlights=[make_highlight(source=source)], live=False)
        page.save_revision(user=admin_user)
        source.unpublish()
        return page

    def test_publishing_in_bulk_is_refused(self, page, client):
        path = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
        answer = client.post(f"{path}?id={page.pk}", follow=True)

        assert "still a draft" in unescape(answer.content.decode())
        assert not is_live(page)

    def test_approving_is_refused(self, page, client, admin_user):
        Workflow.objects.get().start(page, admin_user)
        state = RegionPage.objects.get(pk=page.pk).current_workflow_task_state
        args = [page.pk, "approve", state.pk]
        answer = client.post(reverse("wagtailadmin_pages:workflow_action", args=args), follow=True)

        assert "still a draft" in unescape(answer.content.decode())
        assert not is_live(page)

    def test_one_page_that_is_refused_at_its_hour_holds_up_no_other(self, page, make_region):
        other = make_region("Elsewhere", live=False)
        for one in (page, other):
            one.save_revision(approved_go_live_at=timezone.now() - datetime.timedelta(hours=1))
        call_command("publish_scheduled")

        assert is_live(other)
        assert not is_live(page)
