"""How the central team edits what the ground floor knows: sources, foundations, sectors."""

from django.db.models import QuerySet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PublishingPanel
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.snippets.views.chooser import (
    ChooseResultsView,
    ChooseView,
    SnippetChooserViewSet,
    SnippetChosenMultipleView,
    SnippetChosenView,
)
from wagtail.snippets.views.snippets import SnippetViewSet

from core.models import Sector, Source, Theme


def sources_for(user, sources: QuerySet) -> QuerySet:
    """Drafts are shown to those who may edit sources, and to nobody else."""
    may = ModelPermissionPolicy(Source).user_has_permission(user, "change")
    return sources if may else sources.filter(live=True)


class OnlyKnownSources:
    """Keeps what `sources_for` hides out of a chooser's list."""

    def get_object_list(self):
        return sources_for(self.request.user, super().get_object_list())


class ChooseSource(OnlyKnownSources, ChooseView):
    """The dialogue in which a source is chosen."""


class ChooseSourceResults(OnlyKnownSources, ChooseResultsView):
    """The same, as the list is searched and turned over."""


class SourceChosen(SnippetChosenView):
    """The answer once a source was chosen; by its number it could be any."""

    def get_object(self, pk):
        return sources_for(self.request.user, Source.objects.all()).get(pk=pk)


class SourcesChosen(SnippetChosenMultipleView):
    """The same for several at once."""

    def get_objects(self, pks):
        return sources_for(self.request.user, Source.objects.filter(pk__in=pks))


class SourceChooserViewSet(SnippetChooserViewSet):
    icon = "doc-full"
    choose_view_class = ChooseSource
    choose_results_view_class = ChooseSourceResults
    chosen_view_class = SourceChosen
    chosen_multiple_view_class = SourcesChosen
    choose_one_text = "Choose a source"
    choose_another_text = "Choose another source"


class SourceViewSet(SnippetViewSet):
    model = Source
    icon = "doc-full"
    menu_label = "Sources"
    list_display = [
        "title",
        "publisher",
        "published",
        "licence",
        BooleanColumn("live", label="Published"),
    ]
    list_filter = ["publisher", "live", "published_on"]
    search_fields = ["title", "publisher", "slug"]
    list_export = ["slug", "title", "publisher", "url", "published_on", "licence", "live"]
    ordering = ["title"]
    list_per_page = 50
    chooser_viewset_class = SourceChooserViewSet
    panels = [
        "title",
        "publisher",
        FieldPanel("url", help_text="Where a reader can check it. Leave empty if it has none."),
        FieldRowPanel(["published_on", "published_precision"]),
        "licence",
        "note",
        FieldPanel("slug", help_text="Its name in data files: small letters and hyphens."),
        PublishingPanel(),
    ]


class ThemeViewSet(SnippetViewSet):
    model = Theme
    icon = "pick"
    menu_label = "Foundations"
    list_display = ["name", "mark", "colour", "pattern", "order"]
    search_fields = ["name", "description"]
    ordering = ["order"]
    panels = [
        "name",
        "description",
        MultiFieldPanel(
            [FieldRowPanel(["mark", "order"]), FieldRowPanel(["colour", "pattern"])],
            heading="How it looks",
        ),
        "slug",
    ]


class SectorViewSet(SnippetViewSet):
    model = Sector
    icon = "tag"
    menu_label = "Sectors"
    list_display = ["name", "slug"]
    search_fields = ["name"]
    panels = ["name", "slug"]
