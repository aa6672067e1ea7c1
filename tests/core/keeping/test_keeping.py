"""What is kept is what would be made now: after every change, by whatever way it came."""

import threading

import pytest
from django.db import connection, transaction
from django.db.models import F
from wagtail.models import Page, PageViewRestriction

from core.keeping import kept, reading, store, triggers
from core.models import ContentPage, Generation, Source
from tests.factories import CouncilFactory, RegionFactory, SourceFactory

# Nothing is kept within a transaction, so these tests commit.
pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


@pytest.fixture
def counted():
    """A kept function that says how often it was really called."""

    @kept
    def count(_name: str = "") -> int:
        count.calls += 1
        return count.calls

    count.calls = 0
    return count


def state() -> tuple:
    return store.state_of_content()


def test_what_was_made_once_is_not_made_again(home, counted):
    with reading():
        counted()
    with reading():
        assert counted() == 1


def test_what_is_asked_for_otherwise_is_another_thing(home, counted):
    with reading():
        assert (counted("one"), counted("another"), counted("one")) == (1, 2, 1)


def test_nothing_is_kept_outside_a_reading(home, counted):
    assert (counted(), counted()) == (1, 2)


def test_nothing_is_kept_within_a_transaction_nor_taken(home, counted):
    with reading():
        counted()
        with transaction.atomic():
            assert counted() == 2
        assert counted() == 1


CHANGES = {
    "a page is saved": lambda: Page.objects.get(depth=2).save(),
    "pages are updated at one go": lambda: Page.objects.update(title=F("title")),
    "a page is added": lambda: Page.objects.get(depth=2).add_child(
        instance=ContentPage(title="New")
    ),
    "a page is restricted": lambda: PageViewRestriction.objects.create(
        page=Page.objects.get(depth=2), restriction_type="login"
    ),
    "a source is withdrawn": lambda: Source.objects.update(live=False),
    "facts are loaded in bulk": lambda: Source.objects.bulk_create(
        [Source(title="S", slug="s", publisher="P")], ignore_conflicts=True
    ),
    "a fact is deleted": lambda: Source.objects.all().delete(),
    "a council is put into an area": lambda: CouncilFactory(regions=[RegionFactory()]),
    "somebody writes SQL by hand": lambda: connection.cursor().execute(
        "UPDATE regions_region SET name = name"
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_nothing_kept_outlives_a_change(home, counted, change):
    SourceFactory()
    RegionFactory()
    with reading():
        counted()
    change()
    with reading():
        assert counted() == 2


def test_a_change_that_was_taken_back_changes_nothing(home, counted):
    with reading():
        counted()
    with transaction.atomic():
        SourceFactory()
        transaction.set_rollback(True)
    with reading():
        assert counted() == 1


def test_the_state_after_a_change_is_none_that_ever_was(home):
    seen = {state()}
    for number in range(20):
        with transaction.atomic():
            SourceFactory(title=f"Source {number}")
            transaction.set_rollback(number % 2 == 0)
        seen.add(state())

    assert len(seen) == 1 + 10


def test_one_transaction_moves_the_state_once_however_much_it_changes(home):
    with transaction.atomic():
        for number in range(5):
            SourceFactory(title=f"Source {number}")
    before = state()
    with transaction.atomic():
        Source.objects.update(note="Read again.")
        Source.objects.update(note="")

    assert state() != before


def test_a_restored_backup_is_taken_for_no_state_that_came_before_it(home):
    """Its rows are named by the transactions of another cluster, whose numbers come here later."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT pg_current_xact_id()::text::bigint")
            newest = cursor.fetchone()[0]
            Generation.objects.bulk_create(
                [Generation(id=newest + number) for number in range(2, 42)], ignore_conflicts=True
            )
    seen = [state()]
    for number in range(20):
        SourceFactory(title=f"Source {number}")
        seen.append(state())

    assert len(set(seen)) == len(seen)


def test_a_new_state_begins_whenever_the_database_is_migrated(home):
    before = state()
    triggers.install()

    assert state() != before
    assert Generation.objects.count() == 1


def test_a_table_that_is_emptied_at_one_stroke_moves_the_state(home):
    CouncilFactory(regions=[RegionFactory()])
    before = state()
    with connection.cursor() as cursor:
        empty = "TRUNCATE" if connection.vendor == "postgresql" else "DELETE FROM"
        cursor.execute(f"{empty} regions_council_regions")

    assert state() != before


def test_every_table_that_readers_see_is_watched():
    with connection.cursor() as cursor:
        cursor.execute(triggers.KNOWN[connection.vendor])
        known = {name for (name,) in cursor.fetchall()}

    watched = triggers.watched(connection.vendor)
    wanted = {triggers.NAME.format(table=table, event=event) for table, event in watched}
    assert wanted
    assert wanted <= known


def test_no_name_of_a_trigger_is_longer_than_a_database_allows():
    longest = 63  # characters of a name on PostgreSQL, which cuts off the rest
    watched = triggers.watched("postgresql")
    names = (triggers.NAME.format(table=table, event=event) for table, event in watched)

    assert max(map(len, names)) <= longest


def test_who_publishes_never_waits_for_another(home):
    """Two transactions change content at once: on PostgreSQL neither waits for the other."""
    if connection.vendor != "postgresql":
        pytest.skip("SQLite lets one write at a time anyway")
    sources = [SourceFactory(title="One"), SourceFactory(title="Two")]
    done = threading.Event()

    def publish() -> None:
        Source.objects.filter(pk=sources[1].pk).update(note="At the same time.")
        connection.close()
        done.set()

    with transaction.atomic():
        Source.objects.filter(pk=sources[0].pk).update(note="Meanwhile.")
        threading.Thread(target=publish).start()
        assert done.wait(timeout=5)


def test_old_states_are_forgotten_by_themselves(home):
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has one row for its state")
    for _ in range(1_100):
        Source.objects.update(note="")
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM core_generation")
        assert cursor.fetchone()[0] <= 1_001


def test_what_is_made_while_content_changes_is_not_kept_for_what_comes_after(home, counted):
    with reading():
        counted("before")  # this reading has seen the state before the change
        SourceFactory()
        counted("meanwhile")
    with reading():
        assert counted("meanwhile") == 3
