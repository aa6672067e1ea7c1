"""The stories: one page each, under the region it happened in."""

from django.apps import AppConfig


class CaseStudiesConfig(AppConfig):
    name = "casestudies"
    verbose_name = "Case studies"
    shows_readers = True

    def ready(self) -> None:
        from casestudies import finding, signals  # noqa: F401  connects the receivers
