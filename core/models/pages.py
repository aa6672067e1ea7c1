"""What every page is made of, the home page, and plain pages of text."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page, PageViewRestriction
from wagtail.search import index

from core.blocks import BodyBlock
from core.forms import BasePageForm
from core.reserved import refuse_reserved


class BasePage(Page):
    """A page with a lead under its title and a body of blocks."""

    lead = models.TextField(
        blank=True,
        max_length=500,
        help_text="One or two sentences under the title: what a reader will find here.",
    )
    body = StreamField(BodyBlock(), blank=True)

    content_panels = [*Page.content_panels, FieldPanel("lead"), FieldPanel("body")]
    promote_panels = [
        MultiFieldPanel(
            [
                "slug",
                FieldPanel(
                    "search_description",
                    heading="Summary",
                    help_text="One sentence for cards, search engines and shared links.",
                ),
                "show_in_menus",
            ],
            heading="Finding and sharing this page",
        )
    ]
    search_fields = [
        *Page.search_fields,
        index.SearchField("lead", boost=2),
        index.SearchField("search_description"),
        index.SearchField("body"),
    ]

    class Meta:
        abstract = True

    base_form_class = BasePageForm
    # A page is read; whatever is sent is sent to a view of its own.
    allowed_http_methods: ClassVar[list[str]] = ["GET", "HEAD", "OPTIONS"]
    # Foreign keys that come along in the one query which fetches the page to be served.
    served_with: ClassVar[tuple[str, ...]] = ()
    served_without: ClassVar[tuple[str, ...]] = ()  # what is large and not shown

    def get_view_restrictions(self):
        """Wagtail's own, which takes several queries, unless `core.serving` has asked already."""
        if getattr(self, "is_restricted", None) is False:
            return PageViewRestriction.objects.none()
        return super().get_view_restrictions()

    def clean(self) -> None:
        super().clean()
        self.refuse_reserved()

    def minimal_clean(self) -> None:
        """A draft may lack what it likes, but not stand where it would never be seen."""
        super().minimal_clean()
        self.refuse_reserved()

    def refuse_reserved(self) -> None:
        if self.slug and (parent := self.get_parent()):
            refuse_reserved(self.slug, parent)

    @property
    def summary(self) -> str:
        """A sentence about the page: the editor's, or else its lead."""
        return self.search_description or self.lead


class HomePage(BasePage):
    """The front door: what this is, and how to find your place."""

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "core.ContentPage",
        "regions.RegionIndexPage",
        "casestudies.CaseStudyIndexPage",
    ]

    class Meta:
        verbose_name = "home page"


class ContentPage(BasePage):
    """A page of text: about, accessibility, privacy."""

    parent_page_types = ["core.HomePage"]
    subpage_types = []

    class Meta:
        verbose_name = "content page"
