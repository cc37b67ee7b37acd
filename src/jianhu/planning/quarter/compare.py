"""Together against alone: the same items, rules, teams and planner, once office by office."""

from collections import Counter
from dataclasses import dataclass, replace

from jianhu.planning.effort import Effort
from jianhu.planning.quarter.plan import Plan, Why
from jianhu.planning.quarter.planner import plan
from jianhu.planning.quarter.problem import Problem
from jianhu.planning.quarter.verify import verify


@dataclass(frozen=True)
class Compared:
    """``naive``: on-site items lawfully due, each its own visit, as nobody should plan."""

    together: Plan
    alone: dict[str, Plan]
    naive: int

    @property
    def visits_alone(self) -> int:
        return sum(len(each.visits) for each in self.alone.values())

    @property
    def days_alone(self) -> int:
        """Days on which somebody is at a subject; two offices on one day disturb it once."""
        return len({(v.subject, v.day) for each in self.alone.values() for v in each.visits})

    @property
    def metres_alone(self) -> int:
        return sum(each.metres for each in self.alone.values())

    @property
    def fewer_visits(self) -> float:
        return _fewer(len(self.together.visits), self.visits_alone)

    @property
    def fewer_days(self) -> float:
        return _fewer(self.together.enterprise_days, self.days_alone)


def compare(problem: Problem, together: Plan, effort: Effort, workers: int = 1) -> Compared:
    offices = sorted({item.office for item in problem.items})
    each = replace(effort, seconds=effort.seconds / max(1, len(offices)))
    alone = {office: plan(alone_of(problem, office), each, workers) for office in offices}
    return Compared(together, alone, sum(len(visit.items) for visit in together.visits))


def alone_of(problem: Problem, office: str) -> Problem:
    """What the office would plan if there were no others: its own items, officers and caps."""
    mine = {each.name for each in problem.officers if each.office == office}
    return replace(
        problem,
        items=tuple(item for item in problem.items if item.office == office),
        officers=tuple(each for each in problem.officers if each.name in mine),
        teams=tuple(
            replace(team, officers=tuple(name for name in team.officers if name in mine))
            for team in problem.teams
            if mine & set(team.officers)
        ),
    )


def reasons(plan: Plan) -> dict[Why, int]:
    return dict(Counter(each.why for each in plan.left_out))


def _fewer(now: int, before: int) -> float:
    return 1 - now / before if before else 0.0


def figures(problem: Problem, compared: Compared) -> dict[str, int | float]:
    """Both counts, and whether anything was broken to get there."""
    together, why = compared.together, reasons(compared.together)
    green = why.get(Why.GREEN, 0)
    found: dict[str, int | float] = {
        "due": len(problem.items),
        "done": sum(len(visit.items) for visit in together.visits),
        "desk": len(together.desk),
        "spared_green": green,
        "left_out": len(together.left_out) - green,
        "late": sum(
            visit.day > problem.item[name].due for visit in together.visits for name in visit.items
        ),
        "broken": len(verify(problem, together)),
        "warned": len(together.warned),
        "visits": len(together.visits),
        "enterprise_days": together.enterprise_days,
        "km": together.metres // 1000,
        "visits_naive": compared.naive,
    }
    if not compared.alone:
        return found
    return found | {
        "visits_alone": compared.visits_alone,
        "fewer_visits": round(compared.fewer_visits, 4),
        "enterprise_days_alone": compared.days_alone,
        "fewer_enterprise_days": round(compared.fewer_days, 4),
        "km_alone": compared.metres_alone // 1000,
        "left_out_alone": sum(
            len(each.left_out) - reasons(each).get(Why.GREEN, 0) for each in compared.alone.values()
        ),
    }
