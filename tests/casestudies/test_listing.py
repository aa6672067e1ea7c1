"""The list of stories can be narrowed, ordered, paged and put on the map."""

import datetime

import pytest
from bs4 import BeautifulSoup
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import PageViewRestriction

from core.models import SiteImage
from tests.factories import SectorFactory, ThemeFactory


@pytest.fixture
def read(client, stories_page):
    """The words at an address of the list: `read("?q=zone", ".card__title")`."""

    def read(query: str, css: str) -> list[str]:
        response = client.get(f"{stories_page.url}{query}")
        assert response.status_code == 200
        soup = BeautifulSoup(response.content, "html.parser")
        return [" ".join(one.get_text(" ").split()) for one in soup.select(css)]

    return read


@pytest.fixture
def four(make_region, make_story):
    """Two regions, two foundations, two sectors, and a story each that they do not all share."""
    here, there = make_region("Hertfordshire"), make_region("Liverpool")
    people, ideas = ThemeFactory(slug="rust", name="People"), ThemeFactory(slug="violet")
    rail, space = SectorFactory(slug="transport", name="Transport"), SectorFactory(slug="space")
    make_story(here, "Railway school", theme=people, sectors=[rail])
    make_story(here, "Launch pad", theme=ideas, sectors=[space, rail], place="Stevenage")
    make_story(there, "Docks", theme=people, dated=datetime.date(2019, 1, 1))
    make_story(there, "Zinc works", theme=ideas, also_in=[here.region])


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("?region=liverpool", {"Docks", "Zinc works"}),
        ("?theme=rust", {"Railway school", "Docks"}),
        ("?sector=transport", {"Railway school", "Launch pad"}),
        ("?q=stevenage", {"Launch pad"}),
        ("?q=LIVERPOOL", {"Docks", "Zinc works"}),
        ("?theme=rust&sector=transport", {"Railway school"}),
        ("?region=hertfordshire&theme=violet&q=pad+launch", {"Launch pad"}),
        ("?q=pad+school", set()),
    ],
)
def test_list_is_narrowed_by_all_that_is_asked(four, read, query, titles):
    assert set(read(query, ".card__title")) == titles


def test_story_is_found_under_every_region_it_belongs_to(four, read):
    assert "Zinc works" in read("?region=hertfordshire", ".card__title")


def test_story_of_two_sectors_is_listed_once(four, read):
    assert read("?q=launch", ".count") == ["1 case study"]


def test_list_can_follow_the_alphabet(four, read):
    assert read("?order=az", ".card__title") == [
        "Docks", "Launch pad", "Railway school", "Zinc works"
    ]  # fmt: skip


def test_choices_say_how_many_each_would_leave(four, read):
    assert read("?theme=rust", "#filter-region option") == [
        "All (2)", "Hertfordshire (1)", "Liverpool (1)"
    ]  # fmt: skip


def test_choice_that_was_made_is_still_made(four, read):
    assert read("?theme=rust", "option[selected]") == ["People (2)"]


def test_filter_that_is_on_can_be_taken_off(four, client, stories_page):
    soup = BeautifulSoup(
        client.get(f"{stories_page.url}?theme=rust&q=docks").content, "html.parser"
    )

    assert [chip["href"] for chip in soup.select(".chip")] == [
        f"{stories_page.url}?q=docks",
        f"{stories_page.url}?theme=rust",
    ]


def test_value_nobody_knows_is_left_aside_and_said(four, read):
    assert read("?region=atlantis", ".ignored") == [
        "No case study is filed under the region “atlantis”, so it was left aside."
    ]
    assert read("?region=atlantis", ".count") == ["4 case studies"]


def test_nothing_found_offers_to_take_the_last_filter_off(four, read):
    assert read("?theme=rust&q=launch", ".links__list a, .empty") == [
        "No case study matches all of these filters.",
        "Take off “launch”",
        "Show every case study",
    ]


@pytest.mark.parametrize(
    "query",
    ["?q=%00", "?q=%25_%5C'\"", "?page=99999", "?page=-1", "?page=x", "?region=%ED%A0%80",
     "?q=" + "z" * 3000, "?region=<script>", "?view=map&q=('&page=9", "?order[]=az"],
)  # fmt: skip
def test_hostile_address_is_answered(four, read, query):
    assert read(query, ".count")


def test_what_was_typed_is_never_markup(four, client, stories_page):
    page = client.get(f"{stories_page.url}?region=<script>&q=<b>x").content

    assert b"<script>" not in page
    assert b"<b>x" not in page


def test_page_holds_twelve(make_region, make_story, read):
    page = make_region()
    for number in range(14):
        make_story(page, f"Story {number:02}")

    assert len(read("", ".card")) == 12
    assert len(read("?page=2", ".card")) == 2
    assert read("?page=2", ".pagination span") == ["Page 2 of 2"]


def test_next_page_keeps_the_question(make_region, make_story, client, stories_page):
    page = make_region()
    for number in range(14):
        make_story(page, f"Story {number:02}")
    soup = BeautifulSoup(client.get(f"{stories_page.url}?q=story&order=az").content, "html.parser")

    assert soup.select_one("[rel=next]")["href"] == "?q=story&order=az&page=2"


def test_map_marks_the_regions_that_have_stories(four, read):
    assert read("?view=map&theme=rust", ".hexmap__cell--profile title") == [
        "Hertfordshire (1), 1 case study",
        "Liverpool (2), 1 case study",
    ]


def test_number_on_the_map_leads_to_the_same_number_in_the_list(four, client, stories_page):
    soup = BeautifulSoup(client.get(f"{stories_page.url}?view=map").content, "html.parser")
    for cell in soup.select(".hexmap__cell--profile"):
        spot = soup.find(id=cell["href"].removeprefix("#"))

        assert spot["value"] == cell.find("text").text


def test_story_whose_region_is_not_public_is_listed_off_the_map(make_region, make_story, read):
    page = make_region()
    make_story(page, "Alone")
    type(page).objects.filter(pk=page.pk).update(live=False)

    assert read("?view=map", ".storymap__elsewhere li") == ["Alone"]


def test_drafts_and_secrets_are_neither_found_nor_counted(make_region, make_story, read):
    page = make_region()
    make_story(page, "Hidden", live=False, sectors=[SectorFactory(slug="secret")])
    shut = make_story(page, "Shut", sectors=[SectorFactory(slug="shut")])
    PageViewRestriction.objects.create(page=shut, restriction_type="login")

    assert read("?q=h", ".count") == ["0 case studies"]
    assert read("", "#filter-sector option") == ["All (0)"]


@pytest.mark.parametrize("view", ["list", "map"])
def test_queries_do_not_grow_with_stories(four, make_region, make_story, stories_page, sql, view):
    address = f"{stories_page.url}?view={view}&theme=rust&q=o"
    before = sql(address).count
    for number in range(5):
        page = make_region(f"Region {number}")
        picture = SiteImage.objects.create(
            title="x", file=get_test_image_file(f"{view}{number}.png")
        )
        make_story(page, f"Model {number}", theme=ThemeFactory(slug="rust"),
                   sectors=[SectorFactory()], image=picture)  # fmt: skip

    after = sql(address).count
    assert after <= before + (view == "list")  # the sizes of pictures, which there were none of
    assert after <= 8
