"""PDF files: nothing is fetched for them, they are made once, and the site does without them."""

import socket
import subprocess
import sys
import threading

import pytest
from django.core.cache import cache

from core import pdf
from tests.pango import needs_pango, pages, unpacked

HOSTILE = {
    "picture": '<img src="{}" alt="x">',
    "style sheet": '<link rel="stylesheet" href="{}">',
    "style sheet within one": '<style>@import "{}";</style>',
    "background": '<p style="background: url({})">x</p>',
    "font": '<style>@font-face {{ font-family: x; src: url("{}") }}</style>',
    "attachment": '<link rel="attachment" href="{}">',
    "attached link": '<a rel="attachment" href="{}">x</a>',
    "object": '<object data="{}" type="image/png"></object>',
    "embedded": '<embed src="{}" type="image/svg+xml">',
    "drawing": '<svg viewBox="0 0 9 9"><image href="{}" width="9" height="9"/></svg>',
    "part of a drawing": '<svg viewBox="0 0 9 9"><use href="{}#a"/></svg>',
    "base": '<base href="{}"><img src="x.png" alt="x">',
}
PAGE = '<!doctype html><html lang="en-GB"><title>Title</title><body>{}</body></html>'
# Import what needs Pango on a machine that has every package but not Pango itself.
WITHOUT_PANGO = """
import cffi
load = cffi.FFI.dlopen
def dlopen(self, name, flags=0):
    if name and "pango" in str(name):
        raise OSError(f"cannot load library {name!r}")
    return load(self, name, flags)
cffi.FFI.dlopen = dlopen
from core import pdf
print(pdf.available())
"""


@pytest.fixture(autouse=True)
def nothing_kept():
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def make():
    """Make a PDF of what stands in the body of a page."""

    def make(body: str, styles=()) -> bytes:
        with pdf.press() as typesetting:
            document = typesetting.lay_out(PAGE.format(body), styles, "https://www.example.org/")
            return typesetting.write([document])

    return make


@pytest.fixture
def door():
    """An address on this machine, and whether anybody called there."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        door.setblocking(False)
        yield door


@needs_pango
@pytest.mark.parametrize("what", HOSTILE)
def test_nothing_is_asked_of_the_network(make, door, what):
    make(HOSTILE[what].format(f"http://127.0.0.1:{door.getsockname()[1]}/x"))

    with pytest.raises(BlockingIOError):
        door.accept()


@needs_pango
@pytest.mark.parametrize("what", HOSTILE)
def test_no_file_of_the_machine_gets_into_a_pdf(make, tmp_path, what):
    secret = tmp_path / "secret.txt"
    secret.write_text("The key is under the mat")

    assert b"under the mat" not in unpacked(make(HOSTILE[what].format(secret.as_uri())))


@needs_pango
def test_weasyprint_left_to_itself_would_have_told_the_secret(tmp_path):
    from weasyprint import HTML

    secret = tmp_path / "secret.txt"
    secret.write_text("The key is under the mat")
    page = PAGE.format(HOSTILE["attachment"].format(secret.as_uri()))

    assert b"under the mat" in unpacked(HTML(string=page).write_pdf())


@needs_pango
def test_pdf_is_tagged_and_has_its_title_and_language(make):
    content = unpacked(make("<h1>Heading</h1><p>Text</p>"))

    for said in (b"/StructTreeRoot", b"/Marked true", b"/Lang (en-GB)", b"/Title (Title)",
                 b"/DisplayDocTitle true", b'pdfuaid:part="1"', b"/H1"):  # fmt: skip
        assert said in content


@needs_pango
def test_several_documents_are_one_file_and_link_to_each_other(caplog):
    with pdf.press() as typesetting:
        both = [
            typesetting.lay_out(PAGE.format(body), [], "https://www.example.org/")
            for body in ('<a href="#there">Over there</a>', '<h1 id="there">Here</h1>')
        ]
        content = typesetting.write(both)

    assert pages(content) == 2
    assert b"/Dest (there)" in unpacked(content)
    assert not caplog.records


@needs_pango
def test_what_is_wanted_at_once_is_made_once():
    made, begun = [], threading.Event()

    def slow(typesetting) -> bytes:
        made.append(1)
        begun.wait(0.2)
        return b"file"

    asking = [
        threading.Thread(target=pdf.made_once, args=("key", "digest", slow)) for _ in range(4)
    ]
    for one in asking:
        one.start()
    for one in asking:
        one.join()

    assert len(made) == 1


@needs_pango
def test_other_content_is_made_anew_and_takes_the_place_of_the_old():
    assert pdf.made_once("key", "one", lambda typesetting: b"1") == b"1"
    assert pdf.made_once("key", "two", lambda typesetting: b"2") == b"2"
    assert cache.get("key") == ("two", b"2")


@needs_pango
def test_who_would_wait_too_long_is_told_so():
    with pdf.press(), pytest.raises(pdf.Busy):
        pdf.made_once("key", "digest", lambda typesetting: b"file", patience=0.01)


@needs_pango
def test_failure_leaves_the_press_to_the_next():
    with pytest.raises(ZeroDivisionError):
        pdf.made_once("key", "digest", lambda typesetting: 1 / 0)

    assert pdf.made_once("key", "digest", lambda typesetting: b"file") == b"file"


def test_machine_without_pango_is_known_quietly():
    asked = [sys.executable, "-c", WITHOUT_PANGO]
    done = subprocess.run(asked, capture_output=True, text=True, timeout=60)

    assert done.stdout == "False\n", done.stderr
    assert done.stderr == ""
