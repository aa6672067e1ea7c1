"""What the places add to the admin."""

from wagtail import hooks
from wagtail.admin.userbar import ContentCheckerItem
from wagtail.snippets.models import register_snippet

from regions.checking import FigureChecker
from regions.dashboard import YourRegions
from regions.facts_admin import FactsViewSetGroup

register_snippet(FactsViewSetGroup)


@hooks.register("construct_homepage_panels")
def your_regions_first(request, panels) -> None:
    panels.append(YourRegions())


@hooks.register("construct_wagtail_userbar")
def check_figures_too(request, items, page) -> None:
    for place, item in enumerate(items):
        if isinstance(item, ContentCheckerItem):
            items[place] = FigureChecker(in_editor=item.in_editor)
