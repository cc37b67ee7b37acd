"""A line whose matter turned out not to be so: it stays in the file and weighs nothing any more."""

from django.db import transaction

from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.subjects.facts import LineWithdrawn
from jianhu.subjects.models import FileEntry, Subject
from jianhu.subjects.queries.doors import today


@transaction.atomic
def withdraw_line(
    by: Person, kind: str, thing: str, because: str, but: Subject | None = None
) -> int:
    """Set a matter's lines aside, in whoever's file but one; said twice, it is done once."""
    lines = FileEntry.objects.filter(kind=kind, thing=thing, set_aside_on=None)
    told = 0
    for line in lines.exclude(subject=but).select_related("subject"):
        line.set_aside_on, line.public, line.says = today(), False, because
        line.save(update_fields=["set_aside_on", "public", "says"])
        record(by, line.subject, LineWithdrawn(line.subject_id, line.pk, line.title, because))
        told += 1
    return told
