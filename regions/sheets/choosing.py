"""Which regions a pack is to hold, and in words why it cannot."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.translation import gettext

from regions.models import RegionPage

MOST = 10  # a sheet takes up to a second to set, and a reader waits for all of them
NAMED = 5  # as many unknown regions are named back; nobody types more by mistake
KEPT = 60  # as many are kept ticked: more than there are
LONGEST_NAME = 80  # letters of a slug


@dataclass(frozen=True)
class Chosen:
    """The regions that were asked for: those that are known, in the order asked."""

    slugs: tuple[str, ...]
    pages: tuple[RegionPage, ...]

    @classmethod
    def of(cls, asked: Iterable[str]) -> Chosen:
        """Look them up by the regions' slugs, in one query."""
        tidy = (slug.replace("\x00", "").strip().lower()[:LONGEST_NAME] for slug in asked)
        slugs = tuple(dict.fromkeys(slug for slug in tidy if slug))[:KEPT]
        found = RegionPage.objects.published().filter(region__slug__in=slugs).for_sheets()
        known = {page.region.slug: page for page in found}
        return cls(slugs, tuple(known[slug] for slug in slugs if slug in known))

    @property
    def ready(self) -> bool:
        return not self.problems

    @property
    def problems(self) -> list[str]:
        """All that stands in the way of a pack."""
        known = {page.region.slug for page in self.pages}
        unknown = [slug for slug in self.slugs if slug not in known]
        found = [gettext("No region is called “%(name)s”.") % {"name": one} for one in unknown]
        found = found[:NAMED]
        if not self.pages:
            found.append(gettext("Choose at least one region."))
        if len(self.pages) > MOST:
            many = {"chosen": len(self.pages), "most": MOST}
            found.append(
                gettext("You chose %(chosen)s regions; a pack holds %(most)s. Untick some.") % many
            )
        return found

    @property
    def ticked(self) -> set[str]:
        return set(self.slugs)

    @property
    def query(self) -> str:
        """The query that asks for the same again, also where that is nothing."""
        return urlencode([("region", slug) for slug in self.slugs or ("",)])
