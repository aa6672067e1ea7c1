"""Where a page stands and where to go from it: the menu and the breadcrumb in one query."""

from dataclasses import dataclass, field

from django.db.models import Q
from wagtail.models import Page

from core.visibility import restricted

HOME_DEPTH, MENU_DEPTH = 2, 3


@dataclass
class Navigation:
    """The menu, the other pages below the home page, and those from there down to this one."""

    menu: list[Page] = field(default_factory=list)
    foot: list[Page] = field(default_factory=list)
    trail: list[Page] = field(default_factory=list)


def navigation(page: Page | None = None) -> Navigation:
    """Find both for `page`; for what is not a page, such as search, the trail is the home page."""
    path = page.path if page is not None and page.path else ""
    above = [path[:end] for end in range(2 * Page.steplen, len(path), Page.steplen)]
    wanted = Q(depth=MENU_DEPTH, live=True) | Q(path__in=above)
    if page is None:
        wanted |= Q(depth=HOME_DEPTH)
    found = Navigation()
    for one in Page.objects.filter(wanted).exclude(restricted()).order_by("path"):
        if one.live and one.depth == MENU_DEPTH:
            (found.menu if one.show_in_menus else found.foot).append(one)
        if one.path in above or (page is None and one.depth == HOME_DEPTH):
            found.trail.append(one)
    return found
