from django.db import migrations, models


def as_in_codes_given(apps, schema_editor):
    """Codes given so far hold the office's id: those offices keep it as their number."""
    serials = apps.get_model("base", "ActSerial").objects
    offices = list(serials.values_list("office", flat=True).distinct().order_by("office"))
    if not offices:
        return
    bodies = apps.get_model("base", "ActBody")
    bodies.objects.bulk_create(bodies(office=office, number=office) for office in offices)
    numbering = apps.get_model("base", "Numbering").objects
    numbering.create(series="act-body", year=0, last=offices[-1])


class Migration(migrations.Migration):
    dependencies = [
        ("base", "0006_act_codes"),
    ]

    operations = [
        migrations.CreateModel(
            name="ActBody",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("office", models.PositiveIntegerField(unique=True)),
                ("number", models.PositiveSmallIntegerField(unique=True)),
            ],
        ),
        migrations.RunPython(as_in_codes_given, migrations.RunPython.noop),
    ]
