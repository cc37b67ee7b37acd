"""Somebody else looks again where who went has left or lost his certificate."""

from typing import Any

from jianhu.base.models import Person
from jianhu.inspections.models import Visit, VisitAct
from jianhu.inspections.queries.facts import facts_of
from jianhu.inspections.services.drafting import send
from jianhu.kit.errors import WrongStep


def relieve(by: Person, visit: Visit, act: VisitAct, form: Any) -> None:
    """Who went stays among those who went; who comes is certified for what he looks at."""
    if visit.officers.filter(person=form.person).exists():
        raise WrongStep("这个人已经是检查人员，不用接替。")
    row = visit.items.get(item=form.item)
    send(visit, [(row.office_id, form.person)])
    sent = facts_of(visit, by, form).officers
    if not any(each.person == form.person and each.checks(row.office_id, row.domain)
               for each in sent):  # fmt: skip
        raise WrongStep(
            "接替的人员应当在执法岗位，持有该领域的有效执法证。",
            basis="administrative-penalty-law/42",
        )
