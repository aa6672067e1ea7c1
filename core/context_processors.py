"""What every template may say, from the settings alone: no query, no visitor."""

from django.conf import settings
from django.http import HttpRequest


def site_wide(request: HttpRequest) -> dict:
    """The site's name, its public address, and whether it says it is a demonstration."""
    return {
        "site_name": settings.WAGTAIL_SITE_NAME,
        "site_url": settings.SITE_URL,
        "demonstration": settings.DEMONSTRATION,
    }
