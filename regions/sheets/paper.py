"""The documents that a PDF is made from, and how large their letters may be to fit the paper."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.html import strip_tags
from django.utils.safestring import SafeString
from django.utils.text import get_text_list
from django.utils.translation import gettext, ngettext

from core import pdf
from core.serving import address
from regions import locator
from regions.models import RegionPage
from regions.sheets.profiles import SheetProfile

if TYPE_CHECKING:
    from weasyprint.document import Document

SHEET, CONTENTS = "regions/sheet/sheet.html", "regions/sheet/contents.html"
STYLES = ("css/sheet.css",)
SIZES = (11, 10, 9, 8, 7, 6)  # of the letters, about in points
# So many letters fit at the largest size, and about so many more at each next one: what is tried
# first, and seldom smaller than need be. Each try costs half a second of a processor.
FIT, MORE = 2300, 900


class Paper:
    """One sheet, or a pack of sheets that opens with its contents."""

    def __init__(self, profiles: Sequence[SheetProfile], *, pack: bool = False) -> None:
        self.sheets = [Sheet(self, profile) for profile in profiles]
        self.pack = pack
        self.cells = locator.country()
        self.found: dict[str, object] = {}  # what templates looked up for all sheets at once

    @property
    def pages(self) -> list[RegionPage]:
        return [sheet.page for sheet in self.sheets]

    @property
    def names(self) -> str:
        return get_text_list([page.title for page in self.pages], gettext("and"))

    @property
    def title(self) -> str:
        """The title of the file."""
        return f"{self.names} – {settings.WAGTAIL_SITE_NAME}"

    @cached_property
    def map(self) -> SafeString:
        """Where the regions lie."""
        title = ngettext("Map: where %(names)s lies", "Map: where %(names)s lie", len(self.sheets))
        codes = [page.region_id for page in self.pages]
        return locator.svg(self.cells, codes, title % {"names": self.names})

    @cached_property
    def styles(self) -> list[str]:
        return [pdf.stylesheet(name) for name in STYLES]

    @cached_property
    def digest(self) -> str:
        """A name for just what this paper says, and how it looks."""
        contents = [self.contents([])] if self.pack else []
        return pdf.digest(*self.styles, *contents, *(sheet.html(0) for sheet in self.sheets))

    def contents(self, numbers: Sequence[int]) -> str:
        """The first page of a pack, with the number of the page that each sheet begins on."""
        listed = list(zip(self.sheets, [*numbers, *[0] * len(self.sheets)], strict=False))
        return self.render(CONTENTS, {"listed": listed})

    @property
    def shared(self) -> dict:
        """What each of its documents is made from."""
        site_name, demonstration = settings.WAGTAIL_SITE_NAME, settings.DEMONSTRATION
        return {"paper": self, "site_name": site_name, "demonstration": demonstration}

    def render(self, template: str, context: dict) -> str:
        return render_to_string(template, self.shared | context)

    def pdf(self, typesetting) -> bytes:
        """The file."""
        documents = [sheet.fit(typesetting)[1] for sheet in self.sheets]
        if self.pack:
            lengths = [len(document.pages) for document in documents]
            documents.insert(0, self.opening(typesetting, lengths)[1])
        return typesetting.write(documents)

    def opening(self, typesetting, lengths: Sequence[int]) -> tuple[list[int], Document]:
        """The number of the page that each sheet begins on, and the contents that say so.

        The contents come first, so they count their own pages too.
        """
        own = 1
        while True:
            numbers = list(accumulate(lengths[:-1], initial=own + 1))
            html = self.contents(numbers)
            contents = typesetting.lay_out(html, self.styles, settings.SITE_URL)
            if len(contents.pages) <= own:
                return numbers, contents
            own = len(contents.pages)


class Sheet:
    """One region's sheet. What is cited within it is named apart from other sheets."""

    def __init__(self, paper: Paper, profile: SheetProfile) -> None:
        self.paper, self.profile = paper, profile

    @property
    def page(self) -> RegionPage:
        return self.profile.page

    @property
    def name(self) -> str:
        """The sheet's own name among those of a pack."""
        return f"sheet-{self.page.slug}"

    @property
    def address(self) -> str:
        """Where the page is on the web: a printed sheet leads back to it."""
        return f"{settings.SITE_URL}{address(self.page.url_path) if self.page.url_path else ''}"

    @property
    def said_address(self) -> str:
        return self.address.split("://")[-1].rstrip("/")

    @cached_property
    def map(self) -> SafeString:
        title = gettext("Map: where %(region)s lies") % {"region": self.page.title}
        return locator.svg(self.paper.cells, [self.page.region_id], title)

    def context(self, size: int) -> dict:
        return {
            "sheet": self,
            "size": SIZES[size],
            "profile": self.profile,
            "page": self.page,
            "within": f"{self.name}-",
        }

    def html(self, size: int) -> str:
        """The document, with letters of one of SIZES."""
        return self.paper.render(SHEET, self.context(size))

    @property
    def guessed(self) -> int:
        """About the size that it needs, from the number of its letters."""
        letters = len(" ".join(strip_tags(self.html(0)).split()))
        return min(max(0, (letters - FIT) // MORE), len(SIZES) - 1)

    def fit(self, typesetting) -> tuple[int, Document]:
        """Lay it out in large letters in which it is one page, or else in the smallest."""
        for size in range(self.guessed, len(SIZES)):
            html = self.html(size)
            document = typesetting.lay_out(html, self.paper.styles, settings.SITE_URL)
            if len(document.pages) == 1:
                break
        return size, document

    def measure(self, typesetting) -> tuple[int, int]:
        """The size of its letters, and how many pages it takes."""
        size, document = self.fit(typesetting)
        return size, len(document.pages)
