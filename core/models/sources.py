"""Where a figure comes from."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.models import DraftStateMixin, RevisionMixin

from core import dates


class SourceQuerySet(models.QuerySet):
    def published(self) -> SourceQuerySet:
        """Keep what the public may know of."""
        return self.filter(live=True)


class Source(DraftStateMixin, RevisionMixin, models.Model):
    """A publication that figures are taken from.

    While it is a draft, so is all that rests on it: the figures of a release can be entered
    in advance and appear in the moment their source is published.
    """

    slug = models.SlugField(
        max_length=80, unique=True, help_text="The source's name in data files. Never changes."
    )
    title = models.CharField(max_length=255)
    publisher = models.CharField(max_length=160)
    url = models.URLField("address", max_length=500, blank=True)
    published_on = models.DateField(null=True, blank=True)
    published_precision = models.CharField(
        "what is known of the date",
        max_length=5,
        choices=dates.Precision,
        default=dates.Precision.DAY,
    )
    licence = models.CharField(max_length=120, blank=True)
    note = models.TextField(blank=True, help_text="What a careful reader should know of it.")

    objects = SourceQuerySet.as_manager()

    class Meta:
        ordering = ["title"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(title="") & ~models.Q(publisher=""),
                name="source_says_what_it_is",
            )
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.publisher})"

    def clean(self) -> None:
        super().clean()
        if self.url and not self.url.startswith(("https://", "http://")):
            raise ValidationError({"url": "Begin the address with https://."})

    @property
    def published(self) -> str:
        """When it was published, as far as that is known: “3 December 2018”, “October 2018”."""
        return dates.say(self.published_on, self.published_precision)
