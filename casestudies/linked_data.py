"""A case study for machines: an article about a place."""

from __future__ import annotations

from django.utils import timezone

from casestudies.models import CaseStudyPage, CaseStudySource
from core.linked_data import known


def of(
    page: CaseStudyPage,
    sources: list[CaseStudySource],
    address: str,
    publisher: str,
    image: str = "",
) -> dict:
    """The article, where it is about, and what it rests on. A headline has 110 letters at most."""
    point = None
    if page.latitude is not None:
        point = {
            "@type": "GeoCoordinates",
            "latitude": float(page.latitude),
            "longitude": float(page.longitude),
        }
    first, last = page.first_published_at, page.last_published_at
    organisation = {"@type": "Organization", "name": publisher}
    return known(
        **{"@type": "Article"},
        headline=page.title[:110],
        description=page.summary,
        image=image,
        url=address,
        mainEntityOfPage=address,
        author=organisation,
        publisher=organisation,
        datePublished=timezone.localdate(first).isoformat() if first else None,
        dateModified=timezone.localdate(last).isoformat() if last else None,
        contentLocation=known(
            **{"@type": "Place"},
            name=", ".join(part for part in (page.place, page.region.name) if part),
            geo=point,
        ),
        citation=[row.source.title for row in sources],
    )
