"""The ground floor: what any page of the site needs."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = "Site"

    def ready(self) -> None:
        from core.finding import pages
        from core.models import ContentPage, HomePage

        pages.of_plain(HomePage, "home page")
        pages.of_plain(ContentPage, "plain pages")
