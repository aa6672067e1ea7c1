"""The map of the site for machines: addresses as they are shared, and when each last changed."""

from __future__ import annotations

import datetime

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from wagtail.models import Page

from core.serving import address, root_path
from core.visibility import restricted

Listed = tuple[str, datetime.datetime | None]


class Addresses(Sitemap):
    """Addresses of this site, wherever they were asked for.

    An item is a path, and when what it shows last changed, if that is known.
    """

    limit = 50_000

    def get_urls(self, page=1, site=None, protocol=None) -> list[dict]:
        """What Django's template says of each, under the site's public address."""
        return [
            {"location": f"{settings.SITE_URL}{path}", "lastmod": changed}
            for path, changed in self.paginator.page(page).object_list
        ]


class PageAddresses(Addresses):
    """Every page that anybody may read, in one query and without its long texts."""

    def items(self) -> list[Listed]:
        rows = Page.objects.filter(url_path__startswith=root_path() or "/", depth__gt=1, live=True)
        rows = rows.exclude(restricted()).order_by("path")
        times = rows.values_list("url_path", "last_published_at", "latest_revision_created_at")
        return [(address(path), published or drafted) for path, published, drafted in times]
