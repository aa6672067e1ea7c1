"""`manage.py load_demo`: real regions, real figures, three full profiles."""

from django.conf import settings
from django.core.management.base import BaseCommand

from core.finding import indexing
from strategy_site.demo import accounts, facts, pages


class Command(BaseCommand):
    help = "Load the demonstration. Safe to run again: adds what is missing, changes nothing."

    def handle(self, **options) -> None:
        facts.load(self.say)
        pages.load(self.say)
        self.say(f"search: {indexing.rebuild()} things can be found")
        if settings.DEBUG:
            self.stdout.write("\nSign in at /admin/ as:")
            for account in accounts.load():
                self.stdout.write(f"  {account.name:22}{account.password:28}{account.role}")
        else:
            self.stdout.write("No accounts were made: that happens only with DEBUG=1.")

    def say(self, line: str) -> None:
        self.stdout.write(f"  {line}")
        self.stdout.flush()
