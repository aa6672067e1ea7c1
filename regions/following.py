"""The index of the search box follows what is saved and deleted here, in the same transaction.

Whether a page or a source is public is asked when somebody searches, and so nothing is found too
long. What is made of several sources, tables and totals, is renewed when one of them is published
or withdrawn, so that it is found as soon as it may be.
"""

from collections.abc import Iterable

from django.db.models.signals import m2m_changed, post_delete, post_save, pre_save
from django.dispatch import receiver
from wagtail.models import PageViewRestriction
from wagtail.signals import page_published, page_unpublished, published, unpublished

from core.finding import indexing, pages
from core.models import Entry, Source, Theme
from regions import finding, finding_all_areas
from regions.models import (
    Council,
    Highlight,
    Measure,
    Observation,
    Region,
    RegionIndexPage,
    RegionPage,
)

pages.follow(RegionIndexPage, finding_all_areas.REGIONS_PAGE)


@receiver(post_save, sender=RegionPage)
def page_saved(sender, instance, raw=False, update_fields=None, **kwargs) -> None:
    """All that stands on a region's page, from its row: the instance may be an unread draft."""
    if not raw and pages.says_something(update_fields):
        indexing.renew(finding.REGIONS, [pages.key(instance.pk)], pk=instance.pk)
        indexing.renew(finding.HIGHLIGHTS, page=instance.pk)
        region_changed(instance.region_id)


@receiver([page_published, page_unpublished], sender=RegionPage)
@receiver(post_delete, sender=RegionPage)
def page_shown_or_withdrawn(sender, instance, **kwargs) -> None:
    """Another page of the region may be the one to stand on now: there is one in each language.

    Its highlights are in their rows only now, and its total can be found.
    """
    indexing.renew(finding.REGIONS, pk=instance.pk)
    region_changed(instance.region_id)


@receiver([published, unpublished], sender=Source)
def source_shown_or_withdrawn(sender, instance, **kwargs) -> None:
    """Totals, the commitment and tables are as public as what they are made of."""
    cited = Highlight.objects.filter(source=instance.pk).values("page")
    indexing.renew(finding.REGIONS, pk__in=cited)
    indexing.renew(finding_all_areas.COMMITMENT, commitment_source=instance.pk)
    all_areas_changed()


@receiver([post_save, post_delete], sender=PageViewRestriction)
def page_kept_from_the_public(sender, instance, **kwargs) -> None:
    """A table is of what areas with a public page have."""
    all_areas_changed()


def region_changed(code: str) -> None:
    """Figures and councils stand on the page of their region, whichever it is now."""
    stood = Entry.objects.filter(region=code).values_list("key", flat=True)
    indexing.renew(finding.FIGURES, stood.filter(kind=Entry.Kind.FIGURE), region=code)
    indexing.renew(finding.COUNCILS, stood.filter(kind=Entry.Kind.COUNCIL), regions=code)
    all_areas_changed()


def all_areas_changed() -> None:
    """A table is found where any area with a page has values; it stands on the regions page."""
    stood = Entry.objects.filter(kind=Entry.Kind.TABLE).values_list("key", flat=True)
    indexing.renew(finding_all_areas.TABLES, stood)


@receiver(post_save, sender=RegionIndexPage)
def index_saved(sender, instance, created, raw=False, update_fields=None, **kwargs) -> None:
    if not raw and pages.says_something(update_fields):
        stood = [finding_all_areas.commitment_key(instance.pk)]
        indexing.renew(finding_all_areas.COMMITMENT, stood, pk=instance.pk)
    if created and not raw:
        indexing.renew(finding_all_areas.FOUNDATIONS)


@receiver(post_save, sender=Region)
def region_saved(sender, instance, created, raw=False, **kwargs) -> None:
    if not raw and not created:
        indexing.renew(finding.REGIONS, region=instance.pk)
        indexing.renew(finding.HIGHLIGHTS, page__region=instance.pk)
        region_changed(instance.pk)


@receiver(post_save, sender=Highlight)
def highlight_saved(sender, instance, raw=False, **kwargs) -> None:
    if not raw:
        indexing.renew(finding.HIGHLIGHTS, [finding.highlight_key(instance)], pk=instance.pk)


@receiver(post_delete, sender=Highlight)
def highlight_deleted(sender, instance, **kwargs) -> None:
    Entry.objects.filter(key=finding.highlight_key(instance)).delete()


@receiver(pre_save, sender=Observation)
def observation_about_to_be_saved(sender, instance, raw=False, **kwargs) -> None:
    """Remember the series it was in: it may be moved into another."""
    instance.was = None if raw else Observation.objects.filter(pk=instance.pk).first()


@receiver(post_save, sender=Observation)
def observation_saved(sender, instance, raw=False, **kwargs) -> None:
    if not raw:
        for row in filter(None, (instance.was, instance)):
            series_changed(row)


@receiver(post_delete, sender=Observation)
def observation_deleted(sender, instance, **kwargs) -> None:
    series_changed(instance)


def series_changed(row: Observation) -> None:
    series = {"region": row.region_id, "measure": row.measure_id, "source": row.source_id}
    indexing.renew(finding.FIGURES, [finding.figure_key(row)], **series)
    table = [finding_all_areas.table_key(row.measure_id)]
    indexing.renew(finding_all_areas.TABLES, table, pk=row.measure_id)


@receiver(post_save, sender=Measure)
def measure_saved(sender, instance, created, raw=False, **kwargs) -> None:
    if not raw and not created:
        indexing.renew(finding.FIGURES, measure=instance.pk)
        indexing.renew(finding_all_areas.TABLES, pk=instance.pk)


@receiver(post_save, sender=Council)
def council_saved(sender, instance, raw=False, **kwargs) -> None:
    if not raw:
        councils_changed([instance.pk])


@receiver(m2m_changed, sender=Council.regions.through)
def council_lies_otherwise(sender, instance, action, pk_set, **kwargs) -> None:
    """From either end: a council was given regions, or a region councils; or they were taken."""
    if not action.startswith("post"):
        return
    if isinstance(instance, Region):
        region_changed(instance.pk)
        councils_changed(pk_set or ())
    else:
        councils_changed([instance.pk])


def councils_changed(codes: Iterable[str]) -> None:
    for code in sorted(codes):
        stood = Entry.objects.filter(key__startswith=finding.council_keys(code))
        indexing.renew(finding.COUNCILS, stood.values_list("key", flat=True), pk=code)


@receiver(post_delete, sender=Council)
def council_deleted(sender, instance, **kwargs) -> None:
    Entry.objects.filter(key__startswith=finding.council_keys(instance.pk)).delete()


@receiver(post_save, sender=Theme)
def theme_saved(sender, instance, created, raw=False, **kwargs) -> None:
    if not raw:
        indexing.renew(finding.HIGHLIGHTS, theme=instance.pk)
        indexing.renew(finding_all_areas.FOUNDATIONS, pk=instance.pk)


@receiver(post_delete, sender=Theme)
def theme_deleted(sender, instance, **kwargs) -> None:
    Entry.objects.filter(key=finding_all_areas.foundation_key(instance.pk)).delete()
