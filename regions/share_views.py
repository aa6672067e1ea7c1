"""What answers for the pictures of shared addresses."""

from django.conf import settings
from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from wagtail.models import Page

from core.visibility import restricted
from regions import sharing
from regions.models import Region

A_YEAR = 365 * 24 * 60 * 60


@require_safe
def share_picture(request: HttpRequest, page_id: int, digest: str) -> HttpResponse:
    """The picture of a page that anybody may read, as the page is now; 404 for any other."""
    page = Page.objects.live().exclude(restricted()).filter(pk=page_id).first()
    card = getattr(page.specific, "share_card", lambda: None)() if page else None
    if card is None or card.digest != digest:
        raise Http404
    key = f"share-{page_id}-{digest}"
    picture = cache.get(key)
    if picture is None:
        placed = Region.objects.exclude(hex_q=None)
        cells = {region.code: region.cell for region in placed.defer("boundary")}
        picture = sharing.draw(card, cells, settings.WAGTAIL_SITE_NAME)
        cache.set(key, picture, A_YEAR)
    return HttpResponse(picture, content_type="image/png")
