"""What comes out: who goes where and when, and why some visits have to wait."""

from dataclasses import dataclass
from enum import StrEnum


class Why(StrEnum):
    """Why a visit is not in the plan."""

    NO_TEAM = "没有队伍具备所需资质、辖区或装载量"
    NO_WINDOW = "可以检查的时段与能去的队伍的上班时间对不上"
    TOO_FAR = "路程加检查时间超过一天的班次"
    CROWDED = "能去的队伍当天已排满"
    NOT_WORTH_IT = "专程前往的代价高于这次检查的分值"


@dataclass(frozen=True)
class Stop:
    visit: int
    arrives: int
    begins: int
    ends: int


@dataclass(frozen=True)
class Route:
    """A team's way: it leaves as late as it can without coming home later."""

    team: int
    leaves: int
    stops: tuple[Stop, ...]
    back: int
    cost: int
    lunch_at: int | None = None

    @property
    def visits(self) -> list[int]:
        return [stop.visit for stop in self.stops]


@dataclass(frozen=True)
class LeftOut:
    visit: int
    why: Why


@dataclass(frozen=True)
class Plan:
    """``objective``: the cost of the ways and the worth of what was left out; less is better."""

    routes: tuple[Route, ...]
    left_out: tuple[LeftOut, ...]
    cost: int
    objective: int
