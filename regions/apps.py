"""The places: facts, profile pages, and what is drawn and said from them."""

from django.apps import AppConfig


class RegionsConfig(AppConfig):
    name = "regions"
    verbose_name = "Regions"
    shows_readers = True

    def ready(self) -> None:
        from regions import finding, following, signals  # noqa: F401  connects the receivers
