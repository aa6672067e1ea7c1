"""What of the stories can be found, and that it stays so."""

from collections.abc import Iterator

from django.db.models.signals import m2m_changed, post_save
from django.dispatch import receiver
from wagtail.signals import page_published

from casestudies.models import CaseStudyIndexPage, CaseStudyPage
from core import money
from core.finding import indexing, pages
from core.finding.registry import register
from core.models import Entry, Sector, Theme
from regions.models import Region

STORIES = "case studies"
pages.of_plain(CaseStudyIndexPage, "case studies page")


@register(STORIES)
def stories(**only) -> Iterator[Entry]:
    """Each story by its title, place, people, sectors and amount, and by all that it says."""
    found = CaseStudyPage.objects.filter(**only).select_related("region", "theme")
    for page in found.defer("region__boundary").prefetch_related("sectors", "also_in"):
        yield pages.plain(
            page,
            Entry.Kind.STORY,
            near=[
                page.place,
                page.organisation,
                *(sector.name for sector in page.sectors.all()),
            ],
            others=[(region.code, region.name) for region in page.also_in.all()],
            body=[money.say(page.money)] if page.money else [],
            region=page.region_id,
            region_name=page.region.name,
            theme=page.theme.slug if page.theme else "",
            theme_name=page.theme.name if page.theme else "",
            amount=page.amount,
        )


pages.follow(CaseStudyPage, STORIES)


@receiver(page_published, sender=CaseStudyPage)
def story_published(sender, instance, **kwargs) -> None:
    """Its sectors and other regions are saved after the page itself."""
    indexing.renew(STORIES, pk=instance.pk)


@receiver(m2m_changed, sender=CaseStudyPage.sectors.through)
@receiver(m2m_changed, sender=CaseStudyPage.also_in.through)
def story_belongs_otherwise(sender, instance, action, **kwargs) -> None:
    if action.startswith("post") and isinstance(instance, CaseStudyPage):
        indexing.renew(STORIES, pk=instance.pk)


# By which of its fields a story names what it is found by.
NAMED_BY = {Region: ("region", "also_in"), Theme: ("theme",), Sector: ("sectors",)}


@receiver(post_save, sender=Region)
@receiver(post_save, sender=Theme)
@receiver(post_save, sender=Sector)
def what_stories_name_was_saved(sender, instance, created, raw=False, **kwargs) -> None:
    for field in NAMED_BY[sender] if not raw and not created else ():
        indexing.renew(STORIES, **{field: instance.pk})
