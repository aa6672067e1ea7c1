"""What many entries like it stand under: the values of areas under the table of their measure."""

from importlib import import_module

from django.db import migrations, models

finding = import_module("core.migrations.0005_finding")


class Migration(migrations.Migration):
    dependencies = [("core", "0007_spelling")]

    operations = [
        migrations.RunPython(finding.drop_index, finding.make_index),
        migrations.AddField(
            "entry",
            "under",
            models.CharField(blank=True, default="", max_length=120),
            preserve_default=False,
        ),
        migrations.RunPython(finding.make_index, finding.drop_index),
        # What was found so far has to be found anew: `migrate` does so at its end.
        migrations.RunSQL("DELETE FROM core_entry", migrations.RunSQL.noop),
    ]
