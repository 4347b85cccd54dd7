"""The words move to a noun of their own, `vocabularies`, with their rows."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("organisations", "0004_rows_found")]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.AlterModelTable("Word", "vocabularies_word")],
            state_operations=[migrations.DeleteModel("Word")],
        )
    ]
