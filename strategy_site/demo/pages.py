"""Load the pages. A page that is there already is left as its editors made it."""

from collections.abc import Callable

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from wagtail.admin.rich_text.converters.markdown_db import MarkdownConverter
from wagtail.models import Page, Site

from casestudies.models import CaseStudyIndexPage, CaseStudyPage, CaseStudySource
from core.blocks import PROSE
from core.models import ContentPage, HomePage, Sector, Source, Theme
from core.money import parse
from regions.models import Highlight, Measure, Region, RegionIndexPage, RegionPage
from strategy_site.demo.covers import cover
from strategy_site.demo.reading import Text, date, rows, text, texts

Say = Callable[[str], None]


def load(say: Say) -> None:
    """Load the home page, then what stands below it."""
    home = home_page()
    index = region_index(home)
    say(f"region pages: {load_regions(index, say)} added")
    stories_index(home)
    say(f"case studies: {load_stories(index)} added")
    plain = [content_page(home, text(name)) for name in ("about", "accessibility", "privacy")]
    say(f"plain pages: {sum(plain)} added")


def publish(parent: Page, page: Page) -> Page:
    """Put `page` under `parent` as an editor would: a draft first, then published."""
    page.live = False
    with transaction.atomic():
        parent.add_child(instance=page)
        page.save_revision().publish()
    return page


def has_child(parent: Page, source: Text) -> bool:
    """Whether a file's page is there already, even if its editors gave it another address."""
    fields = common(source)
    same = Q(slug=fields["slug"]) | Q(title=fields["title"])
    return parent.get_children().filter(same).exists()


def common(source: Text) -> dict:
    """What every page's file says in the same words."""
    head = source.head
    prose = MarkdownConverter(PROSE).to_database_format(source.body) if source.body else ""
    return {
        "title": head["title"],
        "slug": head.get("slug", source.name),
        "lead": head.get("lead", ""),
        "search_description": head.get("summary", ""),
        "show_in_menus": head.get("show_in_menus", False),
        "body": [("prose", prose)] if prose else [],
    }


def home_page() -> HomePage:
    """The home page of the site; Wagtail's welcome page makes way for it, an own one does not."""
    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    if site is not None and site.root_page.specific_class is HomePage:
        return site.root_page.specific
    root = Page.get_first_root_node()
    root.get_children().filter(slug="home", depth=2).exclude(
        content_type__model="homepage"
    ).delete()
    # Deleting runs SQL past the instance: ask for the root again, with its true count of children.
    home = publish(Page.get_first_root_node(), HomePage(**common(text("home")) | {"slug": "home"}))
    host, _, port = settings.SITE_URL.partition("://")[2].partition(":")
    default_port = 443 if settings.SITE_URL.startswith("https") else 80
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={
            "hostname": host,
            "port": int(port or default_port),
            "site_name": settings.WAGTAIL_SITE_NAME,
            "root_page": home,
        },
    )
    return home


def region_index(home: HomePage) -> RegionIndexPage:
    if found := RegionIndexPage.objects.first():
        return found
    source = text("regions/index")
    head = source.head
    amount = parse(head["commitment_amount"])
    page = RegionIndexPage(
        **common(source) | {"show_in_menus": True, "slug": "regions"},
        opening=head["opening"],
        default_lead=head["default_lead"],
        commitment=head["commitment"],
        amount=amount.pounds,
        qualifier=amount.qualifier.value,
        commitment_source=Source.objects.get(slug=head["commitment_source"]),
        examples_text=head["examples_text"],
        examples_url=head["examples_url"],
        headline_measure=Measure.objects.get(slug=head["headline_measure"]),
    )
    return publish(home, page)


def load_regions(index: RegionIndexPage, say: Say) -> int:
    """Add a page for each region that has none; say how far it has come."""
    there = set(RegionPage.objects.values_list("region__slug", flat=True))
    written = {one.head["region"]: one for one in texts("regions")}
    wanted = [row for row in rows("regions") if row["kind"] != "benchmark"]
    missing = [row for row in wanted if row["slug"] not in there]
    for number, row in enumerate(missing, start=1):
        publish(index, region_page(row, written.get(row["slug"])))
        if number % 10 == 0:
            say(f"region pages: {number} of {len(missing)}")
    return len(missing)


def region_page(row: dict, source: Text | None) -> RegionPage:
    """Make one region's page: what its row knows, and what its file says where it has one."""
    region = Region.objects.get(code=row["code"])
    source = source or Text(row["slug"], {"title": row["name"]}, "")
    head = source.head
    page = RegionPage(
        **common(source) | {"slug": row["slug"]},
        region=region,
        summary_state=row["summary"],
        partnership=head.get("partnership", ""),
        strategy_status=row["strategy_status"],
        strategy_date=date(row["strategy_date"]),
        strategy_precision=row["strategy_date_precision"] or "day",
        strategy_url=row["strategy_url"],
        strategy_note=head.get("strategy_note", row["strategy_note"]),
        links=[("link", link) for link in head.get("links", [])],
    )
    page.highlights = highlights = [
        highlight(one, place) for place, one in enumerate(head.get("highlights", []))
    ]
    # The cover has the colour of the foundation that most of the money goes to.
    largest = max(highlights, key=lambda one: one.amount or 0, default=None)
    page.cover = cover(region, largest.theme if largest else None)
    return page


def highlight(head: dict, sort_order: int) -> Highlight:
    amount = parse(head["amount"]) if head.get("amount") else None
    return Highlight(
        sort_order=sort_order,
        amount=amount and amount.pounds,
        qualifier=amount.qualifier.value if amount else "exact",
        text=head["text"],
        theme=Theme.objects.get(slug=head["theme"]),
        place=head.get("place", ""),
        source=Source.objects.get(slug=head["source"]),
    )


def stories_index(home: HomePage) -> CaseStudyIndexPage:
    if found := CaseStudyIndexPage.objects.first():
        return found
    page = CaseStudyIndexPage(**common(text("case-studies/index")) | {"slug": "case-studies"})
    page.show_in_menus = True
    return publish(home, page)


def load_stories(index: RegionIndexPage) -> int:
    added = 0
    for source in texts("case-studies"):
        parent = RegionPage.objects.select_related("region").get(region__slug=source.head["region"])
        if not has_child(parent, source):
            publish(parent, story(source, parent.region))
            added += 1
    return added


def story(source: Text, region: Region) -> CaseStudyPage:
    """Make one case study's page from its file."""
    head = source.head
    amount = parse(head["amount"]) if head.get("amount") else None
    theme = Theme.objects.get(slug=head["theme"])
    page = CaseStudyPage(
        **common(source),
        dated=date(str(head["dated"])),
        place=head.get("place", ""),
        organisation=head.get("organisation", ""),
        amount=amount and amount.pounds,
        qualifier=amount.qualifier.value if amount else "exact",
        theme=theme,
        image=cover(region, theme),
    )
    page.sectors = list(Sector.objects.filter(slug__in=head.get("sectors", [])))
    page.also_in = list(Region.objects.filter(slug__in=head.get("also_in", [])))
    page.sources = [
        CaseStudySource(
            sort_order=place,
            source=Source.objects.get(slug=one["source"]),
            says=one.get("says", ""),
        )
        for place, one in enumerate(head["sources"])
    ]
    return page


def content_page(home: HomePage, source: Text) -> int:
    if has_child(home, source):
        return 0
    publish(home, ContentPage(**common(source)))
    return 1
