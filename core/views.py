"""What is not a page: search, robots, and what is said when something is missing or broken."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseServerError
from django.shortcuts import render
from django.template import loader
from django.views.decorators.http import require_safe

from core import search as searching


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """The pages that match `?q=`, best first."""
    asked = searching.tidy(request.GET.get("q", ""))
    results = searching.pages(asked, searching.page_number(request.GET.get("page", "")))
    return render(request, "core/search.html", {"asked": asked, "results": results})


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
