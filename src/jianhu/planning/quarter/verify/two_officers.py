"""Each office's items have two of its own officers, certified, present, in one crew only."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date

from jianhu.planning.quarter.plan import Plan, Visit
from jianhu.planning.quarter.problem import Problem


def broken(problem: Problem, plan: Plan) -> Iterator[str]:
    where: dict[tuple[str, date], set[str]] = defaultdict(set)
    members = {
        crew.name: {name for team in crew.teams for name in problem.team[team].officers}
        for crew in plan.crews
    }
    for visit in plan.visits:
        for name in (name for names in visit.officers.values() for name in names):
            where[name, visit.day].add(visit.crew)
            if visit.day in problem.officer[name].off:
                yield f"{name}在{visit.day}休息"
            if name not in members[visit.crew]:
                yield f"{name}不在{visit.crew}"
        yield from _uncertified(problem, visit)
        yield from _lost(problem, plan, visit)
    gone = Counter((team, day) for crew in plan.crews for team in crew.teams for day in crew.days)
    yield from (f"{team}在{day}同时属于几个组" for (team, day), count in gone.items() if count > 1)
    days = {crew.name: crew.days for crew in plan.crews}
    yield from (f"{v.crew}在{v.day}不出勤" for v in plan.visits if v.day not in days[v.crew])
    yield from (f"{n}在{day}同时属于{crews}" for (n, day), crews in where.items() if len(crews) > 1)


def _uncertified(problem: Problem, visit: Visit) -> Iterator[str]:
    for item in (problem.item[name] for name in visit.items):
        able = {
            name
            for name in visit.officers.get(item.office, ())
            if problem.officer[name].office == item.office
            and problem.officer[name].domains.get(item.domain, date.min) >= visit.day
        }
        if len(able) < problem.rules.officers:
            yield f"{visit.day}在{visit.subject}检查{item.code}，持证人员只有{len(able)}名"


def _lost(problem: Problem, plan: Plan, visit: Visit) -> Iterator[str]:
    went = {name for names in visit.officers.values() for name in names}
    for crew in (crew for crew in plan.crews if crew.name == visit.crew):
        for team in crew.teams:
            if (team, visit.day) in problem.lost and went & set(problem.team[team].officers):
                yield f"{team}在{visit.day}不能出勤"
