"""An editor sees the printed sheet before it is published, and whether it fits."""

import pytest
from django.urls import reverse

from regions.models import RegionPage
from tests.factories import SourceFactory
from tests.pango import needs_pango
from tests.regions.posting import region_form, row

LONG = "to regenerate the centre of the town with homes, shops and a library, " * 3
FITS, TOO_LONG = "The printed sheet takes one page.", "pages: shorten or drop the last highlight."


@pytest.fixture
def previewed(client, admin_user):
    """The preview of a page's sheet, as its form stands with these rows."""

    def previewed(page: RegionPage, rows=()) -> str:
        client.force_login(admin_user)
        path = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
        assert client.post(path, region_form(page, rows)).json()["is_valid"]
        response = client.get(f"{path}?mode=sheet")
        assert response.status_code == 200
        return response.content.decode()

    return previewed


@needs_pango
def test_preview_says_that_the_sheet_fits(previewed, make_region, make_highlight):
    page = make_region(highlights=[make_highlight()])

    assert FITS in previewed(page, [row(page.highlights.get())])


@needs_pango
def test_preview_says_how_many_pages_too_many_it_takes(previewed, make_region, make_highlight):
    page, source = make_region(), SourceFactory()
    rows = [row(make_highlight(text=LONG, source=source)) for _ in range(60)]
    said = previewed(page, rows)

    assert TOO_LONG in said
    assert FITS not in said


@needs_pango
def test_preview_shows_what_is_typed_and_not_yet_saved(previewed, make_region, make_highlight):
    page = make_region()

    assert "a new bridge" in previewed(page, [row(make_highlight(text="to build a new bridge."))])


def test_preview_without_weasyprint_shows_the_sheet_and_says_what_it_cannot_know(
    previewed, make_region, without_weasyprint
):
    said = previewed(make_region())

    assert "<h1>Hertfordshire</h1>" in said
    assert "cannot be checked here" in said
