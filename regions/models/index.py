"""The page of all regions, and the words that all their pages share."""

from __future__ import annotations

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Page

from core import money
from core.amounts import HasAmount
from core.keeping import kept
from core.models import BasePage


class RegionIndexPage(HasAmount, BasePage):
    """All regions, and the words that all of their pages share: edited here, once.

    The amount is the national commitment. It is money for the whole of the United Kingdom
    and is never part of a regional total.
    """

    opening = models.TextField(
        "opening statement",
        blank=True,
        max_length=600,
        help_text="Stands at the top of every region's page.",
    )
    default_lead = models.TextField(
        "default partnership statement",
        blank=True,
        max_length=600,
        help_text="For regions that have not written their own. {region} becomes the name.",
    )
    commitment = models.TextField(
        "national commitment",
        blank=True,
        max_length=600,
        help_text="Closes every region's page. {amount} becomes the amount below.",
    )
    commitment_source = models.ForeignKey(
        "core.Source", models.PROTECT, null=True, blank=True, related_name="+"
    )
    examples_text = models.CharField(
        "link to more examples", max_length=120, blank=True, help_text="The words of the link."
    )
    examples_url = models.URLField("its address", blank=True)
    headline_measure = models.ForeignKey(
        "regions.Measure",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The figure that stands beside each region's name in the list.",
    )

    parent_page_types = ["core.HomePage"]
    subpage_types = ["regions.RegionPage"]
    served_with: ClassVar[tuple[str, ...]] = ("headline_measure",)
    max_count_per_parent = 1

    content_panels = [
        *Page.content_panels,
        "lead",
        FieldPanel(
            "headline_measure",
            help_text="Stands beside each region's name where the map is not shaded.",
        ),
        MultiFieldPanel(["opening", "default_lead"], heading="The top of every region's page"),
        MultiFieldPanel(["examples_text", "examples_url"], heading="Below every case study"),
        MultiFieldPanel(
            [
                "commitment",
                FieldRowPanel(["qualifier", "amount"]),
                "commitment_source",
            ],
            heading="The foot of every region's page",
        ),
        "body",
    ]

    class Meta(HasAmount.Meta):
        verbose_name = "regions page"

    def clean(self) -> None:
        super().clean()
        for field, name in (("default_lead", "{region}"), ("commitment", "{amount}")):
            text = getattr(self, field)
            if text and text.replace(name, "").count("{"):
                raise ValidationError({field: f"Only {name} may stand in curly brackets here."})
        if "{amount}" in self.commitment and self.amount is None:
            raise ValidationError({"amount": "The commitment names {amount}: say how much."})

    @property
    def commitment_said(self) -> str:
        """The national commitment with its amount in words; nothing where no source vouches for it.

        An amount is as public as its source: a commitment that names none may stand without one.
        """
        if "{amount}" in self.commitment and not self.is_vouched:
            return ""
        said = money.say(self.money) if self.money else ""
        return self.commitment.replace("{amount}", said)

    @property
    def is_vouched(self) -> bool:
        """Whether the source of the commitment may be known."""
        return self.commitment_source is not None and self.commitment_source.live


@kept
def index_at(path: str) -> RegionIndexPage:
    """The regions page at a place in the tree, with the commitment's source: one query."""
    return RegionIndexPage.objects.select_related("commitment_source").get(path=path)
