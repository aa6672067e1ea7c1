"""What every answer carries, and which questions are not worth asking further."""

from collections.abc import Callable

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import MiddlewareNotUsed, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect
from django.template import loader
from django.utils.cache import patch_cache_control
from django.utils.http import url_has_allowed_host_and_scheme

from core.keeping import reading

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
SAME_FOR_ALL = ("/admin/sprite/", "/admin/jsi18n/")  # the admin's icons and words: no secret
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
        headers = response.headers
        headers.setdefault("Permissions-Policy", PERMISSIONS)
        if request.path.startswith(ADMIN_PATHS):
            # A preview is a public page answered within the admin: what it said of itself as a
            # public page does not hold here.
            headers["Content-Security-Policy"] = ADMIN_POLICY
            if not request.path.startswith(SAME_FOR_ALL):
                headers["Cache-Control"] = "no-store, private"
            return response
        headers.setdefault("Content-Security-Policy", PUBLIC_POLICY)
        if self.may_be_shared(request, response):
            patch_cache_control(
                response, public=True, max_age=PUBLIC_SECONDS, s_maxage=SHARED_SECONDS
            )
        return response

    @staticmethod
    def may_be_shared(request: HttpRequest, response: HttpResponse) -> bool:
        return (
            request.method in ("GET", "HEAD")
            and response.status_code in (200, 301, 304, 404)
            and not response.cookies
            and "Cache-Control" not in response.headers
            and "cookie" not in response.headers.get("Vary", "").lower()
        )


class RefusalsInWords:
    """Say in the admin why something may not be published, by whatever door it was tried.

    The editor's form says it beside the field. Bulk actions and approvals have no form: Wagtail
    lets the model's refusal through, and an editor would be told only that something broke.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, ValidationError) or not request.path.startswith(ADMIN_PATHS):
            return None
        for problem in exception.messages:
            messages.error(request, problem)
        back = request.META.get("HTTP_REFERER", "")
        safe = url_has_allowed_host_and_scheme(back, request.get_host(), request.is_secure())
        return redirect(back if safe else "wagtailadmin_home")


class Reading:
    """What a reader asks for may be made of what is kept; whoever changes something sees it anew.

    Editors read what is there at this moment, previews what is nowhere yet.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        # A preview comes through here a second time, by the address its page has in public.
        draft = getattr(request, "is_dummy", False) or getattr(request, "is_preview", False)
        if draft or request.method not in ("GET", "HEAD") or request.path.startswith(ADMIN_PATHS):
            return self.get_response(request)
        with reading():
            return self.get_response(request)


class Maintenance:
    """While MAINTENANCE is set, say so to everybody but the machine that watches the site."""

    def __init__(self, get_response: Answer) -> None:
        if not settings.MAINTENANCE:
            raise MiddlewareNotUsed
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path.startswith(("/health/", settings.STATIC_URL)):
            return self.get_response(request)
        page = loader.render_to_string("maintenance.html")
        return HttpResponse(page, status=503, headers={"Retry-After": "600"})


class RefuseUnreadablePaths:
    """Answer 400 to an address with a NUL in it: PostgreSQL cannot even be asked about one."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "\x00" in request.path:
            return HttpResponseBadRequest("This address contains a character no page can have.")
        return self.get_response(request)
