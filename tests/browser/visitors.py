"""Somebody at a browser who was never on the site before."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page

from tests.browser.demonstration import Demonstration

PATIENCE = 30_000  # milliseconds; a slow machine is not a fault

Open = Callable[..., Page]


@contextmanager
def visitors(browser: Browser, site: Demonstration) -> Iterator[Open]:
    """Open a tab for each new visitor; options are those of a Playwright context."""
    contexts = []

    def open_tab(**options) -> Page:
        options = {"viewport": {"width": 1280, "height": 900}, "reduced_motion": "reduce"} | options
        context = browser.new_context(base_url=site.address, **options)
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        return context.new_page()

    try:
        yield open_tab
    finally:
        for context in contexts:
            context.close()
