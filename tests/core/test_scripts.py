"""Scripts only add to pages, are ours alone, and stay small."""

import re
from pathlib import Path

import pytest

SCRIPTS = sorted((Path(__file__).resolve().parents[2] / "static/js").glob("*.js"))
LARGEST = {"suggest.js": 6_000}
ALL = 20_000  # bytes


def test_all_scripts_together_are_small():
    assert 0 < sum(script.stat().st_size for script in SCRIPTS) <= ALL


@pytest.mark.parametrize("name", LARGEST)
def test_a_script_is_no_larger_than_it_has_to_be(name):
    (script,) = (one for one in SCRIPTS if one.name == name)

    assert script.stat().st_size <= LARGEST[name]


@pytest.mark.parametrize("path", ["/", "/regions/", "/search/?q=station", "/nowhere/"])
def test_a_page_with_a_search_box_loads_its_script_as_a_module_of_our_own(
    client, regions_page, path
):
    html = client.get(path).content.decode()

    assert re.findall(r"<script[^>]*>", html) == [
        '<script type="module" src="/static/js/suggest.js">'
    ]
    assert html.count("data-suggest=") == 1


@pytest.mark.parametrize("path", ["/", "/regions/", "/search/", "/nowhere/"])
def test_a_search_box_is_a_plain_form(client, regions_page, path):
    html = client.get(path).content.decode()
    form = html[html.index('action="/search/"') :].partition("</form>")[0]

    assert 'name="q"' in form and 'type="submit"' in form
