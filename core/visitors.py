"""Who is asking, when a proxy asks for them."""

from django.conf import settings
from django.http import HttpRequest


def address(request: HttpRequest) -> str:
    """The address a request came from, for slowing down whoever guesses passwords.

    Behind a proxy it is the last one in X-Forwarded-For: the proxy wrote it, and what stands
    before it anybody can have made up.
    """
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "")
    if settings.BEHIND_PROXY and forwarded:
        return forwarded.rsplit(",", 1)[-1].strip()
    return request.META.get("REMOTE_ADDR", "")
