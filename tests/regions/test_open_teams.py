"""The command that makes the groups people are put into."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from wagtail.models import Collection, GroupCollectionPermission

from regions.editorial import open_team
from tests.factories import RegionFactory


def test_every_region_gets_a_team(make_region):
    make_region("Hertfordshire")
    make_region("Cumbria")
    call_command("open_teams")

    assert {"Moderators", "Analysts", "Cumbria editors", "Hertfordshire editors"} <= set(
        Group.objects.values_list("name", flat=True)
    )


def test_only_the_regions_named_get_a_team(make_region):
    make_region("Hertfordshire")
    make_region("Cumbria")
    call_command("open_teams", "cumbria")

    assert not Group.objects.filter(name="Hertfordshire editors").exists()


def test_running_it_again_makes_no_second_group(make_region):
    make_region("Cumbria")
    call_command("open_teams")
    before = Group.objects.count()
    call_command("open_teams")

    assert Group.objects.count() == before


def test_unknown_region_is_named(make_region):
    make_region("Cumbria")

    with pytest.raises(CommandError, match="atlantis"):
        call_command("open_teams", "cumbria", "atlantis")


def test_region_that_was_renamed_keeps_its_team_and_its_pictures(make_region):
    page = make_region("Cumbria")
    team = open_team(page)
    collections = Collection.objects.count()
    page.region.name = "Westmorland"
    page.region.save()

    assert open_team(page) == team
    assert Collection.objects.count() == collections


def test_region_that_takes_the_name_of_another_gets_a_team_of_its_own(make_region):
    page = make_region("Cumbria")
    team = open_team(page)
    page.region.name = "Westmorland"
    page.region.save()
    later = make_region("New Cumbria", region=RegionFactory(name="Cumbria"))

    assert open_team(later) != team
    assert not team.page_permissions.filter(page=later).exists()
    own = GroupCollectionPermission.objects.filter(group=open_team(later))
    assert not own.filter(collection__in=team.collection_permissions.values("collection")).exists()
