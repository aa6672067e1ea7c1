"""How an address becomes a page: one look-up by the whole path."""

from django.http import HttpRequest, HttpResponse
from wagtail.models import Page, Site
from wagtail.url_routing import RouteResult
from wagtail.views import serve as wagtail_serve

from core.visibility import restricted

# Which kind of page was last at a path, so that it is found by one query instead of two. It is
# only where to look first: what is not there, or is of another kind by now, is looked for anew.
KINDS: dict[str, type[Page]] = {}
MOST_KINDS = 10_000


def serve(request: HttpRequest, path: str) -> HttpResponse:
    """Serve the page at `path`, with all of Wagtail's hooks and restrictions.

    Wagtail walks the tree, asking twice for each part of the path. Every page here has a fixed
    address, and whole paths are indexed (core migration 0003), so depth costs nothing.
    """
    request._wagtail_route_for_request = find(request, path)
    return wagtail_serve(request, path)


def find(request: HttpRequest, path: str) -> RouteResult | None:
    """The live page whose whole path is `path`, or None."""
    root = site_root_path(request)
    if root is None:
        return None
    url_path = f"{root}{path.strip('/')}/" if path else root
    page = fetch(KINDS[url_path], url_path) if url_path in KINDS else None
    if page is None:
        row = Page.objects.filter(url_path=url_path, live=True).first()
        if row is None:
            return None
        kind = row.specific_class or Page
        if len(KINDS) < MOST_KINDS:
            KINDS[url_path] = kind
        page = fetch(kind, url_path)
    return RouteResult(page) if page else None


def fetch(kind: type[Page], url_path: str) -> Page | None:
    """The live page of this kind at a path, and whether it is kept from the public: one query."""
    pages = kind.objects.select_related(*getattr(kind, "served_with", ()))
    pages = pages.defer(*getattr(kind, "served_without", ())).annotate(is_restricted=restricted())
    return pages.filter(url_path=url_path, live=True).first()


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
