"""One calendar out of all offices' approved plans: the planner's visits become drafts."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from jianhu.base.models import Person
from jianhu.inspections.queries.problem import problem_of
from jianhu.inspections.queries.risks import places
from jianhu.inspections.queries.waiting import to_be_planned
from jianhu.inspections.rules.basis import STRICT
from jianhu.inspections.rules.choosing import LATER, later
from jianhu.inspections.rules.parameters import parameters
from jianhu.inspections.rules.risk import Placed
from jianhu.inspections.services.calendar_days import keep_days, leave_out
from jianhu.kit.errors import WrongStep
from jianhu.planning.effort import Effort
from jianhu.planning.quarter import plan as planned
from jianhu.planning.quarter.planner import plan
from jianhu.planning.quarter.problem import Problem
from jianhu.planning.quarter.replan import replan

LONGEST = 600  # seconds one may ask the planner to improve
ENOUGH = 0.05  # seconds for one item: a handful needs no minute, however long one would wait
UNPLACED = "监管对象没有位置，请先在档案里标出"


class Drafted(NamedTuple):
    """``apart``: how often the offices would have come, each for itself (row 130).

    ``days``: enterprise-days, on which somebody is at a subject (row 186).
    """

    items: int
    visits: int
    apart: int
    left_out: int
    days: int = 0


def draft_calendar(
    by: Person,
    since: date,
    until: date,
    seconds: float = 20,
    kept: Callable[[int, int], None] = lambda days, of: None,
) -> Drafted:
    """Plan what is waiting between two days; each visit waits for its head's approval.

    The planner works outside the transaction, and each day is kept in its own; what somebody else
    took up meanwhile stays his. ``kept`` hears how many days of how many are kept. Where not
    everybody can be visited, who gives way leaves his place to who is riskier (row 6).
    """
    check_asked(since, until, seconds)
    dues = {each.pk: each for each in to_be_planned(since, until)}
    if not dues:
        raise WrongStep("这段时间没有已批准而未安排的待查事项。", basis=STRICT)
    problem = problem_of(dues.values(), since, until)
    risk = places({each.subject_id: each.subject for each in dues.values()}.values(), since)
    effort = Effort(seconds=min(seconds, 1 + ENOUGH * len(dues)))
    made, later_on = _chosen(problem, {str(key): each for key, each in risk.items()}, effort)
    visits = keep_days(by, made.visits, dues, risk, kept)
    unplaced = dues.keys() - {int(each.id) for each in problem.items}
    reasons = {int(each.item): str(each.why) for each in made.left_out}
    reasons |= dict.fromkeys(unplaced, UNPLACED) | dict.fromkeys(map(int, later_on), LATER)
    return Drafted(
        items=len(dues),
        visits=len(visits),
        apart=sum(len({dues[due].office_id for due in mine}) for _, _, mine in visits),
        left_out=leave_out(reasons),
        days=len({(subject, day) for subject, day, _ in visits}),
    )


def check_asked(since: date, until: date, seconds: float) -> None:
    """Refuse what would keep the machine busy for longer than anybody meant."""
    if until < since or not 0 < seconds <= LONGEST:
        raise WrongStep("请写明先后有序的日期和不超过十分钟的计算时间。", basis=STRICT)
    if not (span := parameters()["calendar-span"]).allows((until - since).days + 1):
        raise WrongStep(f"一次最多排{int(span.number)}天。", basis=STRICT)


def _chosen(
    problem: Problem, risk: Mapping[str, Placed], effort: Effort
) -> tuple[planned.Plan, frozenset[str]]:
    """Return the plan, and the items left for later because others are riskier."""
    if not problem.items:
        return planned.Plan((), (), (), (), ()), frozenset()
    made = plan(problem, effort)
    waiting = later(problem, made, risk)
    if not waiting & {item for visit in made.visits for item in visit.items}:
        return made, frozenset()
    items = tuple(each for each in problem.items if each.id not in waiting)
    return replan(replace(problem, items=items), made), waiting
