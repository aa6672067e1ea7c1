"""What answers for drawn pictures: of shared addresses, and of stories without a photograph."""

from django.conf import settings
from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from wagtail.models import Page

from core.visibility import restricted
from regions import cards, league, mosaics, sharing, totals
from regions.league_views import table_of
from regions.locator import country
from regions.sharing import Card

A_YEAR = 365 * 24 * 60 * 60
A_DAY = 24 * 60 * 60


@require_safe
def page_picture(request: HttpRequest, page_id: int, digest: str) -> HttpResponse:
    """The picture of a page that anybody may read, as the page is now; 404 for any other."""
    page = Page.objects.live().exclude(restricted()).filter(pk=page_id).first()
    return picture(cards.of_page(page.specific) if page else None, digest)


@require_safe
@cache_control(public=True, max_age=A_DAY)
def site_picture(request: HttpRequest) -> HttpResponse:
    """The picture of every page that has none of its own. It says no figure that could be old, so
    its address is always the same and costs a page nothing."""
    card = cards.of_site()
    return picture(card, cards.digest(card))


@require_safe
def totals_picture(request: HttpRequest, digest: str, slug: str = "") -> HttpResponse:
    """The picture of a foundation's page, or of the page of all five."""
    found = totals.gather()
    about = found.about(slug) if slug else found
    return picture(cards.of_totals(about) if about else None, digest)


@require_safe
def measure_picture(request: HttpRequest, digest: str, slug: str) -> HttpResponse:
    """The picture of the newest table of a measure."""
    return picture(cards.of_measure(table_of(slug, league.Asked())), digest)


def picture(card: Card | None, digest: str) -> HttpResponse:
    """Answer with a card, drawn once; it is found only by the digest of what it says now."""
    if card is None or cards.digest(card) != digest:
        raise Http404
    drawn = cache.get_or_set(
        f"share-{digest}",
        lambda: sharing.draw(card, country(), settings.WAGTAIL_SITE_NAME),
        A_YEAR,
    )
    return HttpResponse(drawn, content_type="image/png")


@require_safe
@cache_control(public=True, max_age=A_DAY)
def mosaic(request: HttpRequest, code: str, colour: str, width: int) -> HttpResponse:
    """A region's mosaic in a foundation's colour: few in number, and each drawn once."""
    found = mosaics.Mosaic(code, colour, width)
    placed = country()
    if not found.exists(placed):
        raise Http404
    key = f"mosaic-{found.digest(placed)}"
    drawn = cache.get_or_set(key, lambda: found.draw(placed), A_YEAR)
    return HttpResponse(drawn, content_type="image/webp")
