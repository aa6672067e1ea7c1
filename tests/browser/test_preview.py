"""The preview beside the form shows every kind of page, and the browser does not complain."""

import pytest
from playwright.sync_api import expect

from tests.browser.desk import preview, sign_in
from tests.browser.pages import CASE_STUDY, FULL_PROFILE, HOME, REGIONS
from tests.browser.watch import Watch
from tests.pango import needs_pango

pytestmark = pytest.mark.browser

KINDS = {
    "home page": (HOME, "Industrial Strategy, place by place"),
    "regions page": (REGIONS, "Regions"),
    "region page": (FULL_PROFILE, "Hertfordshire"),
    "case studies page": ("/case-studies/", "Case studies"),
    "case study": (CASE_STUDY, "Hertfordshire IQ"),
    "content page": ("/about/", "About this site"),
}
NEW = {
    "case study": ("casestudies/casestudypage", FULL_PROFILE),
    "content page": ("core/contentpage", HOME),
}


@pytest.fixture(scope="module")
def signed_in(own_tab) -> dict:
    """What makes a new tab one of the administrator's."""
    return {"storage_state": sign_in(own_tab(), "admin").context.storage_state()}


@pytest.mark.parametrize("kind", KINDS)
def test_preview_of_a_page_opens_without_complaint(own_tab, own_site, signed_in, kind):
    path, title = KINDS[kind]
    page = own_tab(**signed_in)
    watch = Watch.over(page)
    page.goto(f"/admin/pages/{own_site.page_id(path)}/edit/")
    shown = preview(page)
    expect(shown.get_by_role("heading", level=1)).to_have_text(title)

    assert watch.complaints == []


@needs_pango
def test_preview_of_the_printed_sheet_says_whether_it_fits(own_tab, own_site, signed_in):
    page = own_tab(**signed_in)
    watch = Watch.over(page)
    page.goto(f"/admin/pages/{own_site.page_id(FULL_PROFILE)}/edit/")
    shown = preview(page)
    # While Wagtail draws one preview it forgets that another was chosen: as a person, wait for it.
    expect(shown.get_by_role("heading", level=1)).to_have_text("Hertfordshire")
    page.get_by_label("Preview mode").select_option(label="Printed sheet")

    # By its words: the page shown before, which has a status of its own, may still be there.
    expect(shown.get_by_text("The printed sheet takes one page.")).to_be_visible()
    assert watch.complaints == []


@pytest.mark.parametrize("kind", NEW)
def test_preview_of_a_new_page_with_only_a_title_opens(own_tab, own_site, signed_in, kind):
    model, parent = NEW[kind]
    page = own_tab(**signed_in)
    page.goto(f"/admin/pages/add/{model}/{own_site.page_id(parent)}/")
    page.get_by_role("textbox", name="Title").first.fill("Begun today")
    shown = preview(page)

    expect(shown.get_by_role("heading", level=1)).to_have_text("Begun today")
