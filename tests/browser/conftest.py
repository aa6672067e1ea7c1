"""One browser, one loaded demonstration, and a new and empty profile for each tab."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser.demonstration import Demonstration, load, served

PATIENCE = 30_000  # milliseconds; a slow machine is not a fault
OFFLINE = "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"

Open = Callable[..., Page]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, for which no name but this machine's leads anywhere."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
            args=["--no-sandbox", "--disable-dev-shm-usage", f"--host-resolver-rules={OFFLINE}"],
        )
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def loaded(tmp_path_factory) -> Path:
    """A folder with the demonstration's database and pictures. Copy it: it stays as it is."""
    folder = tmp_path_factory.mktemp("loaded")
    load(folder)
    return folder


@pytest.fixture(scope="session")
def site(loaded, tmp_path_factory) -> Iterator[Demonstration]:
    """The demonstration, for tests that change nothing."""
    with served(loaded, tmp_path_factory.mktemp("site")) as site:
        yield site


@pytest.fixture(scope="module")
def own_site(loaded, tmp_path_factory) -> Iterator[Demonstration]:
    """A copy of the demonstration that the tests of one file may change."""
    with served(loaded, tmp_path_factory.mktemp("own-site")) as site:
        yield site


@pytest.fixture
def tab(browser, site) -> Iterator[Open]:
    """Open a tab as a new visitor of the site; options are those of a Playwright context."""
    yield from tabs(browser, site)


@pytest.fixture(scope="module")
def own_tab(browser, own_site) -> Iterator[Open]:
    """Open a tab as a new visitor of the file's own copy of the site."""
    yield from tabs(browser, own_site)


def tabs(browser: Browser, site: Demonstration) -> Iterator[Open]:
    contexts = []

    def open_tab(**options) -> Page:
        options = {"viewport": {"width": 1280, "height": 900}, "reduced_motion": "reduce"} | options
        context = browser.new_context(base_url=site.address, **options)
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        return context.new_page()

    yield open_tab
    for context in contexts:
        context.close()
