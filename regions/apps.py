"""The places: facts, profile pages, and what is drawn and said from them."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RegionsConfig(AppConfig):
    name = "regions"
    verbose_name = "Regions"
    shows_readers = True

    def ready(self) -> None:
        from core import drafts, menu
        from regions import finding, following, signals  # noqa: F401  connects the receivers
        from regions.models import Measure, Region

        drafts.guard(Measure)
        drafts.guard(Region)

        menu.register("foundations", _("Foundations"))
        menu.register("measures", _("Figures"))
        menu.register("compare", _("Compare"))
