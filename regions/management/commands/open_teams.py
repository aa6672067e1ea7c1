"""`manage.py open_teams`: the groups of moderators, analysts, and each region's editors."""

from django.core.management.base import BaseCommand, CommandError

from regions.editorial import open_analysts, open_moderators, open_team
from regions.models import RegionPage


class Command(BaseCommand):
    help = "Make the groups people are put into. Safe to run again: what is there stays."

    def add_arguments(self, parser) -> None:
        parser.add_argument(
            "region", nargs="*", help="slugs, such as hertfordshire; every region without any"
        )

    def handle(self, *, region: list[str], **options) -> None:
        pages = RegionPage.objects.select_related("region").order_by("region__name")
        if region:
            pages = pages.filter(region__slug__in=region)
            if unknown := sorted(set(region) - {page.region.slug for page in pages}):
                raise CommandError(f"No region has a page and is called {', '.join(unknown)}.")
        for group in (open_moderators(), open_analysts(), *map(open_team, pages)):
            self.stdout.write(group.name)
