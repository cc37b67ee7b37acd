"""Crews in the field: what a crew is on a day, as the day planner's team."""

from collections.abc import Sequence
from functools import cached_property

import numpy as np

from jianhu.planning.day import Day, Lunch, Team, Visit, Window
from jianhu.planning.quarter.merge import Wanted
from jianhu.planning.quarter.plan import Crew
from jianhu.planning.quarter.problem import Problem
from jianhu.planning.quarter.when import Calendar, Days, numbers, skills

Slot = tuple[int, int]  # crew, day
NIGHT = 24 * 60


class Field:
    """All crews on all days. Several days at once are one long day whose clock goes on."""

    def __init__(
        self, problem: Problem, calendar: Calendar, crews: Sequence[Crew], wanted: Sequence[Wanted]
    ) -> None:
        self.problem, self.calendar = problem, calendar
        self.crews, self.wanted = tuple(crews), list(wanted)

    @cached_property
    def able(self) -> dict[Slot, frozenset[str]]:
        """What each crew may look at on each day; a crew without a skill stays at home."""
        return {
            (number, day): mine
            for number, crew in enumerate(self.crews)
            for day, when in enumerate(self.calendar.days)
            if when in crew.days and (mine := skills(self.problem, crew, when))
        }

    @cached_property
    def _towns(self) -> list[frozenset[str]]:
        each = [[self.problem.team[t].towns for t in crew.teams] for crew in self.crews]
        limited = [[towns for towns in some if towns] for some in each]
        return [frozenset.intersection(*some) if some else frozenset() for some in limited]

    def towns(self, crew: int) -> frozenset[str]:
        """Where every team of the crew may go; none: anywhere."""
        return self._towns[crew]

    def takes(self, slot: Slot, visit: Wanted) -> bool:
        towns = self._towns[slot[0]]
        return (not towns or visit.subject.town in towns) and visit.needs <= self.able.get(
            slot, frozenset()
        )

    def team(self, slot: Slot, place: int, offset: int) -> Team:
        """The crew is out while all its teams are; it eats when the first of them does."""
        crew, day = self.crews[slot[0]], slot[1]
        teams = [self.problem.team[name] for name in crew.teams]
        lunch = next((team.lunch for team in teams if team.lunch), None)
        capacity = min((t.capacity for t in teams if t.capacity is not None), default=None)
        opens, closes = max(t.shift.opens for t in teams), min(t.shift.closes for t in teams)
        return Team(
            name=f"{slot[0]}@{day}",
            start=place,
            end=place,
            shift=Window(opens + offset, max(opens, closes) + offset),
            lunch=lunch and Lunch(_moved(lunch.between, offset), lunch.minutes),
            skills=self.able[slot],
            towns=self.towns(slot[0]),
            capacity=capacity,
        )

    def visit(self, number: int, place: int, days: Days, prize: int | None) -> Visit:
        wanted = self.wanted[number]
        return Visit(
            name=str(number),
            place=place,
            service=wanted.stay,
            windows=tuple(
                _moved(window, day * NIGHT)
                for day in numbers(days)
                for window in self.calendar.begins(wanted.subject, day, wanted.stay)
            ),
            skills=wanted.needs,
            town=wanted.subject.town,
            prize=prize,
            load=1,
        )

    def day(self, slots: Sequence[Slot], visits: Sequence[tuple[int, Days, int | None]]) -> Day:
        """Some crews on some days, and visits that may go to any of them."""
        homes = [self.problem.team[self.crews[c].teams[0]].point for c, _ in slots]
        starts = list(dict.fromkeys(homes))
        points = [self.wanted[n].subject.point for n, _, _ in visits] + starts
        metres, minutes = self.problem.ways(points)
        return Day(
            visits=tuple(self.visit(n, place, d, p) for place, (n, d, p) in enumerate(visits)),
            teams=tuple(
                self.team(slot, len(visits) + starts.index(home), slot[1] * NIGHT)
                for slot, home in zip(slots, homes, strict=True)
            ),
            travel=np.asarray(minutes),
            distance=np.asarray(metres),
        )


def _moved(window: Window, offset: int) -> Window:
    return Window(window.opens + offset, window.closes + offset)
