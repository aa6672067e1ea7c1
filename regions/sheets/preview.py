"""The printed sheet as an editor sees it before publishing, and whether it fits one page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from core import pdf
from regions.models import RegionPage
from regions.sheets.paper import Paper, Sheet
from regions.sheets.profiles import SheetProfile

PATIENCE = 5  # seconds; the preview is renewed as its editor types


def preview(request: HttpRequest, page: RegionPage) -> HttpResponse:
    """The sheet on the screen, below what is to be said of its length."""
    sheet = Paper([SheetProfile(page, preview=True)]).sheets[0]
    size, message, fits = measured(sheet, page)
    context = sheet.paper.shared | sheet.context(size) | {"message": message, "fits": fits}
    return render(request, "regions/sheet/preview.html", context)


def measured(sheet: Sheet, page: RegionPage) -> tuple[int, str, bool]:
    """The size of its letters, what to tell the editor, and whether all is known to be well."""
    if not pdf.available():
        said = gettext("Whether this fits one page cannot be checked here: no PDF can be made.")
        return 0, said, False
    try:
        key = f"sheet-length-{page.pk or 'new'}"
        size, pages = pdf.made_once(key, sheet.paper.digest, sheet.measure, patience=PATIENCE)
    except pdf.Busy:
        said = gettext("Whether this fits one page could not be checked: look again in a minute.")
        return 0, said, False
    if pages == 1:
        return size, gettext("The printed sheet takes one page."), True
    return size, too_long(pages, bool(sheet.profile.highlights)), False


def too_long(pages: int, has_highlights: bool) -> str:
    """How long it is, and what would make it shorter."""
    told = (
        gettext("The printed sheet takes %(pages)s pages: shorten or drop the last highlight.")
        if has_highlights
        else gettext("The printed sheet takes %(pages)s pages: shorten its text.")
    )
    return told % {"pages": pages}
