"""A clock that stands still at lunch, for engines that know of no pause."""

from collections.abc import Sequence
from dataclasses import dataclass

from jianhu.planning.day import Team


@dataclass(frozen=True)
class Noon:
    """One lunch for all: the first team's, in the middle of when it may begin."""

    begins: int
    minutes: int

    @classmethod
    def of(cls, teams: Sequence[Team]) -> "Noon":
        lunch = next((team.lunch for team in teams if team.lunch), None)
        if lunch is None:
            return cls(0, 0)
        return cls((lunch.between.opens + lunch.between.closes) // 2, lunch.minutes)

    def squeezed(self, moment: int) -> int:
        return min(moment, self.begins) + max(0, moment - self.begins - self.minutes)
