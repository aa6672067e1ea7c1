"""An editor types money as people write it, and is asked where it could mean two things."""

from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from regions.models import Highlight, RegionPage
from tests.regions.posting import errors_beside, region_form, row


@pytest.fixture
def page(make_region, make_highlight) -> RegionPage:
    return make_region(highlights=[make_highlight(amount=Decimal(1_000_000))])


@pytest.fixture
def type_amount(client, admin_user, page):
    """Type an amount into the box of the highlight, and press “Publish”."""
    client.force_login(admin_user)

    def type_amount(amount: str, **typed):
        rows = [row(page.highlights.get(), amount=amount, **typed)]
        sent = region_form(page, rows, title="Edited") | {"action-publish": "1"}
        return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), sent)

    return type_amount


@pytest.mark.parametrize("typed", ["£6.5m", "6.5 million", "£6,500,000", "GBP 6.5m", " £6.5 m "])
def test_amount_is_stored_in_pounds_however_it_is_typed(type_amount, typed):
    type_amount(typed)

    assert Highlight.objects.get().amount == Decimal(6_500_000)


def test_words_around_an_amount_say_how_firm_it_is(type_amount):
    type_amount("more than £45bn")
    stored = Highlight.objects.get()

    assert (stored.amount, stored.qualifier) == (Decimal(45_000_000_000), "more_than")


def test_words_typed_around_an_amount_that_stays_are_kept(type_amount):
    type_amount("over £1m")

    assert Highlight.objects.get().qualifier == "more_than"


def test_words_that_contradict_the_list_are_questioned(type_amount):
    response = type_amount("more than £45bn", qualifier="up_to")

    assert "Make them agree" in errors_beside(response, "highlights-0-qualifier")


def test_empty_box_is_no_amount(type_amount):
    type_amount("")

    assert Highlight.objects.get().amount is None


def test_number_that_could_be_millions_is_questioned_beside_its_box(type_amount):
    response = type_amount("2.5")

    assert errors_beside(response, "highlights-0-amount") == (
        "Is “2.5” £2.50 or £2.5 million? Write it in full: £2.5m, or £2.50."
    )


def test_question_keeps_what_was_typed(type_amount):
    soup = BeautifulSoup(type_amount("2.5").content, "html.parser")

    assert soup.find(attrs={"name": "highlights-0-amount"})["value"] == "2.5"


def test_nothing_is_saved_while_a_question_is_open(type_amount, page):
    type_amount("2.5", text="to do something else.")
    stored = RegionPage.objects.get(pk=page.pk)

    assert stored.title == "Hertfordshire"
    assert stored.latest_revision is None
    assert stored.highlights.get().amount == Decimal(1_000_000)
    assert stored.highlights.get().text == "to redevelop the station."


def test_box_shows_an_amount_as_people_write_it(client, admin_user, page):
    client.force_login(admin_user)
    form = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    box = BeautifulSoup(form.content, "html.parser").find(attrs={"name": "highlights-0-amount"})

    assert box["value"] == "£1m"


def test_saving_what_the_box_shows_changes_no_penny(type_amount, page):
    page.highlights.update(amount=Decimal("1234567.89"))
    type_amount("£1,234,567.89")

    assert Highlight.objects.get().amount == Decimal("1234567.89")


def test_public_page_says_the_amount_that_was_typed(type_amount, page, client):
    type_amount("more than £45bn")
    soup = BeautifulSoup(client.get(page.url).content, "html.parser")

    assert soup.select_one(".highlight__amount").get_text() == "more than £45 billion"
