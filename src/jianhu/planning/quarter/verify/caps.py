"""No cap is passed, nobody knocks twice on one day, and each pattern fulfilled is a warning."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from jianhu.planning.quarter.plan import Plan, Visit
from jianhu.planning.quarter.problem import Problem, Subject


def broken(problem: Problem, plan: Plan) -> Iterator[str]:
    visits: dict[str, list[Visit]] = defaultdict(list)
    for visit in plan.visits:
        visits[visit.subject].append(visit)
    warned = {(each.subject, each.basis) for each in plan.warned}
    for name, mine in visits.items():
        subject = problem.subject[name]
        if len({visit.day for visit in mine}) < len(mine):
            yield f"{name}一天上门两次"
        yield from _caps(problem, subject, mine)
        yield from _patterns(problem, subject, mine, warned)


def _caps(problem: Problem, subject: Subject, visits: list[Visit]) -> Iterator[str]:
    for cap in problem.rules.caps:
        if cap.kind not in (None, subject.kind):
            continue
        before = {
            day
            for office, days in subject.made.items()
            if cap.office in (None, office)
            for day in days
        }
        now = sum(
            any(
                cap.office in (None, problem.item[name].office)
                and problem.item[name].source not in cap.free
                for name in visit.items
            )
            for visit in visits
        )
        if now and now + len(before) > cap.visits:
            yield f"{subject.id}今年上门{now + len(before)}次，上限{cap.visits}次（{cap.article}）"


def _patterns(
    problem: Problem, subject: Subject, visits: list[Visit], warned: set[tuple[str, str]]
) -> Iterator[str]:
    ours = {visit.day for visit in visits}
    days = sorted(ours | {day for some in subject.made.values() for day in some})
    for pattern in problem.rules.patterns:
        hit = any(
            (max(some) - min(some)).days < pattern.days and ours & set(some)
            for some in combinations(days, pattern.visits + 1)
        )
        if hit != ((subject.id, pattern.article) in warned):
            yield f"{subject.id}触发“{pattern.article}”与提示不符"
