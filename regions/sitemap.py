"""The addresses that are no pages of the tree, for machines: figures, foundations, comparison."""

from __future__ import annotations

from django.db.models import Max
from django.urls import reverse

from core.models import Theme
from core.sitemap import Addresses, Listed
from regions import catalogue
from regions.models import Observation, RegionPage


class FigureAddresses(Addresses):
    """They change when a source of theirs is published, or a page that they draw on."""

    def items(self) -> list[Listed]:
        pages = RegionPage.objects.published().aggregate(last=Max("last_published_at"))["last"]
        changed = dict(
            Observation.objects.published()
            .order_by()
            .values_list("measure__slug")
            .annotate(last=Max("source__last_published_at"))
        )
        themes = Theme.objects.values_list("slug", flat=True)
        measures = [entry.measure.slug for entry in catalogue.entries()]
        return [
            (reverse("foundations"), pages),
            *((reverse("foundation", args=[slug]), pages) for slug in themes),
            (reverse("measures"), latest(*changed.values())),
            *((reverse("measure", args=[slug]), changed.get(slug)) for slug in measures),
            (reverse("compare"), latest(pages, *changed.values())),
        ]


def latest(*times):
    """The latest of the times that are known."""
    return max((time for time in times if time), default=None)
