"""One browser, one loaded demonstration, and each visitor new to it."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.demonstration import Demonstration, load, run, served
from tests.browser.visitors import PATIENCE, Open, visitors

OFFLINE = "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"


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


@pytest.fixture(scope="session")
def odd_site(loaded, tmp_path_factory) -> Iterator[Demonstration]:
    """A copy of the demonstration with pages that are long, empty, ended or full."""
    folder = tmp_path_factory.mktemp("odd")
    shutil.copytree(loaded, folder, dirs_exist_ok=True)
    run(folder, "from tests.browser import odd; odd.build()")
    with served(folder, tmp_path_factory.mktemp("odd-site")) as site:
        yield site


@pytest.fixture(scope="module")
def odd_tab(browser, odd_site) -> Iterator[Open]:
    """Open a tab as a new visitor of the site with odd pages."""
    with visitors(browser, odd_site) as open_tab:
        yield open_tab


@pytest.fixture
def tab(browser, site) -> Iterator[Open]:
    """Open a tab as a new visitor of the site."""
    with visitors(browser, site) as open_tab:
        yield open_tab


@pytest.fixture(scope="module")
def own_tab(browser, own_site) -> Iterator[Open]:
    """Open a tab as a new visitor of the file's own copy of the site."""
    with visitors(browser, own_site) as open_tab:
        yield open_tab
