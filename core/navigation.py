"""Where a page stands and where to go from it: the menu and the breadcrumb in one query."""

from dataclasses import dataclass, field

from django.db.models import Q
from wagtail.models import Page

from core.keeping import kept
from core.serving import address
from core.visibility import restricted

HOME_DEPTH, MENU_DEPTH = 2, 3


@dataclass(frozen=True)
class Item:
    """A page that is pointed at."""

    pk: int
    title: str
    url: str
    depth: int
    model: str = ""


@dataclass
class Navigation:
    """The menu, the other pages below the home page, and those from there down to this one."""

    menu: list[Item] = field(default_factory=list)
    foot: list[Item] = field(default_factory=list)
    trail: list[Item] = field(default_factory=list)


def navigation(page: Page | None = None) -> Navigation:
    """Find both for `page`; for what is not a page, such as search, the trail is the home page."""
    return around(None if page is None else page.path or "")


@kept
def around(path: str | None) -> Navigation:
    """The same for the page at a place in the tree; pages that nobody may read are in neither."""
    above = [path[:end] for end in range(2 * Page.steplen, len(path), Page.steplen)] if path else []
    wanted = Q(depth=MENU_DEPTH) | Q(path__in=above)
    if path is None:
        wanted |= Q(depth=HOME_DEPTH)
    rows = Page.objects.live().filter(wanted).exclude(restricted()).order_by("path")
    columns = ("pk", "title", "url_path", "depth", "content_type__model", "path", "show_in_menus")
    found = Navigation()
    for pk, title, url_path, depth, model, own_path, in_menu in rows.values_list(*columns):
        item = Item(pk, title, address(url_path), depth, model)
        if depth == MENU_DEPTH:
            (found.menu if in_menu else found.foot).append(item)
        if own_path in above or (path is None and depth == HOME_DEPTH):
            found.trail.append(item)
    return found
