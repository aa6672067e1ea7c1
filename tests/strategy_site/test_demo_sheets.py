"""Each region of the demonstration fits one sheet."""

import pytest
from django.db import connection

from core import pdf
from regions.models import RegionPage
from regions.sheets.paper import SIZES, Paper
from regions.sheets.profiles import profiles
from tests.pango import needs_pango


@needs_pango
def test_each_of_the_41_regions_is_one_sheet_in_letters_that_can_be_read(demo):
    if connection.vendor != "sqlite":
        pytest.skip("Paper is the same whichever database the words came from")
    paper = Paper(profiles(RegionPage.objects.published().for_sheets()))
    with pdf.press() as typesetting:
        found = {sheet.page.slug: sheet.measure(typesetting) for sheet in paper.sheets}

    assert len(found) == 41
    assert {slug: taken for slug, (_, taken) in found.items() if taken != 1} == {}
    assert {slug: size for slug, (size, _) in found.items() if SIZES[size] < 8} == {}
