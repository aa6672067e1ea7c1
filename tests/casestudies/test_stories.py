"""Where stories are found: their own list, their region's page, and the home page."""

import datetime
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import PageViewRestriction

from core.models import SiteImage
from tests.factories import ThemeFactory


@pytest.fixture
def read(client):
    """The words found at a path: `read("/case-studies/", ".card__title")`."""

    def read(path: str, css: str) -> list[str]:
        soup = BeautifulSoup(client.get(path).content, "html.parser")
        return [" ".join(one.get_text(" ").split()) for one in soup.select(css)]

    return read


TITLES = ".card__title"


@pytest.fixture
def listed(stories_page, read):
    return lambda: read(stories_page.url, TITLES)


def test_list_without_stories_says_so(stories_page, read):
    assert read(stories_page.url, ".empty") == ["No case studies have been published yet."]
    assert read(stories_page.url, ".count") == ["0 case studies"]


def test_every_region_is_in_the_list(listed, make_region, make_story):
    make_story(make_region("Hertfordshire"), "Hertfordshire IQ")
    make_story(make_region("Liverpool"), "Materials Innovation Factory")

    assert sorted(listed()) == ["Hertfordshire IQ", "Materials Innovation Factory"]


def test_newest_story_is_first_and_those_of_one_day_follow_the_alphabet(
    listed, make_region, make_story
):
    page = make_region()
    for title, year in (("Old", 2016), ("Second", 2018), ("First", 2018)):
        make_story(page, title, dated=datetime.date(year, 5, 1))

    assert listed() == ["First", "Second", "Old"]


def test_draft_is_not_in_the_list(listed, make_region, make_story):
    page = make_region()
    make_story(page, "Shown")
    make_story(page, "Hidden", live=False)

    assert listed() == ["Shown"]


def test_story_behind_a_password_is_not_in_the_list(listed, make_region, make_story):
    page = make_region()
    make_story(page, "Shown")
    hidden = make_story(page, "Hidden")
    PageViewRestriction.objects.create(page=hidden, restriction_type="password", password="secret")

    assert listed() == ["Shown"]


def test_stories_of_a_private_region_are_not_in_the_list(listed, make_region, make_story):
    private = make_region("Private")
    make_story(private, "Hidden")
    make_story(make_region("Public"), "Shown")
    PageViewRestriction.objects.create(page=private, restriction_type="login")

    assert listed() == ["Shown"]


def test_withdrawn_story_leaves_the_list(listed, make_region, make_story):
    story = make_story(make_region())
    story.unpublish()

    assert listed() == []


@pytest.mark.parametrize(("stories", "said"), [(1, "1 case study"), (2, "2 case studies")])
def test_list_says_how_many_there_are(stories_page, make_region, make_story, read, stories, said):
    page = make_region()
    for number in range(stories):
        make_story(page, f"Story {number}")

    assert read(stories_page.url, ".count") == [said]


def test_card_says_what_where_and_how_much(stories_page, make_region, make_story, read):
    make_story(
        make_region(),
        place="Hemel Hempstead",
        theme=ThemeFactory(slug="green", name="Business environment"),
        amount=Decimal(2_500_000),
        qualifier="around",
    )

    assert read(stories_page.url, ".card__kind") == [
        "R Business environment Hemel Hempstead, Hertfordshire"
    ]
    assert read(stories_page.url, ".card__text") == ["An enterprise zone."]
    assert read(stories_page.url, ".card__figure") == ["around £2.5 million"]


def test_card_without_a_summary_has_the_lead(stories_page, make_region, make_story, read):
    make_story(make_region(), search_description="", lead="What it is.")

    assert read(stories_page.url, ".card__text") == ["What it is."]


def test_card_leads_to_the_story(stories_page, make_region, make_story, client):
    story = make_story(make_region())
    soup = BeautifulSoup(client.get(stories_page.url).content, "html.parser")

    assert soup.select_one(".card a")["href"] == story.url


def test_picture_of_a_card_is_only_decoration(stories_page, make_region, make_story, client):
    picture = SiteImage.objects.create(title="Zone", file=get_test_image_file("zone.png"))
    make_story(make_region(), image=picture, image_alt="A field.")
    soup = BeautifulSoup(client.get(stories_page.url).content, "html.parser")

    assert soup.select_one(".card img")["alt"] == ""


def test_picture_of_the_story_says_what_it_shows(make_region, make_story, client):
    picture = SiteImage.objects.create(title="Zone", file=get_test_image_file("zone.png"))
    story = make_story(make_region(), image=picture, image_alt="A field.")
    soup = BeautifulSoup(client.get(story.url).content, "html.parser")

    assert soup.select_one(".story img")["alt"] == "A field."


def test_region_shows_its_own_stories_only(make_region, make_story, read):
    here, there = make_region("Hertfordshire"), make_region("Liverpool")
    make_story(here, "Ours")
    make_story(there, "Theirs")

    assert read(here.url, TITLES) == ["Ours"]


def test_region_without_a_story_says_so(make_region, read):
    assert "No case study has been published for this area." in read(make_region().url, ".empty")


def test_draft_is_not_on_the_page_of_its_region(make_region, make_story, read):
    page = make_region()
    make_story(page, "Hidden", live=False)

    assert read(page.url, TITLES) == []


def test_story_that_was_moved_is_on_the_page_of_its_new_region(make_region, make_story, read):
    here, there = make_region("Hertfordshire"), make_region("Liverpool")
    make_story(here, "Moved").move(there, pos="last-child")

    assert read(here.url, TITLES) == []
    assert read(there.url, TITLES) == ["Moved"]


def test_region_offers_more_examples(make_region, client):
    soup = BeautifulSoup(client.get(make_region().url).content, "html.parser")

    assert soup.select_one(".more a")["href"] == "https://example.org/map"


def test_home_page_shows_the_three_newest(home, make_region, make_story, read):
    page = make_region()
    for year in (2015, 2018, 2016, 2017):
        make_story(page, f"Story of {year}", dated=datetime.date(year, 5, 1))

    assert read(home.url, TITLES) == ["Story of 2018", "Story of 2017", "Story of 2016"]


def test_whoever_reads_a_story_is_at_the_case_studies_in_the_menu(
    stories_page, regions_page, make_region, make_story, read
):
    for page in (stories_page, regions_page):
        page.show_in_menus = True
        page.save()
    story = make_story(make_region("Hertfordshire"), "Hertfordshire IQ")

    assert read(story.url, ".menu [aria-current]") == [stories_page.title]
    assert read(story.url, ".breadcrumb a") == ["Home", regions_page.title, "Hertfordshire"]
