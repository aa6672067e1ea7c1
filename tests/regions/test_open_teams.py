"""The command that makes the groups people are put into."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command


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
