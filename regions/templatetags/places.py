"""What page templates ask of the places."""

from django import template
from django.utils.safestring import SafeString

from core.models import Source
from regions import directory, figures, hexmap
from regions.models import RegionIndexPage
from regions.profile import Series, ThemeTotal

register = template.Library()


@register.filter
def chart(series: Series) -> SafeString:
    """The chart that suits a series, as inline SVG; nothing where none is needed."""
    return figures.chart(series)


@register.filter
def chart_of_parts(series: Series) -> SafeString:
    """What a measure is made of, as inline SVG."""
    return figures.parts(series)


@register.filter
def chart_of_themes(totals: list[ThemeTotal]) -> SafeString:
    """What each foundation's highlights come to, as inline SVG."""
    return figures.themes(totals, key="themes")


@register.simple_tag
def all_places() -> list[directory.Place]:
    """Every public profile as a row for lists and maps: one query."""
    return directory.places()


@register.inclusion_tag("regions/partials/hexmap.html")
def hexmap_of(places, values=None, current="", title="") -> dict:
    """The map, with `current` filled where it is a region's own page."""
    return {"map": hexmap.draw(places, values, current), "current": current, "title": title}


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


@register.filter
def number_of(sources: dict[Source, int], source: Source) -> int:
    """The number by which a page cites a source."""
    return sources[source]
