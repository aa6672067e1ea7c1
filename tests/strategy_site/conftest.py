"""The demonstration, loaded once for all the tests of this folder."""

import io

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.db import transaction


@pytest.fixture(scope="package")
def loaded(django_db_setup, django_db_blocker):
    """Load the demonstration into a transaction that is undone after this folder's last test.

    Each test that also asks for `db` works in a savepoint within it, on every database. A test
    that commits (`transactional_db`, `live_server`) cannot: it must load a demonstration itself.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        told = io.StringIO()
        call_command("load_demo", stdout=told)
        cache.clear()  # of the roots of the sites there were before
        yield told.getvalue()
        transaction.set_rollback(True)
    cache.clear()


@pytest.fixture
def demo(loaded, db) -> str:
    """The demonstration, to be changed at will; and what its loading said."""
    yield loaded
    cache.clear()
