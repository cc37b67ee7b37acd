"""What an interview leaves beside its record: its room is used, its recording is on the list."""

from typing import Any

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.cases.facts import PhaseRecorded
from jianhu.cases.models import Act, Booking, Case, Recording


def keep_interview(by: Person, case: Case, act: Act, form: Any) -> None:
    Booking.objects.filter(case=case, pk=form.booking).update(state="used", act=act)
    if kept := form.recording.strip():
        says = f"询问{form.interviewee}"
        given = {"phase": "evidence", "medium": "video", "says": says, "kept": kept}
        made = Recording.objects.create(case=case, by=by, at=moments.now(), **given)
        name, medium = made.get_phase_display(), made.get_medium_display()
        record(by, case, PhaseRecorded(case.pk, name, medium, kept))
