"""The addresses of what is about regions but is not a page."""

from django.urls import path

from regions import league_views, views

urlpatterns = [
    path("regions/compare/", views.compare, name="compare"),
    path("regions/compare.csv", views.compare_csv, name="compare_csv"),
    path("regions/<slug:slug>.csv", league_views.region_csv, name="region_csv"),
    path("figures/", league_views.measures, name="measures"),
    path("figures/<slug:slug>/", league_views.measure, name="measure"),
    path("figures/<slug:slug>.csv", league_views.measure_csv, name="measure_csv"),
]
