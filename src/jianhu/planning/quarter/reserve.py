"""Teams no crew needed so far: called together when a visit finds no crew, or no room."""

from collections.abc import Iterator, Sequence

from jianhu.planning.quarter.merge import Wanted
from jianhu.planning.quarter.plan import Crew
from jianhu.planning.quarter.problem import Problem, office_of
from jianhu.planning.quarter.when import Calendar, numbers


def called(
    problem: Problem, calendar: Calendar, crews: Sequence[Crew], wanted: Wanted
) -> Iterator[Crew]:
    """Give a crew out of each day's reserve that may make the visit."""
    offices = {office_of(need) for need in wanted.needs}
    for number in numbers(wanted.days):
        day = problem.days[number]
        busy = {team for crew in crews if day in crew.days for team in crew.teams}
        teams = [_team(problem, calendar, busy, wanted, o, number) for o in sorted(offices)]
        if all(teams):
            names = tuple(dict.fromkeys(filter(None, teams)))
            yield Crew(f"机动{len(crews) + 1}组", names, frozenset({day}))


def _team(
    problem: Problem, calendar: Calendar, busy: set[str], wanted: Wanted, office: str, day: int
) -> str | None:
    needs = {need for need in wanted.needs if office_of(need) == office}
    return next(
        (
            team.name
            for team in problem.teams
            if team.name not in busy
            and needs <= calendar.skills[team.name][day]
            and (not team.towns or wanted.subject.town in team.towns)
        ),
        None,
    )
