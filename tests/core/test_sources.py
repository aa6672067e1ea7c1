"""A source is as public as its editor says, and names itself and its publisher."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from core.models import Source
from tests.factories import SourceFactory

pytestmark = pytest.mark.django_db


def test_a_draft_source_is_not_among_the_published():
    public = SourceFactory()
    SourceFactory(live=False)

    assert list(Source.objects.published()) == [public]


def test_a_source_is_public_from_the_moment_it_is_published():
    draft = SourceFactory(live=False)
    draft.save_revision().publish()

    assert draft in Source.objects.published()


def test_a_source_that_is_withdrawn_is_public_no_more():
    source = SourceFactory()
    source.unpublish()

    assert source not in Source.objects.published()


@pytest.mark.parametrize("field", ["title", "publisher"])
def test_the_database_refuses_a_source_that_does_not_say_what_it_is(field):
    with pytest.raises(IntegrityError), transaction.atomic():
        SourceFactory(**{field: ""})


def test_the_database_refuses_two_sources_of_one_name():
    SourceFactory(slug="ons-aps")

    with pytest.raises(IntegrityError), transaction.atomic():
        SourceFactory(slug="ons-aps")


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "ftp://example.org/", "data:text/html,x", "example.org"]
)
def test_an_address_that_is_not_of_the_web_is_refused(address):
    source = SourceFactory.build(url=address)

    with pytest.raises(ValidationError) as refusal:
        source.full_clean()

    assert list(refusal.value.message_dict) == ["url"]


@pytest.mark.parametrize("address", ["", "https://www.ons.gov.uk/", "http://example.org/a?b=c"])
def test_an_address_of_the_web_or_none_is_accepted(address):
    SourceFactory.build(url=address).full_clean()


@pytest.mark.parametrize(
    ("precision", "said"),
    [("day", "3 December 2018"), ("month", "December 2018"), ("year", "2018")],
)
def test_its_date_is_said_as_far_as_it_is_known(precision, said):
    source = SourceFactory.build(
        published_on=datetime.date(2018, 12, 3), published_precision=precision
    )

    assert source.published == said


def test_a_source_without_a_date_says_none():
    assert SourceFactory.build(published_on=None).published == ""


def test_a_source_is_chosen_by_its_title_and_its_publisher():
    source = SourceFactory.build(title="Labour market", publisher="Nomis")

    assert str(source) == "Labour market (Nomis)"


def test_sources_are_listed_by_title():
    for title in ("Pay", "Apprenticeships", "Jobs"):
        SourceFactory(title=title)

    assert [source.title for source in Source.objects.all()] == ["Apprenticeships", "Jobs", "Pay"]
