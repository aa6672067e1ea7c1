"""Which of the two ways of finding words this database has."""

from types import ModuleType

from django.db import connection

from core.finding import postgresql, sqlite


def database() -> ModuleType:
    """The module that knows how this database finds words."""
    return postgresql if connection.vendor == "postgresql" else sqlite
