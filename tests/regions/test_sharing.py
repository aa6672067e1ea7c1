"""A shared address is shown with a picture of its own, and only a public page has one."""

import io
import re
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from django.db.models import F
from PIL import Image
from wagtail.models import PageViewRestriction

from regions.lettering import BOLD, REGULAR, drawable, fit, length
from regions.models import Region
from regions.sharing import Card
from tests.factories import ObservationFactory, RegionFactory, ThemeFactory


@pytest.fixture
def named(client):
    """What the head of a page says: `named(page, "og:image")`."""

    def named(page, name: str) -> str:
        soup = BeautifulSoup(client.get(page.url).content, "html.parser")
        return soup.find("meta", attrs={"property": name})["content"]

    return named


@pytest.fixture
def picture(named):
    """The path of a page's picture."""
    return lambda page: named(page, "og:image").removeprefix("http://testserver")


def test_picture_has_the_size_that_sharing_asks_for(make_region, make_highlight, client, picture):
    response = client.get(picture(make_region(highlights=[make_highlight()])))

    assert response["Content-Type"] == "image/png"
    assert Image.open(io.BytesIO(response.content)).size == (1200, 630)
    assert len(response.content) < 150_000


def test_picture_is_said_in_words(make_region, make_highlight, named):
    page = make_region(highlights=[make_highlight(amount=Decimal(6_000_000))])

    assert named(page, "og:image:alt").endswith("£6 million, highlighted investment")


def test_case_study_has_a_picture_in_its_foundation_s_colour(
    make_region, make_story, client, picture
):
    story = make_story(make_region(), theme=ThemeFactory(slug="green"))
    drawn = Image.open(io.BytesIO(client.get(picture(story)).content)).convert("RGB")

    assert (30, 114, 69) in {colour for _, colour in drawn.getcolors(1 << 20)}


def test_same_page_has_the_same_picture(make_region, picture):
    page = make_region()

    assert picture(page) == picture(page)


def test_new_figure_is_a_new_picture_and_the_old_one_is_gone(
    make_region, make_highlight, client, picture
):
    page = make_region(highlights=[make_highlight(amount=Decimal(1_000_000))])
    old = picture(page)
    page.highlights.add(make_highlight(amount=Decimal(2_000_000)))
    page.save()

    assert picture(page) != old
    assert client.get(old).status_code == 404


def test_region_drawn_elsewhere_on_the_map_is_a_new_picture(make_region, client, picture):
    page, other = make_region("Hertfordshire"), make_region("Cumbria")
    for beside in (page, other):  # one's cell is among those drawn around the other
        old = picture(page)
        Region.objects.filter(pk=beside.region_id).update(hex_r=F("hex_r") + 50)

        assert picture(page) != old
        assert client.get(old).status_code == 404
        assert client.get(picture(page)).status_code == 200


def test_site_of_another_name_has_new_pictures(make_region, picture, settings):
    page = make_region()
    old = picture(page)
    settings.WAGTAIL_SITE_NAME = "Another name"

    assert picture(page) != old


def test_draft_has_no_picture(make_region, client, picture):
    page = make_region()
    path = picture(page)
    page.unpublish()

    assert client.get(path).status_code == 404


def test_page_behind_a_password_has_no_picture(make_region, client, picture):
    page = make_region()
    path = picture(page)
    PageViewRestriction.objects.create(page=page, restriction_type="login")

    assert client.get(path).status_code == 404


def test_draft_source_is_in_no_picture(make_region, make_highlight, named):
    page = make_region(highlights=[make_highlight()])
    page.highlights.first().source.unpublish()

    assert "million" not in named(page, "og:image:alt")


@pytest.mark.parametrize("path", ["/share/1-x.png", "/share/999999-0.png", f"/share/{9**30}-a.png"])
def test_picture_nobody_named_is_not_found(make_region, client, path):
    make_region()

    assert client.get(path).status_code == 404


def test_page_of_another_kind_has_the_picture_of_the_site(stories_page, client, picture):
    assert client.get(f"/share/{stories_page.pk}-0.png").status_code == 404
    assert picture(stories_page) == "/share/site.png"
    assert client.get("/share/site.png")["Content-Type"] == "image/png"


def test_home_page_s_picture_says_how_many_places_there_are(home, make_region, client, picture):
    for across, name in enumerate(("Cumbria", "Kent")):
        make_region(name, region=RegionFactory(name=name, hex_q=across, hex_r=0))
    said = BeautifulSoup(client.get(home.url).content, "html.parser").find(
        "meta", attrs={"property": "og:image:alt"}
    )["content"]

    assert "2 places" in said
    assert client.get(picture(home))["Content-Type"] == "image/png"


@pytest.mark.parametrize("path", ["/foundations/", "/foundations/blue/", "/figures/{slug}/"])
def test_what_is_no_page_of_the_tree_has_a_picture_too(make_region, make_highlight, client, path):
    row = ObservationFactory(region=make_region(highlights=[make_highlight()]).region)
    soup = BeautifulSoup(client.get(path.format(slug=row.measure.slug)).content, "html.parser")
    address = soup.find("meta", attrs={"property": "og:image"})["content"]

    assert client.get(address.removeprefix("http://testserver"))["Content-Type"] == "image/png"


def test_picture_of_an_older_period_would_say_the_newest_so_it_is_the_site_s(make_region, client):
    row = ObservationFactory(region=make_region().region)
    ObservationFactory(region=row.region, measure=row.measure, period_label="2010",
                       period_start="2010-01-01", period_end="2010-12-31")  # fmt: skip

    shown = client.get(f"/figures/{row.measure.slug}/?period=2010").content
    assert b"/share/site.png" in shown and b"/share/figures/" not in shown


def test_letters_the_font_lacks_lose_their_marks_and_pounds_stay():
    assert drawable("£2.5 million in Ynys Môn, Tŷ Ŵyn – “now”") == (
        "£2.5 million in Ynys Môn, Ty Wyn – “now”"
    )


@pytest.mark.parametrize(
    "text",
    ["Hertfordshire", "North and South-Western Northamptonshire with Some of Ynys Môn",
     "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" * 2, "word " * 200],
)  # fmt: skip
@pytest.mark.parametrize("face", [REGULAR, BOLD])
def test_no_text_is_wider_or_higher_than_its_room(text, face):
    lines = fit(text, face, 500, most=3, sizes=(80, 32))

    assert len(lines.lines) <= 3
    assert max(length(line, face, lines.size) for line in lines.lines) <= 500


def test_what_is_cut_ends_in_an_ellipsis():
    assert fit("word " * 200, REGULAR, 500, most=2, sizes=(40, 40)).lines[-1].endswith("…")


def test_digest_is_fit_for_an_address():
    assert re.fullmatch(r"[0-9a-f]{12}", Card("A", "b", "", "", "E1").digest({}, "Site"))
