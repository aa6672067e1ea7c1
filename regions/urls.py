"""The addresses of what is about regions but is not a page."""

from django.urls import path, re_path

from regions import files, league_views, views
from regions.sheets import views as sheet_views

urlpatterns = [
    path("regions/compare/", views.compare, name="compare"),
    path("regions/compare.csv", views.compare_csv, name="compare_csv"),
    path("regions/<slug:slug>.csv", files.region_csv, name="region_csv"),
    path(
        "regions/<slug:slug>/highlights.csv",
        files.region_highlights_csv,
        name="region_highlights_csv",
    ),
    path("regions/pack/", sheet_views.choose, name="pack"),
    path("regions/pack.pdf", sheet_views.pack, name="pack_pdf"),
    # Below the page of a region, wherever in the tree that is.
    re_path(r"^(?P<path>[-\w/]+)/sheet\.pdf$", sheet_views.sheet, name="sheet"),
    path("figures/", league_views.measures, name="measures"),
    path("figures/<slug:slug>/", league_views.measure, name="measure"),
    path("figures/<slug:slug>.csv", league_views.measure_csv, name="measure_csv"),
]
