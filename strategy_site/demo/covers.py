"""Pictures for the demonstration, drawn from the map itself."""

from functools import cache

from django.core.files.base import ContentFile

from core.models import SiteImage, Theme
from regions.covers import PALETTES, draw_cover, encode
from regions.editorial import collection_named
from regions.locator import country
from regions.models import Region

SIZE = (1280, 720)  # as large as any page shows it
CREDIT = "Drawn by this site from its map of regions"


cells = cache(country)  # the same for every cover


def cover(region: Region, theme: Theme | None = None) -> SiteImage:
    """The mosaic of a region's own hexagon and its neighbours', in a foundation's colour."""
    title = f"{region.name}: {theme.name}" if theme else region.name
    if found := SiteImage.objects.filter(title=title, credit=CREDIT).first():
        return found
    palette = PALETTES[theme.colour if theme else "ink"]
    picture = draw_cover(cells(), region.code, palette, SIZE)
    name = f"{region.slug}-{theme.slug}" if theme else region.slug
    return SiteImage.objects.create(
        title=title,
        file=ContentFile(encode(picture), name=f"{name}.png"),
        collection=collection_named(region.name),
        credit=CREDIT,
    )
