"""An editor changes an amount; a moderator lets the public see it."""

import re
from types import SimpleNamespace

import pytest
from playwright.sync_api import Locator, Page, TimeoutError, expect

from tests.browser.desk import READY, preview, sign_in
from tests.browser.pages import FULL_PROFILE, HOME, REGIONS

pytestmark = pytest.mark.browser

STATION = "to redevelop Hatfield railway station."
WORDS = "Words that took an hour to write."


def appears(one: Locator) -> bool:
    try:
        one.wait_for()
    except TimeoutError:
        return False
    return True


def station(page: Page, path: str = FULL_PROFILE) -> str:
    """The amount that a new visitor reads beside Hatfield station."""
    page.goto(path)
    return page.locator(".highlight", has_text=STATION).locator("data").inner_text()


@pytest.fixture(scope="module")
def submitted(own_tab) -> SimpleNamespace:
    """The editor of Hertfordshire has typed £6.5m over £6m, and submitted it."""
    page = sign_in(own_tab(), "hertfordshire-editor")
    page.get_by_role("link", name="Edit Hertfordshire").click()
    page.locator(READY).wait_for()
    shown = preview(page)
    page.get_by_label("Amount").and_(page.locator("[value='£6m']")).fill("£6.5m")
    saw = appears(shown.locator(".highlight data", has_text="£6.5 million"))
    page.get_by_role("button", name="More actions").click()
    page.get_by_role("button", name="Submit to Moderators approval").click()
    expect(page.get_by_text("has been submitted for moderation")).to_be_visible()
    return SimpleNamespace(in_preview=saw, on_site=station(own_tab()))


@pytest.fixture(scope="module")
def approved(own_tab, submitted) -> None:
    """A moderator has found it on the dashboard, and approved it."""
    page = sign_in(own_tab(), "moderator")
    page.get_by_role("row", name="Hertfordshire").get_by_role("link", name="Hertfordshire").click()
    page.locator(READY).wait_for()
    page.get_by_role("button", name="More actions").click()
    page.get_by_role("button", name="Approve", exact=True).click()
    expect(page.get_by_role("status").get_by_text("Hertfordshire")).to_be_visible()


def test_preview_shows_an_amount_as_it_is_typed(submitted):
    assert submitted.in_preview


def test_public_sees_the_old_amount_until_it_is_approved(submitted):
    assert submitted.on_site == "£6 million"


def test_public_sees_the_new_amount_once_it_is_approved(own_tab, approved):
    assert station(own_tab()) == "£6.5 million"


def test_total_at_a_glance_follows_the_amount(own_tab, approved):
    page = own_tab()
    page.goto(FULL_PROFILE)

    expect(page.locator(".glance data").first).to_have_text("£43 million")


def test_total_in_the_list_of_regions_follows_the_amount(own_tab, approved):
    page = own_tab()
    page.goto(REGIONS)

    expect(page.locator(".area", has_text="Hertfordshire")).to_contain_text("£43 million")


def test_total_on_the_home_page_follows_the_amount(own_tab, approved):
    page = own_tab()
    page.goto(HOME)

    expect(page.locator(".card", has_text="Hertfordshire").first).to_contain_text("£43 million")


def test_town_of_a_changed_highlight_finds_it(own_tab, approved):
    page = own_tab()
    page.goto(HOME)
    page.get_by_role("main").get_by_role("combobox").fill("Hatfield")
    page.get_by_role("main").get_by_role("button", name="Search").click()

    expect(page.locator(".results__one", has_text="Highlight").first).to_contain_text("Hatfield")


@pytest.fixture(scope="module")
def doubtful(own_tab) -> Page:
    """The editor of Liverpool has typed 2.5 and some words, and tried to save them."""
    page = sign_in(own_tab(), "liverpool-editor")
    page.get_by_role("link", name="Edit Liverpool City Region").click()
    page.locator(READY).wait_for()
    page.get_by_label("Amount").first.fill("2.5")
    page.get_by_label("Place").first.fill("Birkenhead")
    page.get_by_role("textbox", name="Partnership statement").fill(WORDS)
    page.get_by_role("button", name="Save draft").click()
    expect(page.get_by_text("could not be saved")).to_be_visible()
    return page


def test_amount_that_could_be_millions_is_asked_about_beside_it(doubtful):
    question = re.compile(r"Is “2\.5” £2\.50 or £2\.5 million\?")

    expect(doubtful.get_by_label("Amount").first).to_have_accessible_description(question)


def test_amount_that_is_asked_about_is_kept_as_it_was_typed(doubtful):
    expect(doubtful.get_by_label("Amount").first).to_have_value("2.5")


def test_other_fields_keep_what_was_typed_while_one_is_asked_about(doubtful):
    expect(doubtful.get_by_label("Place").first).to_have_value("Birkenhead")


def test_long_words_are_kept_while_an_amount_is_asked_about(doubtful):
    expect(doubtful.get_by_role("textbox", name="Partnership statement")).to_have_value(WORDS)
