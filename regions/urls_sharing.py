"""The addresses of drawn pictures. A digest is that of what is drawn: see regions/sharing.py."""

from django.urls import path

from regions import share_views as views

urlpatterns = [
    path("<int:page_id>-<slug:digest>.png", views.page_picture, name="share_page"),
    path("site.png", views.site_picture, name="share_site"),
    path("foundations/<slug:digest>.png", views.totals_picture, name="share_foundations"),
    path("foundations/<slug:slug>/<slug:digest>.png", views.totals_picture,
         name="share_foundation"),
    path("figures/<slug:slug>/<slug:digest>.png", views.measure_picture, name="share_figure"),
    path("mosaic/<slug:code>-<slug:colour>-<int:width>.webp", views.mosaic, name="mosaic"),
]  # fmt: skip
