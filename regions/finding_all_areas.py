"""What of all areas together can be found: the table of each measure, the total of each foundation.

These are no pages of the tree: their entries lead to an address of their own, and are found while
a page is public that shows some of the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from django.db.models import F, Max
from django.urls import reverse
from django.utils.translation import gettext as _

from core.finding import indexing, pages
from core.finding.registry import register
from core.models import Entry, Theme
from core.money import say
from regions import sentences
from regions.models import Measure, Observation, RegionIndexPage, RegionPage

TABLES, FOUNDATIONS = "tables of all areas", "foundations"
REGIONS_PAGE, COMMITMENT = "regions page", "national commitment"
VALUES = ("measure", "source", "period_label")


@register(TABLES)
def tables(**only) -> Iterator[Entry]:
    """Each measure that areas have published values of.

    It says all that they say but their areas and numbers, so that it is found where they are.
    """
    page = RegionIndexPage.objects.order_by("-live", "pk").first()
    public = RegionPage.objects.published().order_by().values("region")
    values = Observation.objects.published().filter(
        region__in=public, measure__in=Measure.objects.filter(**only)
    )
    spans = values.order_by().values(*VALUES).annotate(end=Max("period_end"))
    spans = spans.order_by(F("end").asc(nulls_first=True), "source")
    newest, periods = {}, defaultdict(dict)
    for measure, source, period in spans.values_list(*VALUES):
        newest[measure] = source
        periods[measure, source][period] = None
    for measure in Measure.objects.filter(pk__in=newest) if page else ():
        source = newest[measure.pk]
        yield indexing.entry(
            Entry.Kind.TABLE,
            table_key(measure.pk),
            _("%(measure)s: all areas") % {"measure": measure.name},
            text=measure.definition,
            names=[measure.name],
            near=[measure.get_topic_display(), measure.unit, "table compare rank"],
            body=[sentences.literal(measure.sentence), *periods[measure.pk, source]],
            page_id=page.pk,
            path=reverse("measure", args=[measure.slug]),
            source_id=source,
        )


@register(REGIONS_PAGE)
def regions_pages(**only) -> Iterator[Entry]:
    """The regions page, with the words that stand on the page of every region."""
    for page in RegionIndexPage.objects.filter(**only):
        yield pages.plain(page, body=[page.opening])


@register(COMMITMENT)
def commitments(**only) -> Iterator[Entry]:
    """The national commitment, as public as its source: found where it is set beside the totals."""
    found = RegionIndexPage.objects.select_related("commitment_source").filter(**only)
    for page in found.filter(commitment_source__isnull=False, amount__isnull=False):
        yield indexing.entry(
            Entry.Kind.PAGE,
            commitment_key(page.pk),
            _("National commitment: %(amount)s") % {"amount": say(page.money)},
            text=page.commitment_said,
            near=["United Kingdom"],
            page_id=page.pk,
            path=reverse("foundations"),
            anchor="reckoning",
            source_id=page.commitment_source_id,
        )


@register(FOUNDATIONS)
def foundations(**only) -> Iterator[Entry]:
    """Each foundation of the strategy, with what all regions highlight of it."""
    page = RegionIndexPage.objects.order_by("-live", "pk").first()
    for theme in Theme.objects.filter(**only) if page else ():
        yield indexing.entry(
            Entry.Kind.PAGE,
            foundation_key(theme.pk),
            theme.name,
            text=theme.description,
            near=["foundation theme total highlighted investment"],
            page_id=page.pk,
            path=reverse("foundation", args=[theme.slug]),
            theme=theme.slug,
            theme_name=theme.name,
        )


def commitment_key(page: int) -> str:
    return f"commitment:{page}"


def table_key(measure: int) -> str:
    return f"table:{measure}"


def foundation_key(theme: int) -> str:
    return f"foundation:{theme}"
