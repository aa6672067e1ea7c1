"""Narrowing the case studies, with scripts and without, on a desk and on a phone."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

LIST = "/case-studies/"
PHONE = {"width": 320, "height": 640}


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def page(request, tab) -> Page:
    page = tab(java_script_enabled=request.param)
    page.goto(LIST)
    return page


def shown(page: Page) -> list[str]:
    return page.locator(".card__title").all_inner_texts()


def test_filter_is_put_on_and_taken_off(page):
    page.get_by_label("Foundation").select_option("people")
    page.get_by_role("button", name="Show case studies").click()
    expect(page.get_by_text("1 case study", exact=True)).to_be_visible()
    assert shown(page) == ["Elite Centre for Manufacturing Skills"]
    page.get_by_role("link", name="Remove Foundation: People").click()

    expect(page.get_by_text("3 case studies", exact=True)).to_be_visible()
    assert len(shown(page)) == 3


def test_question_without_an_answer_offers_a_way_back(page):
    page.get_by_label("Foundation").select_option("people")
    page.get_by_label("Words").fill("Liverpool")
    page.get_by_role("button", name="Show case studies").click()
    page.get_by_role("link", name="Take off “Liverpool”").click()

    assert shown(page) == ["Elite Centre for Manufacturing Skills"]


def test_map_keeps_the_filters(page):
    page.get_by_label("Foundation").select_option("people")
    page.get_by_role("button", name="Show case studies").click()
    page.get_by_role("link", name="Map", exact=True).click()

    spots = page.locator(".storymap__spot")
    expect(spots).to_have_count(1)
    expect(spots).to_contain_text("Elite Centre for Manufacturing Skills")


def test_phone_shows_stories_first_and_filters_unfolded(tab):
    page = tab(viewport=PHONE)
    page.goto(LIST)
    expect(page.get_by_label("Foundation")).to_be_hidden()
    page.get_by_text("Narrow the list").first.click()
    page.get_by_label("Foundation").select_option("people")
    page.get_by_role("button", name="Show case studies").click()

    assert shown(page) == ["Elite Centre for Manufacturing Skills"]


def test_every_card_has_a_picture_that_loads(page):
    for picture in page.locator(".card__image").all():
        picture.scroll_into_view_if_needed()
        address = picture.get_attribute("src")
        assert page.request.get(address).headers["content-type"].startswith("image/")
    assert page.locator(".card__image").count() == 3
