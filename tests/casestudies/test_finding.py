"""What is found of a story follows what it names."""

import pytest

from core.models import Entry


@pytest.fixture
def story(make_region, make_story):
    story = make_story(make_region("Hertfordshire"))
    story.also_in.add(make_region("Cumbria").region)
    story.save_revision().publish()
    return story


def entry(story) -> Entry:
    return Entry.objects.get(key=f"page:{story.pk}")


def test_another_region_that_is_renamed_is_renamed_there_too(story):
    region = story.also_in.get()
    assert "=Cumbria|" in entry(story).other_regions
    region.name = "Westmorland"
    region.save()

    assert "=Westmorland|" in entry(story).other_regions
    assert "cumbria" not in entry(story).near_words


def test_its_own_region_that_is_renamed_is_renamed_there_too(story):
    story.region.name = "Herts"
    story.region.save()

    assert entry(story).region_name == "Herts"


def test_a_foundation_that_is_renamed_is_renamed_there_too(story):
    story.theme.name = "Clean growth"
    story.theme.save()

    assert entry(story).theme_name == "Clean growth"


def test_a_region_it_is_taken_out_of_is_named_no_more(story):
    story.also_in.clear()
    story.save_revision().publish()

    assert entry(story).other_regions == ""
