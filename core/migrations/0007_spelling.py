"""Words of titles by how they are misspelled; entries of councils in each area, and of tables."""

from importlib import import_module

from django.db import migrations, models

finding = import_module("core.migrations.0005_finding")
KINDS = [
    ("region", "Area"),
    ("council", "Council"),
    ("story", "Case study"),
    ("highlight", "Highlight"),
    ("figure", "Figure"),
    ("table", "Table"),
    ("page", "Page"),
]


class Migration(migrations.Migration):
    dependencies = [("core", "0006_generation")]

    operations = [
        migrations.RunPython(finding.drop_index, finding.make_index),
        migrations.RemoveField("entry", "also_on"),
        migrations.AddField("entry", "path", models.CharField(max_length=200, blank=True)),
        migrations.AlterField("entry", "kind", models.CharField(choices=KINDS, max_length=10)),
        migrations.RunPython(finding.make_index, finding.drop_index),
        migrations.CreateModel(
            name="Spelling",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=8)),
                ("word", models.CharField(max_length=40)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("key", "word"), name="spelling_once_by_each_key"
                    )
                ],
            },
        ),
        # What was found so far has to be found anew: `migrate` does so at its end.
        migrations.RunSQL("DELETE FROM core_entry", migrations.RunSQL.noop),
    ]
