"""Whoever supervises looks into what an enterprise said against a visit."""

from typing import Any

from django.db import transaction

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.base.said import form_of
from jianhu.inspections.facts import ComplaintHeard
from jianhu.inspections.models import Complaint
from jianhu.inspections.queries.complaints import complaint_for
from jianhu.inspections.rules.complaint_forms import HeardSaid
from jianhu.kit.errors import WrongStep


@transaction.atomic
def hear(by: Person, key: int, said: dict[str, Any]) -> Complaint:
    form = form_of(HeardSaid, said)
    found = complaint_for(by, key, lock=True)
    if found.heard_at:
        raise WrongStep("这件事已经核实过。")
    found.answer, found.heard_by, found.heard_at = form.answer, by, moments.now()
    found.save(update_fields=["answer", "heard_by", "heard_at"])
    record(by, found.visit, ComplaintHeard(found.pk, found.visit.number))
    return found
