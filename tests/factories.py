"""The smallest thing of each kind that is valid."""

import datetime
from decimal import Decimal

import factory
from factory.django import DjangoModelFactory

from core.models import Sector, Source, Theme, User
from regions.models import Council, Measure, Observation, Region

COLOURS = ("violet", "rust", "blue", "green", "raspberry")
PATTERNS = ("dots", "diagonals", "grid", "waves", "crosses")


class UserFactory(DjangoModelFactory):
    class Meta:
        model = User

    username = factory.Sequence(lambda n: f"person-{n}")
    email = factory.LazyAttribute(lambda user: f"{user.username}@example.org")


class SourceFactory(DjangoModelFactory):
    class Meta:
        model = Source

    slug = factory.Sequence(lambda n: f"source-{n}")
    title = factory.Sequence(lambda n: f"Publication {n}")
    publisher = "Office for National Statistics"
    published_on = datetime.date(2018, 12, 3)


class ThemeFactory(DjangoModelFactory):
    class Meta:
        model = Theme
        django_get_or_create = ("slug",)

    slug = factory.Iterator(COLOURS)
    name = factory.LazyAttribute(lambda theme: f"Theme {theme.slug}")
    mark = factory.LazyAttribute(lambda theme: theme.slug[:2][-1].upper())
    colour = factory.LazyAttribute(lambda theme: theme.slug)
    pattern = factory.LazyAttribute(lambda theme: PATTERNS[COLOURS.index(theme.slug)])
    description = "What it covers."


class SectorFactory(DjangoModelFactory):
    class Meta:
        model = Sector

    slug = factory.Sequence(lambda n: f"sector-{n}")
    name = factory.Sequence(lambda n: f"Sector {n}")


class RegionFactory(DjangoModelFactory):
    class Meta:
        model = Region

    code = factory.Sequence(lambda n: f"E{37100000 + n}")
    name = factory.Sequence(lambda n: f"Region {n}")
    slug = factory.Sequence(lambda n: f"region-{n}")
    short_name = factory.LazyAttribute(lambda region: region.name)
    wider_region = "East of England"
    hex_q = factory.Sequence(lambda n: n % 100)
    hex_r = factory.Sequence(lambda n: n // 100)


class CouncilFactory(DjangoModelFactory):
    class Meta:
        model = Council
        skip_postgeneration_save = True

    code = factory.Sequence(lambda n: f"E{7100000 + n:08}")
    name = factory.Sequence(lambda n: f"Council {n}")

    @factory.post_generation
    def regions(self, create, extracted, **kwargs):
        self.regions.set(extracted or [])


class MeasureFactory(DjangoModelFactory):
    class Meta:
        model = Measure

    slug = factory.Sequence(lambda n: f"measure-{n}")
    name = factory.Sequence(lambda n: f"Measure {n}")
    topic = "jobs"
    unit = "people"
    headline = True
    sentence = "{value} people in {region} ({period})."
    change_sentence = "{direction} {change} since {since}"
    order = factory.Sequence(lambda n: n)


class ObservationFactory(DjangoModelFactory):
    class Meta:
        model = Observation

    region = factory.SubFactory(RegionFactory)
    measure = factory.SubFactory(MeasureFactory)
    source = factory.SubFactory(SourceFactory)
    period_label = "2018"
    period_start = datetime.date(2018, 1, 1)
    period_end = datetime.date(2018, 12, 31)
    value = Decimal(1000)
