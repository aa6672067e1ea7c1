"""The picture of what has no photograph: one for each region, colour and width, and no other."""

import io

import pytest
from bs4 import BeautifulSoup
from PIL import Image

from tests.factories import RegionFactory


@pytest.fixture
def region(db):
    return RegionFactory(code="E37000017")


def address(code="E37000017", colour="green", width=640) -> str:
    return f"/share/mosaic/{code}-{colour}-{width}.webp"


@pytest.mark.parametrize(("width", "height"), [(640, 360), (1280, 480)])
def test_mosaic_has_the_size_that_pages_show(region, client, width, height):
    answer = client.get(address(width=width))

    assert answer["Content-Type"] == "image/webp"
    assert Image.open(io.BytesIO(answer.content)).size == (width, height)
    assert len(answer.content) < 40_000


def test_same_mosaic_is_the_same_picture(region, client):
    assert client.get(address()).content == client.get(address()).content


def test_other_colour_is_another_picture(region, client):
    assert client.get(address()).content != client.get(address(colour="rust")).content


@pytest.mark.parametrize(
    "asked", [{"code": "E37000099"}, {"colour": "pink"}, {"width": 641}, {"width": 10**9}]
)
def test_no_other_can_be_asked_for(region, client, asked):
    assert client.get(address(**asked)).status_code == 404


def test_story_without_a_picture_has_the_mosaic(make_region, make_story, stories_page, client):
    story = make_story(make_region())
    cards, page = (
        BeautifulSoup(client.get(one.url).content, "html.parser") for one in (stories_page, story)
    )

    wanted = f"/share/mosaic/{story.region_id}-green-"
    assert cards.select_one(".card__image")["src"] == f"{wanted}640.webp"
    assert page.select_one(".picture__image")["src"] == f"{wanted}1280.webp"


def test_story_of_a_region_off_the_map_has_a_plain_card(make_region, make_story, stories_page,
                                                        client):  # fmt: skip
    region = RegionFactory(name="Farland", slug="farland", hex_q=None, hex_r=None)
    make_story(make_region("Farland", region=region))
    soup = BeautifulSoup(client.get(stories_page.url).content, "html.parser")

    assert soup.select_one(".card__image").name == "span"
