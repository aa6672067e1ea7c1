"""What every answer carries, and which questions are not worth asking further."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.utils.cache import patch_cache_control

Answer = Callable[[HttpRequest], HttpResponse]

PUBLIC_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
# Wagtail's admin writes inline scripts and styles and has no nonce for them.
ADMIN_POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; connect-src 'self'; form-action 'self'; base-uri 'self'; "
    "object-src 'none'; frame-src 'self'; frame-ancestors 'self'"
)
ADMIN_PATHS = ("/admin/",)
PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
PUBLIC_SECONDS = 60
SHARED_SECONDS = 300


class ResponseHeaders:
    """Say what a browser may load, and what a cache may keep.

    A public page depends on its address alone, so anybody's copy is everybody's; whatever
    set a cookie, needs one, or already said how it may be cached is left as it is.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        admin = request.path.startswith(ADMIN_PATHS)
        headers = response.headers
        headers.setdefault("Content-Security-Policy", ADMIN_POLICY if admin else PUBLIC_POLICY)
        headers.setdefault("Permissions-Policy", PERMISSIONS)
        if admin:
            patch_cache_control(response, no_store=True, private=True)
        elif self.may_be_shared(request, response):
            patch_cache_control(
                response, public=True, max_age=PUBLIC_SECONDS, s_maxage=SHARED_SECONDS
            )
        return response

    @staticmethod
    def may_be_shared(request: HttpRequest, response: HttpResponse) -> bool:
        return (
            request.method in ("GET", "HEAD")
            and response.status_code in (200, 301, 404)
            and not response.cookies
            and "Cache-Control" not in response.headers
            and "cookie" not in response.headers.get("Vary", "").lower()
        )


class RefuseUnreadablePaths:
    """Answer 400 to an address with a NUL in it: PostgreSQL cannot even be asked about one."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "\x00" in request.path:
            return HttpResponseBadRequest("This address contains a character no page can have.")
        return self.get_response(request)
