"""What the room of cases tells of a visit: what it found has become a case."""

from django.db import transaction

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.inspections.facts import VisitLedToCase
from jianhu.inspections.models import Visit, VisitCase


@transaction.atomic
def case_filed(by: Person, visit: str, case: str) -> None:
    """Keep that a case was filed for a visit; told twice, it is kept once."""
    found = Visit.objects.get(number=visit)
    known = {"visit": found, "at": moments.now()}
    _, made = VisitCase.objects.get_or_create(number=case, defaults=known)
    if made:
        record(by, found, VisitLedToCase(found.pk, found.number, case))
