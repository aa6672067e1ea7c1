"""The addresses of what is about regions but is not a page."""

from django.urls import path

from regions import views

urlpatterns = [
    path("regions/compare/", views.compare, name="compare"),
    path("regions/compare.csv", views.compare_csv, name="compare_csv"),
]
