"""A story leads on to others: those near it first, then those like it."""

import pytest
from bs4 import BeautifulSoup
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import PageViewRestriction

from core.models import SiteImage
from tests.factories import RegionFactory, SectorFactory, ThemeFactory


@pytest.fixture
def read_next(client):
    """The titles that a story's page offers to read next."""

    def read_next(story) -> list[str]:
        soup = BeautifulSoup(client.get(story.url).content, "html.parser")
        return [" ".join(one.get_text().split()) for one in soup.select(".card__title")]

    return read_next


@pytest.fixture
def places(make_region):
    return make_region("Hertfordshire"), make_region("Liverpool")


def test_same_region_comes_before_same_foundation(places, make_story, read_next):
    here, there = places
    story = make_story(here, "This")
    make_story(there, "Alike")
    make_story(here, "Near", theme=ThemeFactory(slug="rust"))

    assert read_next(story) == ["Near", "Alike"]


def test_story_that_is_also_here_is_near(places, make_story, read_next):
    here, there = places
    make_story(there, "Near", theme=ThemeFactory(slug="rust"), also_in=[here.region])

    assert read_next(make_story(here, "This")) == ["Near"]


def test_same_sector_is_enough(places, make_story, read_next):
    here, there = places
    rail, road = SectorFactory(), SectorFactory()
    make_story(there, "Alike", theme=ThemeFactory(slug="rust"), sectors=[rail, road])

    assert read_next(make_story(here, "This", sectors=[road, rail])) == ["Alike"]


def test_story_that_shares_nothing_comes_last(places, make_story, read_next):
    here, there = places
    make_story(there, "A stranger", theme=ThemeFactory(slug="rust"))
    make_story(there, "Alike")

    assert read_next(make_story(here, "This")) == ["Alike", "A stranger"]


def test_way_to_all_stories_is_offered_where_there_is_a_public_list(
    places, make_story, stories_page, client
):
    story = make_story(places[0], "This")
    link = f'<a href="{stories_page.url}">All case studies'
    assert link in client.get(story.url).content.decode()
    stories_page.unpublish()

    assert "All case studies" not in client.get(story.url).content.decode()


def test_nearest_areas_of_a_story_are_linked_and_called_that(make_region, make_story, client):
    def put(name, north, east):
        return make_region(name, region=RegionFactory(name=name, slug=name.lower(),
                                                      latitude=north, longitude=east))  # fmt: skip

    here = put("Here", 52, 0)
    put("Far", 55, -2)
    put("Near", 52, 0.5)
    make_region("Unplaced")
    soup = BeautifulSoup(client.get(make_story(here, "This").url).content, "html.parser")

    assert [link.get_text() for link in soup.select(".story__near a")] == ["Near", "Far"]
    assert soup.select_one(".story__beside").get_text() == "Nearest areas, by their centres"


def test_other_region_of_a_story_is_a_link_to_its_page(make_region, make_story, client):
    here, there = make_region("Here"), make_region("There")
    story = make_story(here, "This", also_in=[there.region])
    soup = BeautifulSoup(client.get(story.url).content, "html.parser")

    assert there.url in [link["href"] for link in soup.select(".facts a")]


def test_no_more_than_three_are_offered(places, make_story, read_next):
    here, _ = places
    for number in range(5):
        make_story(here, f"Story {number}")

    assert read_next(make_story(here, "This")) == ["Story 0", "Story 1", "Story 2"]


def test_drafts_and_secrets_are_not_offered(places, make_story, read_next):
    here, _ = places
    make_story(here, "Draft", live=False)
    shut = make_story(here, "Shut")
    PageViewRestriction.objects.create(page=shut, restriction_type="login")

    assert read_next(make_story(here, "This")) == []


def test_story_shows_where_its_region_lies(places, make_story, client):
    soup = BeautifulSoup(client.get(make_story(places[0]).url).content, "html.parser")
    drawing = soup.select_one(".story__map svg")

    assert drawing.title.string == f"Where {places[0].region.named} lies, on the map of all areas"
    assert drawing.select(".locator__here")


def test_queries_do_not_grow_with_stories(places, make_story, make_region, sql):
    def with_picture(page, title):
        picture = SiteImage.objects.create(title=title, file=get_test_image_file(f"{title}.png"))
        return make_story(page, title, image=picture, sectors=[SectorFactory()])

    story = with_picture(places[0], "This")
    with_picture(places[0], "Next")
    before = sql(story.url).count
    for number in range(4):
        with_picture(make_region(f"Region {number}"), f"More {number}")

    assert sql(story.url).count == before
    assert before <= 12
