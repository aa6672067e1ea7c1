"""What is known of the places: measures, and their observations."""

from __future__ import annotations

import datetime
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from core import numbers
from core.models import Source
from regions import sentences
from regions.models.places import Region


class Measure(models.Model):
    """Something that is measured in many places, with the words to say it in.

    `sentence` names {value}, {region} and {period}; `change_sentence` names {direction},
    {change} and {since}. The sentence is always made from the row, never typed.
    """

    class Kind(models.TextChoices):
        COUNT = "count", "Count: larger places count more"
        RATE = "rate", "Rate: may be compared"
        CURRENCY = "currency", "Money"
        AREA = "area", "Extent of land"

    class Additive(models.TextChoices):
        SUM = "sum", "May be added up"
        NONE = "none", "May not"

    class Topic(models.TextChoices):
        JOBS = "jobs", "Jobs"
        PAY = "pay", "Pay"
        SKILLS = "skills", "Skills"
        BUSINESS = "business", "Business"
        PEOPLE = "people", "People"
        PLACE = "place", "Place"

    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=120, unique=True)
    part_of = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="parts",
        help_text="If it is a share of another measure: small enterprises, of enterprises.",
    )
    topic = models.CharField(max_length=10, choices=Topic)
    unit = models.CharField(max_length=40, help_text="People, enterprises, starts, %, km².")
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.COUNT)
    decimals = models.PositiveSmallIntegerField(
        default=0, help_text="How many places are shown after the point."
    )
    additive = models.CharField("adding up", max_length=4, choices=Additive, default=Additive.NONE)
    headline = models.BooleanField(
        default=False, help_text="May stand among the figures at a glance, first come first served."
    )
    sentence = models.CharField(
        max_length=250, help_text="With {value}, {region} and {period} where they belong."
    )
    change_sentence = models.CharField(
        max_length=250, blank=True, help_text="With {direction}, {change} and {since}."
    )
    definition = models.TextField(blank=True, help_text="Who or what is counted, and by whom.")
    order = models.PositiveSmallIntegerField(default=0, help_text="Lower comes first.")

    class Meta:
        ordering = ["order", "name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(decimals__lte=4), name="measure_decimals_are_stored"
            ),
            models.CheckConstraint(
                condition=Q(part_of__isnull=True) | ~Q(part_of=F("pk")),
                name="measure_is_no_part_of_itself",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        for field in sentences.ALLOWED:
            if problem := sentences.problem(getattr(self, field), field):
                raise ValidationError({field: problem})

    def say(self, value) -> str:
        """Write a value of this measure, with its unit where the unit belongs to the number."""
        return numbers.say(value, self.decimals, self.unit)


class ObservationQuerySet(models.QuerySet):
    def published(self) -> ObservationQuerySet:
        """Keep what may be known: an observation is as public as the source it is from."""
        return self.filter(source__live=True)

    def in_order(self) -> ObservationQuerySet:
        """By measure, then from the oldest period to the newest; a period not stated is first:
        the newest is the last that is known to be."""
        return self.select_related("measure", "source").order_by(
            "measure__order", "measure_id", F("period_end").asc(nulls_first=True), "pk"
        )


class Observation(models.Model):
    """One value of one measure in one region over one period, and who says so."""

    class Status(models.TextChoices):
        PUBLISHED = "published", "Published"
        DERIVED = "derived", "Worked out from published figures"
        PROVISIONAL = "provisional", "Provisional"
        REVISED = "revised", "Revised by its publisher"

    region = models.ForeignKey(Region, models.PROTECT, related_name="observations")
    measure = models.ForeignKey(Measure, models.PROTECT, related_name="observations")
    period_label = models.CharField("period", max_length=80, help_text="July 2017 to June 2018")
    period_start = models.DateField(
        null=True, blank=True, help_text="Empty where the source does not state it."
    )
    period_end = models.DateField(null=True, blank=True)
    value = models.DecimalField(max_digits=18, decimal_places=4)
    change = models.DecimalField(
        max_digits=18, decimal_places=4, null=True, blank=True, help_text="Only if the source says."
    )
    change_since = models.CharField(max_length=40, blank=True, help_text="2010")
    interval_low = models.DecimalField(
        "95% interval from", max_digits=18, decimal_places=4, null=True, blank=True
    )
    interval_high = models.DecimalField(
        "95% interval to", max_digits=18, decimal_places=4, null=True, blank=True
    )
    status = models.CharField(max_length=12, choices=Status, default=Status.PUBLISHED)
    note = models.TextField(blank=True)
    source = models.ForeignKey(Source, models.PROTECT, related_name="observations")

    objects = ObservationQuerySet.as_manager()

    class Meta:
        ordering = ["region", "measure", F("period_end").asc(nulls_first=True)]
        constraints = [
            models.UniqueConstraint(
                fields=["region", "measure", "period_label", "source"],
                name="observation_said_once_by_a_source",
                violation_error_message=(
                    "This source already has a value for this region, measure and period."
                ),
            ),
            models.CheckConstraint(
                condition=~Q(period_label=""),
                name="observation_has_a_period",
                violation_error_message="Say which period the value is for.",
            ),
            models.CheckConstraint(
                condition=Q(period_start__isnull=True, period_end__isnull=True)
                | Q(
                    period_start__isnull=False,
                    period_end__isnull=False,
                    period_end__gte=F("period_start"),
                ),
                name="observation_period_whole_or_absent",
                violation_error_message=(
                    "Give both the first and the last day of the period, in that order, or neither."
                ),
            ),
            models.CheckConstraint(
                condition=Q(change__isnull=True, change_since="")
                | (Q(change__isnull=False) & ~Q(change_since="")),
                name="observation_change_has_a_base",
                violation_error_message="Give the change and the year it counts from, or neither.",
            ),
            models.CheckConstraint(
                condition=Q(interval_low__isnull=True, interval_high__isnull=True)
                | Q(
                    interval_low__isnull=False,
                    interval_high__isnull=False,
                    interval_low__lte=F("value"),
                    interval_high__gte=F("value"),
                ),
                name="observation_lies_in_its_interval",
                violation_error_message="The value must lie within its 95%% interval.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.measure}, {self.region}, {self.period_label}: {self.text}"

    @property
    def text(self) -> str:
        """The value as the page writes it: “605,200”, “79.3%”."""
        return self.measure.say(self.value)

    @property
    def before(self) -> Decimal | None:
        """What it was when the stated change began, worked out; None where none is stated."""
        return None if self.change is None else self.value - self.change

    @property
    def before_text(self) -> str:
        return self.measure.say(self.before)

    @property
    def ended(self) -> datetime.date:
        """When its period ended; one that is not stated is older than any that is."""
        return self.period_end or datetime.date.min

    @property
    def interval(self) -> str:
        """The 95% interval in words, or nothing where the source gives none."""
        if self.interval_low is None:
            return ""
        say = self.measure.say
        return f"between {say(self.interval_low)} and {say(self.interval_high)}"

    @property
    def caution(self) -> str:
        """What a reader must know before quoting it: that it is provisional, or was revised."""
        warned = (self.Status.PROVISIONAL, self.Status.REVISED)
        return self.get_status_display() if self.status in warned else ""

    @property
    def figure(self) -> sentences.Figure:
        """What a sentence needs to know of this row."""
        say = self.measure.say
        return sentences.Figure(
            value=self.value,
            text=self.text,
            period=self.period_label,
            change=self.change,
            change_text="" if self.change is None else say(abs(self.change)),
            since=self.change_since,
        )
