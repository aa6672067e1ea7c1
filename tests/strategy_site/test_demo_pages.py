"""Every page of the demonstration: it answers, it is valid, and all that it points at is there."""

import gzip
import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from xml.etree.ElementTree import Element

import html5lib
import pytest
from django.contrib.staticfiles import finders
from django.core.files.storage import default_storage
from django.http import HttpResponse
from django.test import Client

HERE = "http://testserver"
# The attribute by which an element makes the browser fetch or send something.
FETCHES = {
    "audio": "src",
    "embed": "src",
    "form": "action",
    "iframe": "src",
    "img": "src",
    "image": "href",
    "link": "href",
    "object": "data",
    "script": "src",
    "source": "src",
    "use": "href",
    "video": "src",
}
SAYS_WHERE_IT_IS = {"canonical", "alternate"}  # a link that names an address and fetches nothing
KILOBYTE = 1000
DATA = "application/ld+json"  # read by machines, run by nobody
OF_EACH = 3  # so many choices of one page are looked at: sorted, narrowed, one area picked out


@dataclass
class Read:
    """One page as a strict reader of HTML sees it."""

    path: str
    answer: HttpResponse
    document: Element = field(init=False)
    errors: list = field(init=False)

    def __post_init__(self) -> None:
        self.document, self.errors = Element("html"), []
        if not is_page(self):
            return
        reader = html5lib.HTMLParser(namespaceHTMLElements=False)
        self.document = reader.parse(self.answer.content, transport_encoding="utf-8")
        self.errors = [code for _, code, _ in reader.errors]

    def elements(self) -> list[Element]:
        return [one for one in self.document.iter() if isinstance(one.tag, str)]

    def ids(self) -> Counter:
        return Counter(one.get("id") for one in self.elements() if one.get("id"))

    def links(self) -> list[str]:
        """The whole address of everything that a reader can follow."""
        found = [one.get("href") for one in self.elements() if one.tag == "a"]
        return [urljoin(HERE + self.path, link) for link in found if link]

    def fetched(self) -> list[str]:
        """The address of everything that the browser fetches by itself or sends a form to."""
        found = []
        for one in self.elements():
            tag, attribute = one.tag.rpartition("}")[2], None
            if tag != "link" or not SAYS_WHERE_IT_IS & set(one.get("rel", "").split()):
                attribute = FETCHES.get(tag)
            found += [one.get(attribute)] if attribute and one.get(attribute) else []
            found += [part.split()[0] for part in one.get("srcset", "").split(",") if part.strip()]
        return found


def path_of(link: str) -> str | None:
    """The path and query of an address of this site; None for another site's."""
    parts = urlsplit(link)
    if f"{parts.scheme}://{parts.netloc}" != HERE:
        return None
    return parts.path + (f"?{parts.query}" if parts.query else "")


class Visits:
    """What to ask for next: every path once, and of its queries, which have no end, the first."""

    def __init__(self) -> None:
        self.seen, self.queries, self.waiting = {"/"}, Counter(), ["/"]

    def add(self, links: list[str]) -> None:
        for link in links:
            path = path_of(urldefrag(link).url)
            if not path or path in self.seen or path.startswith("/media/"):
                continue
            bare, _, query = path.partition("?")
            if not query or self.queries[bare] < OF_EACH:
                self.queries[bare] += bool(query)
                self.seen.add(path)
                self.waiting.append(path)


@pytest.fixture(scope="module")
def answers(loaded, django_db_blocker) -> dict[str, Read]:
    """All that can be reached from the home page, pages and files, asked for once."""
    client, visits, found = Client(), Visits(), {}
    with django_db_blocker.unblock():
        while visits.waiting:
            path = visits.waiting.pop()
            found[path] = page = Read(path, client.get(path))
            if is_page(page):
                visits.add(page.links())
    return found


def is_page(read: Read) -> bool:
    return read.answer.get("Content-Type", "").startswith("text/html")


@pytest.fixture(scope="module")
def pages(answers) -> dict[str, Read]:
    """Those among them that are pages."""
    return {path: read for path, read in answers.items() if is_page(read)}


@pytest.fixture(scope="module")
def region_pages(pages) -> list[Read]:
    return [pages[path] for path in pages if re.fullmatch(r"/regions/[\w-]+/", path)]


def stylesheets() -> list[Path]:
    return sorted(Path(finders.find("css/base.css")).parent.glob("*.css"))


def test_every_page_of_the_demonstration_can_be_reached_from_the_home_page(pages):
    assert len([path for path in pages if path.startswith("/regions/")]) >= 1 + 41 + 3
    assert {"/", "/case-studies/", "/about/", "/accessibility/", "/privacy/"} <= pages.keys()


def test_the_sitemap_names_no_page_that_cannot_be_reached(pages, client, demo):
    named = re.findall(r"<loc>(.*?)</loc>", client.get("/sitemap.xml").content.decode())

    pages_of_the_tree, foundations, figures, comparison = 1 + 42 + 1 + 3 + 3, 1 + 5, 1 + 16, 1
    assert len(named) == pages_of_the_tree + foundations + figures + comparison
    assert not {path_of(one) for one in named} - pages.keys()


def test_every_page_and_every_link_of_this_site_answers(answers):
    assert not {path: page.answer.status_code for path, page in answers.items()
                if page.answer.status_code != 200}  # fmt: skip


def test_every_page_is_valid(pages):
    assert not {path: page.errors for path, page in pages.items() if page.errors}


def test_no_name_stands_twice_on_a_page(pages):
    twice = {
        path: [name for name, times in page.ids().items() if times > 1]
        for path, page in pages.items()
    }

    assert not {path: names for path, names in twice.items() if names}


def test_everything_that_is_named_by_something_else_is_there(pages):
    names = ("aria-labelledby", "aria-describedby", "aria-controls", "for")
    missing = set()
    for path, page in pages.items():
        ids = page.ids().keys()
        named = {one.get(name, "") for one in page.elements() for name in names}
        missing |= {(path, some) for some in named if not set(some.split()) <= ids}

    assert not missing


def test_every_fragment_that_is_linked_to_is_there(pages):
    missing = set()
    for page in pages.values():
        for link in page.links():
            address, fragment = urldefrag(link)
            target = path_of(address)
            if fragment and target in pages and unquote(fragment) not in pages[target].ids():
                missing.add((page.path, link))

    assert not missing


def test_no_page_has_a_script_or_a_style_within_it(pages):
    inline = {
        (path, one.tag)
        for path, page in pages.items()
        for one in page.elements()
        if one.tag == "style"
        or (one.tag == "script" and not one.get("src") and one.get("type") != DATA)
        or [name for name in one.attrib if name == "style" or name.startswith("on")]
    }

    assert not inline


def test_no_page_fetches_anything_from_another_site(pages):
    assert not {
        (path, address)
        for path, page in pages.items()
        for address in page.fetched()
        if not re.match(r"/(?!/)|#", address)
    }


def test_everything_that_a_page_fetches_is_there(pages):
    fetched = {one for page in pages.values() for one in page.fetched()}
    files = {one for one in fetched if one.startswith(("/static/", "/media/"))}
    missing = {
        one
        for one in files
        if not (
            finders.find(one.removeprefix("/static/"))
            if one.startswith("/static/")
            else default_storage.exists(unquote(one.removeprefix("/media/")))
        )
    }

    assert files
    assert not missing


def test_every_style_sheet_fetches_only_what_is_there():
    for sheet in stylesheets():
        text = sheet.read_text(encoding="utf-8")
        assert "@import" not in text
        for address in re.findall(r"url\(\s*['\"]?([^'\")]+)", text):
            assert address.startswith(("#", "data:")) or (sheet.parent / address).exists(), address


def test_every_page_has_one_heading_of_the_first_rank_and_skips_no_rank(pages):
    wrong = {}
    for path, page in pages.items():
        ranks = [int(one.tag[1]) for one in page.elements() if re.fullmatch("h[1-6]", one.tag)]
        skips = any(after > before + 1 for before, after in zip(ranks, ranks[1:], strict=False))
        if ranks.count(1) != 1 or ranks[0] != 1 or skips:
            wrong[path] = ranks

    assert not wrong


def test_no_two_pages_have_the_same_title(pages):
    """Two choices of one page may share its title where they share its address for machines."""
    titles: dict[str, set[str]] = {}
    for path, page in pages.items():
        own = [one.get("href") for one in page.elements() if one.get("rel") == "canonical"]
        titles.setdefault(page.document.findtext("head/title").strip(), set()).update(own or [path])

    assert "" not in titles
    assert not {title: found for title, found in titles.items() if len(found) > 1}


def test_every_picture_has_words_or_says_that_it_needs_none(pages):
    assert not {
        (path, one.get("src"))
        for path, page in pages.items()
        for one in page.elements()
        if one.tag == "img" and one.get("alt") is None
    }


def test_no_page_of_the_demonstration_sets_a_cookie(pages):
    assert not [path for path, page in pages.items() if page.answer.cookies]


def test_no_page_shows_a_reader_what_only_a_program_would_say(pages):
    slips = re.compile(r"\bNone\b(?! of)|\bnan\b|\{\{|\{%|\{region\}|\{amount\}|0000\b\.|Decimal\(")
    found = {
        (path, text.strip())
        for path, page in pages.items()
        for text in page.document.find("body").itertext()
        if slips.search(text)
    }

    assert not found


def weight(page: Read, squeeze) -> int:
    """What a reader who comes for the first time fetches of words and styles, in bytes."""
    sheets = [one for one in page.fetched() if one.endswith(".css")]
    styles = [Path(finders.find(one.removeprefix("/static/"))) for one in sheets]
    return len(squeeze(page.answer.content)) + sum(len(squeeze(one.read_bytes())) for one in styles)


def test_the_heaviest_region_page_with_its_styles_is_light(region_pages):
    assert max(weight(page, bytes) for page in region_pages) <= 100 * KILOBYTE


def test_the_heaviest_region_page_with_its_styles_travels_light(region_pages):
    assert max(weight(page, gzip.compress) for page in region_pages) <= 25 * KILOBYTE


def test_no_page_at_all_is_heavy(pages):
    assert not {path for path, page in pages.items() if weight(page, bytes) > 150 * KILOBYTE}
