"""What follows for a story when the tree around it changes."""

from django.db.models.signals import post_save
from django.dispatch import receiver
from wagtail.signals import post_page_move

from casestudies.finding import STORIES
from casestudies.models import CaseStudyPage
from core.finding import indexing
from regions.models import RegionPage


@receiver(post_page_move)
def follow_the_tree(sender, instance, **kwargs) -> None:
    """A story that was moved under another region belongs to that region from now on."""
    if story := CaseStudyPage.objects.filter(pk=instance.pk).first():
        story.take_region()
        CaseStudyPage.objects.filter(pk=story.pk).update(region=story.region)
        indexing.renew(STORIES, pk=story.pk)


@receiver(post_save, sender=RegionPage)
def follow_the_page_above(sender, instance, **kwargs) -> None:
    """Stories belong to the region that the page above them is about, whichever it is now."""
    stories = CaseStudyPage.objects.child_of(instance).exclude(region=instance.region_id)
    moved = list(stories.values_list("pk", flat=True))
    if moved:
        stories.update(region=instance.region_id)
        indexing.renew(STORIES, pk__in=moved)
