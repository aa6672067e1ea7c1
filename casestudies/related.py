"""Which stories to read after this one."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Case, IntegerField, Q, Value, When

from casestudies.models import CaseStudyIndexPage, CaseStudyPage, CaseStudyPageQuerySet
from core.keeping import kept
from core.models import Sector
from core.serving import address
from core.visibility import restricted

MOST = 3
NEAR, ALIKE, OTHER = 0, 1, 2


def related(page: CaseStudyPage, sectors: Iterable[Sector]) -> CaseStudyPageQuerySet:
    """At most three: first those of the same region, then those of its foundation or a sector, and
    where these are few the newest others."""
    same_region = Q(region=page.region_id) | Q(pk__in=shared("also_in", [page.region_id]))
    alike = Q(pk__in=shared("sectors", [sector.pk for sector in sectors]))
    if page.theme_id:
        alike |= Q(theme=page.theme_id)
    how_near = Case(
        When(same_region, then=Value(NEAR)),
        When(alike, then=Value(ALIKE)),
        default=Value(OTHER),
        output_field=IntegerField(),
    )
    stories = CaseStudyPage.objects.published().for_cards().exclude(pk=page.pk)
    return stories.annotate(how_near=how_near).order_by("how_near", "-dated", "title", "pk")[:MOST]


@kept
def index_address() -> str:
    """Where all stories are listed; nothing where no public page lists them."""
    listed = CaseStudyIndexPage.objects.live().exclude(restricted())
    path = listed.values_list("url_path", flat=True).first()
    return address(path) if path else ""


def shared(relation: str, keys: list):
    """The stories that share one of these; as a condition, so that no story comes twice."""
    return CaseStudyPage.objects.filter(**{f"{relation}__in": keys}).order_by().values("pk")
