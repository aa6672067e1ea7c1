"""What of the regions can be found: their pages, highlights and figures, and the councils."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from django.utils.html import strip_tags

from core.finding import indexing, pages
from core.finding.registry import register
from core.models import Entry
from core.money import say
from regions import sentences
from regions.directory import highlights_by_page
from regions.finding_all_areas import table_key
from regions.models import Council, Highlight, Observation, RegionPage
from regions.profile import total_of

REGIONS, HIGHLIGHTS, FIGURES, COUNCILS = "regions", "highlights", "figures", "councils"
KINDS = {
    "area": "LEP area, Local Enterprise Partnership",
    "nation": "nation",
    "benchmark": "",
}
# What places are called in the languages that are theirs.
OWN_NAMES = {"W92000004": "Cymru", "S92000003": "Alba", "N92000002": "Tuaisceart Éireann",
             "E37000005": "Kernow"}  # fmt: skip


@register(REGIONS)
def region_pages(**only) -> Iterator[Entry]:
    """Each region by its names, short or long, its code, old or new, and what it highlights."""
    found = RegionPage.objects.select_related("region").defer("region__boundary").filter(**only)
    highlighted = highlights_by_page(page__in=found.order_by().values("pk"))
    for page in found.iterator(chunk_size=100):
        region = page.region
        where = region.wider_region if region.kind == region.Kind.AREA else ""
        kind = region.get_kind_display()
        yield pages.plain(
            page,
            Entry.Kind.REGION,
            text=page.summary or (f"{kind}, {where}" if where else kind),
            names=[
                region.name,
                region.short_name,
                region.name_in_sentence,
                region.code,
                region.later_code,
                OWN_NAMES.get(region.code, ""),
            ],
            near=[
                KINDS[region.kind],
                where,
                region.other_wider_regions,
                say(total) if (total := total_of(highlighted.get(page.pk, ()))) else "",
            ],
            body=[page.partnership, page.strategy_note],
            region=region.code,
            region_name=region.name,
        )


@register(HIGHLIGHTS)
def highlights(**only) -> Iterator[Entry]:
    """Each highlight by its amount and its words; one that nobody vouches for is not found."""
    rows = Highlight.objects.filter(source__isnull=False, theme__isnull=False, **only)
    related = rows.select_related("page__region", "theme").defer(
        "page__body", "page__links", "page__region__boundary"
    )
    for row in related.iterator(chunk_size=500):
        yield indexing.entry(
            Entry.Kind.HIGHLIGHT,
            highlight_key(row),
            str(row),
            near=[row.place],
            text=row.place,
            page_id=row.page_id,
            anchor=row.anchor,
            region=row.page.region_id,
            region_name=row.page.region.name,
            theme=row.theme.slug,
            theme_name=row.theme.name,
            amount=row.amount,
            source_id=row.source_id,
        )


@register(FIGURES)
def figures(**only) -> Iterator[Entry]:
    """The newest value of each measure in each region, told apart by its source."""
    page_of = pages_by_region(**({"region": only["region"]} if "region" in only else {}))
    rows = Observation.objects.filter(region__in=page_of, **only).select_related("region")
    rows = rows.defer("region__boundary").in_order()
    for _series, values in groupby(sorted(rows, key=figure_key), key=figure_key):
        latest = list(values)[-1]
        measure, region = latest.measure, latest.region
        said = sentences.sentence(measure.sentence, "", latest.figure, region.named)
        yield indexing.entry(
            Entry.Kind.FIGURE,
            figure_key(latest),
            f"{measure.name}: {region.name}",
            under=table_key(measure.pk),
            text=strip_tags(said),
            near=[measure.get_topic_display(), measure.unit],
            page_id=page_of[region.code],
            anchor=figure_anchor(latest),
            region=region.code,
            region_name=region.name,
            source_id=latest.source_id,
        )


@register(COUNCILS)
def councils(**only) -> Iterator[Entry]:
    """Each council in each area whose page it stands on: one that lies in two is found in both.

    An entry of each, so that an area nobody may read of yet is not even named.
    """
    page_of = pages_by_region()
    found = Council.objects.filter(pk__in=Council.objects.filter(**only).values("pk"))
    for council in found.prefetch_related("regions"):
        for region in council.regions.all():
            if region.code in page_of:
                yield indexing.entry(
                    Entry.Kind.COUNCIL,
                    f"{council_keys(council.pk)}{region.code}",
                    council.name,
                    names=[council.code],
                    near=["council local authority district borough"],
                    page_id=page_of[region.code],
                    region=region.code,
                    region_name=region.name,
                )


def pages_by_region(**only) -> dict[str, int]:
    """The page of each region, by its code; the first where there is one in each language."""
    rows = RegionPage.objects.filter(**only).order_by("-live", "pk")
    found: dict[str, int] = {}
    for code, pk in rows.values_list("region_id", "pk"):
        found.setdefault(code, pk)
    return found


def figure_anchor(row: Observation) -> str:
    """Where the figure stands on its page: a part stands within what it is a part of."""
    measure = row.measure
    whole = measure.part_of if measure.part_of_id else measure
    return f"figure-{whole.slug}-{row.source.slug}"


def highlight_key(row: Highlight) -> str:
    return f"highlight:{row.pk}"


def figure_key(row: Observation) -> str:
    return f"figure:{row.region_id}:{row.measure_id}:{row.source_id}"


def council_keys(code: str) -> str:
    """How the keys of a council's entries begin."""
    return f"council:{code}:"
