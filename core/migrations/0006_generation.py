from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("core", "0005_finding")]

    operations = [
        migrations.CreateModel(
            name="Generation",
            fields=[
                ("id", models.BigIntegerField(primary_key=True, serialize=False)),
                ("token", models.CharField(blank=True, max_length=32)),
            ],
        ),
    ]
