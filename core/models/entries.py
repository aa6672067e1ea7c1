"""What can be found: one row for everything that a visitor may look for."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.visibility import restricted_pages


class EntryQuerySet(models.QuerySet):
    def public(self) -> EntryQuerySet:
        """Keep what anybody may read at this moment.

        Asked of the page and the source themselves: whatever is withdrawn or kept from the
        public, by whatever way, is found no more, even if nobody told the index.
        """
        shown = self.filter(page__live=True).exclude(page_id__in=restricted_pages())
        return shown.filter(models.Q(source=None) | models.Q(source__live=True))


class Entry(models.Model):
    """One thing that can be found, with all that a list of results shows of it.

    Made by `core.finding` from pages and facts, never edited. The words are in their plainest
    form (`core.finding.words.plain`), the heaviest first. The database keeps an index of them
    that Django does not know of: see migration 0005 before altering this table.
    """

    class Kind(models.TextChoices):
        REGION = "region", _("Area")
        COUNCIL = "council", _("Council")
        STORY = "story", _("Case study")
        HIGHLIGHT = "highlight", _("Highlight")
        FIGURE = "figure", _("Figure")
        TABLE = "table", _("Table")
        PAGE = "page", _("Page")

    key = models.CharField(max_length=120, unique=True)
    kind = models.CharField(max_length=10, choices=Kind)
    under = models.CharField(max_length=120, blank=True)  # the key of what many like it stand under
    page = models.ForeignKey("wagtailcore.Page", models.CASCADE, related_name="+")
    anchor = models.CharField(max_length=200, blank=True)
    path = models.CharField(max_length=200, blank=True)  # where it leads, if not to its page
    title = models.TextField()
    text = models.TextField(blank=True)
    region = models.CharField(max_length=9, blank=True)
    region_name = models.CharField(max_length=120, blank=True)
    other_regions = models.TextField(blank=True)  # “E37000002=Cumbria|E37000003=Dorset|”
    theme = models.CharField(max_length=60, blank=True)
    theme_name = models.CharField(max_length=60, blank=True)
    amount = models.DecimalField(max_digits=15, decimal_places=2, null=True, blank=True)
    source = models.ForeignKey("core.Source", models.CASCADE, null=True, related_name="+")
    weight = models.SmallIntegerField(default=0)
    names = models.TextField(blank=True)  # “|black country|e37000001|”: asked so, it comes first
    title_words = models.TextField(blank=True)
    near_words = models.TextField(blank=True)
    body_words = models.TextField(blank=True)

    objects = EntryQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name_plural = "entries"

    def __str__(self) -> str:
        return self.title


class Spelling(models.Model):
    """A word of some title, by one of the ways in which it is misspelled.

    No secret is kept here: a word is offered only where it finds something public.
    """

    key = models.CharField(max_length=8)
    word = models.CharField(max_length=40)

    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["key", "word"], name="spelling_once_by_each_key")
        ]

    def __str__(self) -> str:
        return self.word
