"""The page of a place: its profile."""

from __future__ import annotations

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page, PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index

from core import dates
from core.blocks import LinkBlock
from core.models import BasePage
from core.visibility import restricted
from regions.forms import RegionPageForm
from regions.models.highlights import Highlight
from regions.models.index import RegionIndexPage, index_at
from regions.models.places import Region
from regions.sharing import Card


class RegionPageQuerySet(PageQuerySet):
    def published(self) -> RegionPageQuerySet:
        """Keep what anybody may read."""
        return self.live().exclude(restricted())

    def covered(self) -> RegionPageQuerySet:
        """Bring the cover with the sizes it was drawn in; leave long texts behind: for cards."""
        covers = self.select_related("cover", "region").prefetch_related("cover__renditions")
        return covers.defer("body", "links", "region__boundary")

    def for_sheets(self) -> RegionPageQuerySet:
        """Bring the region; leave behind what is not printed."""
        return self.select_related("region").defer("body", "links", "region__boundary")


class RegionPage(BasePage):
    """The profile of one region. Its case studies are the pages below it."""

    class Summary(models.TextChoices):
        """How much of the one-page summary of December 2018 could be carried over."""

        WHOLE = "transcribed", "Transcribed in full"
        PART = "partly_transcribed", "Transcribed in part"
        NONE = "not_transcribed", "Not transcribed: a statistical profile"

    class Strategy(models.TextChoices):
        NOT_STARTED = "not_started", "Not started"
        IN_DEVELOPMENT = "in_development", "In development"
        PUBLISHED = "published", "Published"
        NOT_APPLICABLE = "not_applicable", "Not applicable"

    region = models.ForeignKey(Region, models.PROTECT, related_name="pages")
    summary_state = models.CharField(
        "summary of 2018", max_length=20, choices=Summary, default=Summary.NONE
    )
    partnership = models.CharField(
        max_length=160,
        blank=True,
        help_text="Who develops the strategy: “Hertfordshire Local Enterprise Partnership”.",
    )
    strategy_status = models.CharField(
        "Local Industrial Strategy", max_length=16, choices=Strategy, default=Strategy.NOT_STARTED
    )
    strategy_date = models.DateField("published on", null=True, blank=True)
    strategy_precision = models.CharField(
        "what is known of the date",
        max_length=5,
        choices=dates.Precision,
        default=dates.Precision.DAY,
    )
    strategy_url = models.URLField("where to read about it", max_length=500, blank=True)
    strategy_note = models.TextField(
        "note on the strategy", blank=True, max_length=600, help_text="A sentence or two."
    )
    cover = models.ForeignKey(
        "core.SiteImage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text="For cards and shared links. Nothing is lost if there is none.",
    )
    links = StreamField([("link", LinkBlock())], blank=True, help_text="Where to go next.")

    parent_page_types = ["regions.RegionIndexPage"]
    subpage_types = ["casestudies.CaseStudyPage"]
    served_with: ClassVar[tuple[str, ...]] = ("region", "cover")
    served_without: ClassVar[tuple[str, ...]] = ("region__boundary",)
    base_form_class = RegionPageForm
    preview_modes: ClassVar = [("", _("Page on the web")), ("sheet", _("Printed sheet"))]

    content_panels = [
        *Page.content_panels,
        FieldPanel("region", help_text="Which place this page is about."),
        FieldPanel(
            "lead",
            heading="Partnership statement",
            help_text="Leave empty to use the statement that all regions share.",
        ),
        InlinePanel(
            "highlights",
            heading="Highlights",
            label="highlight",
            help_text=(
                "What the strategy does here, in the order readers should see it. Type the amount "
                "as you would write it; totals, charts and the printed sheet follow from it."
            ),
        ),
        HelpPanel(
            "<p>Jobs, skills and business figures are not typed here. The page shows what has been "
            "published for this region; ask the department's analysts if one looks wrong.</p>",
            heading="Figures",
        ),
        FieldPanel("body", heading="More about the region"),
        HelpPanel(
            "<p>Case studies are pages of their own, below this one: use “Add child page”.</p>",
            heading="Case studies",
        ),
        MultiFieldPanel(
            [
                "partnership",
                "strategy_status",
                FieldRowPanel(["strategy_date", "strategy_precision"]),
                "strategy_note",
                "strategy_url",
            ],
            heading="Local Industrial Strategy",
        ),
        FieldPanel("links", heading="Links"),
        "cover",
        "summary_state",
    ]
    search_fields = [
        *BasePage.search_fields,
        index.FilterField("region"),
        index.SearchField("strategy_note"),
        index.SearchField("highlight_words"),
        index.RelatedFields("region", [index.SearchField("name"), index.SearchField("code")]),
    ]

    objects = PageManager.from_queryset(RegionPageQuerySet)()

    class Meta:
        verbose_name = "region page"

    def clean(self) -> None:
        super().clean()
        if self.region_id is None:
            return
        if self.region.kind == Region.Kind.BENCHMARK:
            raise ValidationError({"region": f"{self.region} is only compared with: no page."})
        same = RegionPage.objects.filter(region_id=self.region_id, locale_id=self.locale_id)
        if same.exclude(pk=self.pk).exists():
            raise ValidationError({"region": f"{self.region} has a page already."})

    def save(self, clean: bool = True, **kwargs):
        """Refuse to be live with a highlight nobody vouches for, by whatever way it was made."""
        if clean and self.live and (problems := self.unvouched()):
            raise ValidationError({"highlights": problems})
        return super().save(clean=clean, **kwargs)

    def unvouched(self) -> list[str]:
        """Say of each highlight that may not be published yet what it lacks."""
        return [
            f"Highlight {number}: {problem}"
            for number, highlight in enumerate(self.highlights.all(), start=1)
            if (problem := highlight.unvouched())
        ]

    def parent(self) -> RegionIndexPage:
        """The page above, in one query: it carries the words all regions share."""
        return index_at(self._get_parent_path_from_path(self.path))

    def published_highlights(self) -> list[Highlight]:
        """The highlights in the editor's order, without those whose source is still a draft."""
        return [row for row in self.all_highlights() if not row.unvouched()]

    def highlight_words(self) -> str:
        """What may be found by searching: the words of the highlights that may be known."""
        return " ".join(f"{row.text} {row.place}" for row in self.published_highlights())

    def all_highlights(self) -> list[Highlight]:
        """Every highlight in the editor's order, ready to be published or not: for previews."""
        rows = self.highlights.all()
        if isinstance(rows, models.QuerySet):
            rows = rows.select_related("theme", "source")
        return list(rows)

    def share_card(self) -> Card:
        """What the picture says that is shown where this page's address is shared."""
        from regions.profile import Profile

        return Profile(self).share_card()

    def get_context(self, request, *args, **kwargs):
        from regions.describing import summary
        from regions.profile import Profile

        profile = Profile(self, preview=getattr(request, "is_preview", False))
        context = super().get_context(request, *args, **kwargs)
        return context | {"profile": profile, "summary": summary(profile)}

    def serve_preview(self, request, mode_name):
        """Show an editor the page as it will be, on the web or on paper."""
        if mode_name == "sheet":
            from regions.sheets.preview import preview

            return preview(request, self)
        return super().serve_preview(request, mode_name)
