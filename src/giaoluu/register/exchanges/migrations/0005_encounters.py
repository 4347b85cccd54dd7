from django.db import migrations, models

FILL = """
INSERT INTO exchanges_encounter (exchange, day, kind, ours, theirs, country, role, our_unit, their_unit)
WITH part AS (
    SELECT COALESCE(exchange.same_as_id, exchange.id) AS one, COALESCE(body.same_as_id, body.id) AS body,
        body.country, party.role, territory.unit_id AS unit
    FROM exchanges_exchange AS exchange
    JOIN exchanges_exchangeparty AS party ON party.exchange_id = exchange.id
    JOIN organisations_organisation AS body ON body.id = party.organisation_id
    LEFT JOIN organisations_territory AS territory ON territory.organisation_id = body.id
)
SELECT DISTINCT exchange.id, exchange.first_day, exchange.kind, home.body, abroad.body, abroad.country, home.role,
    home.unit, abroad.unit
FROM part AS home
JOIN part AS abroad ON abroad.one = home.one AND abroad.country NOT IN ('', 'VN')
JOIN exchanges_exchange AS exchange ON exchange.id = home.one
WHERE home.country = 'VN'
"""


class Migration(migrations.Migration):
    dependencies = [
        ("exchanges", "0004_others_found"),
        ("organisations", "0008_others_found"),
    ]

    operations = [
        migrations.CreateModel(
            name="Encounter",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("exchange", models.BigIntegerField(db_index=True)),
                ("day", models.DateField(null=True)),
                ("kind", models.CharField(max_length=40)),
                ("ours", models.BigIntegerField()),
                ("theirs", models.BigIntegerField()),
                ("country", models.CharField(max_length=2)),
                ("role", models.CharField(max_length=40)),
                ("our_unit", models.BigIntegerField(null=True)),
                ("their_unit", models.BigIntegerField(null=True)),
            ],
            options={
                "verbose_name": "encounter",
                "verbose_name_plural": "encounters",
            },
        ),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
    ]
