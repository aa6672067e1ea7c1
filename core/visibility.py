"""Who may see a page, as a condition within a query instead of a query of its own."""

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Length, Substr
from wagtail.models import Page, PageViewRestriction


def restricted(path: str = "path") -> Exists:
    """True of a page that is kept from the public by itself or by any page above it.

    `path` names the page's place in the tree. Wagtail's `public()` first fetches every
    restriction; this asks in the same breath. The path of a page begins with the path of each
    page above it. The path above is looked up one at a time: given a join, SQLite walks all
    pages for each page.
    """
    kept = Subquery(Page.objects.filter(pk=OuterRef("page")).values("path"))
    above = PageViewRestriction.objects.annotate(above=kept)
    return Exists(above.filter(above=Substr(OuterRef(path), 1, Length("above"))))


def hidden_pages() -> QuerySet:
    """The ids of all pages that the public may not read: few, so cheap to leave out."""
    return Page.objects.filter(Q(live=False) | Q(restricted())).order_by().values("pk")
