"""What the strategy does in a region: one row for each thing, with its money and its source."""

from __future__ import annotations

import uuid

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldRowPanel
from wagtail.models import Orderable

from core import money
from core.amounts import HasAmount


class Highlight(HasAmount, Orderable):
    """One thing the strategy does in a region, with its money where there is any."""

    page = ParentalKey("regions.RegionPage", on_delete=models.CASCADE, related_name="highlights")
    key = models.UUIDField(default=uuid.uuid4, editable=False)
    text = models.TextField(
        max_length=600,
        help_text="What the money is for, beginning in small letters: “to regenerate…”.",
    )
    theme = models.ForeignKey(
        "core.Theme", models.PROTECT, null=True, related_name="+", verbose_name="foundation"
    )
    place = models.CharField(
        max_length=120, blank=True, help_text="The town or site, if it is in one: “Stevenage”."
    )
    source = models.ForeignKey(
        "core.Source",
        models.PROTECT,
        null=True,
        related_name="+",
        help_text="Where this was published. A highlight cannot be published without it.",
    )

    panels = [
        FieldRowPanel(["qualifier", "amount"]),
        "text",
        FieldRowPanel(["theme", "place"]),
        "source",
    ]

    class Meta(HasAmount.Meta):
        ordering = ["sort_order", "pk"]

    def __str__(self) -> str:
        return f"{money.say(self.money)} {self.text}" if self.money else self.text

    @property
    def anchor(self) -> str:
        """A name within its page that outlives edits and reordering."""
        return f"highlight-{self.key.hex[:8]}"

    def unvouched(self) -> str:
        """Say what it lacks to be published, or nothing."""
        if self.source is None:
            return "it has no source. Choose where this was published."
        if not self.source.live:
            return "its source is still a draft. Publish the source first."
        return "" if self.theme_id else "choose the foundation it belongs to."
