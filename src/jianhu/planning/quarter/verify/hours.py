"""Visits lie in opening hours and shifts; ways and lunch have their time; towns hold."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from jianhu.planning.day import Window
from jianhu.planning.quarter.plan import Outing, Plan, Visit
from jianhu.planning.quarter.problem import Problem, Subject, Team


def broken(problem: Problem, plan: Plan) -> Iterator[str]:
    teams = {crew.name: [problem.team[name] for name in crew.teams] for crew in plan.crews}
    outings = {(outing.crew, outing.day): outing for outing in plan.outings}
    days: dict[tuple[str, date], list[Visit]] = defaultdict(list)
    for visit in plan.visits:
        days[visit.crew, visit.day].append(visit)
    for (crew, day), visits in days.items():
        if day not in problem.days:
            yield f"{day}不是工作日"
        visits.sort(key=lambda visit: visit.begins)
        for visit in visits:
            yield from _one(problem, visit, teams[crew])
        if (crew, day) not in outings:
            yield f"{crew}{day}没有出勤记录"
        else:
            yield from _way(problem, outings[crew, day], visits, teams[crew])


def _one(problem: Problem, visit: Visit, teams: list[Team]) -> Iterator[str]:
    subject = problem.subject[visit.subject]
    each: dict[str, int] = {}
    for item in (problem.item[name] for name in visit.items):
        each[item.office] = each.get(item.office, 0) + item.minutes
    stay = problem.rules.greeting + max(each.values())
    if visit.ends - visit.begins != stay or stay > problem.rules.longest:
        yield f"{visit.subject}{visit.day}停留{visit.ends - visit.begins}分钟，应为{stay}分钟"
    if not _open(subject, visit):
        yield f"{visit.subject}{visit.day}不在营业时段"
    for team in teams:
        if team.towns and subject.town not in team.towns:
            yield f"{team.name}不能去{subject.town}"


def _open(subject: Subject, visit: Visit) -> bool:
    if visit.day in subject.closed:
        return False
    hours = subject.hours[visit.day.weekday()] if subject.hours else ()
    return not subject.hours or any(
        window.opens <= visit.begins and visit.ends <= window.closes for window in hours
    )


def _way(problem: Problem, outing: Outing, visits: list[Visit], teams: list[Team]) -> Iterator[str]:
    where = f"{outing.crew}{outing.day}"
    points = [teams[0].point, *(problem.subject[v.subject].point for v in visits), teams[0].point]
    metres, minutes = problem.ways(list(dict.fromkeys(points)))
    place = {point: number for number, point in enumerate(dict.fromkeys(points))}
    legs = [(place[a], place[b]) for a, b in pairwise(points)]
    if outing.metres != sum(int(metres[leg]) for leg in legs):
        yield f"{where}里程不符"
    starts = [outing.leaves, *(visit.ends for visit in visits)]
    ends = [*(visit.begins for visit in visits), outing.back]
    lunch = next((team.lunch for team in teams if team.lunch), None)
    spare = [e - s - int(minutes[leg]) for s, e, leg in zip(starts, ends, legs, strict=True)]
    if min(spare) < 0:
        yield f"{where}路上时间不够"
    if lunch and not _ate(outing, lunch.minutes, starts, ends, spare):
        yield f"{where}没有午休"
    if lunch and outing.lunch_at is not None and not _in(lunch.between, outing.lunch_at):
        yield f"{where}午休时间不对"
    for team in teams:
        if outing.leaves < team.shift.opens or outing.back > team.shift.closes:
            yield f"{where}超出{team.name}的班次"
        if team.capacity is not None and len(visits) > team.capacity:
            yield f"{where}超过{team.name}一天的户数"


def _ate(
    outing: Outing, minutes: int, starts: list[int], ends: list[int], spare: list[int]
) -> bool:
    at = outing.lunch_at
    return at is not None and any(
        s <= at and at + minutes <= e and gap >= minutes
        for s, e, gap in zip(starts, ends, spare, strict=True)
    )


def _in(window: Window, moment: int) -> bool:
    return window.opens <= moment <= window.closes
