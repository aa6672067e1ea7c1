"""The ground floor: what any page of the site needs."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = "Site"
    shows_readers = True  # see core.keeping.triggers

    def ready(self) -> None:
        from core import drafts, following  # noqa: F401  connects the receivers
        from core.finding import indexing, pages
        from core.keeping import triggers
        from core.models import ContentPage, HomePage, Source, Theme

        pages.of_plain(HomePage, "home page")
        pages.of_plain(ContentPage, "plain pages")
        drafts.guard(Source)
        drafts.guard(Theme)
        post_migrate.connect(triggers.install, sender=self, dispatch_uid="keeping")
        post_migrate.connect(indexing.fill, sender=self, dispatch_uid="finding")
