"""The places themselves: regions, and the councils that lie in them."""

from __future__ import annotations

from django.core.validators import RegexValidator
from django.db import models

from core.forms import CodedForm
from regions.geography import Cell

gss_code = RegexValidator(
    r"^[EJKLMNSW]\d{8}$", "A GSS code is a letter and eight digits, such as E37000017."
)


class WiderRegion(models.TextChoices):
    """The nine regions of England and the three other nations, north before south."""

    NORTH_EAST = "North East"
    NORTH_WEST = "North West"
    YORKSHIRE = "Yorkshire and The Humber"
    EAST_MIDLANDS = "East Midlands"
    WEST_MIDLANDS = "West Midlands"
    EAST = "East of England"
    LONDON = "London"
    SOUTH_EAST = "South East"
    SOUTH_WEST = "South West"
    SCOTLAND = "Scotland"
    WALES = "Wales"
    NORTHERN_IRELAND = "Northern Ireland"


class Region(models.Model):
    """A place the strategy has a summary of: a partnership's area, or a nation.

    Its key is its GSS code, which the ONS gives to one boundary for ever: an area whose
    boundary changes becomes a new region, and the old one names it as its successor.
    """

    class Kind(models.TextChoices):
        AREA = "area", "Local Enterprise Partnership area"
        NATION = "nation", "Nation"
        BENCHMARK = "benchmark", "For comparison only"

    code = models.CharField(
        "GSS code", max_length=9, primary_key=True, validators=[gss_code], help_text="E37000017"
    )
    name = models.CharField(max_length=120, unique=True)
    slug = models.SlugField(
        max_length=80, unique=True, help_text="Its name in web addresses and data files."
    )
    short_name = models.CharField(max_length=60)
    name_in_sentence = models.CharField(
        max_length=120, blank=True, help_text="If it differs: “the North East”."
    )
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.AREA)
    wider_region = models.CharField(
        max_length=30, choices=WiderRegion, blank=True, help_text="Most of it lies here."
    )
    other_wider_regions = models.CharField(
        max_length=120, blank=True, help_text="Others it reaches into, separated by semicolons."
    )
    later_code = models.CharField(
        "later GSS code",
        max_length=9,
        blank=True,
        validators=[gss_code],
        help_text="The code of the same area after its boundary changed, if it did.",
    )
    latitude = models.DecimalField(max_digits=8, decimal_places=5, null=True, blank=True)
    longitude = models.DecimalField(max_digits=8, decimal_places=5, null=True, blank=True)
    hex_q = models.SmallIntegerField("hexagon column", null=True, blank=True)
    hex_r = models.SmallIntegerField(
        "hexagon row", null=True, blank=True, help_text="Counted from the south."
    )
    map_label = models.CharField(
        max_length=4, blank=True, help_text="Up to four letters that fit its hexagon: HER."
    )
    boundary = models.JSONField(
        null=True, blank=True, editable=False, help_text="GeoJSON geometry, WGS 84."
    )
    active_from = models.DateField(null=True, blank=True)
    active_to = models.DateField(null=True, blank=True)
    successors = models.ManyToManyField(
        "self", symmetrical=False, blank=True, related_name="predecessors"
    )

    base_form_class = CodedForm

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(hex_q__isnull=True, hex_r__isnull=True)
                | models.Q(hex_q__isnull=False, hex_r__isnull=False),
                name="region_hexagon_whole_or_absent",
            ),
            models.UniqueConstraint(fields=["hex_q", "hex_r"], name="region_hexagon_its_own"),
            models.CheckConstraint(
                condition=models.Q(active_to__isnull=True)
                | models.Q(active_from__isnull=True)
                | models.Q(active_to__gte=models.F("active_from")),
                name="region_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=models.Q(latitude__isnull=True, longitude__isnull=True)
                | models.Q(
                    latitude__isnull=False,
                    longitude__isnull=False,
                    latitude__range=(-90, 90),
                    longitude__range=(-180, 180),
                ),
                name="region_centre_is_on_earth",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def named(self) -> str:
        """Its name as it stands within a sentence: “in the North East”, “in Hertfordshire”."""
        return self.name_in_sentence or self.name

    @property
    def cell(self) -> Cell | None:
        """Its hexagon on the map, or None where it has none."""
        return None if self.hex_q is None else Cell(self.hex_q, self.hex_r)

    @property
    def nation(self) -> str:
        """The nation it lies in: a nation lies in itself."""
        return self.name if self.kind != self.Kind.AREA else "England"


class Council(models.Model):
    """A district, borough or unitary authority. Thirty of them lie in two regions."""

    code = models.CharField("GSS code", max_length=9, primary_key=True, validators=[gss_code])
    name = models.CharField(max_length=120)
    wider_region = models.CharField(max_length=30, choices=WiderRegion, blank=True)
    regions = models.ManyToManyField(Region, related_name="councils", blank=True)

    base_form_class = CodedForm

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
