"""What answers for sheets and packs as PDF files, and the form that chooses a pack."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from core import pdf
from core.serving import address, root_path
from core.visibility import restricted
from regions import directory
from regions.models import RegionIndexPage, RegionPage
from regions.sheets.choosing import MOST, Chosen
from regions.sheets.paper import Paper
from regions.sheets.profiles import profiles


@require_safe
def sheet(request: HttpRequest, path: str) -> HttpResponse:
    """The sheet of the region whose page is at `path`; 404 where the public has no such page."""
    url_path = f"{root_path()}{path}/"
    page = RegionPage.objects.published().filter(url_path=url_path).for_sheets().first()
    if page is None:
        raise Http404
    if not pdf.available():
        return missing(request, address(page.url_path))
    name = f"industrial-strategy-{page.slug}.pdf"
    return answer(request, Paper(profiles([page])), f"sheet-{page.pk}", name)


@require_safe
def pack(request: HttpRequest) -> HttpResponse:
    """Several sheets in one file: `?region=hertfordshire&region=cumbria`. What cannot be made
    leads back to the form, which says why and has everything still ticked."""
    if not pdf.available():
        return missing(request)
    chosen = Chosen.of(request.GET.getlist("region"))
    if not chosen.ready:
        return HttpResponseRedirect(f"{reverse('pack')}?{chosen.query}")
    paper = Paper(profiles(chosen.pages), pack=True)
    name = f"industrial-strategy-{len(chosen.pages)}-regions.pdf"
    return answer(request, paper, f"pack-{paper.digest}", name, pdf.A_DAY)


@require_safe
def choose(request: HttpRequest) -> HttpResponse:
    """The form that chooses the regions of a pack."""
    context = {
        "groups": directory.by_wider_region(directory.places()),
        "chosen": Chosen.of(request.GET.getlist("region")) if "region" in request.GET else None,
        "most": MOST,
        "available": pdf.available(),
        "parent": RegionIndexPage.objects.live().exclude(restricted()).first(),
    }
    return render(request, "regions/pack.html", context)


def answer(
    request: HttpRequest, paper: Paper, key: str, name: str, seconds: int = pdf.A_MONTH
) -> HttpResponse:
    """The file, as it was kept or else made now."""

    def make() -> bytes:
        return pdf.made_once(key, paper.digest, paper.pdf, seconds=seconds)

    return pdf.answer(request, paper.digest, name, make) or told(
        request,
        gettext("Many PDF files are being made"),
        gettext("This one would take too long just now. Please try again in a minute."),
        status=503,
    )


def missing(request: HttpRequest, page_url: str = "") -> HttpResponse:
    """Say what to do where no PDF files can be made."""
    return told(
        request,
        gettext("This site makes no PDF files"),
        gettext("Print the region’s page from your browser instead: it comes out as one sheet."),
        status=404,
        page_url=page_url,
    )


def told(
    request: HttpRequest, title: str, words: str, status: int, page_url: str = ""
) -> HttpResponse:
    """A page in place of a file."""
    context = {"told": title, "words": words, "page_url": page_url}
    response = render(request, "regions/no_pdf.html", context, status=status)
    if status == 503:
        response["Retry-After"] = str(pdf.RETRY)
    return response
