"""What a body may be made of, what each part insists on, and that each can be shown."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.blocks import StreamBlockValidationError, StructBlockValidationError
from wagtail.images.tests.utils import get_test_image_file
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from core.blocks import (
    BodyBlock,
    CalloutBlock,
    LinkBlock,
    LinksBlock,
    PictureBlock,
    ProseBlock,
    QuotationBlock,
)
from core.models import ContentPage, SiteImage

pytestmark = pytest.mark.django_db

# A picture has no example of its own: a picture is a row, and there may be none.
WITH_EXAMPLES = [ProseBlock, QuotationBlock, CalloutBlock, LinkBlock, LinksBlock]
ELSEWHERE = "https://example.org/"


@pytest.fixture
def image() -> SiteImage:
    file = ContentFile(get_test_image_file().file.getvalue(), "station.png")
    return SiteImage.objects.create(title="Station", file=file, credit="Photograph: Jo Bloggs")


@pytest.fixture
def about(home) -> ContentPage:
    page = ContentPage(title="About this site", slug="about")
    home.add_child(instance=page)
    return page


def picture(image, **fields) -> dict:
    return {"image": image, "alt": "", "decorative": False, "caption": ""} | fields


def link(**fields) -> dict:
    return {"text": "Read on", "page": None, "url": ""} | fields


def cleaned(block, raw):
    return block.clean(block.normalize(raw))


def faults(block, raw) -> list[str]:
    with pytest.raises(StructBlockValidationError) as refusal:
        cleaned(block, raw)
    return list(refusal.value.block_errors)


def shown(block, raw) -> str:
    return block.render(block.normalize(raw)).strip()


# What each insists on


@pytest.mark.parametrize(
    ("block", "raw", "lacks"),
    [
        (QuotationBlock, {"words": "", "speaker": "", "role": ""}, ["words", "speaker"]),
        (CalloutBlock, {"heading": "", "text": ""}, ["text"]),
        (LinkBlock, {"text": "", "page": None, "url": ELSEWHERE}, ["text"]),
        (LinksBlock, {"heading": "", "links": [link(url=ELSEWHERE)]}, ["heading"]),
        (LinksBlock, {"heading": "More", "links": []}, ["links"]),
        (PictureBlock, {"image": None, "alt": "A hall", "decorative": False}, ["image"]),
    ],
)
def test_a_part_without_what_it_is_about_is_refused(block, raw, lacks):
    assert faults(block(), raw) == lacks


def test_prose_without_a_word_is_refused():
    with pytest.raises(ValidationError):
        cleaned(ProseBlock(), "")


@pytest.mark.parametrize("block", WITH_EXAMPLES)
def test_the_example_of_a_part_is_one_that_could_be_published(block):
    block().clean(block().get_preview_value())  # raises, if it is not


def test_a_picture_needs_words_for_those_who_cannot_see_it(image):
    assert faults(PictureBlock(), picture(image)) == ["alt"]


def test_spaces_are_no_words_for_a_picture(image):
    assert faults(PictureBlock(), picture(image, alt="   ")) == ["alt"]


@pytest.mark.parametrize("fields", [{"alt": "The new ticket hall"}, {"decorative": True}])
def test_a_picture_is_accepted_with_words_or_as_decoration(image, fields):
    assert cleaned(PictureBlock(), picture(image, **fields))["image"] == image


def test_a_link_to_nowhere_is_refused():
    assert faults(LinkBlock(), link()) == ["page"]


def test_a_link_to_two_places_is_refused(about):
    assert faults(LinkBlock(), link(page=about.pk, url=ELSEWHERE)) == ["url"]


def test_a_link_to_one_page_is_accepted(about):
    assert cleaned(LinkBlock(), link(page=about.page_ptr))["page"] == about.page_ptr


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "/about/", "//x"])
def test_a_link_to_what_is_no_address_of_the_web_is_refused(address):
    assert faults(LinkBlock(), link(url=address)) == ["url"]


@pytest.mark.parametrize(
    "raw",
    [
        [("quotation", {"words": "", "speaker": "", "role": ""})],
        [("picture", {"image": None, "alt": "", "decorative": False, "caption": ""})],
        [("callout", {"heading": "", "text": ""})],
        [("links", {"heading": "", "links": []})],
        [("links", {"heading": "More", "links": [link()]})],
        [("prose", "")],
    ],
)
def test_a_draft_may_be_unfinished_and_a_published_page_may_not(raw):
    body = BodyBlock(required=False)
    body.clean_deferred(body.normalize(raw))

    with pytest.raises(StreamBlockValidationError):
        body.clean(body.normalize(raw))


def test_a_draft_with_a_link_to_two_places_is_still_questioned(about):
    body = BodyBlock(required=False)
    raw = [("links", {"heading": "More", "links": [link(page=about.pk, url=ELSEWHERE)]})]

    with pytest.raises(StreamBlockValidationError):
        body.clean_deferred(body.normalize(raw))


# How each is shown


@pytest.mark.parametrize("block", WITH_EXAMPLES)
def test_the_example_of_a_part_can_be_shown(block):
    html = block().render(block().get_preview_value())

    assert "None" not in html
    assert any(words in html for words in ("A heading", "old works", "stands apart", "own site"))


@pytest.mark.parametrize("name", BodyBlock.base_blocks)
def test_every_part_says_what_it_is_in_the_editors_list(name):
    block = BodyBlock.base_blocks[name]

    assert block.get_description()
    assert block.meta.icon != "placeholder"


@pytest.mark.parametrize("block", WITH_EXAMPLES)
def test_the_example_of_a_part_is_seen_by_editors_who_choose_one(block):
    assert block().is_previewable


def test_words_are_escaped_wherever_an_editor_types_them():
    html = shown(QuotationBlock(), {"words": "<b>", "speaker": "<i>", "role": "<u>"})

    assert "<b>" not in html and "<i>" not in html and "<u>" not in html


def test_a_quotation_without_a_role_has_no_stray_comma():
    html = shown(QuotationBlock(), {"words": "Yes.", "speaker": "Jo Bloggs", "role": ""})

    assert ">Jo Bloggs</figcaption>" in html


def test_a_picture_is_shown_with_its_words_its_size_and_its_credit(image):
    html = shown(PictureBlock(), picture(image, alt="The new ticket hall", caption="Hatfield"))

    assert 'alt="The new ticket hall"' in html
    assert 'width="640" height="480"' in html
    assert "Hatfield" in html and "Photograph: Jo Bloggs" in html


@pytest.mark.parametrize(
    ("credit", "licence", "said"),
    [("Jo Bloggs", "OGL v3.0", "Jo Bloggs, OGL v3.0"), ("", "OGL v3.0", "OGL v3.0"),
     ("Jo Bloggs", "", "Jo Bloggs")],
)  # fmt: skip
def test_a_picture_says_on_what_terms_it_is_shown(image, credit, licence, said):
    image.credit, image.licence = credit, licence

    assert f'"picture__credit">{said}</span>' in shown(PictureBlock(), picture(image, alt="A hall"))


def test_a_picture_of_which_nothing_is_known_has_no_caption(image):
    image.credit = ""

    assert "<figcaption" not in shown(PictureBlock(), picture(image, alt="A hall"))


def test_a_decorative_picture_is_silent_whatever_was_typed_before(image):
    assert 'alt=""' in shown(PictureBlock(), picture(image, alt="A hall", decorative=True))


def test_a_picture_that_was_deleted_leaves_no_hole(image):
    assert "<img" not in shown(PictureBlock(), picture(None, alt="A hall"))


def test_a_link_to_a_page_follows_the_page_when_it_moves(about):
    about.slug = "about-us"
    about.save()

    assert shown(LinkBlock(), link(page=about)) == '<a href="/about-us/">Read on</a>'


def test_a_link_to_a_page_that_was_withdrawn_is_not_shown(about):
    about.unpublish()

    assert shown(LinkBlock(), link(page=about)) == ""


def test_a_withdrawn_page_leaves_no_empty_line_in_a_list_of_links(about):
    about.unpublish()
    html = shown(LinksBlock(), {"heading": "More", "links": [link(page=about)]})

    assert "<li></li>" not in html


# In the editor


def save(client, page, *blocks, publish=False):
    form = {"title": page.title, "slug": page.slug, "lead": "", "search_description": ""}
    form |= {"body": streamfield(blocks)} | ({"action-publish": "1"} if publish else {})
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return client.post(url, nested_form_data(form))


def test_an_editor_may_save_a_draft_with_a_quotation_nobody_has_said_yet(client, about, admin_user):
    client.force_login(admin_user)
    save(client, about, ("quotation", {"words": "", "speaker": "", "role": ""}))

    about.refresh_from_db()
    draft = about.get_latest_revision_as_object()
    assert [block.block_type for block in draft.body] == ["quotation"]


def test_an_editor_may_not_publish_a_quotation_nobody_has_said(client, about, admin_user):
    client.force_login(admin_user)
    blank = {"words": "", "speaker": "", "role": ""}
    answer = save(client, about, ("quotation", blank), publish=True)

    about.refresh_from_db()
    assert not about.body
    assert answer.context["form"].errors.keys() == {"body"}


def test_what_an_editor_publishes_is_on_the_page(client, about, admin_user):
    client.force_login(admin_user)
    save(client, about, ("prose", rich_text("<p>Written today.</p>")), publish=True)

    assert b"Written today." in client.get("/about/").content
