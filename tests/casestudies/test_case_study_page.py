"""A story belongs to the region it stands under, and says how we know."""

from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from casestudies.models import CaseStudyPage
from core.models import Source
from tests.factories import RegionFactory, SectorFactory, SourceFactory, ThemeFactory


def stored(page: CaseStudyPage) -> CaseStudyPage:
    return CaseStudyPage.objects.get(pk=page.pk)


def words(client, page, css: str) -> list[str]:
    soup = BeautifulSoup(client.get(page.url).content, "html.parser")
    return [" ".join(one.get_text(" ").split()) for one in soup.select(css)]


def test_story_has_the_region_of_the_page_above(make_region, make_story):
    region_page = make_region()

    assert stored(make_story(region_page)).region == region_page.region


def test_story_cannot_name_another_region_than_the_page_above(make_region, make_story):
    region_page, other = make_region(), RegionFactory()

    assert stored(make_story(region_page, region=other)).region == region_page.region


def test_moving_a_story_moves_it_to_the_other_region(make_region, make_story):
    here, there = make_region("Hertfordshire"), make_region("Liverpool")
    story = make_story(here)
    story.move(there, pos="last-child")

    assert stored(story).region == there.region


def test_moved_story_keeps_its_new_region_when_an_old_draft_is_published(make_region, make_story):
    here, there = make_region("Hertfordshire"), make_region("Liverpool")
    story = make_story(here)
    story.save_revision()
    story.move(there, pos="last-child")
    stored(story).latest_revision.publish()

    assert stored(story).region == there.region


def test_stories_follow_their_region_page_to_another_region(make_region, make_story):
    page = make_region()
    story = make_story(page)
    page.region = RegionFactory()
    page.save()

    assert stored(story).region == page.region


def test_copy_of_a_story_belongs_to_the_region_it_was_copied_to(make_region, make_story):
    here, there = make_region("Hertfordshire"), make_region("Liverpool")
    copied = make_story(here).copy(to=there, update_attrs={"slug": "copied"}, recursive=False)

    assert stored(copied).region == there.region


def test_address_of_a_story_is_below_its_region(make_region, make_story):
    assert make_story(make_region()).url == "/regions/hertfordshire/hertfordshire-iq/"


def test_story_can_be_read(make_region, make_story, client):
    assert words(client, make_story(make_region()), "h1") == ["Hertfordshire IQ"]


@pytest.mark.parametrize("sources", [[], [None], ["draft"], ["live", "draft"], ["live", None]])
def test_live_story_needs_a_source_and_each_must_be_published(make_region, make_story, sources):
    region_page = make_region()
    made = [name and SourceFactory(live=name == "live") for name in sources]

    with pytest.raises(ValidationError, match="A case study needs a source"):
        make_story(region_page, sources=made)


@pytest.mark.parametrize("sources", [[], [None], ["draft"]])
def test_draft_of_a_story_may_wait_for_its_source(make_region, make_story, sources):
    made = [name and SourceFactory(live=False) for name in sources]
    story = make_story(make_region(), sources=made, live=False)

    assert not stored(story).live


def test_publishing_a_draft_whose_source_is_a_draft_is_refused(make_region, make_story):
    story = make_story(make_region(), sources=[SourceFactory(live=False)], live=False)

    with pytest.raises(ValidationError, match="each must be published"):
        story.save_revision().publish()
    assert not stored(story).live


def test_source_that_is_withdrawn_is_no_longer_named(make_region, make_story, client):
    keep, go = SourceFactory(title="Kept"), SourceFactory(title="Withdrawn")
    story = make_story(make_region(), sources=[keep, go])
    go.unpublish()

    assert words(client, story, ".sources__title") == ["Kept"]


@pytest.mark.parametrize(
    "half",
    [{"latitude": Decimal("51.75")}, {"longitude": Decimal("-0.47")}],
    ids=["latitude", "longitude"],
)
def test_half_a_position_is_refused(make_region, make_story, half):
    with pytest.raises(ValidationError, match="Give both latitude and longitude"):
        make_story(make_region(), **half)


def test_half_a_position_is_refused_by_the_database_too(make_region, make_story):
    story = make_story(make_region())

    with pytest.raises(IntegrityError):
        CaseStudyPage.objects.filter(pk=story.pk).update(latitude=Decimal("51.75"))


def test_whole_position_is_kept(make_region, make_story):
    place = {"latitude": Decimal("51.75000"), "longitude": Decimal("-0.47000")}
    story = stored(make_story(make_region(), **place))

    assert {name: getattr(story, name) for name in place} == place


@pytest.mark.parametrize(
    "far",
    [
        {"latitude": Decimal("48.8"), "longitude": Decimal("2.3")},
        {"latitude": Decimal("51.7"), "longitude": Decimal("13.4")},
    ],
    ids=["Paris", "Berlin"],
)
def test_position_lies_in_the_united_kingdom(make_region, make_story, far):
    with pytest.raises(ValidationError):
        make_story(make_region(), **far)


def test_facts_are_listed_beside_the_story(make_region, make_story, client):
    also = RegionFactory(name="Greater Cambridge")
    story = make_story(
        make_region(),
        place="Hemel Hempstead",
        organisation="Hertfordshire Innovation Quarter",
        amount=Decimal(2_500_000),
        qualifier="up_to",
        theme=ThemeFactory(slug="green", name="Business environment"),
        sectors=[SectorFactory(name="Agri-tech"), SectorFactory(name="Construction")],
        also_in=[also],
    )

    assert words(client, story, ".facts__list dd") == [
        "up to £2.5 million",
        "Hemel Hempstead, Hertfordshire , Greater Cambridge",
        "Hertfordshire Innovation Quarter",
        "R Business environment",
        "Agri-tech, Construction",
        "December 2018",
    ]


def test_words_of_an_editor_are_never_markup(make_region, make_story, client):
    nasty = "<script>alert('x')</script>"
    story = make_story(make_region(), title=nasty, slug="x", lead=nasty, place=nasty)

    assert "<script>alert" not in client.get(story.url).content.decode()


class TestForm:
    """What an editor is told beside the form."""

    @pytest.fixture
    def press(self, client, admin_user, make_region):
        client.force_login(admin_user)
        region_page = make_region()

        def press(button: str, source: Source | None, **typed):
            rows = [{"source": source.pk}] if source else []
            shown = {
                "title": "Hertfordshire IQ",
                "slug": "hertfordshire-iq",
                "dated": "2018-12-03",
                "qualifier": "exact",
                "theme": ThemeFactory(slug="green").pk,
                "body": streamfield([]),
                "sources": inline_formset(rows),
                "comments": inline_formset([]),
            }
            args = ["casestudies", "casestudypage", region_page.pk]
            path = reverse("wagtailadmin_pages:add", args=args)
            return client.post(path, nested_form_data(shown | typed) | {f"action-{button}": "1"})

        return press

    def test_story_with_a_source_is_published(self, press):
        press("publish", SourceFactory())
        story = CaseStudyPage.objects.get()

        assert story.live
        assert story.region.name == "Hertfordshire"
        assert story.sources.count() == 1

    def test_story_without_a_source_is_not_published(self, press):
        response = press("publish", None)

        assert response.status_code == 200
        assert not CaseStudyPage.objects.exists()

    def test_story_with_a_draft_source_is_not_published_and_the_form_says_why(self, press):
        response = press("publish", SourceFactory(live=False))

        assert response.status_code == 200
        assert "still a draft" in response.content.decode()
        assert not CaseStudyPage.objects.filter(live=True).exists()

    def test_unfinished_story_is_saved_as_a_draft(self, press):
        press("save", None, theme="", dated="")

        assert not CaseStudyPage.objects.get().live

    def test_half_a_position_is_explained(self, press):
        response = press("save", SourceFactory(), latitude="51.75")

        assert "Give both latitude and longitude, or neither." in response.content.decode()


def test_story_below_a_withdrawn_region_neither_names_nor_links_that_page(
    client, make_region, make_story
):
    page = make_region("Hertfordshire")
    story = make_story(page, latitude=51, longitude=0)
    page.title = "What nobody may read"
    page.save()
    assert f'href="{page.url}"' in client.get(story.url).content.decode()
    page.unpublish()
    html = client.get(story.url).content.decode()

    assert f'href="{page.url}"' not in html
    assert "What nobody may read" not in html
    assert page.region.name in html
