"""A day to be planned: visits that are wanted, teams that can go, and the ways between places.

Moments and lengths are whole numbers of one unit, usually minutes after midnight.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from jianhu.kit.errors import Refusal

Matrix = NDArray[np.int64]
LONGEST = 2_000_000_000  # what fits the engines' numbers


class Unplannable(Refusal):
    """The day as it was described makes no sense; the message says where."""

    code = "unplannable"
    status = 422


@dataclass(frozen=True)
class Window:
    """From when until when, both included; for a visit: when it may *begin*."""

    opens: int
    closes: int


@dataclass(frozen=True)
class Lunch:
    """A pause of so many minutes somewhere between two visits, begun in the window."""

    between: Window
    minutes: int


@dataclass(frozen=True)
class Visit:
    """Without windows at any time; without a prize it must be made."""

    name: str
    place: int
    service: int = 0
    windows: tuple[Window, ...] = ()
    skills: frozenset[str] = frozenset()
    town: str = ""
    prize: int | None = None
    load: int = 0


@dataclass(frozen=True)
class Team:
    """Without towns it goes anywhere; ``longest`` bounds the time from leaving to being back."""

    name: str
    start: int
    end: int
    shift: Window
    lunch: Lunch | None = None
    skills: frozenset[str] = frozenset()
    towns: frozenset[str] = frozenset()
    longest: int | None = None
    capacity: int | None = None

    def may(self, visit: Visit) -> bool:
        """Whether skills, town and load allow it, at whatever time."""
        return (
            visit.skills <= self.skills
            and (not self.towns or visit.town in self.towns)
            and (self.capacity is None or visit.load <= self.capacity)
        )


@dataclass(frozen=True, eq=False)
class Day:
    """``travel`` is time, ``distance`` is what a plan costs; without one, time is the cost."""

    visits: tuple[Visit, ...]
    teams: tuple[Team, ...]
    travel: Matrix
    distance: Matrix | None = None

    @property
    def cost(self) -> Matrix:
        return self.travel if self.distance is None else self.distance

    @cached_property
    def must(self) -> int:
        """What leaving out a visit that must be made costs: more than anything else together."""
        prizes = sum(visit.prize or 0 for visit in self.visits)
        legs = len(self.visits) + len(self.teams)
        return 1 + prizes + legs * int(self.cost.max(initial=0))

    def worth(self, visit: int) -> int:
        prize = self.visits[visit].prize
        return self.must if prize is None else prize
