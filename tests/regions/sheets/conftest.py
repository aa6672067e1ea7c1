"""What tests of sheets stand on."""

import sys

import pytest
from django.core.cache import cache

from core import pdf


@pytest.fixture(autouse=True)
def nothing_kept():
    """Each test begins and ends with an empty cache."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def without_weasyprint(monkeypatch):
    """A machine on which WeasyPrint cannot be imported."""
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    monkeypatch.delitem(sys.modules, "core.typesetting", raising=False)
    pdf.available.cache_clear()
    yield
    pdf.available.cache_clear()


@pytest.fixture
def laid_out(monkeypatch) -> list:
    """Every document that WeasyPrint lays out from now on."""
    from weasyprint import HTML

    seen, render = [], HTML.render

    def watched(self, *args, **kwargs):
        seen.append(render(self, *args, **kwargs))
        return seen[-1]

    monkeypatch.setattr(HTML, "render", watched)
    return seen
