"""The index of words beside the entries: FTS5 on SQLite, a tsvector on PostgreSQL.

Django does not know of either. SQLite's triggers go when its table is made anew, which Django
does for most changes to a model: a migration that alters Entry ends with `make_index` again.
"""

from django.contrib.postgres.operations import TrigramExtension
from django.db import DatabaseError, migrations, transaction

COLUMNS = "title_words, near_words, body_words"
OLD, NEW = (", ".join(f"{row}.{one}" for one in COLUMNS.split(", ")) for row in ("old", "new"))
FORGET = f"INSERT INTO core_entry_words(core_entry_words, rowid, {COLUMNS}) VALUES ('delete', old.id, {OLD});"  # noqa: S608
LEARN = f"INSERT INTO core_entry_words(rowid, {COLUMNS}) VALUES (new.id, {NEW});"  # noqa: S608
SQLITE = (
    f"""CREATE VIRTUAL TABLE IF NOT EXISTS core_entry_words USING fts5(
        {COLUMNS}, content='core_entry', content_rowid='id', tokenize='unicode61', prefix='3 4')""",
    f"CREATE TRIGGER core_entry_added AFTER INSERT ON core_entry BEGIN {LEARN} END",
    f"CREATE TRIGGER core_entry_removed AFTER DELETE ON core_entry BEGIN {FORGET} END",
    f"CREATE TRIGGER core_entry_changed AFTER UPDATE ON core_entry BEGIN {FORGET} {LEARN} END",
    "INSERT INTO core_entry_words(core_entry_words) VALUES ('rebuild')",
)
SQLITE_BACK = (
    "DROP TRIGGER IF EXISTS core_entry_added",
    "DROP TRIGGER IF EXISTS core_entry_removed",
    "DROP TRIGGER IF EXISTS core_entry_changed",
    "DROP TABLE IF EXISTS core_entry_words",
)
# The words are in their plainest form already: no parser or dictionary has to see them.
DOCUMENT = " || ".join(
    f"setweight(array_to_tsvector(array_remove(string_to_array({column}, ' '), '')), '{weight}')"
    for column, weight in zip(COLUMNS.split(", "), "ABC", strict=True)
)
POSTGRESQL = (
    f"ALTER TABLE core_entry ADD COLUMN document tsvector GENERATED ALWAYS AS ({DOCUMENT}) STORED",
    "CREATE INDEX core_entry_document ON core_entry USING gin (document)",
)
POSTGRESQL_BACK = ("ALTER TABLE core_entry DROP COLUMN IF EXISTS document",)
TRIGRAMS = "CREATE INDEX core_entry_alike ON core_entry USING gin (title_words gin_trgm_ops)"


class TrigramsWherePermitted(TrigramExtension):
    """Spelling is forgiven better with trigrams; the site works where nobody may add them."""

    def database_forwards(self, app_label, schema_editor, from_state, to_state) -> None:
        if schema_editor.connection.vendor != "postgresql":
            return
        try:
            with transaction.atomic(schema_editor.connection.alias):
                super().database_forwards(app_label, schema_editor, from_state, to_state)
        except DatabaseError:
            return

    def database_backwards(self, app_label, schema_editor, from_state, to_state) -> None:
        """Leave it: others may use it by now."""


def run(schema_editor, sqlite, postgresql) -> None:
    for statement in {"sqlite": sqlite, "postgresql": postgresql}[schema_editor.connection.vendor]:
        schema_editor.execute(statement, params=None)


def make_index(apps, schema_editor) -> None:
    run(schema_editor, SQLITE_BACK + SQLITE, POSTGRESQL)
    if schema_editor.connection.vendor == "postgresql" and has_trigrams(schema_editor.connection):
        schema_editor.execute(TRIGRAMS, params=None)


def drop_index(apps, schema_editor) -> None:
    run(schema_editor, SQLITE_BACK, ("DROP INDEX IF EXISTS core_entry_alike", *POSTGRESQL_BACK))


def has_trigrams(connection) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_extension WHERE extname = 'pg_trgm'")
        return bool(cursor.fetchone()[0])


class Migration(migrations.Migration):
    dependencies = [("core", "0004_entry")]

    operations = [
        TrigramsWherePermitted(),
        migrations.RunPython(make_index, drop_index),
    ]
