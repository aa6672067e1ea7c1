"""What is not a page: search, robots, and what is said when something is missing or broken."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseServerError, JsonResponse
from django.shortcuts import render
from django.template import loader
from django.views.decorators.http import require_safe

from core import search as searching
from core.finding.asking import NARROWED_BY, Search
from core.finding.suggesting import suggestions


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """All that answers `?q=`, best first, narrowed by kind, region and theme."""
    asked = Search(
        searching.tidy(request.GET.get("q", "")),
        {by: value for by in NARROWED_BY if (value := searching.tidy(request.GET.get(by, "")))},
    )
    number = searching.page_number(request.GET.get("page", ""))
    results = asked.results(number) if asked.asked else None
    return render(
        request, "core/search.html", {"search": asked, "asked": asked.asked, "results": results}
    )


@require_safe
def suggest(request: HttpRequest) -> JsonResponse:
    """What `?q=` may become, as JSON for the search boxes: `static/js/suggest.js`."""
    found = suggestions(searching.tidy(request.GET.get("q", "")))
    return JsonResponse({"suggestions": found}, headers={"X-Robots-Tag": "noindex"})


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """All may be read but the editors' rooms."""
    lines = ["User-agent: *", "Disallow: /admin/", f"Sitemap: {settings.SITE_URL}/sitemap.xml", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """No page here: offer the search and the list of regions."""
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Something broke: a page that needs no database and says what to do."""
    return HttpResponseServerError(loader.render_to_string("500.html"))
