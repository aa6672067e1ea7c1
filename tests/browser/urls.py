"""The site's addresses, and its pictures, which a live site leaves to the server before it."""

from django.conf import settings
from django.urls import path
from django.views.static import serve

from strategy_site import urls as site

handler404 = site.handler404
handler500 = site.handler500

urlpatterns = [
    path("media/<path:path>", serve, {"document_root": settings.MEDIA_ROOT}),
    *site.urlpatterns,
]
