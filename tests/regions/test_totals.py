"""What regions highlight, added up: nothing private, nothing twice, nothing claimed too much."""

from decimal import Decimal

import pytest
from wagtail.models import Locale, PageViewRestriction

from core.money import Amount, Qualifier
from regions import totals
from tests.factories import SourceFactory, ThemeFactory

MILLION = Decimal(1_000_000)


@pytest.fixture
def blue(db):
    return ThemeFactory(slug="blue")


@pytest.fixture
def rust(db):
    return ThemeFactory(slug="rust")


def amounts(found) -> dict[str, Amount | None]:
    return {str(one.place.title): one.tally.total for one in found.by_region}


def test_regions_are_added_up(make_region, make_highlight):
    make_region("One", highlights=[make_highlight(amount=MILLION)])
    make_region("Two", highlights=[make_highlight(amount=2 * MILLION)])

    assert totals.gather().tally.total == Amount(3 * MILLION)


def test_total_with_a_floor_in_it_is_at_least(make_region, make_highlight):
    make_region("One", highlights=[make_highlight(amount=MILLION)])
    make_region("Two", highlights=[make_highlight(amount=MILLION, qualifier="more_than")])

    assert totals.gather().tally.total == Amount(2 * MILLION, Qualifier.AT_LEAST)


def test_total_of_a_region_without_the_floor_is_exact(make_region, make_highlight):
    make_region("One", highlights=[make_highlight(amount=MILLION)])
    make_region("Two", highlights=[make_highlight(amount=MILLION, qualifier="more_than")])

    assert amounts(totals.gather())["One"] == Amount(MILLION)


def test_national_money_is_in_no_total(make_region, make_highlight, regions_page):
    make_region(highlights=[make_highlight(amount=MILLION)])

    assert totals.national_page().amount == Decimal(45_000_000_000)
    assert totals.gather().tally.total == Amount(MILLION)


def test_highlight_without_an_amount_is_counted(make_region, make_highlight):
    make_region(highlights=[make_highlight(), make_highlight(amount=None)])
    tally = totals.gather().tally

    assert (tally.count, tally.priced, tally.unpriced) == (2, 1, 1)


def test_there_is_no_total_where_no_highlight_names_an_amount(make_region, make_highlight):
    make_region(highlights=[make_highlight(amount=None)])

    assert totals.gather().tally.total is None


def test_coverage_is_of_all_public_regions(make_region, make_highlight):
    make_region("One", highlights=[make_highlight()])
    make_region("Two")
    found = totals.gather()

    assert (found.tally.regions, len(found.places)) == (1, 2)


def test_draft_page_is_not_added_up(make_region, make_highlight):
    make_region(highlights=[make_highlight()], live=False)

    assert totals.gather().tally.rows == ()


def test_highlight_with_a_draft_source_is_not_added_up(make_region, make_highlight):
    row = make_highlight()
    make_region(highlights=[row])
    row.source.live = False
    row.source.save()

    assert totals.gather().tally.rows == ()


def test_restricted_page_is_not_added_up(make_region, make_highlight):
    page = make_region(highlights=[make_highlight()])
    PageViewRestriction.objects.create(page=page, restriction_type="login")

    assert totals.gather().tally.rows == ()


def test_page_in_another_language_says_the_same_money_again(make_region, make_highlight):
    page = make_region(highlights=[make_highlight(amount=MILLION)])
    welsh = Locale.objects.create(language_code="cy")
    make_region(
        "Swydd Hertford",
        region=page.region,
        locale=welsh,
        highlights=[make_highlight(amount=MILLION)],
    )
    found = totals.gather()

    assert (found.tally.total, len(found.places)) == (Amount(MILLION), 1)


def test_foundations_are_in_their_order_with_those_that_have_nothing(
    make_region, make_highlight, blue, rust
):
    make_region(highlights=[make_highlight(theme=rust)])
    found = totals.gather().by_theme

    assert [(one.theme, one.tally.count) for one in found] == [(blue, 0), (rust, 1)]


def test_regions_with_most_come_first_and_those_without_an_amount_last(make_region, make_highlight):
    make_region("Small", highlights=[make_highlight(amount=MILLION)])
    make_region("None", highlights=[make_highlight(amount=None)])
    make_region("Large", highlights=[make_highlight(amount=2 * MILLION)])

    assert list(amounts(totals.gather())) == ["Large", "Small", "None"]


def test_one_foundation_has_its_highlights_alone(make_region, make_highlight, blue, rust):
    make_region(highlights=[make_highlight(theme=blue), make_highlight(theme=rust, amount=MILLION)])

    assert totals.gather().about("rust").tally.total == Amount(MILLION)


def test_unknown_foundation_is_nothing(regions_page):
    assert totals.gather().about("alchemy") is None


def test_every_amount_leads_to_its_highlight(make_region, make_highlight):
    page = make_region(highlights=[make_highlight()])
    (row,) = totals.gather().tally.rows

    assert row.url == f"{page.url}#{page.highlights.get().anchor}"


def test_national_money_with_a_draft_source_is_not_named(regions_page):
    regions_page.commitment_source = SourceFactory(live=False)
    regions_page.save()

    assert totals.national_page() is None
