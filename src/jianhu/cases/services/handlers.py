"""Who handles a case: relations declared, one officer replaced by another."""

from django.db import transaction

from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.cases.facts import HandlerChanged
from jianhu.cases.models import Case, Handler
from jianhu.cases.queries.door import case_for
from jianhu.cases.queries.newcomers import newcomer
from jianhu.cases.rules.takeover import why_not
from jianhu.cases.services.joint import must_be_ours
from jianhu.cases.services.said import attempt
from jianhu.kit.errors import NotFound, WrongStep


@transaction.atomic
def declare_relation(by: Person, number: str, person: int, related: str) -> Case:
    """Write down how an officer is related to the matter (行政处罚法 43); "" takes it back."""
    case = case_for(by, number, lock=True)
    must_be_ours(by, case)
    handler = _handler(case, person)
    handler.related = related
    handler.save(update_fields=["related"])
    record(by, case, HandlerChanged(case.pk, str(handler), str(handler), related or "没有利害关系"))
    return case


@transaction.atomic
def change_handler(by: Person, number: str, before: int, after: int, reason: str) -> Case:
    """Put another officer in the place of one; what the first did stays in the ledger."""
    case = case_for(by, number, lock=True)
    must_be_ours(by, case)
    with attempt(case, "更换办案人员"):
        leaving, coming = _handler(case, before), _person(after)
        if after == by.pk:
            raise WrongStep(
                "审批不能由办案人员自己进行，请另选一人。", basis="administrative-penalty-law/57"
            )
        if refusal := why_not(newcomer(case, coming)):
            raise WrongStep(refusal.says, basis=refusal.basis)
        _put(case, leaving.person, coming)
    told = HandlerChanged(case.pk, str(leaving), str(coming), reason)
    record(by, case, told)
    return case


def _put(case: Case, leaving: Person, coming: Person) -> None:
    """The measures of a case are handled by the same officers."""
    for each in Handler.objects.filter(case__in=[case, *case.measures.all()], person=leaving):
        if not each.case.handlers.filter(person=coming).exists():
            each.person, each.related = coming, ""
            each.save()


def _handler(case: Case, person: int) -> Handler:
    found = case.handlers.select_related("person").filter(person=person).first()
    if found is None:
        raise NotFound("他不是本案办案人员。")
    return found


def _person(pk: int) -> Person:
    found = Person.objects.filter(pk=pk, is_active=True).first()
    if found is None:
        raise NotFound("没有这个人。")
    return found
