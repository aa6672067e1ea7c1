"""Two regions, the team of one, and the people of the central department."""

from dataclasses import dataclass

from django.contrib.auth.models import Group
from django.test import Client

from core.models import User
from regions.editorial import open_analysts, open_team
from regions.models import RegionPage
from tests.factories import UserFactory


@dataclass(frozen=True)
class Teams:
    """`own` is the page of the editor's region; `other` is somebody else's, `draft` too."""

    own: RegionPage
    other: RegionPage
    draft: RegionPage
    editor: User
    moderator: User
    analyst: User

    @classmethod
    def of(cls, own: RegionPage, other: RegionPage, draft: RegionPage) -> "Teams":
        open_team(other)
        return cls(
            own=own,
            other=other,
            draft=draft,
            editor=member(open_team(own), "editor"),
            moderator=member(Group.objects.get(name="Moderators"), "moderator"),
            analyst=member(open_analysts(), "analyst"),
        )


def member(group: Group, name: str) -> User:
    user = UserFactory(username=name)
    user.groups.add(group)
    return user


def signed_in(user: User) -> Client:
    """A browser of its own for each person."""
    browser = Client()
    browser.force_login(user)
    return browser
