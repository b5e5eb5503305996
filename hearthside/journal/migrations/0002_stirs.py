"""The number of each couple that tells an open page to look again."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """One table more."""

    dependencies = [("journal", "0001_initial"), ("people", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="Stir",
            fields=[
                (
                    "couple",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="people.couple",
                    ),
                ),
                ("number", models.BigIntegerField(default=0)),
            ],
        ),
    ]
