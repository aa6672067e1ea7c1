"""What page templates ask for from the stories."""

from django import template
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from casestudies import linked_data, mapping
from casestudies.listing import Finding
from casestudies.models import CaseStudyPage
from casestudies.related import index_address, related
from core.linked_data import script
from core.models import Theme
from core.templatetags.site import canonical
from regions import cards, directory
from regions.models import RegionPage
from regions.sheets.paper import Paper

register = template.Library()
CARDS = "casestudies/partials/story_cards.html"
ON_THE_FRONT = 3


@register.inclusion_tag(CARDS)
def stories_of(page: RegionPage) -> dict:
    """The stories below a region's page; in a preview of a page not saved yet there are none."""
    stories = CaseStudyPage.objects.published().for_cards()
    below = stories.child_of(page) if page.path else stories.none()
    return {"stories": below, "nothing": _("No case study has been published for this area.")}


@register.simple_tag
def stories_below(paper: Paper) -> dict[str, list[CaseStudyPage]]:
    """The stories below each page of a printed paper, by the page's path: one query for all."""
    if "stories" not in paper.found:
        found: dict[str, list[CaseStudyPage]] = {}
        stories = CaseStudyPage.objects.published().below(paper.pages)
        for story in stories.order_by("-dated", "title"):
            found.setdefault(story.path[: -story.steplen], []).append(story)
        paper.found["stories"] = found
    return paper.found["stories"]


@register.inclusion_tag("casestudies/partials/on_sheet.html")
def stories_on_sheet(stories: dict[str, list[CaseStudyPage]], page: RegionPage) -> dict:
    """What is told of a region on its printed sheet."""
    return {"stories": stories.get(page.path, [])}


@register.inclusion_tag(CARDS)
def stories_about(theme: Theme) -> dict:
    """The stories about one foundation."""
    stories = CaseStudyPage.objects.published().for_cards().filter(theme=theme)
    return {"stories": stories, "nothing": _("No case study has been published about this yet.")}


@register.inclusion_tag(CARDS)
def newest_stories() -> dict:
    """The newest few, from anywhere."""
    stories = CaseStudyPage.objects.published().for_cards()[:ON_THE_FRONT]
    return {"stories": stories, "nothing": _("No case studies have been published yet.")}


@register.inclusion_tag("casestudies/partials/related.html")
def related_to(page: CaseStudyPage, sectors) -> dict:
    """A few stories to read after this one, if any is near it or like it, and the way to all."""
    return {"stories": list(related(page, sectors)), "index_url": index_address()}


@register.inclusion_tag("casestudies/partials/atlas.html")
def story_atlas(finding: Finding) -> dict:
    """The stories that were found, on the map and in a list by the map's numbers."""
    atlas = mapping.atlas(finding.found, directory.places())
    return {"atlas": atlas, "values": atlas.values(how_many)}


def how_many(number: int) -> str:
    """“1 case study”, “2 case studies”."""
    return ngettext("%d case study", "%d case studies", number) % number


@register.simple_tag(takes_context=True)
def story_linked_data(context: template.Context) -> SafeString:
    """The page for machines."""
    page, sources = context["page"], context["sources"]
    digest = cards.digest(page.share_card())
    image = reverse("share_page", args=[page.pk, digest]) if page.pk else ""
    return script(
        linked_data.of(page, sources, canonical(context), context["site_name"],
                       f"{context['site_url']}{image}" if image else "")
    )  # fmt: skip
