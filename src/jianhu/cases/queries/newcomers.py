"""Who may take a case over: the certified officers of its office who have no other part in it."""

from typing import Any

from jianhu.base.models import Person
from jianhu.cases.models import Case
from jianhu.cases.queries.door import case_for
from jianhu.cases.rules.takeover import Newcomer, why_not
from jianhu.organisations import queries as organisations

JUDGING = ("file", "decline", "review", "decide", "waive", "send-back", "discuss", "hold-hearing")


def newcomers(person: Person, number: str) -> list[dict[str, Any]]:
    case = case_for(person, number)
    here = organisations.handlers_at(case.office_id, "cases.handle", case.domain)
    people = Person.objects.filter(pk__in=here).order_by("name", "pk")
    able = (each for each in people if why_not(newcomer(case, each, here)) is None)
    return [{"id": each.pk, "name": str(each)} for each in able]


def newcomer(case: Case, who: Person, here: dict[int, bool] | None = None) -> Newcomer:
    if here is None:
        here = organisations.handlers_at(case.office_id, "cases.handle", case.domain)
    return Newcomer(
        name=str(who),
        handling=who.pk in _people(case.handlers.all(), "person"),
        here=who.pk in here,
        certified=here.get(who.pk, False),
        judged=who.pk in _people(case.acts.filter(move__in=JUDGING), "by")
        or who.pk == case.reviewer_id,
    )


def _people(rows: Any, field: str) -> set[int]:
    return set(rows.values_list(field, flat=True))
