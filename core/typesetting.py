"""HTML set on paper by WeasyPrint. Only `core.pdf` imports this, since it needs Pango."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib.metadata import version

from weasyprint import CSS, HTML
from weasyprint.document import Document
from weasyprint.urls import URLFetcher, URLFetcherResponse

# Tagged, titled and with its language, so that it can be read aloud and found in.
ACCESSIBLE = {"pdf_variant": "pdf/ua-1"}
MADE_WITH = f"WeasyPrint {version('weasyprint')}"


class NothingFetched(URLFetcher):
    """Refuse every address: of the network, of this machine, or written out in the page.

    What is set is in the HTML and in the style sheets that came along. Whatever a text could
    bring an editor's page to ask for, a server must not fetch.
    """

    def fetch(self, url: str, headers=None) -> URLFetcherResponse:
        raise PermissionError(f"Nothing is fetched for a PDF, and so not {url[:200]}")


@lru_cache(maxsize=16)
def style(css: str) -> CSS:
    """A style sheet, read once."""
    return CSS(string=css, url_fetcher=NothingFetched())


def lay_out(html: str, styles: Sequence[str], address: str) -> Document:
    """Set a page on paper. `address` is what its links are relative to."""
    page = HTML(string=html, base_url=address, url_fetcher=NothingFetched())
    return page.render(stylesheets=[style(css) for css in styles], **ACCESSIBLE)


def write(documents: Sequence[Document]) -> bytes:
    """One PDF of all their pages, with the title of the first; links lead from one to another."""
    first, *more = documents
    pages = [page for document in documents for page in document.pages]
    return (first.copy(pages) if more else first).write_pdf(**ACCESSIBLE)
