"""A region on one sheet: what it says, who may have it, and when it is made again."""

from decimal import Decimal

import pytest
from wagtail.models import PageViewRestriction

from core import pdf
from regions.models import Observation, RegionPage
from regions.sheets.paper import SIZES, Paper
from regions.sheets.profiles import profiles
from tests.factories import MeasureFactory, ObservationFactory, SourceFactory
from tests.pango import needs_pango, pages, title, unpacked

pytestmark = needs_pango
LONG = "to regenerate the centre of the town with homes, shops and a library, " * 3


def sheet_of(page: RegionPage):
    """The sheet as it would be made now."""
    return Paper(profiles([RegionPage.objects.get(pk=page.pk)])).sheets[0]


@pytest.fixture
def page(make_region, make_highlight):
    page = make_region(highlights=[make_highlight(amount=Decimal(6_000_000))])
    ObservationFactory(region=page.region, measure=MeasureFactory(topic="jobs"))
    return page


@pytest.fixture
def get(client, page):
    return lambda **headers: client.get(f"{page.url}sheet.pdf", headers=headers)


def test_sheet_is_a_pdf_of_one_page_to_be_looked_at(get):
    response = get()

    assert response["Content-Type"] == "application/pdf"
    named = 'inline; filename="industrial-strategy-hertfordshire.pdf"'
    assert response["Content-Disposition"] == named
    assert pages(response.content) == 1


def test_sheet_is_tagged_and_titled_and_says_where_the_region_lies(get):
    content = unpacked(get().content)

    assert title("Hertfordshire – ") in content
    assert b"/Lang (en-GB)" in content
    assert b"/StructTreeRoot" in content
    assert b"/Alt (Map: where Hertfordshire lies)" in content


def test_sheet_carries_all_that_the_one_of_2018_did(page, make_story):
    make_story(page, "A new station")
    page.save_revision().publish()
    said = sheet_of(page).html(0)

    for words in ("<h1>Hertfordshire</h1>", "As at ", "testserver/regions/hertfordshire",
                  "A plan for the whole country.", "In Hertfordshire a partnership is at work.",
                  "£6 million", "to redevelop the station.", "A new station",
                  "We have committed more than £45 billion to programmes.",
                  'id="sheet-hertfordshire-source-1"', 'href="#sheet-hertfordshire-source-1"',
                  "Open Government Licence"):  # fmt: skip
        assert words in said


def test_sheet_has_the_headers_of_any_public_page(get, client, page):
    like, of_a_page = get().headers, client.get(page.url).headers

    for name in ("Content-Security-Policy", "Cache-Control", "Permissions-Policy"):
        assert like[name] == of_a_page[name]


def test_weasyprint_understands_every_line_of_the_style_sheet(get, caplog):
    get()

    assert not caplog.records


def test_sheet_asked_for_again_is_not_made_again(get, laid_out):
    first = get().content
    made = len(laid_out)

    assert made
    assert get().content == first
    assert len(laid_out) == made


def test_reader_who_has_the_sheet_is_not_sent_it_again(get, laid_out):
    first = get()
    laid_out.clear()
    response = get(if_none_match=first["ETag"])

    assert response.status_code == 304
    assert response.content == b""
    assert response["Cache-Control"] == first["Cache-Control"]
    assert not laid_out


def test_changed_highlight_is_another_sheet(get, page):
    first = get()
    page.highlights.first().delete()
    second = get(if_none_match=first["ETag"])

    assert second.status_code == 200
    assert second["ETag"] != first["ETag"]
    assert second.content != first.content


def test_source_that_is_withdrawn_takes_its_highlight_off_the_sheet(get, page):
    first = get()
    page.highlights.first().source.unpublish()

    assert get()["ETag"] != first["ETag"]
    assert "£6 million" not in sheet_of(page).html(0)


def test_draft_has_no_sheet(get, page):
    page.unpublish()

    assert get().status_code == 404


def test_page_behind_a_password_has_no_sheet_even_if_it_was_made_before(get, page):
    get()
    PageViewRestriction.objects.create(page=page, restriction_type="login")

    assert get().status_code == 404


@pytest.mark.parametrize(
    "path", ["/sheet.pdf", "/regions/sheet.pdf", "/regions/nowhere/sheet.pdf", "/x\x00/sheet.pdf"]
)
def test_what_is_no_region_s_page_has_no_sheet(client, page, path):
    assert client.get(path).status_code in (400, 404)


def test_twelve_highlights_fit_one_page(make_region, make_highlight):
    source = SourceFactory()
    page = make_region(highlights=[make_highlight(text=LONG, source=source) for _ in range(12)])
    with pdf.press() as typesetting:
        size, taken = sheet_of(page).measure(typesetting)

    assert taken == 1
    assert 0 < size < len(SIZES)


def test_little_to_say_is_said_in_large_letters(make_region):
    with pdf.press() as typesetting:
        assert sheet_of(make_region()).measure(typesetting) == (0, 1)


def test_sixty_highlights_take_more_pages_and_are_printed_all_the_same(
    client, make_region, make_highlight
):
    source = SourceFactory()
    page = make_region(highlights=[make_highlight(text=LONG, source=source) for _ in range(60)])

    assert pages(client.get(f"{page.url}sheet.pdf").content) > 1


def test_markup_that_an_editor_types_is_words(make_region, make_highlight):
    hostile = '<img src="file:///etc/passwd">'
    page = make_region(highlights=[make_highlight(text=hostile)])

    assert hostile not in sheet_of(page).html(0)


def test_figures_are_those_of_the_page(client, page):
    text = Observation.objects.filter(region=page.region).first().text

    assert text in client.get(page.url).content.decode()
    assert text in sheet_of(page).html(0)


def test_sheet_that_was_made_costs_few_queries(page, sql):
    assert sql(f"{page.url}sheet.pdf").count <= 8


def test_reader_who_would_wait_too_long_is_asked_to_come_back(get, monkeypatch):
    monkeypatch.setattr(pdf, "PATIENCE", 0.01)
    with pdf.press():
        response = get()

    assert response.status_code == 503
    assert response["Retry-After"] == "10"
    assert "Cache-Control" not in response
    assert get().status_code == 200
