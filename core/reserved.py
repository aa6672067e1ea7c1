"""Addresses that are no page's: a page put at one of them would be published and never seen."""

from __future__ import annotations

from django.conf import settings
from django.core.exceptions import ValidationError
from django.urls import get_resolver, resolve
from django.utils.translation import gettext
from wagtail.models import Page


def reserved(path: str) -> bool:
    """Whether something other than a page answers there, or at addresses that begin so."""
    within = (str(one.pattern) for one in get_resolver().url_patterns if hasattr(one, "app_name"))
    taken = [settings.MEDIA_URL, settings.STATIC_URL, *(f"/{part}" for part in within if part)]
    return path.startswith(tuple(taken)) or resolve(path).url_name != "wagtail_serve"


def refuse_reserved(slug: str, parent: Page) -> None:
    """Refuse such an address for the page that would have this slug below `parent`."""
    from core.serving import address  # it needs pages to be loaded

    path = address(f"{parent.url_path}{slug}/")
    if reserved(path):
        words = gettext("The site has something of its own at %(address)s. Choose another slug.")
        raise ValidationError({"slug": words % {"address": path}})
