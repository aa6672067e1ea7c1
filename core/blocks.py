"""What a body may be made of. A block's name is stored in every page: names are for ever."""

from django.core.exceptions import ValidationError
from wagtail.blocks import (
    BooleanBlock,
    CharBlock,
    ListBlock,
    PageChooserBlock,
    RichTextBlock,
    StreamBlock,
    StructBlock,
    StructBlockValidationError,
    TextBlock,
    URLBlock,
)
from wagtail.images.blocks import ImageChooserBlock

EXAMPLE_LINK = {"text": "The partnership's own site", "page": None, "url": "https://example.org/"}
PROSE = ["h2", "h3", "bold", "italic", "ol", "ul", "link", "document-link"]


class ProseBlock(RichTextBlock):
    """Paragraphs, with headings, lists and links."""

    def __init__(self, **kwargs) -> None:
        super().__init__(**{"features": PROSE, **kwargs})

    class Meta:
        icon = "pilcrow"
        label = "Text"
        template = "core/blocks/prose.html"
        description = "Paragraphs with headings, lists and links"
        preview_value = "<h2>A heading</h2><p>A paragraph of text, as a reader will see it.</p>"


class QuotationBlock(StructBlock):
    """What somebody said, and who."""

    words = TextBlock(help_text="Without quotation marks: the page adds them.")
    speaker = CharBlock(max_length=120)
    role = CharBlock(max_length=160, required=False)

    class Meta:
        icon = "openquote"
        label = "Quotation"
        template = "core/blocks/quotation.html"
        label_format = "{speaker}"
        description = "Somebody's own words, with their name"
        preview_value = {
            "words": "It brought three firms to the old works within a year.",
            "speaker": "A local employer",
            "role": "An example",
        }


class PictureBlock(StructBlock):
    """A picture with what it shows, in words for those who cannot see it."""

    image = ImageChooserBlock()
    alt = CharBlock(
        max_length=250,
        required=False,
        label="What does it show?",
        help_text="For people who cannot see it: “The new ticket hall of Hatfield station”.",
    )
    decorative = BooleanBlock(
        required=False, help_text="Tick if a reader who cannot see it misses nothing."
    )
    caption = CharBlock(max_length=250, required=False)

    class Meta:
        icon = "image"
        label = "Picture"
        template = "core/blocks/picture.html"
        label_format = "{alt}"
        description = "A picture with its description, caption and credit"

    def clean(self, value):
        value = super().clean(value)
        if not self.is_deferred_validation and not value["alt"] and not value["decorative"]:
            raise StructBlockValidationError(
                {"alt": ValidationError("Say what it shows, or tick “decorative”.")}
            )
        return value


class CalloutBlock(StructBlock):
    """Something a reader must not miss."""

    heading = CharBlock(max_length=100, required=False)
    text = ProseBlock(features=["bold", "italic", "link", "ul"])

    class Meta:
        icon = "info-circle"
        label = "Callout"
        template = "core/blocks/callout.html"
        label_format = "{heading}"
        description = "A short note set apart from the text"
        preview_value = {
            "heading": "Before you apply",
            "text": "<p>A short note that stands apart from the text.</p>",
        }


class LinkBlock(StructBlock):
    """A link to a page of this site or to another site: exactly one of the two."""

    text = CharBlock(max_length=120)
    page = PageChooserBlock(required=False, label="A page of this site")
    url = URLBlock(required=False, label="Or another site's address")

    class Meta:
        icon = "link"
        label = "Link"
        template = "core/blocks/link.html"
        label_format = "{text}"
        description = "One link, with its words"
        preview_value = EXAMPLE_LINK

    def clean(self, value):
        value = super().clean(value)
        chosen = [name for name in ("page", "url") if value[name]]
        if len(chosen) == 2:
            raise StructBlockValidationError(
                {"url": ValidationError("Choose a page or give an address, not both.")}
            )
        if not chosen and not self.is_deferred_validation:
            raise StructBlockValidationError(
                {"page": ValidationError("Choose a page, or give an address below.")}
            )
        return value


class LinksBlock(StructBlock):
    """A short list of places to go next."""

    heading = CharBlock(max_length=100, default="More about this")
    links = ListBlock(LinkBlock(), min_num=1)

    class Meta:
        icon = "list-ul"
        label = "List of links"
        template = "core/blocks/links.html"
        label_format = "{heading}"
        description = "Links to pages here or elsewhere"
        preview_value = {
            "heading": "More about this",
            "links": [EXAMPLE_LINK],
        }


class BodyBlock(StreamBlock):
    """The parts of a page, in the order an editor gives them."""

    prose = ProseBlock()
    picture = PictureBlock()
    quotation = QuotationBlock()
    callout = CalloutBlock()
    links = LinksBlock()
