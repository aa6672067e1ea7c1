"""What stands on sheets: for one region or for many, in the same few queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from regions.models import Highlight, Observation, RegionIndexPage, RegionPage
from regions.profile import Profile, Section
from regions.series import Series, in_series


class SheetProfile(Profile):
    """A region's page without what is for looking up, and so with fewer sources."""

    observations: Sequence[Observation] | None = None  # where they came along with other regions'

    @cached_property
    def series(self) -> tuple[Series, ...]:
        """Every series that is published of the region."""
        if self.observations is None:
            return super().series
        return in_series(self.observations, self.region.named)

    @cached_property
    def sections(self) -> list[Section]:
        """Beside highlights, jobs and skills are said, as in 2018; without any there is room for
        all that is known of the region."""
        every = self.every_section()
        return every[:1] if self.highlights else every

    @property
    def left_out(self) -> list[Section]:
        """What the sheet has no room for, so that it can name it."""
        return self.every_section()[len(self.sections) :]


def profiles(pages: Sequence[RegionPage]) -> list[SheetProfile]:
    """The profiles of public pages, in their order."""
    highlights, observations = highlights_of(pages), observations_of(pages)
    shared: dict[str, RegionIndexPage] = {}
    found = []
    for page in pages:
        profile = SheetProfile(page)
        profile.highlights = highlights[page.pk]
        profile.observations = observations[page.region_id]
        above = page.path[: -page.steplen]
        profile.shared = (
            shared[above] if above in shared else shared.setdefault(above, page.parent())
        )
        found.append(profile)
    return found


def highlights_of(pages: Sequence[RegionPage]) -> dict[int, list[Highlight]]:
    """The highlights of each page that may be known, in the editor's order."""
    found: dict[int, list[Highlight]] = defaultdict(list)
    for row in Highlight.objects.filter(page__in=pages).select_related("theme", "source"):
        if not row.unvouched():
            found[row.page_id].append(row)
    return found


def observations_of(pages: Sequence[RegionPage]) -> dict[str, list[Observation]]:
    """All that is published of each region, by measure and then by period."""
    found: dict[str, list[Observation]] = defaultdict(list)
    regions = [page.region_id for page in pages]
    for row in Observation.objects.published().in_order().filter(region_id__in=regions):
        found[row.region_id].append(row)
    return found
