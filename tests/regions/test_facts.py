"""What an observation must say before it is kept, and who may know of it."""

import datetime
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from regions.models import Observation
from tests.factories import MeasureFactory, ObservationFactory, RegionFactory, SourceFactory

JANUARY, DECEMBER = datetime.date(2018, 1, 1), datetime.date(2018, 12, 31)


def faults(thing) -> dict:
    with pytest.raises(ValidationError) as refused:
        thing.full_clean()
    return refused.value.message_dict


def said(thing) -> str:
    return " ".join(text for texts in faults(thing).values() for text in texts)


@pytest.fixture
def loose(db):
    """Make an observation that is not saved, of a region, measure and source that are."""

    def make(**fields) -> Observation:
        things = {"region": RegionFactory, "measure": MeasureFactory, "source": SourceFactory}
        made = {name: make() for name, make in things.items() if name not in fields}
        return ObservationFactory.build(**made | fields)

    return make


def test_smallest_observation_is_valid(loose):
    loose().full_clean()


def test_observation_without_a_period_is_not_kept(db):
    with pytest.raises(IntegrityError):
        ObservationFactory(period_label="")


@pytest.mark.parametrize("missing", ["region", "measure", "source", "value"])
def test_observation_without_its_essentials_is_not_kept(db, missing):
    with pytest.raises(IntegrityError):
        ObservationFactory(**{missing: None})


@pytest.mark.parametrize("missing", ["period_label", "source", "value"])
def test_form_names_the_field_that_is_missing(loose, missing):
    assert missing in faults(loose(**{missing: "" if missing == "period_label" else None}))


def test_source_says_a_figure_once(db):
    first = ObservationFactory()

    with pytest.raises(IntegrityError):
        ObservationFactory(region=first.region, measure=first.measure, source=first.source)


def test_editor_is_told_that_the_source_has_said_it_already(loose):
    first = ObservationFactory()
    again = loose(region=first.region, measure=first.measure, source=first.source)

    assert "This source already has a value" in said(again)


@pytest.mark.parametrize(
    "other", [{"source": SourceFactory}, {"measure": MeasureFactory}, {"region": RegionFactory}]
)
def test_another_source_measure_or_region_may_give_the_same_period(db, other):
    first = ObservationFactory()
    same = {"region": first.region, "measure": first.measure, "source": first.source}
    ObservationFactory(**same | {name: make() for name, make in other.items()})

    assert Observation.objects.count() == 2


def test_same_source_may_give_another_period(db):
    first = ObservationFactory()
    ObservationFactory(
        region=first.region, measure=first.measure, source=first.source, period_label="2017"
    )

    assert Observation.objects.count() == 2


PERIODS = {
    "first day alone": {"period_end": None},
    "last day alone": {"period_start": None},
    "days in the wrong order": {"period_start": DECEMBER, "period_end": JANUARY},
}
CHANGES = {
    "change without its base": {"change": Decimal(5)},
    "base without its change": {"change_since": "2010"},
}
INTERVALS = {
    "value above its interval": {"interval_low": Decimal(1), "interval_high": Decimal(999)},
    "value below its interval": {"interval_low": Decimal(1001), "interval_high": Decimal(2000)},
    "interval without an upper end": {"interval_low": Decimal(900)},
    "interval without a lower end": {"interval_high": Decimal(1100)},
}
WRONG = PERIODS | CHANGES | INTERVALS


@pytest.mark.parametrize("fields", WRONG.values(), ids=WRONG)
def test_database_refuses(db, fields):
    with pytest.raises(IntegrityError):
        ObservationFactory(**fields)


@pytest.mark.parametrize("fields", PERIODS.values(), ids=PERIODS)
def test_form_explains_the_period(loose, fields):
    assert "Give both the first and the last day" in said(loose(**fields))


@pytest.mark.parametrize("fields", CHANGES.values(), ids=CHANGES)
def test_form_explains_the_change(loose, fields):
    assert "Give the change and the year it counts from" in said(loose(**fields))


@pytest.mark.parametrize("fields", INTERVALS.values(), ids=INTERVALS)
def test_form_explains_the_interval(loose, fields):
    assert "The value must lie within its 95% interval." in said(loose(**fields))


@pytest.mark.parametrize(
    "fields",
    [
        {"period_start": None, "period_end": None},
        {"period_start": JANUARY, "period_end": JANUARY},
        {"change": Decimal(0), "change_since": "2010"},
        {"interval_low": Decimal(1000), "interval_high": Decimal(1000)},
    ],
    ids=["no dates", "one day", "no change since 2010", "an interval of one point"],
)
def test_edge_of_each_rule_is_allowed(loose, fields):
    row = loose(**fields)
    row.full_clean()
    row.save()

    assert Observation.objects.get().pk == row.pk


def test_figures_of_a_draft_source_are_private(db):
    shown = ObservationFactory()
    ObservationFactory(source=SourceFactory(live=False))

    assert list(Observation.objects.published()) == [shown]


def test_figures_appear_in_the_moment_their_source_is_published(db):
    draft = SourceFactory(live=False)
    row = ObservationFactory(source=draft)
    draft.save_revision().publish()

    assert list(Observation.objects.published()) == [row]


def test_periods_run_from_the_oldest_and_one_not_stated_is_never_the_newest(db):
    region, measure = RegionFactory(), MeasureFactory()
    for label, year in (("2018", 2018), ("unknown", None), ("2010", 2010)):
        ObservationFactory(
            region=region,
            measure=measure,
            period_label=label,
            period_start=year and datetime.date(year, 1, 1),
            period_end=year and datetime.date(year, 12, 31),
        )

    labels = [row.period_label for row in Observation.objects.in_order()]
    assert labels == ["unknown", "2010", "2018"]


def test_measures_come_in_their_own_order(db):
    last, first = MeasureFactory(order=9), MeasureFactory(order=1)
    ObservationFactory(measure=last)
    ObservationFactory(measure=first)

    assert [row.measure for row in Observation.objects.in_order()] == [first, last]


def test_interval_is_said_in_words():
    row = ObservationFactory.build(
        measure=MeasureFactory.build(unit="%", decimals=1),
        value=Decimal("79.3"),
        interval_low=Decimal("77.05"),
        interval_high=Decimal("81.5"),
    )

    assert row.interval == "between 77.1% and 81.5%"


def test_interval_from_zero_is_said_too():
    row = ObservationFactory.build(
        measure=MeasureFactory.build(), interval_low=Decimal(0), interval_high=Decimal(2000)
    )

    assert row.interval == "between 0 and 2,000"
