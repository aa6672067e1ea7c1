"""Wagtail finds pages by walking the tree; this site by their whole path, so it is indexed."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0002_initial"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.RunSQL(
            "CREATE INDEX core_page_url_path ON wagtailcore_page (url_path)",
            "DROP INDEX core_page_url_path",
        )
    ]
