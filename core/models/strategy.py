"""How the national strategy divides its work."""

from django.db import models


class Colour(models.TextChoices):
    """The palette of static/css/tokens.css, by name: how it looks is for the style sheet to say."""

    VIOLET = "violet", "Violet"
    RUST = "rust", "Rust"
    BLUE = "blue", "Blue"
    GREEN = "green", "Green"
    RASPBERRY = "raspberry", "Raspberry"


class Pattern(models.TextChoices):
    """What stands for a colour in print, in forced colours and for the colour-blind."""

    DOTS = "dots", "Dots"
    DIAGONALS = "diagonals", "Diagonals"
    GRID = "grid", "Grid"
    WAVES = "waves", "Waves"
    CROSSES = "crosses", "Crosses"


class Theme(models.Model):
    """One of the foundations of the Industrial Strategy: Ideas, People, Infrastructure…"""

    name = models.CharField(max_length=60, unique=True)
    slug = models.SlugField(max_length=60, unique=True)
    mark = models.CharField(
        max_length=1, unique=True, help_text="One letter that stands for it on charts and maps."
    )
    colour = models.CharField(max_length=10, choices=Colour, unique=True)
    pattern = models.CharField(max_length=10, choices=Pattern, unique=True)
    description = models.TextField(help_text="What it covers, in a sentence.")
    order = models.PositiveSmallIntegerField(default=0, help_text="Lower comes first.")

    class Meta:
        ordering = ["order", "name"]

    def __str__(self) -> str:
        return self.name


class Sector(models.Model):
    """A part of the economy that a case study is about."""

    name = models.CharField(max_length=80, unique=True)
    slug = models.SlugField(max_length=80, unique=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
