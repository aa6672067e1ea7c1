"""Money in a form: typed as people write it, kept to the penny, and shown as they wrote it."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.forms import modelform_factory
from hypothesis import given
from hypothesis import strategies as st

from core.amounts import PoundsFormField, PoundsInput, StatedPounds
from core.money import LARGEST, Amount, Qualifier
from regions.models import Highlight

pytestmark = pytest.mark.django_db
HighlightForm = modelform_factory(Highlight, fields=["amount", "qualifier"])

pence = st.integers(min_value=1, max_value=int(LARGEST * 100))
pounds = pence.map(lambda count: Decimal(count).scaleb(-2))


def form(amount: str, qualifier: str = "exact", **kwargs) -> HighlightForm:
    return HighlightForm({"amount": amount, "qualifier": qualifier}, **kwargs)


def stored(amount: str, qualifier: str = "exact") -> Highlight:
    filled = form(amount, qualifier)
    assert filled.is_valid(), filled.errors
    return filled.instance


@pytest.mark.parametrize(
    "text", ["£2.5m", "2.5 million", "2,500,000", "2500000", " £2.5M ", "GBP 2.5m", "£2,500k"]
)
def test_the_same_money_is_read_however_people_write_it(text):
    assert PoundsFormField().clean(text) == 2_500_000


@pytest.mark.parametrize("text", ["2.5", "£34", "1000.5"])
def test_a_number_that_could_be_millions_is_questioned(text):
    with pytest.raises(ValidationError, match="Write it in full") as refusal:
        PoundsFormField().clean(text)

    assert refusal.value.code == "money"


def test_the_question_offers_both_readings_to_copy():
    with pytest.raises(ValidationError) as refusal:
        PoundsFormField().clean("2.5")

    assert refusal.value.messages == [
        "Is “2.5” £2.50 or £2.5 million? Write it in full: £2.5m, or £2.50."
    ]


def test_an_empty_box_is_no_amount():
    assert PoundsFormField(required=False).clean("  ") is None


def test_a_box_that_must_be_filled_may_not_be_empty():
    with pytest.raises(ValidationError, match="required"):
        PoundsFormField().clean("")


def test_a_decimal_passes_through_as_it_is():
    assert PoundsFormField().clean(Decimal("2500000.50")) == Decimal("2500000.50")


def test_a_stored_amount_is_shown_as_people_write_it():
    assert PoundsInput().format_value(Decimal("2500000.00")) == "£2.5m"


def test_what_could_not_be_read_is_shown_again_as_it_was_typed():
    assert 'value="2.5"' in str(form("2.5")["amount"])


def test_an_empty_amount_is_an_empty_box():
    assert "value" not in str(HighlightForm(instance=Highlight())["amount"])


def test_the_box_takes_text_and_not_only_digits():
    assert 'type="text"' in str(HighlightForm()["amount"])


@given(pounds)
def test_no_penny_is_lost_by_showing_an_amount_and_saving_it_again(amount):
    shown = PoundsInput().format_value(amount)

    assert PoundsFormField().clean(shown) == amount


@given(pounds)
def test_an_amount_shown_and_not_touched_has_not_changed(amount):
    assert not PoundsFormField().has_changed(amount, PoundsInput().format_value(amount))


@pytest.mark.parametrize("typed", ["£2.6m", "", "two million", "2.5"])
def test_an_amount_typed_over_has_changed(typed):
    assert PoundsFormField(required=False).has_changed(Decimal(2_500_000), typed)


def test_the_amount_reaches_the_row_to_the_penny():
    assert stored("£2,500,000.25").amount == Decimal("2500000.25")


@pytest.mark.parametrize(
    ("typed", "qualifier"),
    [
        ("more than £45bn", "more_than"),
        ("up to £5m", "up_to"),
        ("around £5m", "around"),
        ("£5m+", "at_least"),
    ],
)
def test_the_words_typed_in_the_box_become_the_qualifier(typed, qualifier):
    assert stored(typed).qualifier == qualifier


def test_words_that_the_list_agrees_with_are_accepted():
    assert stored("up to £5m", "up_to").money == Amount(Decimal(5_000_000), Qualifier.UP_TO)


def test_words_that_the_list_contradicts_are_an_error_on_the_list():
    assert list(form("more than £45bn", "up_to").errors) == ["qualifier"]


def test_a_bare_amount_leaves_the_list_as_it_was_chosen():
    assert stored("£45bn", "more_than").qualifier == "more_than"


def test_an_editor_may_take_the_qualifier_away_again():
    before = Highlight(amount=Decimal(45_000_000_000), qualifier="more_than")
    filled = form("£45bn", "exact", instance=before)

    assert filled.is_valid()
    assert before.qualifier == "exact"


def test_a_row_checked_without_a_form_takes_the_words_as_well():
    row = Highlight(amount=StatedPounds.of(Amount(Decimal(5_000_000), Qualifier.UP_TO)))
    row.full_clean(exclude=["page", "text", "theme", "source"])

    assert row.money == Amount(Decimal(5_000_000), Qualifier.UP_TO)


def test_no_amount_is_no_money():
    assert stored("").money is None


@pytest.mark.parametrize("amount", [Decimal(0), Decimal(-1)])
def test_the_database_refuses_an_amount_that_is_not_above_zero(make_region, make_highlight, amount):
    page = make_region(highlights=[make_highlight()])

    with pytest.raises(IntegrityError), transaction.atomic():
        Highlight.objects.filter(page=page).update(amount=amount)


def test_the_database_refuses_a_qualifier_nobody_knows(make_region, make_highlight):
    page = make_region(highlights=[make_highlight()])

    with pytest.raises(IntegrityError), transaction.atomic():
        Highlight.objects.filter(page=page).update(qualifier="hardly")


def test_the_database_takes_a_highlight_without_an_amount(make_region, make_highlight):
    page = make_region(highlights=[make_highlight(amount=None)])

    assert page.highlights.get().money is None
