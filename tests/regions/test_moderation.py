"""A team writes and submits; a moderator publishes."""

import pytest
from django.urls import reverse

from regions.models import RegionPage
from tests.regions.posting import region_form
from tests.regions.teams import Teams, signed_in


@pytest.fixture
def teams(make_region) -> Teams:
    return Teams.of(
        make_region("Hertfordshire"), make_region("Liverpool"), make_region("Cumbria", live=False)
    )


@pytest.fixture
def browser(teams):
    return signed_in(teams.editor)


def url(name: str, *args) -> str:
    return reverse(f"wagtailadmin_pages:{name}", args=args)


def whole(page: RegionPage) -> dict:
    """Every column of a page as it is stored now."""
    return RegionPage.objects.filter(pk=page.pk).values().get()


def test_team_may_not_publish(teams, browser):
    page = teams.own
    browser.post(url("edit", page.pk), region_form(page, lead="Changed.") | {"action-publish": "1"})

    assert whole(page)["lead"] == ""
    assert RegionPage.objects.get(pk=page.pk).get_latest_revision_as_object().lead == "Changed."


def test_team_may_not_unpublish(teams, browser):
    browser.post(url("unpublish", teams.own.pk))

    assert whole(teams.own)["live"]


def test_team_may_not_publish_by_setting_a_time(teams, browser):
    page = teams.own
    sent = region_form(page, lead="Changed.", go_live_at="2001-01-01 00:00")
    browser.post(url("edit", page.pk), sent | {"action-publish": "1"})

    assert whole(page)["lead"] == ""
    assert not page.revisions.filter(approved_go_live_at__isnull=False).exists()


class TestModeration:
    """What a team submits is published by a moderator."""

    @pytest.fixture
    def submitted(self, teams, browser):
        sent = region_form(teams.own, lead="Changed.") | {"action-submit": "1"}
        assert browser.post(url("edit", teams.own.pk), sent).status_code == 302
        return RegionPage.objects.get(pk=teams.own.pk)

    def act(self, person, page, action: str, **sent):
        state = page.current_workflow_task_state
        return signed_in(person).post(url("workflow_action", page.pk, action, state.pk), sent)

    def test_submitting_publishes_nothing(self, submitted):
        assert submitted.workflow_in_progress
        assert submitted.lead == ""

    def test_approving_publishes(self, submitted, teams):
        self.act(teams.moderator, submitted, "approve")

        assert whole(submitted)["lead"] == "Changed."

    def test_rejecting_publishes_nothing(self, submitted, teams):
        self.act(teams.moderator, submitted, "reject", comment="Not yet.")

        assert whole(submitted)["lead"] == ""
        assert not RegionPage.objects.get(pk=submitted.pk).workflow_in_progress

    def test_team_cannot_approve_its_own_work(self, submitted, teams):
        self.act(teams.editor, submitted, "approve")

        assert whole(submitted)["lead"] == ""

    def test_moderator_publishes_without_a_workflow(self, teams):
        sent = region_form(teams.other, lead="Changed.") | {"action-publish": "1"}
        signed_in(teams.moderator).post(url("edit", teams.other.pk), sent)

        assert whole(teams.other)["lead"] == "Changed."

    def test_analyst_cannot_approve(self, submitted, teams):
        self.act(teams.analyst, submitted, "approve")

        assert whole(submitted)["lead"] == ""
