"""Give each visit a day and a crew: day by day, the pressing first, the near with them.

A first spread, soon improved: each crew's day begins with what is most pressing, takes what lies
near it, and stops when the day carries its part of what still is to be done.
"""

import numpy as np
from numpy.typing import NDArray

from jianhu.planning.quarter.crews import WAY
from jianhu.planning.quarter.field import Field, Slot
from jianhu.planning.quarter.problem import Colour
from jianhu.planning.quarter.ways import plane
from jianhu.planning.quarter.when import Days, first, last, numbers

EARLY = {Colour.RED: 3, Colour.YELLOW: 1, Colour.GREEN: 1}  # wished in this part of the window
A_DAY = 400.0  # metres a visit may lie farther for each day it is more pressing
IDLE = 1500.0  # metres, for each office that would stand by
FULL = 0.9  # of the shift: what a spread may fill, for the ways are only estimated


def wished(field: Field) -> list[Days]:
    """Red first: the days a visit is wished on, the first part of its window by its colour."""
    found = []
    for each in field.wanted:
        days = numbers(each.days)
        part = -(-len(days) // EARLY[each.subject.colour])
        found.append(sum(1 << n for n in days[:part]))
    return found


class Spread:
    """``slots``: the visits of each crew's day, in the order they were taken."""

    def __init__(self, field: Field) -> None:
        self.field, self.slots = field, {slot: list[int]() for slot in field.able}
        wanted, days = field.wanted, range(len(field.calendar.days))
        self.flat = plane(np.array([v.subject.point for v in wanted], float).reshape(-1, 2))
        self.work = np.array([v.stay + WAY for v in wanted], float)
        self.on = np.array([[v.days >> d & 1 for d in days] for v in wanted], bool).reshape(
            -1, len(days)
        )
        self.first = np.array([first(v.days) for v in wanted])
        self.wish = np.array([last(each) for each in wished(field)])
        self.last = np.array([last(v.days) for v in wanted])
        self.offices = np.array([len(v.offices) for v in wanted])
        self.crews = np.bincount([day for _, day in self.slots], minlength=len(days))
        self.free = np.ones(len(wanted), bool)
        self._takes: dict[tuple[frozenset[str], frozenset[str]], NDArray[np.bool_]] = {}

    def run(self) -> dict[Slot, list[int]]:
        for day in range(len(self.field.calendar.days)):
            crews = [crew for crew in range(len(self.field.crews)) if (crew, day) in self.slots]
            crews = crews[day % max(1, len(crews)) :] + crews[: day % max(1, len(crews))]
            part = self._part(day)
            for crew in crews:
                self._fill((crew, day), part)
        return self.slots

    def _part(self, day: int) -> float:
        """Return the minutes each crew takes on, that all be done by when it is wished."""
        crews = self.crews[day:].cumsum()
        ahead = [
            self.work[self.free & (self.wish <= until)].sum() / max(1, crews[until - day])
            for until in range(day, len(self.crews))
        ]
        return float(max(ahead, default=0))

    def _fill(self, slot: Slot, part: float) -> None:
        room = self._room(slot)
        takes = self._taken(slot) & self.on[:, slot[1]]
        offices = len(
            {o for t in self.field.crews[slot[0]].teams for o in self.field.problem.office_of[t]}
        )
        busy, middle, team = 0.0, None, self.field.team(slot, 0, 0)
        most = team.capacity if team.capacity is not None else 10_000
        while busy < min(part, room) and len(self.slots[slot]) < most:
            can = np.flatnonzero(takes & self.free & (self.work <= room - busy))
            if not len(can):
                return
            score = A_DAY * (self.wish[can] - slot[1]) + IDLE * (offices - self.offices[can])
            if middle is not None:
                score = score + np.hypot(*(self.flat[can] - middle).T) * 2
            best = int(can[np.argmin(score)])
            self.slots[slot].append(best)
            self.free[best] = False
            busy += self.work[best]
            middle = self.flat[self.slots[slot]].mean(axis=0)

    def _room(self, slot: Slot) -> float:
        team = self.field.team(slot, 0, 0)
        lunch = team.lunch.minutes if team.lunch else 0
        return FULL * (team.shift.closes - team.shift.opens - lunch)

    def _taken(self, slot: Slot) -> NDArray[np.bool_]:
        key = self.field.able[slot], self.field.towns(slot[0])
        if key not in self._takes:
            self._takes[key] = np.array(
                [self.field.takes(slot, v) for v in self.field.wanted], bool
            )
        return self._takes[key]
