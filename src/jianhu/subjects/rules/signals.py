"""Signals: the few numbers that colours follow from, counted as their files say. Pure."""

from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Level, Shape

A_DAY = timedelta(days=1)


class Line(NamedTuple):
    """What a signal looks at of a line of the file; ``weighs`` until then, if ever it ends."""

    kind: str
    grade: str
    day: date
    weighs_until: date | None = None


class Day(NamedTuple):
    name: str
    day: date
    exceeded: bool


class Counting(Shape):
    """How many lines of a kind, of these grades, in so many days up to today."""

    kind: str
    grades: tuple[str, ...] = ()
    days: int


class Streak(Shape):
    """How many days in a row a device was beyond its limit, up to its last day.

    A clean day, or one without a reading, ends it; after ``stale`` days without any it is none.
    """

    name: str
    stale: int


class Given(Shape):
    """A line or a day of an example, so many days before today."""

    ago: int
    kind: str = ""
    grade: str = ""
    exceeded: bool = False
    weighs_for: int | None = None


class SignalExample(Shape):
    say: str
    given: tuple[Given, ...]
    expect: int


class Signal(Shape):
    name: str
    unit: str
    source: str
    level: Level
    since: date
    counts: Counting | None = None
    streak: Streak | None = None
    examples: tuple[SignalExample, ...]

    def value(self, lines: Iterable[Line], days: Iterable[Day], on: date) -> int:
        if self.streak:
            own = [(each.day, each.exceeded) for each in days if each.name == self.streak.name]
            return streak_of(own, on, self.streak.stale)
        assert self.counts
        return sum(counted(self.counts, line, on) for line in lines)

    def holds(self, example: SignalExample, on: date) -> bool:
        lines = [
            Line(g.kind, g.grade, day := on - g.ago * A_DAY, _until(day, g.weighs_for))
            for g in example.given
        ]
        name = self.streak.name if self.streak else ""
        days = [Day(name, on - each.ago * A_DAY, each.exceeded) for each in example.given]
        return self.value(lines, days, on) == example.expect


def signals() -> dict[str, Signal]:
    return read_yaml_folder(Path(__file__).parents[1] / "signals", Signal)


def counted(counting: Counting, line: Line, on: date) -> bool:
    weighs = line.weighs_until is None or line.weighs_until >= on
    recent = on - counting.days * A_DAY < line.day <= on
    graded = not counting.grades or line.grade in counting.grades
    return line.kind == counting.kind and graded and recent and weighs


def streak_of(observed: Iterable[tuple[date, bool]], on: date, stale: int) -> int:
    """Return the days in a row beyond the limit, ending on the last day observed by ``on``."""
    known = dict(each for each in observed if each[0] <= on)
    day, length = max(known, default=None), 0
    if day is None or day < on - stale * A_DAY:
        return 0
    while known.get(day):
        day, length = day - A_DAY, length + 1
    return length


def _until(day: date, days: int | None) -> date | None:
    return None if days is None else day + days * A_DAY
