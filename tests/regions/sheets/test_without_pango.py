"""Where no PDF can be made nothing leads to one, and everything else works."""

import pytest

from core import pdf

pytestmark = pytest.mark.usefixtures("without_weasyprint")
PATHS = ("", "regions/", "regions/compare/?region=cumbria&region=dorset", "regions/cumbria/",
         "regions/pack/", "search/?q=cumbria")  # fmt: skip


@pytest.fixture(autouse=True)
def two(make_region):
    return [make_region(name) for name in ("Cumbria", "Dorset")]


def test_it_is_known_that_none_can_be_made():
    assert not pdf.available()


@pytest.mark.parametrize("path", PATHS)
def test_page_works_and_leads_to_no_pdf(client, path):
    response = client.get(f"/{path}")

    assert response.status_code == 200
    assert b"(PDF)" not in response.content
    assert b".pdf" not in response.content


@pytest.mark.parametrize("path", ["/regions/cumbria/sheet.pdf", "/regions/pack.pdf?region=cumbria"])
def test_address_of_a_pdf_says_what_to_do_instead(client, path):
    response = client.get(path)

    assert response.status_code == 404
    assert "Print the region’s page from your browser instead" in response.content.decode()


def test_form_says_what_to_do_instead(client):
    assert "This site makes no PDF files." in client.get("/regions/pack/").content.decode()
