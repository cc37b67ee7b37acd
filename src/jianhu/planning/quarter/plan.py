"""What comes out of a quarter: visits, desk work, what is left out and why, warnings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Why(StrEnum):
    """Why an item is in no visit; each can be shown from the problem and the plan."""

    GREEN = "绿码对象，常规检查不入企"
    UNPUBLISHED = "检查事项未公布，不得实施"
    NO_OFFICERS = "到期前没有两名以上持有效证件的本单位人员可以同去"
    CLOSED = "到期前没有可以检查的工作日或营业时段"
    TOO_LONG = "检查时长超过一次上门的上限或营业时段"
    CAP = "将超过年度检查频次上限"
    SAME_DAY = "一天只上门一次，到期前没有另一天可以再去"
    TOO_FAR = "路程加检查时间超过班次或营业时段"
    CROWDED = "到期前能去的队伍都已排满"


@dataclass(frozen=True)
class Crew:
    """Teams that go out together on these days; offices keep their own two officers each."""

    name: str
    teams: tuple[str, ...]
    days: frozenset[date] = frozenset()


@dataclass(frozen=True)
class Visit:
    """One knock at one door. Minutes after midnight; ``officers`` by office."""

    subject: str
    day: date
    crew: str
    arrives: int
    begins: int
    ends: int
    items: tuple[str, ...]
    officers: Mapping[str, tuple[str, ...]] = field(hash=False)


@dataclass(frozen=True)
class Outing:
    """One crew's day: when it leaves, eats and is back, and the metres it drives."""

    crew: str
    day: date
    leaves: int
    back: int
    lunch_at: int | None
    metres: int


@dataclass(frozen=True)
class LeftOut:
    item: str
    why: Why
    basis: str = ""


@dataclass(frozen=True)
class Warned:
    """A subject is visited more often than a pattern likes; the windows leave no other way."""

    subject: str
    days: tuple[date, ...]
    basis: str


@dataclass(frozen=True)
class Plan:
    """``desk``: items looked at from the desk, which need no visit at all."""

    crews: tuple[Crew, ...]
    visits: tuple[Visit, ...]
    outings: tuple[Outing, ...]
    desk: tuple[str, ...]
    left_out: tuple[LeftOut, ...]
    warned: tuple[Warned, ...] = ()

    @property
    def enterprise_days(self) -> int:
        return len({(visit.subject, visit.day) for visit in self.visits})

    @property
    def metres(self) -> int:
        return sum(outing.metres for outing in self.outings)
