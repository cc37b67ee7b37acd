"""The clocks of an incident: which profile applies, and when a term ends. Pure.

A profile is a register file (``profiles/*.yaml``). The first that fits, by ``order``, applies.
"""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Literal

from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Shape
from jianhu.law.calendar import is_working_day

WARN = ".warn"  # a clock of this ending rings before the one it is named after
IsWorkingDay = Callable[[date], bool]
Event = Literal["collected", "dispatched", "accepted", "arrived", "reported", "verified", "triaged"]


class When(Shape):
    """Which matters a rule is for; what is left out fits everything."""

    kinds: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    urgency: tuple[int, ...] = ()
    areas: tuple[str, ...] = ()  # beginnings of codes: a town, a precinct, a village, a grid
    towns: tuple[str, ...] = ()
    tiers: tuple[str, ...] = ()
    scenes: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    empowered: bool | None = None
    hours: tuple[int, int] | None = None
    working_day: bool | None = None

    def misses(self, matter: "Matter") -> str | None:
        """Return the first condition the matter does not meet, or nothing if it fits."""
        checks = (
            ("kinds", matter.kind),
            ("themes", matter.theme),
            ("domains", matter.domain),
            ("items", matter.item),
            ("urgency", matter.urgency),
            ("towns", matter.town),
            ("tiers", matter.tier),
            ("scenes", matter.scene),
            ("channels", matter.channel),
        )
        for name, value in checks:
            if (wanted := getattr(self, name)) and value not in wanted:
                return name
        if self.areas and not matter.is_in(self.areas):
            return "areas"
        if self.empowered is not None and matter.empowered != self.empowered:
            return "empowered"
        return self._misses_time(matter.at)

    def _misses_time(self, at: datetime) -> str | None:
        if self.hours is not None and not _within(self.hours, at):
            return "hours"
        if self.working_day is not None and is_working_day(at.date()) != self.working_day:
            return "working_day"
        return None


class Matter(Shape):
    """What routing and timing know about an incident."""

    kind: str = ""
    theme: str = ""
    domain: str = ""
    urgency: int = 3
    item: str = ""
    area: str = ""
    precinct: str = ""
    town: str = ""
    tier: str = ""
    scene: str = ""
    channel: str = ""
    empowered: bool = True
    at: datetime

    def is_in(self, areas: tuple[str, ...]) -> bool:
        return any(here.startswith(areas) for here in (self.area, self.precinct, self.town))


class Term(Shape):
    """One clock: from what event, until what event, how long, and who hears of a breach."""

    name: str
    label: str
    begins: Event
    ends: Event
    within: float
    unit: Literal["minute", "hour", "working-hour", "working-day"]
    warn: float | None = None
    escalate: tuple[str, ...] = ("duty-commander",)


class ProfileExample(Shape):
    say: str
    matter: Matter
    expect: str | None = None
    clock: str = ""
    started: datetime | None = None
    due: datetime | None = None


class Profile(Shape):
    name: str
    source: str
    level: Literal["bronze", "silver", "gold"] = "bronze"
    order: int
    when: When = When()
    office_hours: tuple[str, str] = ("08:30", "17:30")
    clocks: tuple[Term, ...]
    examples: tuple[ProfileExample, ...]

    def holds(self, example: ProfileExample) -> bool:
        """Whether the profile that applies, and the end of the term, are what its example says."""
        if example.expect and profile_for(example.matter) != example.expect:
            return False
        term = next((term for term in self.clocks if term.name == example.clock), None)
        if term is None or example.started is None:
            return not example.clock
        return due(term, example.started, is_working_day, self.office_hours) == example.due

    def disproved(self) -> list[str]:
        """Return the examples that the profile does not do."""
        return [example.say for example in self.examples if not self.holds(example)]

    def begun_by(self, event: str) -> list[Term]:
        return [term for term in self.clocks if term.begins == event]

    def ended_by(self, event: str) -> list[Term]:
        return [term for term in self.clocks if term.ends == event]


def profiles() -> dict[str, Profile]:
    found = read_yaml_folder(Path(__file__).parents[1] / "profiles", Profile)
    return dict(sorted(found.items(), key=lambda each: (each[1].order, each[0])))


def profile_for(matter: Matter) -> str:
    """Return the name of the first profile that fits; the last one fits everything."""
    return next(name for name, each in profiles().items() if each.when.misses(matter) is None)


def due(
    term: Term, start: datetime, works: IsWorkingDay, office_hours: tuple[str, str]
) -> datetime:
    """Return when the term ends that begins at ``start`` (aware, in local time)."""
    if term.unit == "minute":
        return start + timedelta(minutes=term.within)
    if term.unit == "hour":
        return start + timedelta(hours=term.within)
    opens, closes = (time.fromisoformat(each) for each in office_hours)
    if term.unit == "working-hour":
        return _working_time(start, timedelta(hours=term.within), works, opens, closes)
    return _working_days(start, int(term.within), works, closes)


def _working_time(
    start: datetime, left: timedelta, works: IsWorkingDay, opens: time, closes: time
) -> datetime:
    at = start
    while True:
        begin = max(at, datetime.combine(at.date(), opens, at.tzinfo))
        end = datetime.combine(at.date(), closes, at.tzinfo)
        if works(at.date()) and begin < end:
            if begin + left <= end:
                return begin + left
            left -= end - begin
        at = datetime.combine(at.date() + timedelta(days=1), time.min, at.tzinfo)


def _working_days(start: datetime, days: int, works: IsWorkingDay, closes: time) -> datetime:
    """The day of the event is not counted; the term ends with office hours of its last day."""
    day = start.date()
    while days:
        day += timedelta(days=1)
        days -= works(day)
    return datetime.combine(day, closes, start.tzinfo)


def _within(hours: tuple[int, int], at: datetime) -> bool:
    first, last = hours
    return first <= at.hour < last if first < last else at.hour >= first or at.hour < last
