from django.db import migrations, models


def as_the_journal_tells(apps, schema_editor):
    """Who said no so far is known by the fact that tells of it, which names the complaint."""
    entries = apps.get_model("base", "JournalEntry").objects.filter(fact="EnterpriseRefused")
    said = [data["complaint"] for data in entries.values_list("data", flat=True)]
    complaints = apps.get_model("inspections", "Complaint").objects
    for start in range(0, len(said), 500):
        complaints.filter(pk__in=said[start : start + 500]).update(refusing=True)


class Migration(migrations.Migration):
    dependencies = [
        ("base", "0007_act_bodies"),
        ("inspections", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="complaint",
            name="refusing",
            field=models.BooleanField(default=False, verbose_name="企业拒绝"),
        ),
        migrations.AddField(
            model_name="complaint",
            name="who",
            field=models.CharField(blank=True, max_length=64, verbose_name="浏览器"),
        ),
        migrations.RunPython(as_the_journal_tells, migrations.RunPython.noop),
    ]
