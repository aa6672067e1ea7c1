"""Pages that the demonstration has no case of: long, empty, ended, and full to the edge.

Run within a site's own settings, on a copy of its data: see `odd_site` in conftest.py.
"""

import datetime
from decimal import Decimal

from casestudies.models import CaseStudyPage, CaseStudySource
from core.models import Source, Theme
from regions.models import Highlight, Region, RegionIndexPage, RegionPage

LONG = "/regions/long/"
ENDED = "/regions/ended/"
BARE = "/regions/bare/"
STORY = "/regions/long/a-story/"
PATHS = {"long": LONG, "ended": ENDED, "bare": BARE, "story without a picture": STORY}

NAME = "North and South-Western Northamptonshire with Ynys Môn Valley"
UNBROKEN = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
SENTENCE = (
    "to build, over several years and in more than one place, what several partners had each "
    "planned for a long time: a station, a college, laboratories that small firms may rent by the "
    "day, and homes for the people who will work in them; and to look after it all once it is built"
)


def build() -> None:
    """Publish all of them below the demonstration's regions."""
    long = publish(
        "long",
        Region(code="E37900001", name=NAME, slug="long", short_name="Long", hex_q=9, hex_r=1,
               wider_region="East Midlands", other_wider_regions="East of England; London"),
        summary_state="transcribed",
        strategy_status="in_development",
        highlights=[highlight(number) for number in range(12)],
    )  # fmt: skip
    tell(long)
    ended = Region(code="E37900002", name="Old Valley", slug="ended", short_name="Old",
                   wider_region="London", active_to=datetime.date(2020, 3, 31))  # fmt: skip
    publish("ended", ended, summary_state="transcribed", highlights=[highlight(1)])
    ended.successors.add(Region.objects.get(slug="hertfordshire"), long.region)
    bare = Region(code="N92900003", name="Bareland", slug="bare", short_name="Bare",
                  kind="nation", wider_region="Northern Ireland")  # fmt: skip
    publish("bare", bare, strategy_status="not_applicable")


def publish(slug: str, region: Region, highlights=(), **fields) -> RegionPage:
    region.save()
    page = RegionPage(title=region.name, slug=slug, region=region, **fields)
    page.highlights = list(highlights)
    RegionIndexPage.objects.get().add_child(instance=page)
    page.save_revision().publish()
    return page


def highlight(number: int) -> Highlight:
    """Every third has no amount, every fourth a long sentence, the sixth an unbroken word."""
    themes = list(Theme.objects.order_by("order"))
    text = SENTENCE if number % 4 == 0 else "to redevelop the station."
    return Highlight(
        sort_order=number,
        amount=None if number % 3 == 2 else Decimal("1234567890.5") / (number + 1),
        qualifier="more_than" if number % 2 else "exact",
        text=UNBROKEN * 2 if number == 5 else text,
        theme=themes[number % len(themes)],
        place=UNBROKEN if number == 6 else "Stevenage",
        source=Source.objects.filter(live=True).first(),
    )


def tell(parent: RegionPage) -> None:
    """A story with no picture and a name as long as names may be."""
    story = CaseStudyPage(
        title=f"{UNBROKEN} and its harbour, rebuilt for people who arrive on foot",
        slug="a-story",
        lead=SENTENCE,
        place=UNBROKEN,
        organisation=SENTENCE[:200],
        dated=datetime.date(2018, 12, 3),
        amount=Decimal(1_250_500_000),
        qualifier="more_than",
        theme=Theme.objects.order_by("order").first(),
    )
    story.sources = [CaseStudySource(source=Source.objects.filter(live=True).first())]
    parent.add_child(instance=story)
    story.save_revision().publish()
