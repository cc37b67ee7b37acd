"""Why a visit is not in a plan: each answer is a test anybody can repeat."""

from dataclasses import replace

from jianhu.planning.day import Day
from jianhu.planning.insertion import cheapest
from jianhu.planning.plan import LeftOut, Route, Why
from jianhu.planning.schedule import schedule


def explain(day: Day, routes: list[Route], visit: int) -> LeftOut:
    return LeftOut(visit, _why(day, routes, visit))


def _why(day: Day, routes: list[Route], visit: int) -> Why:
    teams = [number for number, team in enumerate(day.teams) if team.may(day.visits[visit])]
    if not teams:
        return Why.NO_TEAM
    if not _alone(day, teams, visit):
        at_any_time = replace(day.visits[visit], windows=())
        visits = (*day.visits[:visit], at_any_time, *day.visits[visit + 1 :])
        return Why.NO_WINDOW if _alone(replace(day, visits=visits), teams, visit) else Why.TOO_FAR
    return Why.NOT_WORTH_IT if cheapest(day, routes, visit) else Why.CROWDED


def _alone(day: Day, teams: list[int], visit: int) -> bool:
    return any(schedule(day, team, [visit]) for team in teams)
