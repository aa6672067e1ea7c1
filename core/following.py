"""What the ground floor has to say when pages and sites change."""

from django.core.exceptions import ValidationError
from django.db.models.signals import pre_save
from django.dispatch import receiver
from django.utils.translation import gettext
from wagtail.models import Site
from wagtail.signals import pre_page_move

from core.reserved import refuse_reserved


@receiver(pre_page_move)
def refuse_a_move_out_of_sight(sender, instance, parent_page_after, **kwargs) -> None:
    """The form that moves a page asks none of what the page itself is asked."""
    refuse_reserved(instance.slug, parent_page_after)


@receiver(pre_save, sender=Site)
def refuse_a_second_site(sender, instance, raw=False, **kwargs) -> None:
    """There is one: every address that is shared, listed or printed begins with SITE_URL.

    Lists, search and the map of the site know one tree of pages; those of a second site would be
    given addresses that lead nowhere. Another language is another tree of the one site (decision
    5). A site that was put into the database by hand is left alone, and not served.
    """
    if not raw and instance._state.adding and Site.objects.exists():
        raise ValidationError(
            gettext("There is one site already, and all its addresses begin with SITE_URL.")
        )
