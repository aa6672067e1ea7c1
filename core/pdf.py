"""PDF files: whether they can be made here, made by one at a time, and kept until they change."""

from __future__ import annotations

import contextlib
import hashlib
import io
import threading
from collections.abc import Callable, Iterator
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import TypeVar

from django.contrib.staticfiles import finders
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header

Made = TypeVar("Made")

PATIENCE = 10  # seconds that a reader, and a worker of the server, waits for others' files
RETRY = 10
A_DAY = 24 * 60 * 60
A_MONTH = 30 * A_DAY
# Setting a page takes a second of one processor, so a process sets one page at a time, however
# many are asked for at once; nor does WeasyPrint promise to be used by several threads.
PRESS = threading.Lock()


class Busy(Exception):
    """So many files are being made that this one would take too long."""


@lru_cache(maxsize=1)
def available() -> bool:
    """Whether WeasyPrint works here: it needs Pango, which comes from the system, not with it."""
    try:
        with contextlib.redirect_stdout(io.StringIO()):  # it would print where to read about it
            import_module("core.typesetting")
    except (ImportError, OSError):
        return False
    return True


@contextlib.contextmanager
def press(patience: float | None = None) -> Iterator:
    """Have the machine that sets pages to oneself, or raise Busy."""
    if not PRESS.acquire(timeout=PATIENCE if patience is None else patience):
        raise Busy
    try:
        yield import_module("core.typesetting")
    finally:
        PRESS.release()


@lru_cache(maxsize=16)
def read(path: str, changed: float) -> str:
    return Path(path).read_text(encoding="utf-8")


def stylesheet(name: str) -> str:
    """One of our own style sheets: `css/sheet.css`."""
    path = finders.find(name)
    return read(path, Path(path).stat().st_mtime)


def digest(*parts: str) -> str:
    """A name for just this content, made by just this version of WeasyPrint."""
    made_with = import_module("core.typesetting").MADE_WITH
    said = "\0".join((made_with, *parts)).encode()
    return hashlib.blake2b(said, digest_size=12).hexdigest()


def made_once(
    key: str,
    digest: str,
    make: Callable[..., Made],
    *,
    seconds: int = A_MONTH,
    patience: float | None = None,
) -> Made:
    """What `make` made of this content, now or before. Only the newest content of a key is kept.

    Whoever asks while another is making the same waits for that one. Raises Busy.
    """
    found = cache.get(key)
    if found and found[0] == digest:
        return found[1]
    with press(patience) as typesetting:
        found = cache.get(key)
        if not found or found[0] != digest:
            found = (digest, make(typesetting))
            cache.set(key, found, seconds)
    return found[1]


def answer(
    request: HttpRequest, digest: str, filename: str, make: Callable[[], bytes]
) -> HttpResponse | None:
    """The file to be looked at in the browser, or that the reader's copy is still good.

    None where so many files are being made that this one would take too long.
    """
    etag = f'"{digest}"'
    headers = {"ETag": etag, "Content-Disposition": content_disposition_header(False, filename)}
    response = HttpResponse(content_type="application/pdf", headers=headers)
    known = get_conditional_response(request, etag=etag, response=response)
    if known is not response:
        return known
    try:
        response.content = make()
    except Busy:
        return None
    return response
