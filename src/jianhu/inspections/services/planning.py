"""One calendar out of all offices' approved plans: the planner's visits become drafts."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time
from typing import NamedTuple

from django.db import transaction

from jianhu.base.models import Person
from jianhu.inspections.models import DueItem, Visit
from jianhu.inspections.queries.overlaps import waiting_between
from jianhu.inspections.queries.problem import problem_of
from jianhu.inspections.queries.risks import places
from jianhu.inspections.rules.basis import STRICT
from jianhu.inspections.rules.choosing import LATER, later
from jianhu.inspections.rules.risk import Placed
from jianhu.inspections.rules.visit import ROUTINE
from jianhu.inspections.services.drafting import new_visit, send, take_up, tell_drafted
from jianhu.kit.errors import WrongStep
from jianhu.organisations import queries as organisations
from jianhu.planning.effort import Effort
from jianhu.planning.quarter import plan as planned
from jianhu.planning.quarter.planner import plan
from jianhu.planning.quarter.problem import Problem
from jianhu.subjects.queries import subjects

LONGEST = 600  # seconds one may ask the planner to improve


class Drafted(NamedTuple):
    """``apart``: how often the offices would have come, each for itself (row 130)."""

    items: int
    visits: int
    apart: int
    left_out: int


def draft_calendar(by: Person, since: date, until: date, seconds: float = 20) -> Drafted:
    """Plan what is waiting between two days; each visit waits for its head's approval.

    The planner works outside the transaction; what somebody else took up meanwhile stays his.
    Where not everybody can be visited it works twice: the second time for the riskiest alone.
    """
    if until < since or not 0 < seconds <= LONGEST:
        raise WrongStep("请写明先后有序的日期和不超过十分钟的计算时间。", basis=STRICT)
    dues = {each.pk: each for each in waiting_between(since, until)}
    if not dues:
        raise WrongStep("这段时间没有已批准而未安排的待查事项。", basis=STRICT)
    problem = problem_of(dues.values(), since, until)
    risk = places({each.subject_id: each.subject for each in dues.values()}.values(), since)
    made, waiting = _chosen(problem, {str(key): each for key, each in risk.items()}, seconds)
    return _keep(by, problem, made, dues, waiting, risk)


def _chosen(
    problem: Problem, risk: Mapping[str, Placed], seconds: float
) -> tuple[planned.Plan, frozenset[str]]:
    """Return the plan, and the items left for later because others are riskier."""
    made = plan(problem, Effort(seconds=seconds))
    waiting = later(problem, made, risk)
    if not waiting & {item for visit in made.visits for item in visit.items}:
        return made, frozenset()
    items = tuple(each for each in problem.items if each.id not in waiting)
    return plan(replace(problem, items=items), Effort(seconds=seconds)), waiting


@transaction.atomic
def _keep(
    by: Person,
    problem: Problem,
    made: planned.Plan,
    dues: dict[int, DueItem],
    waiting: frozenset[str],
    risk: Mapping[int, Placed],
) -> Drafted:
    rows = DueItem.objects.select_for_update(of=("self",)).filter(pk__in=dues, visit=None)
    free = set(rows.values_list("pk", flat=True))
    kept = [visit for each in made.visits if (visit := _draft(by, each, dues, free, risk))]
    for why, left in _by_reason(made).items():
        DueItem.objects.filter(pk__in=left, visit=None).update(left_out=why)
    DueItem.objects.filter(pk__in=[int(each) for each in waiting], visit=None).update(
        left_out=LATER
    )
    apart = sum(len(set(visit.items.values_list("office", flat=True))) for visit in kept)
    return Drafted(len(problem.items), len(kept), apart, len(made.left_out) + len(waiting))


def _by_reason(made: planned.Plan) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for each in made.left_out:
        found.setdefault(str(each.why)[:120], []).append(int(each.item))
    return found


def _draft(
    by: Person,
    each: planned.Visit,
    dues: dict[int, DueItem],
    free: set[int],
    risk: Mapping[int, Placed],
) -> Visit | None:
    mine = [dues[int(item)] for item in each.items if int(item) in free]
    if not mine:
        return None
    sources = [due.plan.source for due in mine]
    subject = subjects([int(each.subject)]).get()
    count, place = len({due.office_id for due in mine}), risk[subject.pk]
    visit = new_visit(
        by, subject, each.day, mine[0].office,
        source=next((one for one in sources if one not in ROUTINE), sources[0]),
        starts=time(*divmod(each.arrives, 60)),
        minutes=each.ends - each.begins,
        why=f"{count}个单位的{len(mine)}项到期事项，一次完成；"
        f"风险排序第{place.place}：{place.because}"[:120],
    )  # fmt: skip
    take_up(visit, mine)
    for code, people in each.officers.items():
        if office := organisations.office(code):
            send(visit, [(office.pk, int(person)) for person in people])
    tell_drafted(by, visit)
    return visit
