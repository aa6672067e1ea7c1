"""The addresses of the foundations."""

from django.urls import path

from regions import foundations

urlpatterns = [
    path("", foundations.overview, name="foundations"),
    path("highlights.csv", foundations.highlights_csv, name="highlights_csv"),
    path("totals.csv", foundations.totals_csv, name="totals_csv"),
    path("<slug:slug>/", foundations.foundation, name="foundation"),
]
