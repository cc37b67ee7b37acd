"""More people are sent along: a visit short of two certified officers can still be approved."""

from typing import Any

from jianhu.base.models import Person
from jianhu.inspections.models import Visit, VisitAct
from jianhu.inspections.queries.staffing import who_may_go
from jianhu.inspections.services.drafting import send
from jianhu.kit.errors import WrongStep


def staff(by: Person, visit: Visit, act: VisitAct, form: Any) -> None:
    """Nobody is taken off: who was sent and cannot come stands beside who does."""
    free = who_may_go(visit)
    if set(form.people) - set(free):
        says = "补派的应当是参加这次检查的单位在执法岗位的人员，还没有派过的。"
        raise WrongStep(says, basis="administrative-penalty-law/42")
    send(visit, [(free[each].office, each) for each in form.people])
    act.said["names"] = [free[each].label for each in form.people]
    act.save(update_fields=["said"])
