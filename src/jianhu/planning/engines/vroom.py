"""VROOM (BSD-2): a first plan in a moment, lunch and several windows included.

It knows no longest time out, and no prizes but priorities from 0 to 100.
"""

from datetime import timedelta

import vroom
from vroom.solution.solution import Solution

from jianhu.planning.day import Day, Team, Visit, Window
from jianhu.planning.effort import Effort
from jianhu.planning.kinds import kinds_of

ALWAYS = 100  # the highest priority
QUICK = 0  # the exploration level that builds and improves once


def solve(day: Day, effort: Effort, start: list[list[int]] | None = None) -> list[list[int]]:
    """A start is of no use to VROOM, which builds its own."""
    if not day.visits:
        return [[] for _ in day.teams]
    kinds, asked = kinds_of(day), vroom.Input()
    asked.set_durations_matrix("car", day.travel)
    asked.set_distances_matrix("car", day.cost)
    asked.set_costs_matrix("car", day.cost)
    for number, team in enumerate(day.teams):
        asked.add_vehicle(_vehicle(number, team, set(kinds.known_to(number))))
    for number, priority in enumerate(_priorities(day)):
        job = _job(number, day.visits[number], {kinds.of_visit[number]}, priority)
        asked.add_job(job)
    limit = None if effort.iterations else timedelta(seconds=effort.seconds)
    return _orders(asked.solve(QUICK, nb_threads=1, timeout=limit), len(day.teams))


def _vehicle(number: int, team: Team, skills: set[int]) -> vroom.Vehicle:
    lunch = team.lunch
    pauses = [vroom.Break(1, [_window(lunch.between)], service=lunch.minutes)] if lunch else []
    return vroom.Vehicle(
        number,
        start=team.start,
        end=team.end,
        capacity=[(1 << 40) if team.capacity is None else team.capacity],
        skills=skills,
        time_window=_window(team.shift),
        breaks=pauses,
    )


def _job(number: int, visit: Visit, skills: set[int], priority: int) -> vroom.Job:
    return vroom.Job(
        number,
        location=visit.place,
        delivery=[visit.load],
        default_service=visit.service,
        skills=skills,
        priority=priority,
        time_windows=[_window(window) for window in visit.windows],
    )


def _window(window: Window) -> vroom.TimeWindow:
    return vroom.TimeWindow(window.opens, window.closes)


def _priorities(day: Day) -> list[int]:
    """Share prizes out over 1 to 99."""
    top = max((visit.prize or 0 for visit in day.visits), default=0) or 1
    return [ALWAYS if visit.prize is None else 1 + 98 * visit.prize // top for visit in day.visits]


def _orders(solution: Solution, teams: int) -> list[list[int]]:
    rows = solution.routes
    orders: list[list[int]] = [[] for _ in range(teams)]
    jobs = rows[rows["type"] == "job"]
    for team, visit in zip(jobs["vehicle_id"], jobs["id"], strict=True):
        orders[int(team)].append(int(visit))
    return orders
