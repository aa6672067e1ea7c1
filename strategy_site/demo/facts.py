"""Load the facts: what is missing is added, what is there is left as it is."""

from collections.abc import Callable, Iterator

from django.db.models import Model
from django.utils import timezone

from core.models import Sector, Source, Theme
from regions.models import Council, Measure, Observation, Region
from strategy_site.demo.reading import date, number, rows, whole

Say = Callable[[str], None]


def load(say: Say) -> None:
    """Load every kind of fact, those that others point at first."""
    report(say, "foundations", add(Theme, themes()))
    report(say, "sectors", add(Sector, rows("sectors")))
    report(say, "sources", add(Source, sources()))
    report(say, "regions", add(Region, regions(), key="code"))
    report(say, "councils", add_councils())
    report(say, "measures", add_measures())
    report(say, "observations", add_observations())


def report(say: Say, what: str, counts: tuple[int, int]) -> None:
    added, there = counts
    say(f"{what}: {added} added" + (f", {there} there already" if there else ""))


def add(model: type[Model], wanted, key: str = "slug") -> tuple[int, int]:
    """Add the rows whose key is not there yet; count those added and those found."""
    known = set(model.objects.values_list(key, flat=True))
    wanted = list(wanted)
    new = [model(**row) for row in wanted if row[key] not in known]
    model.objects.bulk_create(new)
    return len(new), len(wanted) - len(new)


def themes() -> Iterator[dict]:
    for row in rows("themes"):
        yield row | {"order": whole(row["order"])}


def sources() -> Iterator[dict]:
    now = timezone.now()
    for row in rows("sources"):
        yield row | {
            "published_on": date(row["published_on"]),
            "published_precision": row["published_precision"] or "day",
            "first_published_at": now,
            "last_published_at": now,
        }


def regions() -> Iterator[dict]:
    of_the_page = ("strategy_status", "strategy_date", "strategy_date_precision", "strategy_url",
                   "strategy_note", "summary")  # fmt: skip
    for row in rows("regions"):
        fact = {column: cell for column, cell in row.items() if column not in of_the_page}
        yield fact | {
            "latitude": number(row["latitude"]),
            "longitude": number(row["longitude"]),
            "hex_q": whole(row["hex_q"]),
            "hex_r": whole(row["hex_r"]),
            "active_from": date(row["active_from"]),
            "active_to": date(row["active_to"]),
        }


def add_councils() -> tuple[int, int]:
    wanted = list(rows("councils"))
    lies_in = {row["code"]: row.pop("regions").split("; ") for row in wanted}
    known = set(Council.objects.values_list("code", flat=True))
    counts = add(Council, wanted, key="code")
    through = Council.regions.through
    through.objects.bulk_create(
        through(council_id=council, region_id=region)
        for council, codes in lies_in.items()
        if council not in known
        for region in codes
    )
    return counts


def add_measures() -> tuple[int, int]:
    """Add the measures, then say which are parts of which."""
    wanted = list(rows("measures"))
    whole_of = {row["slug"]: row.pop("part_of") for row in wanted}
    known = set(Measure.objects.values_list("slug", flat=True))
    counts = add(Measure, [typed(row) for row in wanted])
    ids = dict(Measure.objects.values_list("slug", "pk"))
    for slug, whole_slug in whole_of.items():
        if whole_slug and slug not in known:
            Measure.objects.filter(slug=slug).update(part_of=ids[whole_slug])
    return counts


def typed(row: dict) -> dict:
    """A measure's row with its numbers as numbers."""
    return row | {
        "order": whole(row["order"]),
        "decimals": whole(row["decimals"]),
        "headline": row["headline"] == "1",
    }


def add_observations() -> tuple[int, int]:
    measure_ids = dict(Measure.objects.values_list("slug", "pk"))
    source_ids = dict(Source.objects.values_list("slug", "pk"))
    known = set(
        Observation.objects.values_list("region_id", "measure_id", "period_label", "source_id")
    )
    wanted = [observation(row, measure_ids, source_ids) for row in rows("observations")]
    new = [
        one
        for one in wanted
        if (one.region_id, one.measure_id, one.period_label, one.source_id) not in known
    ]
    Observation.objects.bulk_create(new)
    return len(new), len(wanted) - len(new)


def observation(row: dict, measure_ids: dict[str, int], source_ids: dict[str, int]) -> Observation:
    """Make one row of the file into one observation, not yet saved."""
    decimals = ("value", "change", "interval_low", "interval_high")
    return Observation(
        region_id=row["region"],
        measure_id=measure_ids[row["measure"]],
        source_id=source_ids[row["source"]],
        period_label=row["period_label"],
        period_start=date(row["period_start"]),
        period_end=date(row["period_end"]),
        change_since=row["change_since"],
        status=row["status"],
        note=row["note"],
        **{column: number(row[column]) for column in decimals},
    )
