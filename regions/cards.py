"""What the pictures of shared addresses say, for what is no page of a region or a story."""

from __future__ import annotations

from django.conf import settings
from django.utils.translation import gettext, ngettext
from wagtail.models import Page

from core.models import HomePage
from core.money import say
from regions import directory
from regions.league import Table
from regions.locator import country
from regions.sharing import Card
from regions.totals import Totals


def of_page(page: Page) -> Card | None:
    """The card of a page: its own, that of the whole site for the home page, or none."""
    if isinstance(page, HomePage):
        return of_site()
    return page.share_card() if hasattr(page, "share_card") else None


def digest(card: Card) -> str:
    """The name of its picture as it would be drawn now."""
    return card.digest(country(), settings.WAGTAIL_SITE_NAME)


def of_site() -> Card:
    """The whole site: the map, and how many places it tells of."""
    areas = len(directory.places())
    figure = ngettext("%(number)s place", "%(number)s places", areas) % {"number": areas}
    label = gettext("What the strategy does in each, with the source of every figure")
    return Card(settings.WAGTAIL_SITE_NAME, "", figure, label)


def of_totals(found: Totals) -> Card:
    """What regions highlight, of one foundation or of all, with those regions on the map."""
    theme, tally = found.theme, found.tally
    label = gettext("highlighted investment, by %(some)s of %(all)s regions") % {
        "some": tally.regions,
        "all": len(found.places),
    }
    return Card(
        name=theme.name if theme else gettext("Five foundations: what regions highlight"),
        kind=gettext("Foundation of the Industrial Strategy") if theme else "",
        figure=say(tally.total) if tally.total else "",
        label=label if tally.count else gettext("No highlights have been published yet"),
        colour=theme.colour if theme else "ink",
        marked=tuple(sorted({row.place.code for row in tally.rows})),
    )


def of_measure(table: Table) -> Card:
    """All areas in one measure, with those that have a value on the map."""
    areas = len(table.lines)
    figure = ngettext("%(number)s area", "%(number)s areas", areas) % {"number": areas}
    marked = tuple(sorted(line.value.region_id for line in table.lines))
    return Card(table.measure.name, table.label, figure, gettext("side by side, with the source"),
                marked=marked)  # fmt: skip
