"""Who may see a page, as a condition within a query instead of a query of its own."""

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Length, Substr
from wagtail.models import Page, PageViewRestriction


def restricted() -> Exists:
    """True of a page that is kept from the public by itself or by any page above it.

    Wagtail's `public()` first fetches every restriction; this asks in the same breath. The path
    of a page begins with the path of each page above it.
    """
    above = PageViewRestriction.objects.annotate(
        start=Substr(OuterRef("path"), 1, Length("page__path"))
    )
    return Exists(above.filter(page__path=F("start")))


def hidden_pages() -> QuerySet:
    """The ids of all pages that the public may not read: few, so cheap to leave out."""
    return Page.objects.filter(Q(live=False) | Q(restricted())).order_by().values("pk")
