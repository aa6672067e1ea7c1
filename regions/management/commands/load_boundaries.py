"""`manage.py load_boundaries FILE.geojson`: the real outlines of the regions, for the map."""

import math
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from regions.boundaries.reading import LARGEST, BoundaryFaults, Outline, read
from regions.boundaries.simplify import lighten
from regions.models import Region

KM_IN_A_DEGREE = 111.32
PLACES = 4  # decimals of a degree: 11 m


class Command(BaseCommand):
    help = "Load the outlines of regions from a GeoJSON file (WGS 84), matched by GSS code."

    def add_arguments(self, parser) -> None:
        parser.add_argument("file", help="a FeatureCollection of polygons, each with a GSS code")
        parser.add_argument("--dry-run", action="store_true", help="say what would happen, only")
        parser.add_argument(
            "--detail",
            type=float,
            default=0.5,
            help="leave out what is smaller than this, in square kilometres (0.5)",
        )

    def handle(self, *, file: str, dry_run: bool, detail: float, **options) -> None:
        if not 0 <= detail <= 1000:
            raise CommandError("--detail is from 0 to 1000 square kilometres.")
        try:
            outlines = read(content_of(Path(file)))
        except BoundaryFaults as faults:
            raise CommandError(f"Nothing was loaded.\n{faults}") from None
        regions = {one.code: one for one in Region.objects.exclude(kind=Region.Kind.BENCHMARK)}
        matched = [regions[code] for code in outlines if code in regions]
        for region in matched:
            region.boundary = geometry(outlines[region.code], detail)
        if not dry_run:
            with transaction.atomic():
                Region.objects.bulk_update(matched, ["boundary"], batch_size=50)
        self.report(regions, outlines, matched, dry_run)

    def report(self, regions, outlines, matched, dry_run: bool) -> None:
        """Say what was matched, and what was not on either side."""
        done = "would be loaded" if dry_run else "loaded"
        self.stdout.write(f"{len(matched)} of {len(regions)} outlines {done}.")
        if unknown := sorted(outlines.keys() - regions.keys()):
            self.stdout.write(f"In the file, but no region here: {', '.join(unknown)}.")
        without = sorted(regions[code].name for code in regions.keys() - outlines.keys())
        if without:
            self.stdout.write(f"Regions that are not in the file: {', '.join(without)}.")


def content_of(path: Path) -> bytes:
    """The file, of which no more is read than may be."""
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as problem:
        raise CommandError(f"{path} cannot be read: {problem.strerror}.") from None


def geometry(outline: Outline, detail: float) -> dict:
    """The outline as it is kept: a light GeoJSON MultiPolygon."""
    latitudes = [latitude for polygon in outline for _, latitude in polygon[0]]
    squash = math.cos(math.radians(sum(latitudes) / len(latitudes)))
    light = lighten(outline, detail / KM_IN_A_DEGREE**2, squash)
    rounded = [[[[round(x, PLACES), round(y, PLACES)] for x, y in ring] for ring in polygon]
               for polygon in light]  # fmt: skip
    return {"type": "MultiPolygon", "coordinates": rounded}
