"""A region's page for machines: the place, and the data set of its figures."""

from __future__ import annotations

from core.linked_data import OPEN_LICENCE, known
from regions.profile import Profile


def of(profile: Profile, address: str, publisher: str) -> dict:
    """The place, and the data set about it where there are figures."""
    region = profile.region
    place = known(
        **{"@type": "Place", "@id": f"{address}#place"},
        name=region.name,
        url=address,
        identifier=region.code,
        containedInPlace={"@type": "Place", "name": region.nation}
        if region.nation != region.name
        else None,
        geo=known(
            **{"@type": "GeoCoordinates"},
            latitude=float(region.latitude),
            longitude=float(region.longitude),
        )
        if region.latitude is not None
        else None,
    )
    if not profile.series:
        return {"@graph": [place]}
    return {"@graph": [place, data_set(profile, address, publisher)]}


def data_set(profile: Profile, address: str, publisher: str) -> dict:
    """The figures of the page, with the time they cover and where to have them."""
    page, name = profile.page, profile.region.name
    rows = [row for one in profile.series for row in one.rows]
    starts = [row.period_start for row in rows if row.period_start]
    ends = [row.period_end for row in rows if row.period_end]
    changed = page.last_published_at
    return known(
        **{"@type": "Dataset", "@id": f"{address}#data"},
        name=f"Official statistics for {name}",
        description=f"Figures on jobs, skills and business in {name}, each with its source.",
        url=address,
        license=OPEN_LICENCE,
        creator={"@type": "Organization", "name": publisher},
        dateModified=changed.date().isoformat() if changed else None,
        spatialCoverage={"@id": f"{address}#place"},
        temporalCoverage=f"{min(starts).isoformat()}/{max(ends).isoformat()}" if ends else None,
        variableMeasured=[one.measure.name for one in profile.series],
        isBasedOn=list(dict.fromkeys(one.source.url for one in profile.series if one.source.url)),
        distribution=[
            {"@type": "DataDownload", "encodingFormat": "text/html", "contentUrl": address}
        ],
    )
