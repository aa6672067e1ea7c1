"""`manage.py update_finding`: build the index of the search box anew."""

from django.core.management.base import BaseCommand

from core.finding import indexing


class Command(BaseCommand):
    help = (
        "Build the index of the search box anew, from all pages and facts. Needed after facts "
        "were loaded in bulk, and once after an upgrade that says so; else it keeps itself."
    )

    def handle(self, **options) -> None:
        total = indexing.rebuild(self.say)
        self.stdout.write(f"{total} can be found in all.")

    def say(self, line: str) -> None:
        self.stdout.write(f"  {line}")
        self.stdout.flush()
