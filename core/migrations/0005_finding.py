"""The index of words beside the entries: FTS5 on SQLite, a tsvector on PostgreSQL.

Django does not know of either. SQLite's triggers go when its table is made anew, which Django
does for most changes to a model: a migration that alters Entry ends with `make_index` again.
"""

from django.db import migrations

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
# The words are in their plainest form already: no parser or dictionary may change them, so the
# tsvector is written out, each word with its place and its weight.
POSTGRESQL = (
    """CREATE FUNCTION core_entry_words(title text, near text, body text) RETURNS tsvector
        LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT coalesce(string_agg(word || ':' || least(place, 16383) || weight, ' '), '')::tsvector
        FROM (
            SELECT word, place, 'A' AS weight
            FROM unnest(string_to_array(title, ' ')) WITH ORDINALITY AS one (word, place)
            UNION ALL SELECT word, place + 1000, 'B'
            FROM unnest(string_to_array(near, ' ')) WITH ORDINALITY AS one (word, place)
            UNION ALL SELECT word, place + 5000, 'C'
            FROM unnest(string_to_array(body, ' ')) WITH ORDINALITY AS one (word, place)
        ) AS every WHERE word <> '' $$""",
    f"ALTER TABLE core_entry ADD COLUMN document tsvector"
    f" GENERATED ALWAYS AS (core_entry_words({COLUMNS})) STORED",
    # Kept out of the row, it would make reading the whole table look cheaper than it is.
    "ALTER TABLE core_entry ALTER COLUMN document SET STORAGE MAIN",
    # Whoever writes pays, not whoever asks: no list of what the index has yet to learn.
    "CREATE INDEX core_entry_document ON core_entry USING gin (document) WITH (fastupdate = off)",
)
POSTGRESQL_BACK = (
    "ALTER TABLE core_entry DROP COLUMN IF EXISTS document",
    "DROP FUNCTION IF EXISTS core_entry_words",
)


def run(schema_editor, sqlite, postgresql) -> None:
    for statement in {"sqlite": sqlite, "postgresql": postgresql}[schema_editor.connection.vendor]:
        schema_editor.execute(statement, params=None)


def make_index(apps, schema_editor) -> None:
    run(schema_editor, SQLITE_BACK + SQLITE, POSTGRESQL_BACK + POSTGRESQL)


def drop_index(apps, schema_editor) -> None:
    run(schema_editor, SQLITE_BACK, POSTGRESQL_BACK)


class Migration(migrations.Migration):
    dependencies = [("core", "0004_entry")]

    operations = [
        migrations.RunPython(make_index, drop_index),
    ]
