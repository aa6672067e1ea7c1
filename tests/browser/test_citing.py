"""Citing a figure: by hand anywhere, by a button where scripts and the clipboard are to be had."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.pages import FULL_PROFILE

pytestmark = pytest.mark.browser

FIGURE = "#figure-employment-rate-ons-aps"


def figure(page: Page) -> Locator:
    page.goto(FULL_PROFILE)
    found = page.locator(FIGURE)
    found.locator("summary").click()
    return found


@pytest.mark.parametrize("scripts", [True, False])
def test_citation_names_value_source_and_a_permanent_address(tab, scripts):
    one = figure(tab(java_script_enabled=scripts))

    said = one.locator(".cite-this__text")
    expect(said).to_contain_text("Employment rate, aged 16 to 64, Hertfordshire: 78.2%")
    expect(said).to_contain_text("Annual Population Survey")
    expect(said).to_contain_text(f"{FULL_PROFILE}{FIGURE}")


@pytest.mark.parametrize("scripts", [True, False])
def test_permanent_link_leads_to_the_figure(tab, scripts):
    page = tab(java_script_enabled=scripts)
    figure(page).get_by_role("link", name="Permanent link").click()

    assert urlsplit(page.url).fragment == FIGURE.removeprefix("#")
    expect(page.locator(FIGURE)).to_be_in_viewport()


def test_button_copies_the_citation_and_says_so(tab):
    page = tab(permissions=["clipboard-read", "clipboard-write"])
    one = figure(page)
    one.get_by_role("button", name="Copy this citation").click()
    expect(page.locator("p[role=status]")).to_have_text("Copied")

    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == one.locator(".cite-this__text").text_content()


def test_button_goes_by_the_keyboard(tab):
    page = tab(permissions=["clipboard-read", "clipboard-write"])
    one = figure(page)
    one.get_by_role("button", name="Copy this citation").focus()
    page.keyboard.press("Enter")

    expect(page.locator("p[role=status]")).to_have_text("Copied")


def test_refused_clipboard_leaves_the_text_selected(tab):
    page = tab()
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject()")
    one = figure(page)
    one.get_by_role("button", name="Copy this citation").click()
    expect(page.locator("p[role=status]")).to_contain_text("Selected")

    selected = page.evaluate("getSelection().toString()")
    assert selected == one.locator(".cite-this__text").inner_text()


def test_without_scripts_there_is_no_button(tab):
    one = figure(tab(java_script_enabled=False))

    expect(one.locator(".cite-this__text")).to_be_visible()
    expect(one.get_by_role("button")).to_have_count(0)


def test_contents_lead_to_every_part_of_the_page(tab):
    page = tab(java_script_enabled=False)
    page.goto(FULL_PROFILE)
    links = page.get_by_role("navigation", name="On this page").get_by_role("link").all()
    targets = [link.get_attribute("href") for link in links]

    assert len(targets) > 5
    assert [target for target in targets if page.locator(target).count() != 1] == []
