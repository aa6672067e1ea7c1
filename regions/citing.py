"""How a figure is cited: what it is, its value and period, who published it, where it stands."""

from __future__ import annotations

import datetime

from core.dates import say
from core.models import Source


def citation(
    *,
    title: str,
    value: str,
    period: str,
    source: Source,
    site: str,
    address: str,
    updated: datetime.date | None,
    derived: bool = False,
) -> str:
    """Say it as one line to be copied. What is not known is left out, never guessed.

    What was `derived` is the site's own work and is not laid at the publisher's door.
    """
    published = f"{source.publisher}, {source.title}"
    if source.published:
        published += f", {source.published}"
    if derived:
        published = f"Worked out by {site} from: {published}"
    figure = f"{title}: {value}" + (f" ({period})" if period else "")
    shown = f"{site}, {address}"
    if updated:
        shown += f", last updated {say(updated)}"
    return f"{figure}. {published}. {shown}."
