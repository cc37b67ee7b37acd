"""Keeping a recording of a phase of the case, at any time of it."""

from typing import Any

from django.db import transaction

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.cases.facts import PhaseRecorded
from jianhu.cases.models import Recording
from jianhu.cases.queries.door import case_for
from jianhu.cases.rules.recording import Recorded
from jianhu.cases.services.evidence import file_for
from jianhu.cases.services.said import attempt, form_of


@transaction.atomic
def keep_recording(by: Person, number: str, said: dict[str, Any]) -> Recording:
    case = case_for(by, number, lock=True)
    with attempt(case, "登记全过程记录"):
        form = form_of(Recorded, said)
        kept = Recording.objects.create(
            case=case,
            by=by,
            at=moments.now(),
            file=file_for(by, case, form.file),
            **form.model_dump(exclude={"file"}),
        )
        name, where = kept.get_phase_display(), kept.kept or "附件"
        record(by, case, PhaseRecorded(case.pk, name, kept.get_medium_display(), where))
        return kept
