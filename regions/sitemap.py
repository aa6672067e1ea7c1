"""The addresses that are no pages of the tree, for machines: figures, foundations, comparison."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Max
from django.urls import reverse

from core.models import Theme
from core.sitemap import Addresses, Listed
from regions import catalogue
from regions.models import Observation, RegionPage


class FigureAddresses(Addresses):
    """They change when a source of theirs is published, or a page that they draw on."""

    def listed(self) -> Iterator[Listed]:
        pages = RegionPage.objects.published().aggregate(last=Max("last_published_at"))["last"]
        changed = dict(
            Observation.objects.published()
            .order_by()
            .values_list("measure__slug")
            .annotate(last=Max("source__last_published_at"))
        )
        yield reverse("foundations"), pages
        for slug in Theme.objects.values_list("slug", flat=True):
            yield reverse("foundation", args=[slug]), pages
        yield reverse("measures"), latest(*changed.values())
        for entry in catalogue.entries():
            yield reverse("measure", args=[entry.measure.slug]), changed.get(entry.measure.slug)
        yield reverse("compare"), latest(pages, *changed.values())


def latest(*times):
    """The latest of the times that are known."""
    return max((time for time in times if time), default=None)
