"""Having the database say that public content changed, whoever changed it and by whatever way."""

from __future__ import annotations

from collections.abc import Iterator

from django.apps import apps
from django.db import connections, transaction
from django.db.models import Model
from wagtail.models import Locale, Page, PageViewRestriction, Site

from core.models import Entry, Generation, SiteRendition, Spelling, User

NAME = "generation_{table}_{event}"
EVENTS = ("insert", "update", "delete")
ALSO = {"sqlite": (), "postgresql": ("truncate",)}  # SQLite has no other way to empty a table
# A rendition is made when a page first needs it: that it exists changes nothing that is read.
ONLY = {SiteRendition: ("delete",)}
# What readers search has its own rules; who edits is not shown.
UNREAD = {Entry, Generation, Spelling, User}
SHARED = (Page, Site, Locale, PageViewRestriction)

# The state as it never was before. Transactions are numbered anew in a cluster that a backup was
# restored into, so a row of that number may be there already: whose it was, `xmin` knows.
ANOTHER = {
    "sqlite": "UPDATE core_generation SET token = hex(randomblob(16)) WHERE id = 1",
    "postgresql": "INSERT INTO core_generation AS known (id, token)"
    " VALUES (pg_current_xact_id()::text::bigint, replace(gen_random_uuid()::text, '-', ''))"
    " ON CONFLICT (id) DO UPDATE SET token = excluded.token"
    " WHERE known.xmin <> pg_current_xact_id()::xid",
}
SQLITE = f"""
CREATE TRIGGER {{name}} AFTER {{event}} ON {{table}} BEGIN {ANOTHER["sqlite"]}; END
"""
# One row for each transaction. Nobody waits: a row named by a transaction is its own, and of the
# old rows only those are forgotten that nobody else is forgetting just now.
FUNCTION = f"""
CREATE OR REPLACE FUNCTION core_generation_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    {ANOTHER["postgresql"]};
    IF FOUND AND (SELECT count(*) FROM core_generation) > 1000 THEN
        DELETE FROM core_generation WHERE id IN
            (SELECT id FROM core_generation ORDER BY id LIMIT 500 FOR UPDATE SKIP LOCKED);
    END IF;
    RETURN NULL;
END $$
"""  # noqa: S608  of constants alone
POSTGRESQL = """
CREATE TRIGGER {name} AFTER {event} ON {table}
    FOR EACH STATEMENT EXECUTE FUNCTION core_generation_moves()
"""
KNOWN = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
}


def install(using: str = "default", **kwargs) -> None:
    """Give every table of public content the triggers it lacks, and begin a new state.

    After every migration: SQLite drops a table's triggers when Django makes the table anew.
    """
    connection = connections[using]
    with transaction.atomic(using), connection.cursor() as cursor:
        tables = set(connection.introspection.table_names(cursor))
        if Generation._meta.db_table not in tables:
            return  # Django is on its way back to where there was none
        begin(using, connection.vendor, cursor)
        cursor.execute(KNOWN[connection.vendor])
        known = {name for (name,) in cursor.fetchall()}
        statement = {"sqlite": SQLITE, "postgresql": POSTGRESQL}[connection.vendor]
        for table, event in watched(connection.vendor):
            name = NAME.format(table=table, event=event)
            if table in tables and name not in known:
                cursor.execute(statement.format(name=name, event=event.upper(), table=table))


def begin(using: str, vendor: str, cursor) -> None:
    """A state that never was before, as after any change, whatever a backup brought along."""
    if vendor == "postgresql":
        cursor.execute(FUNCTION)
        cursor.execute("DELETE FROM core_generation")
    else:
        Generation.objects.using(using).get_or_create(pk=1)
    cursor.execute(ANOTHER[vendor])


def watched(vendor: str) -> Iterator[tuple[str, str]]:
    """Each table of public content, with each event that changes what readers see."""
    for model in models():
        for event in (*ONLY.get(model, EVENTS), *ALSO[vendor]):
            yield model._meta.db_table, event


def models() -> Iterator[type[Model]]:
    """All that is read: Wagtail's pages and sites, and what each room says it shows readers."""
    yield from SHARED
    for config in apps.get_app_configs():
        if getattr(config, "shows_readers", False):
            found = config.get_models(include_auto_created=True)
            yield from (one for one in found if one not in UNREAD)
