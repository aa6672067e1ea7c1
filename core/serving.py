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
    route = request._wagtail_route_for_request = find(request, path)
    small = path.lower()
    if route is None and path != small and find(request, small):
        asked = request.META["QUERY_STRING"]
        address = reverse("wagtail_serve", args=[small])
        return redirect(f"{address}?{asked}" if asked else address, permanent=True)
    return wagtail_serve(request, path)


def find(request: HttpRequest, path: str) -> RouteResult | None:
    """The live page whose whole path is `path`, or None."""
    root = site_root_path(request)
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


def site_root_path(request: HttpRequest) -> str | None:
    """Where this site's pages begin in the tree. One site needs no query: Wagtail caches it."""
    roots = Site.get_site_root_paths()
    if len(roots) > 1:
        site = Site.find_for_request(request)
        roots = [root for root in roots if site is not None and root.site_id == site.pk]
    return roots[0].root_path if roots else None


def address(url_path: str) -> str:
    """The address of a page of the default site, from its path in the tree, without the page.

    For lists and maps of many pages: a page instance costs far more than its row.
    """
    roots = Site.get_site_root_paths()
    root = next((one.root_path for one in roots if url_path.startswith(one.root_path)), "/")
    return f"/{url_path.removeprefix(root)}"
