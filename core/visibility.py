"""Who may see a page, as a condition within a query instead of a query of its own."""

from django.db.models import Exists, OuterRef, Subquery
from django.db.models.expressions import RawSQL
from django.db.models.functions import Length, Substr
from wagtail.models import Page, PageViewRestriction


def restricted() -> Exists:
    """True of a page that is kept from the public by itself or by any page above it.

    Wagtail's `public()` first fetches every restriction; this asks in the same breath. The path
    of a page begins with the path of each page above it. Each path above is looked up by itself:
    given a join, SQLite walks all pages for each page.
    """
    kept = Subquery(Page.objects.filter(pk=OuterRef("page")).order_by().values("path"))
    above = PageViewRestriction.objects.annotate(above=kept)
    return Exists(above.filter(above=Substr(OuterRef("path"), 1, Length("above"))))


# From each restriction down. The order of a cross join is kept by SQLite; all signs of a path come
# before “~”.
KEPT = """
    SELECT kept.id FROM wagtailcore_pageviewrestriction AS restriction
    CROSS JOIN wagtailcore_page AS above CROSS JOIN wagtailcore_page AS kept
    WHERE above.id = restriction.page_id
    AND kept.path >= above.path AND kept.path < above.path || '~'
"""


def restricted_pages() -> RawSQL:
    """The ids of all pages that are kept from the public: found once, whatever they are left out
    of, so for long lists."""
    return RawSQL(KEPT, [])  # noqa: S611  a constant
