"""What follows when a story moves."""

from django.dispatch import receiver
from wagtail.signals import post_page_move

from casestudies.models import CaseStudyPage


@receiver(post_page_move)
def follow_the_tree(sender, instance, **kwargs) -> None:
    """A story that was moved under another region belongs to that region from now on."""
    if isinstance(instance, CaseStudyPage):
        moved = CaseStudyPage.objects.get(pk=instance.pk)
        moved.take_region()
        CaseStudyPage.objects.filter(pk=moved.pk).update(region=moved.region)
