"""What page templates ask of the places."""

from django import template
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from core import money
from core.linked_data import script
from core.models import Source, Theme
from core.templatetags.site import canonical
from regions import (
    atlas,
    cards,
    citing,
    directory,
    figures,
    hexmap,
    linked_data,
    locator,
    outlines,
    spread,
    succession,
)
from regions.comparison import Comparison
from regions.models import Highlight, Region, RegionIndexPage
from regions.nearness import nearest
from regions.profile import ThemeTotal
from regions.series import Series
from regions.sharing import Card
from regions.totals import ByTheme, Totals

register = template.Library()
NOTE = '<a class="cite" href="#note-{}" aria-label="{}">{}</a>'
CITE = '<a class="cite" href="#{}source-{}" aria-label="{}">{}</a>'


@register.filter
def chart(series: Series) -> SafeString:
    """The chart that suits a series, as inline SVG; nothing where none is needed."""
    return figures.chart(series)


@register.filter
def chart_of_parts(series: Series) -> SafeString:
    """What a measure is made of, as inline SVG."""
    return figures.parts(series)


@register.filter
def chart_among_areas(series: Series) -> SafeString:
    """Where the newest value of a rate lies among all areas, as inline SVG."""
    return spread.strip(series)


@register.filter
def chart_of_themes(totals: list[ThemeTotal]) -> SafeString:
    """What each foundation's highlights come to, as inline SVG."""
    return figures.themes(totals, key="themes")


@register.filter
def chart_by_theme(found: list[ByTheme]) -> SafeString:
    """What all regions highlight of each foundation, as inline SVG."""
    return figures.tallies_by_theme(found)


@register.filter
def chart_by_region(totals: Totals) -> SafeString:
    """What each region highlights, as inline SVG, in the colour of the foundation if of one."""
    return figures.tallies_by_region(totals.by_region, totals.theme)


@register.simple_tag
def all_places() -> list[directory.Place]:
    """Every public profile as a row for lists and maps: one query."""
    return directory.places()


@register.simple_tag
def address_of(region: Region, places: list[directory.Place]) -> str:
    """Where the region's public page is; nothing where it has none."""
    return next((place.url for place in places if place.code == region.code), "")


@register.simple_tag
def nearest_to(region: Region, places: list[directory.Place]) -> list[directory.Place]:
    """The regions whose centres are nearest to this one's."""
    return nearest(region.code, places)


@register.simple_tag
def ending_of(region: Region, places: list[directory.Place]) -> succession.Ending | None:
    """What became of the region, if it has ended or will."""
    return succession.of(region, places)


@register.simple_tag
def hexmap_of(places, values=None, title="") -> SafeString:
    """The map of all regions, each of them a link."""
    return hexmap.svg(tuple(places), str(title), tuple((values or {}).items()))


@register.simple_tag
def locator_of(places, region: Region) -> SafeString:
    """Where one region lies, as a picture."""
    cells = {place.code: place.cell for place in places if place.cell is not None}
    title = _("Where %(name)s lies, on the map of all areas") % {"name": region.named}
    return locator.svg(cells, [region.code], title)


@register.simple_tag
def atlas_of(listed: directory.Directory, asked: str = "", view: str = "") -> atlas.Atlas:
    """The map of all regions as the address asks for it."""
    return atlas.of(listed, asked or "", view or "")


@register.simple_tag
def shaded_map(shown: atlas.Atlas) -> SafeString:
    """The map of all regions, shaded where the atlas is; of real outlines where it is asked."""
    shades = shown.shading.shades if shown.shading else None
    places = shown.directory.places
    if shown.outlined:
        known = outlines.boundaries(tuple(place.code for place in places))
        return outlines.svg(places, known, shown.title, shown.values, shades)
    pairs = None if shades is None else tuple(shades.items())
    return hexmap.svg(tuple(places), shown.title, tuple(shown.values.items()), pairs)


@register.inclusion_tag("regions/partials/front_map.html")
def front_map(places) -> dict:
    """The map of the home page, shaded as the map of the regions page is where nothing is asked."""
    shading = atlas.usual(places)
    if shading is None or not shading.values:
        return {"drawing": hexmap.svg(tuple(places), _("Map of all areas"))}
    values, shades = shading.said_of(places), tuple(shading.shades.items())
    drawing = hexmap.svg(tuple(places), shading.of_the_map, tuple(values.items()), shades)
    above = places[0].url.rstrip("/").rpartition("/")[0]  # a profile lies below the regions page
    return {"drawing": drawing, "shading": shading, "regions_url": f"{above}/",
            "told": shading.told(places), "missing": len(values) - len(shading.values)}  # fmt: skip


@register.inclusion_tag("regions/partials/places.html")
def places_by_nation(places) -> dict:
    """The names of all regions under their wider regions: short, for the home page."""
    return {"groups": directory.by_wider_region(places)}


@register.inclusion_tag("regions/partials/region_cards.html")
def region_cards() -> dict:
    """The regions whose summary was transcribed, as cards with their covers."""
    return {"cards": directory.cards()}


@register.simple_tag
def region_directory(page: RegionIndexPage) -> directory.Directory:
    """Everything the regions page lists."""
    return directory.of(page)


@register.simple_tag(takes_context=True)
def cite(context: template.Context, source: Source) -> SafeString:
    """The number by which the page cites a source, as a link to where the source is named."""
    number = context["profile"].sources[source]
    said = _("Source %(number)s") % {"number": number}
    return format_html(CITE, context.get("within", ""), number, said, number)


@register.simple_tag
def cite_note(comparison: Comparison, note: str) -> SafeString:
    """The letter by which a table cites a note, as a link to it."""
    letter = comparison.notes[note]
    said = _("Note %(letter)s") % {"letter": letter}
    return format_html(NOTE, letter, said, letter)


@register.inclusion_tag("regions/partials/share.html", takes_context=True)
def share_picture(context: template.Context, card: Card | None, *address) -> dict:
    """Name the picture of the page in its head; a preview has none that anybody could fetch.

    `address` names the picture of what is no page: `{% share_picture card "share_figure" slug %}`.
    """
    name, *where = address or ("share_page", context["page"].pk)
    shown = card is not None and not getattr(context["request"], "is_preview", False)
    path = reverse(name, args=[*where, cards.digest(card)]) if shown else ""
    return {"path": path, "alt": card.alt if shown else "", "site_url": context["site_url"]}


@register.simple_tag
def site_card() -> Card:
    """What the picture of the whole site says."""
    return cards.of_site()


@register.simple_tag
def mosaic(region: Region, theme: Theme | None, width: int = 640) -> str:
    """The address of a region's mosaic; nothing where the region is not on the map."""
    if region.cell is None:
        return ""
    return reverse("mosaic", args=[region.code, theme.colour if theme else "ink", width])


@register.inclusion_tag("regions/partials/cite_text.html", takes_context=True)
def cite_figure(context: template.Context, series: Series) -> dict:
    """What to copy to cite the newest figure of a series."""
    name, latest = series.measure.name, series.latest
    title = f"{name}, {context['page'].title}"
    said = latest.interval and _("95%% interval %(interval)s") % {"interval": latest.interval}
    known = (latest.text, said, latest.caution.lower())
    return cited(context, series.anchor, name, title=title, value=", ".join(filter(None, known)),
                 period=latest.period_label, source=series.source,
                 derived=latest.status == latest.Status.DERIVED)  # fmt: skip


@register.inclusion_tag("regions/partials/cite_this.html", takes_context=True)
def cite_highlight(context: template.Context, highlight: Highlight) -> dict:
    """What to copy to cite a highlight; nothing in a preview of one that has no source yet."""
    if highlight.source is None:
        return {}
    text = highlight.text.rstrip(".")
    value = money.say(highlight.money) if highlight.money else ""
    said = f"{value} {text}".strip()
    return cited(context, highlight.anchor, said, title=context["page"].title, value=said,
                 period="", source=highlight.source)  # fmt: skip


def cited(context: template.Context, anchor: str, name: str, **said) -> dict:
    """The citation of what stands at an anchor of the page."""
    page = context["page"]
    published = page.last_published_at
    address = f"{canonical(context)}#{anchor}"
    return {
        "name": name,
        "address": address,
        "anchor": anchor,
        "text": citing.citation(
            **said,
            site=context["site_name"],
            address=address,
            updated=timezone.localdate(published) if published else None,
        ),
    }


@register.simple_tag(takes_context=True)
def region_linked_data(context: template.Context) -> SafeString:
    """The region and its figures for machines."""
    profile = context["profile"]
    file = f"{context['site_url']}{reverse('region_csv', args=[profile.region.slug])}"
    return script(linked_data.of(profile, canonical(context), file, context["site_name"]))


@register.simple_tag(takes_context=True)
def measure_linked_data(context: template.Context) -> SafeString:
    """All areas in one measure for machines, as their file has them."""
    table, site = context["table"], context["site_url"]
    slug = table.measure.slug
    address, file = (f"{site}{reverse(name, args=[slug])}" for name in ("measure", "measure_csv"))
    return script(linked_data.of_measure(table, address, file, context["site_name"]))
