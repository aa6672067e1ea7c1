"""The words of a measure are checked before a figure is said in them."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from tests.factories import MeasureFactory


def faults(measure) -> dict:
    with pytest.raises(ValidationError) as refused:
        measure.full_clean()
    return refused.value.message_dict


def test_smallest_measure_is_valid(db):
    MeasureFactory.build().full_clean()


@pytest.mark.parametrize(
    ("field", "template", "fault"),
    [
        ("sentence", "{value} people in {place}.", "{place} means nothing here"),
        ("sentence", "{value} people, {change} more.", "{change} means nothing here"),
        ("sentence", "{value} people in {region.", "A curly bracket is not closed."),
        ("sentence", "{} people.", "{} means nothing here"),
        ("sentence", "{0} people.", "{0} means nothing here"),
        ("sentence", "{value.__class__} people.", "{value.__class__} means nothing here"),
        ("sentence", "{value[0]} people.", "{value[0]} means nothing here"),
        ("change_sentence", "{direction} {value}", "{value} means nothing here"),
        ("change_sentence", "since {since}}", "A curly bracket is not closed."),
    ],
)
def test_editor_is_told_what_is_wrong_with_a_sentence(db, field, template, fault):
    assert fault in faults(MeasureFactory.build(**{field: template}))[field][0]


def test_sentence_without_its_value_is_refused(db):
    assert "sentence" in faults(MeasureFactory.build(sentence="People in {region}."))


def test_measure_may_say_nothing_of_change(db):
    MeasureFactory.build(change_sentence="").full_clean()


def test_measure_is_no_part_of_itself(db):
    measure = MeasureFactory()
    measure.part_of = measure

    with pytest.raises(IntegrityError):
        measure.save()


def test_more_decimals_are_not_promised_than_are_stored(db):
    with pytest.raises(IntegrityError):
        MeasureFactory(decimals=5)


@pytest.mark.parametrize(
    ("unit", "decimals", "value", "text"),
    [
        ("people", 0, "605200", "605,200"),
        ("%", 1, "79.25", "79.3%"),
        ("%", 1, "-0.05", "−0.1%"),
        ("km²", 0, "1643", "1,643\u00a0km²"),
        ("people", 0, "0.5", "1"),
    ],
)
def test_value_is_written_as_its_measure_writes_numbers(unit, decimals, value, text):
    measure = MeasureFactory.build(unit=unit, decimals=decimals)

    assert measure.say(Decimal(value)) == text
