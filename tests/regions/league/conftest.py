"""What the tests of tables stand on: a measure, a survey, and ways to publish values."""

import datetime
from decimal import Decimal

import pytest

from regions.league import Table
from regions.models import Measure
from tests.factories import MeasureFactory, ObservationFactory, SourceFactory

URL = "/figures/jobs/"


@pytest.fixture
def measure(db):
    return MeasureFactory(slug="jobs", name="Jobs", kind="count")


@pytest.fixture
def rate(measure):
    """The measure as a rate, which may be ranked."""
    measure.kind = Measure.Kind.RATE
    measure.save()
    return measure


@pytest.fixture
def survey(db):
    return SourceFactory(title="The survey")


@pytest.fixture
def observe(make_region, measure, survey):
    """Publish a value for a region, and the region's page where it has none yet."""
    pages = {}

    def observe(name, value, year=2018, **fields):
        if name not in pages:
            pages[name] = make_region(name)
        defaults = {
            "region": pages[name].region,
            "measure": measure,
            "source": survey,
            "period_label": str(year),
            "period_start": datetime.date(year, 1, 1),
            "period_end": datetime.date(year, 12, 31),
            "value": Decimal(value),
        }
        ObservationFactory(**defaults | fields)
        return pages[name]

    return observe


def table(client, query="") -> Table:
    return client.get(f"{URL}{query}").context["table"]
