"""A finding becomes a case, once; the room above says which case it is, and that it was filed."""

from django.db import transaction

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.inspections.facts import FindingBecameCase, VisitLedToCase
from jianhu.inspections.models import Visit, VisitCase, VisitItem
from jianhu.inspections.queries.findings import finding_for, why_no_case
from jianhu.inspections.rules.checkups import ARTICLE
from jianhu.inspections.services.attempts import attempt
from jianhu.kit.errors import WrongStep


@transaction.atomic
def take_up_finding(by: Person, number: str, item: str) -> VisitItem:
    """Return the finding, its visit locked until the case is there, or say why it is no case."""
    found = finding_for(by, number, item, lock=True)
    with attempt(found.visit, "登记案件"):
        if why := why_no_case(by, found):
            raise WrongStep(why, basis=ARTICLE)
        return found


@transaction.atomic
def note_case(by: Person, found: VisitItem, case: str) -> None:
    found.case = case
    found.save(update_fields=["case"])
    visit = found.visit
    record(by, visit, FindingBecameCase(visit.pk, visit.number, found.item, case))


@transaction.atomic
def case_filed(by: Person, visit: str, case: str) -> None:
    """Keep that a case was filed for a visit; told twice, it is kept once."""
    found = Visit.objects.get(number=visit)
    known = {"visit": found, "at": moments.now()}
    _, made = VisitCase.objects.get_or_create(number=case, defaults=known)
    if made:
        record(by, found, VisitLedToCase(found.pk, found.number, case))
