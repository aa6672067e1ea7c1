"""Regions and figures for machines: the place, and the data set of its figures or of a measure."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from django.utils import timezone
from django.utils.translation import gettext

from core.linked_data import OPEN_LICENCE, known
from core.models import Source
from regions.league import Table
from regions.models.facts import Observation
from regions.models.places import Region
from regions.profile import Profile

OPEN = "OGL"  # how the licence of a source begins that may be used by anybody
WHOLE = "United Kingdom"


def of(profile: Profile, address: str, file: str, publisher: str) -> dict:
    """The place, and the data set about it where there are figures, with its file."""
    place = place_of(profile.region, address)
    if not profile.series:
        return {"@graph": [place]}
    return {"@graph": [place, figures_of(profile, address, file, publisher)]}


def place_of(region: Region, address: str) -> dict:
    """Where the region is, and by which code it is known."""
    point = None
    if region.latitude is not None:
        point = {
            "@type": "GeoCoordinates",
            "latitude": float(region.latitude),
            "longitude": float(region.longitude),
        }
    return known(
        **{"@type": "Place", "@id": f"{address}#place"},
        name=region.name,
        url=address,
        identifier=region.code,
        containedInPlace={
            "@type": "Country",
            "name": WHOLE if region.nation == region.name else region.nation,
        },
        geo=point,
    )


def figures_of(profile: Profile, address: str, file: str, publisher: str) -> dict:
    """All figures of one region as a data set."""
    name, rows = profile.region.name, [row for one in profile.series for row in one.rows]
    words = gettext("Figures on jobs, skills and business in %(name)s, each with its source.")
    return data_set(
        rows,
        [one.source for one in profile.series],
        address=address,
        file=file,
        publisher=publisher,
        name=gettext("Official statistics for %(name)s") % {"name": name},
        description=words % {"name": name},
        modified=profile.page.last_published_at,
        spatialCoverage={"@id": f"{address}#place"},
        variableMeasured=list(dict.fromkeys(one.measure.name for one in profile.series)),
    )


def of_measure(table: Table, address: str, file: str, publisher: str) -> dict:
    """All areas and periods of one measure as a data set."""
    measure = table.measure
    words = gettext("%(name)s for every area that has it, by period, each with its source.")
    said = words % {"name": measure.name}
    nations = {one.region.nation for one in table.values}
    return data_set(
        table.values,
        [one.source for one in table.values],
        address=address,
        file=file,
        publisher=publisher,
        name=measure.name,
        description=f"{said} {measure.definition}".strip(),
        modified=None,
        spatialCoverage={
            "@type": "Country",
            "name": nations.pop() if len(nations) == 1 else WHOLE,
        },
        variableMeasured=[
            known(**{"@type": "PropertyValue"}, name=measure.name, unitText=measure.unit)
        ],
    )


def data_set(
    rows: Sequence[Observation],
    sources: Iterable[Source],
    *,
    address: str,
    file: str,
    publisher: str,
    modified: datetime.datetime | None,
    **facts: object,
) -> dict:
    """A data set: who made the figures, the time they cover, and where to have them.

    The licence is named only where every source gives it.
    """
    sources = list(dict.fromkeys(sources))
    starts = [row.period_start for row in rows if row.period_start]
    ends = [row.period_end for row in rows if row.period_end]
    makers = dict.fromkeys(source.publisher for source in sources)
    return known(
        **{"@type": "Dataset", "@id": f"{address}#data"} | facts,
        url=address,
        isAccessibleForFree=True,
        license=OPEN_LICENCE if all(one.licence.startswith(OPEN) for one in sources) else None,
        creator=[{"@type": "Organization", "name": name} for name in makers],
        publisher={"@type": "Organization", "name": publisher},
        dateModified=timezone.localdate(modified).isoformat() if modified else None,
        temporalCoverage=f"{min(starts).isoformat()}/{max(ends).isoformat()}" if ends else None,
        isBasedOn=[source.url for source in sources if source.url],
        distribution=[{"@type": "DataDownload", "encodingFormat": "text/csv", "contentUrl": file}],
    )
