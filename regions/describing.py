"""A region's page in one sentence, where its editors wrote none: for search engines and links."""

from __future__ import annotations

from django.utils.html import strip_tags
from django.utils.translation import gettext

from core.money import say
from regions.profile import Profile


def summary(profile: Profile) -> str:
    """What is highlighted, or else the first figure as a sentence, or else what the page is."""
    name = profile.region.named
    if profile.total:
        words = gettext("%(amount)s of highlighted investment in %(name)s, project by project, "
                        "with figures on jobs, skills and business.")  # fmt: skip
        return words % {"amount": say(profile.total), "name": name}
    if profile.glance:
        return strip_tags(profile.glance[0].sentence)
    return gettext("The Industrial Strategy in %(name)s.") % {"name": name}
