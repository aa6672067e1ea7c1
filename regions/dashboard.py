"""What an editor sees first: her region, how it stands, and what it lacks."""

from __future__ import annotations

from dataclasses import dataclass

from wagtail.admin.ui.components import Component
from wagtail.permission_policies.pages import PagePermissionPolicy

from regions.models import RegionPage

FEW = 3  # whoever may edit more than this looks after all regions, and has reports for that


@dataclass(frozen=True)
class Standing:
    """One region's page as its team needs to know it."""

    page: RegionPage
    state: str
    gaps: tuple[str, ...]


class YourRegions(Component):
    """The regions somebody edits, each with one button that matters."""

    name = "your_regions"
    template_name = "regions/admin/your_regions.html"
    order = 50

    def get_context_data(self, parent_context) -> dict:
        user = parent_context["request"].user
        mine = PagePermissionPolicy().instances_user_has_permission_for(user, "change")
        pages = RegionPage.objects.filter(pk__in=mine).select_related("region")[: FEW + 1]
        few = pages if len(pages) <= FEW else ()
        return {"standings": [standing(page.get_latest_revision_as_object()) for page in few]}


def standing(page: RegionPage) -> Standing:
    """How the newest version of a page stands, and what a reader would miss in it."""
    return Standing(page, state(page), tuple(gaps(page)))


def state(page: RegionPage) -> str:
    """In one sentence: what the public sees, and what is on its way."""
    if page.current_workflow_state:
        return "Your changes are waiting for a moderator."
    if not page.live:
        return "A draft. Nobody but editors can see it."
    if page.has_unpublished_changes:
        return "Published. You have changes that the public does not see yet."
    return "Published. The public sees your newest version."


def gaps(page: RegionPage) -> list[str]:
    """Each thing that is missing, in words that say what to do."""
    found = page.unvouched()
    if not page.highlights.exists():
        found.append("No highlights yet: add what the strategy does here.")
    if not page.search_description:
        found.append("No summary: write one sentence under “Promote”, for search and cards.")
    if not page.get_children().live().exists():
        found.append("No case study yet: add one below this page.")
    return found
