"""Who may see a page, as a condition within a query instead of a query of its own.

Wagtail's rule: a page is kept from the public by a restriction on itself or on any page above it.
An alias, on its own or above, has the restrictions of the page it stands for and none of its own.
"""

from django.db.models import Exists, OuterRef
from django.db.models.expressions import RawSQL
from django.db.models.functions import Length, Substr
from wagtail.models import Page

# Each page with a restriction, and whatever stands for it, for what stands for that, and so on.
# Of an alias no more than its id is asked, which the index of what it stands for has: where there
# are no aliases, SQLite would read every page for any more.
BARRED = """
    WITH RECURSIVE barred (id) AS (
        SELECT page.id FROM wagtailcore_pageviewrestriction AS restriction
        JOIN wagtailcore_page AS page ON page.id = restriction.page_id
        WHERE page.alias_of_id IS NULL
        UNION
        SELECT alias.id FROM barred
        JOIN wagtailcore_page AS alias ON alias.alias_of_id = barred.id
    )
"""
# From each of them down. The order of a cross join is kept by SQLite; all signs of a path come
# before “~”.
KEPT = f"""
    {BARRED} SELECT kept.id FROM barred
    CROSS JOIN wagtailcore_page AS above CROSS JOIN wagtailcore_page AS kept
    WHERE above.id = barred.id AND kept.path >= above.path AND kept.path < above.path || '~'
"""  # noqa: S608  of constants alone


def restricted() -> Exists:
    """True of a page that is kept from the public by itself or by any page above it.

    Wagtail's `public()` first fetches every restriction; this asks in the same breath. The path
    of a page begins with the path of each page above it. Each path above is looked up by itself:
    given a join, SQLite walks all pages for each page.
    """
    barred = RawSQL(f"{BARRED} SELECT id FROM barred", [])  # noqa: S608, S611  a constant
    above = Page.objects.order_by().filter(pk__in=barred)
    return Exists(above.filter(path=Substr(OuterRef("path"), 1, Length("path"))))


def restricted_pages() -> RawSQL:
    """The ids of all pages that are kept from the public: found once, whatever they are left out
    of, so for long lists."""
    return RawSQL(KEPT, [])  # noqa: S611  a constant
