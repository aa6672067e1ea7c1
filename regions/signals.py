"""What follows for regions when a source becomes known, or is withdrawn."""

from django.dispatch import receiver
from wagtail.search import index
from wagtail.signals import page_published, published, unpublished

from core.models import Source
from regions.models import RegionPage


@receiver(page_published, sender=RegionPage)
def words_follow_the_page(sender, instance, **kwargs) -> None:
    """A page is indexed as it is saved, before its highlights are: once more, with them."""
    index.insert_or_update_object(instance)


@receiver([published, unpublished], sender=Source)
def words_follow_their_source(sender, instance, **kwargs) -> None:
    """What a draft source vouches for is not found by searching, as it is not shown."""
    for page in RegionPage.objects.filter(highlights__source=instance, live=True).distinct():
        index.insert_or_update_object(page)
