"""The stories: their index, and one page each under the region it happened in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable, Page, PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index

from core import money
from core.amounts import HasAmount
from core.forms import SourcedPageForm
from core.models import BasePage
from core.visibility import restricted
from regions.models import Region, RegionPage
from regions.sharing import Card


class CaseStudyIndexPage(BasePage):
    """All stories, from all regions."""

    parent_page_types = ["core.HomePage"]
    subpage_types: ClassVar[list[str]] = []
    max_count_per_parent = 1

    class Meta:
        verbose_name = "case studies page"

    def get_context(self, request, *args, **kwargs):
        from casestudies.listing import Finding

        context = super().get_context(request, *args, **kwargs)
        finding = Finding(request.GET)
        return context | {
            "finding": finding,
            "canonical_query": finding.canonical_query,
            "unlisted": finding.asked.unlisted,
        }


class CaseStudyPageQuerySet(PageQuerySet):
    def published(self) -> CaseStudyPageQuerySet:
        """Keep what anybody may read."""
        return self.live().exclude(restricted())

    def below(self, pages: Iterable[RegionPage]) -> CaseStudyPageQuerySet:
        """Keep the stories of these regions' pages; of a page not saved yet there are none."""
        wanted = models.Q(pk__in=[])
        for page in pages:
            if page.path:
                wanted |= models.Q(path__startswith=page.path, depth=page.depth + 1)
        return self.filter(wanted).defer("body")

    def for_cards(self) -> CaseStudyPageQuerySet:
        """Bring along what a card shows, newest first; the long texts stay behind."""
        return (
            self.select_related("region", "theme", "image")
            .prefetch_related("image__renditions")
            .defer("body", "region__boundary")
            .order_by("-dated", "title")
        )


class CaseStudyPage(HasAmount, BasePage):
    """One story: what was done, where, by whom, and how we know."""

    region = models.ForeignKey(
        "regions.Region", models.PROTECT, related_name="case_studies", editable=False
    )
    dated = models.DateField(
        "date", null=True, help_text="When the facts were true. The page shows month and year."
    )
    place = models.CharField(max_length=120, blank=True, help_text="“Hemel Hempstead”")
    latitude = models.DecimalField(
        max_digits=8,
        decimal_places=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(49), MaxValueValidator(61.5)],
    )
    longitude = models.DecimalField(
        max_digits=8,
        decimal_places=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(-9), MaxValueValidator(2.5)],
    )
    organisation = models.CharField(
        "who", max_length=200, blank=True, help_text="Who did it, and with whom."
    )
    theme = models.ForeignKey(
        "core.Theme", models.PROTECT, null=True, related_name="+", verbose_name="foundation"
    )
    sectors = ParentalManyToManyField("core.Sector", blank=True, related_name="case_studies")
    also_in = ParentalManyToManyField(
        "regions.Region",
        blank=True,
        related_name="+",
        limit_choices_to=~models.Q(kind=Region.Kind.BENCHMARK),
        help_text="Other regions this story belongs to as well.",
    )
    image = models.ForeignKey(
        "core.SiteImage", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    image_alt = models.CharField(
        "what the picture shows",
        max_length=250,
        blank=True,
        help_text="For people who cannot see it. Leave empty if it is only decoration.",
    )

    parent_page_types = ["regions.RegionPage"]
    listed_on = "casestudyindexpage"  # where the main menu is while one reads it
    subpage_types: ClassVar[list[str]] = []
    served_with: ClassVar[tuple[str, ...]] = ("region", "theme", "image")
    served_without: ClassVar[tuple[str, ...]] = ("region__boundary",)
    base_form_class = SourcedPageForm

    content_panels = [
        *Page.content_panels,
        "lead",
        MultiFieldPanel(["image", "image_alt"], heading="Picture"),
        MultiFieldPanel(
            [
                FieldRowPanel(["place", "dated"]),
                FieldRowPanel(["latitude", "longitude"]),
                "organisation",
                FieldRowPanel(["qualifier", "amount"]),
            ],
            heading="Facts",
        ),
        "body",
        MultiFieldPanel(
            [
                "theme",
                FieldPanel("sectors", widget=forms.CheckboxSelectMultiple),
                FieldPanel("also_in", widget=forms.CheckboxSelectMultiple),
            ],
            heading="What it is about",
        ),
        InlinePanel("sources", heading="Sources", label="source", min_num=1),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("place"),
        index.SearchField("organisation"),
        index.FilterField("region"),
    ]

    objects = PageManager.from_queryset(CaseStudyPageQuerySet)()

    class Meta(HasAmount.Meta):
        verbose_name = "case study"
        verbose_name_plural = "case studies"
        constraints = [
            *HasAmount.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(latitude__isnull=True, longitude__isnull=True)
                | models.Q(latitude__isnull=False, longitude__isnull=False),
                name="case_study_position_whole_or_absent",
                violation_error_message="Give both latitude and longitude, or neither.",
            ),
        ]

    def full_clean(self, *args, **kwargs) -> None:
        self.take_region()
        super().full_clean(*args, **kwargs)

    def save(self, clean: bool = True, **kwargs):
        """Refuse to be live without a published source, by whatever way it was made."""
        self.take_region()
        if clean and self.live:
            sources = [row.source for row in self.sources.all()]
            if not sources or not all(source and source.live for source in sources):
                raise ValidationError(
                    {"sources": "A case study needs a source, and each must be published."}
                )
        return super().save(clean=clean, **kwargs)

    def take_region(self) -> None:
        """The tree is the relation: the region is that of the page above, wherever it moves."""
        if self.path or getattr(self, "_cached_parent_obj", None):
            self.region = self.get_parent().specific.region

    def share_card(self) -> Card:
        """What the picture says that is shown where this page's address is shared."""
        return Card(
            name=self.title,
            kind=gettext("Case study, %(region)s") % {"region": self.region.name},
            figure=money.say(self.money) if self.money else "",
            label=self.place if self.money else self.summary,
            code=self.region_id,
            colour=self.theme.colour if self.theme else "ink",
        )

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return context | {
            "sources": self.published_sources(),
            "sectors": list(self.sectors.all()),
        }

    def published_sources(self) -> list[CaseStudySource]:
        """The sources that may be known."""
        rows = self.sources.all()
        if isinstance(rows, models.QuerySet):
            rows = rows.select_related("source")
        return [row for row in rows if row.source is not None and row.source.live]


class CaseStudySource(Orderable):
    """A source of a story, and what it says."""

    page = ParentalKey(CaseStudyPage, on_delete=models.CASCADE, related_name="sources")
    source = models.ForeignKey("core.Source", models.PROTECT, null=True, related_name="+")
    says = models.CharField(
        max_length=200, blank=True, help_text="What it is the source of, if not of everything."
    )

    panels = ["source", "says"]

    class Meta:
        ordering = ["sort_order", "pk"]

    def __str__(self) -> str:
        return str(self.source)
