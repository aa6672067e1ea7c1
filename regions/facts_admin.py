"""How the central team edits what is known of the places."""

from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.chooser import SnippetChooserViewSet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from core.facts_admin import SectorViewSet, SourceViewSet, ThemeViewSet
from regions.models import Council, Measure, Observation, Region


class RegionChooserViewSet(SnippetChooserViewSet):
    icon = "globe"
    choose_one_text = "Choose a region"


class RegionViewSet(SnippetViewSet):
    model = Region
    icon = "globe"
    menu_label = "Regions"
    list_display = ["name", "code", "kind", "wider_region"]
    list_filter = ["kind", "wider_region"]
    search_fields = ["name", "code", "later_code", "short_name"]
    list_per_page = 50
    chooser_viewset_class = RegionChooserViewSet
    panels = [
        "code",
        "name",
        FieldRowPanel(["short_name", "name_in_sentence"]),
        "slug",
        "kind",
        MultiFieldPanel(
            [
                FieldRowPanel(["wider_region", "other_wider_regions"]),
                FieldRowPanel(["latitude", "longitude"]),
                FieldRowPanel(["hex_q", "hex_r", "map_label"]),
            ],
            heading="Where it lies",
        ),
        MultiFieldPanel(
            [FieldRowPanel(["active_from", "active_to"]), "later_code", "successors"],
            heading="How long it lasts",
        ),
    ]


class CouncilViewSet(SnippetViewSet):
    model = Council
    icon = "home"
    menu_label = "Councils"
    list_display = ["name", "code", "wider_region"]
    list_filter = ["wider_region", "regions"]
    search_fields = ["name", "code"]
    list_per_page = 50
    panels = ["code", "name", "wider_region", "regions"]


class MeasureViewSet(SnippetViewSet):
    model = Measure
    icon = "table"
    menu_label = "Measures"
    list_display = ["name", "topic", "unit", "kind", "headline", "order"]
    list_filter = ["topic", "kind", "headline"]
    search_fields = ["name", "slug", "definition"]
    panels = [
        "name",
        "definition",
        MultiFieldPanel(
            [
                FieldRowPanel(["topic", "unit"]),
                FieldRowPanel(["kind", "additive"]),
                FieldRowPanel(["decimals", "part_of"]),
            ],
            heading="What kind of number it is",
        ),
        MultiFieldPanel(["sentence", "change_sentence"], heading="The words it is said in"),
        MultiFieldPanel([FieldRowPanel(["headline", "order"])], heading="Where it is shown"),
        "slug",
    ]


class ObservationViewSet(SnippetViewSet):
    model = Observation
    icon = "order"
    menu_label = "Observations"
    list_display = [
        "region",
        "measure",
        "period_label",
        Column("text", label="Value", sort_key="value"),
        "status",
        Column("source.title", label="Source"),
    ]
    list_filter = ["measure", "status", "source", "region"]
    search_fields = ["region__name", "measure__name", "period_label", "source__title"]
    list_export = [
        "region_id",
        "region.name",
        "measure.slug",
        "period_label",
        "value",
        "status",
        "source.slug",
    ]
    list_per_page = 50
    panels = [
        FieldRowPanel(["region", "measure"]),
        MultiFieldPanel(
            ["period_label", FieldRowPanel(["period_start", "period_end"])], heading="Period"
        ),
        MultiFieldPanel(
            [
                FieldRowPanel(["value", "status"]),
                FieldRowPanel(["change", "change_since"]),
                FieldRowPanel(["interval_low", "interval_high"]),
            ],
            heading="Value",
        ),
        FieldPanel("source", help_text="While its source is a draft, so is this figure."),
        "note",
    ]

    def get_queryset(self, request):
        return Observation.objects.select_related("region", "measure", "source")


class FactsViewSetGroup(SnippetViewSetGroup):
    """One menu for all that pages are made from."""

    menu_label = "Facts"
    menu_icon = "table"
    menu_order = 150
    items = (
        ObservationViewSet,
        MeasureViewSet,
        SourceViewSet,
        RegionViewSet,
        CouncilViewSet,
        ThemeViewSet,
        SectorViewSet,
    )
