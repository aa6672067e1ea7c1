"""How an address becomes a page: one look-up by the whole path, one for the page itself."""

from copy import copy

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from wagtail.models import Page, Site
from wagtail.url_routing import RouteResult
from wagtail.views import serve as wagtail_serve

from core.keeping import kept
from core.visibility import restricted


def serve(request: HttpRequest, path: str) -> HttpResponse:
    """Serve the page at `path`, with all of Wagtail's hooks and restrictions.

    Wagtail walks the tree, asking twice for each part of the path. Every page here has a fixed
    address, and whole paths are indexed (core migration 0003), so depth costs nothing.

    Slugs are in small letters. /Regions/Hertfordshire/, as it may be typed from paper, leads there.
    """
    route = request._wagtail_route_for_request = find(path)
    small = path.lower()
    if route is None and path != small and find(small):
        asked = request.META["QUERY_STRING"]
        address = reverse("wagtail_serve", args=[small])
        return redirect(f"{address}?{asked}" if asked else address, permanent=True)
    return wagtail_serve(request, path)


def find(path: str) -> RouteResult | None:
    """The live page whose whole path is `path`, or None."""
    root = root_path()
    if root is None:
        return None
    url_path = f"{root}{path.strip('/')}/" if path else root
    page = page_at(url_path)
    # What is kept is everybody's; this request may note on its page what it likes.
    return RouteResult(copy(page)) if page else None


@kept
def page_at(url_path: str) -> Page | None:
    """The live page at a path of the tree, and whether it is kept from the public."""
    row = Page.objects.filter(url_path=url_path, live=True).first()
    if row is None:
        return None
    kind = row.specific_class or Page
    pages = kind.objects.select_related(*getattr(kind, "served_with", ()))
    pages = pages.defer(*getattr(kind, "served_without", ())).annotate(is_restricted=restricted())
    return pages.filter(pk=row.pk).first()


def root_path() -> str | None:
    """Where the pages of the site begin in the tree: no query, since Wagtail caches it."""
    roots = Site.get_site_root_paths()
    return root_of_default() if len(roots) > 1 else roots[0].root_path if roots else None


@kept
def root_of_default() -> str | None:
    """The same where there are more sites than there may be: see `core.following`."""
    default = Site.objects.filter(is_default_site=True)
    return default.values_list("root_page__url_path", flat=True).first()


def address(url_path: str) -> str:
    """The address of a page, from its path in the tree, without the page.

    For lists and maps of many pages: a page instance costs far more than its row. And `page.url`
    is an address without a host only while Wagtail knows of one site.
    """
    return f"/{url_path.removeprefix(root_path() or '/').lstrip('/')}"
