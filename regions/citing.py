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
) -> str:
    """Say it as one line to be copied. What is not known is left out, never guessed."""
    published = f"{source.publisher}, {source.title}"
    if source.published:
        published += f", {source.published}"
    figure = f"{title}: {value}" + (f" ({period})" if period else "")
    shown = f"{site}, {address}"
    if updated:
        shown += f", last updated {say(updated)}"
    return f"{figure}. {published}. {shown}."
