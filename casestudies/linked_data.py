"""A case study for machines: an article about a place."""

from __future__ import annotations

from casestudies.models import CaseStudyPage, CaseStudySource
from core.linked_data import known


def of(page: CaseStudyPage, sources: list[CaseStudySource], address: str, publisher: str) -> dict:
    """The article, where it is about, and what it rests on."""
    first, last = page.first_published_at, page.last_published_at
    organisation = {"@type": "Organization", "name": publisher}
    return known(
        **{"@type": "Article"},
        headline=page.title,
        description=page.summary,
        url=address,
        mainEntityOfPage=address,
        author=organisation,
        publisher=organisation,
        datePublished=first.date().isoformat() if first else None,
        dateModified=last.date().isoformat() if last else None,
        contentLocation=known(
            **{"@type": "Place"},
            name=", ".join(part for part in (page.place, page.region.name) if part),
        ),
        citation=[row.source.title for row in sources],
    )
