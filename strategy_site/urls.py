"""The addresses of the site."""

from django.conf import settings
from django.conf.urls.static import static
from django.contrib.sitemaps.views import sitemap
from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.admin.auth import require_admin_access
from wagtail.documents import urls as wagtaildocs_urls

from core import health, serving, views
from core.reports import PageTypesUsage
from core.sitemap import PageAddresses
from regions.sitemap import FigureAddresses

page_types_usage = require_admin_access(PageTypesUsage.as_view())
page_types_usage_results = require_admin_access(PageTypesUsage.as_view(results_only=True))

SITEMAPS = {"pages": PageAddresses, "figures": FigureAddresses}

handler404 = "core.views.not_found"
handler500 = "core.views.server_error"

urlpatterns = [
    path("health/", health.health, name="health"),
    path("admin/reports/page-types-usage/", page_types_usage),
    path("admin/reports/page-types-usage/results/", page_types_usage_results),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("foundations/", include("regions.urls_foundations")),
    path("search/", views.search, name="search"),
    path("search/suggest/", views.suggest, name="suggest"),
    path("sitemap.xml", sitemap, {"sitemaps": SITEMAPS}, name="sitemap"),
    path("share/", include("regions.urls_sharing")),
    path("robots.txt", views.robots, name="robots"),
    *static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT),
    path("", include("regions.urls")),
    # Wagtail's own addresses but the last, which finds a page by walking the tree.
    *wagtail_urls.urlpatterns[:-1],
    re_path(wagtail_urls.serve_pattern, serving.serve, name="wagtail_serve"),
]
