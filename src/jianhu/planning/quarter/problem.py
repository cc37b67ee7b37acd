"""What a quarter is planned from: due items, subjects, officers, teams, rules, working days.

Everything is handed in, the calendar and the rules with their articles too; nothing here knows a
number of the law.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from pydantic import ConfigDict, with_config

from jianhu.planning.day import Lunch, Window
from jianhu.planning.quarter.ways import Crow, Point, Ways

WRITTEN = ConfigDict(extra="forbid")


class Colour(StrEnum):
    RED = "red"
    YELLOW = "yellow"
    GREEN = "green"


class Source(StrEnum):
    """Why an item is due; some sources stand above caps and colours."""

    ROUTINE = "routine"
    COMPLAINT = "complaint"
    RECHECK = "recheck"
    MANDATED = "mandated"


@with_config(WRITTEN)
@dataclass(frozen=True)
class Item:
    """One thing an office has to look at, at one subject, between two days, both included."""

    id: str
    subject: str
    code: str
    office: str
    domain: str
    earliest: date
    due: date
    minutes: int
    on_site: bool = True
    source: Source = Source.ROUTINE
    published: bool = True
    questions: tuple[str, ...] = ()

    @property
    def need(self) -> str:
        return skill(self.office, self.domain)


def skill(office: str, domain: str) -> str:
    return f"{office}·{domain}"


def office_of(need: str) -> str:
    return need.partition("·")[0]


@with_config(WRITTEN)
@dataclass(frozen=True)
class Subject:
    """``hours`` by weekday, Monday first; ``made``: days of this year's counted visits, by office.

    Without hours it is open whenever a team is out.
    """

    id: str
    name: str
    point: Point
    town: str
    colour: Colour
    kind: str
    hours: tuple[tuple[Window, ...], ...] = ()
    closed: frozenset[date] = frozenset()
    made: Mapping[str, tuple[date, ...]] = field(default_factory=dict, hash=False)

    @property
    def past(self) -> list[date]:
        return sorted({day for days in self.made.values() for day in days})


@with_config(WRITTEN)
@dataclass(frozen=True)
class Officer:
    """``domains``: what the certificate is good for, and until which day."""

    name: str
    office: str
    domains: Mapping[str, date] = field(hash=False)
    off: frozenset[date] = frozenset()


@with_config(WRITTEN)
@dataclass(frozen=True)
class Team:
    """Who usually goes out together; without towns anywhere; ``capacity``: visits a day."""

    name: str
    officers: tuple[str, ...]
    point: Point
    shift: Window
    lunch: Lunch | None = None
    towns: frozenset[str] = frozenset()
    capacity: int | None = None


@with_config(WRITTEN)
@dataclass(frozen=True)
class Cap:
    """At most so many visits in the year; no office: all together, no kind: every class."""

    visits: int
    article: str
    office: str | None = None
    kind: str | None = None
    free: frozenset[Source] = frozenset()

    def binds(self, office: str, subject: Subject) -> bool:
        return self.office in {None, office} and self.kind in {None, subject.kind}


@with_config(WRITTEN)
@dataclass(frozen=True)
class Pattern:
    """A warning when one subject is visited more often than this in so many days."""

    days: int
    visits: int
    article: str


@with_config(WRITTEN)
@dataclass(frozen=True)
class Rules:
    """``spared``: why an item may be due and still be left out at a green subject."""

    caps: tuple[Cap, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    spared: frozenset[Source] = frozenset({Source.ROUTINE})
    spared_by: str = ""
    published_by: str = ""
    two_by: str = ""
    officers: int = 2
    greeting: int = 15
    longest: int = 180


@dataclass(frozen=True)
class Problem:
    """``days``: the working days, in order. ``lost``: no plan for this team that day."""

    items: tuple[Item, ...]
    subjects: tuple[Subject, ...]
    officers: tuple[Officer, ...]
    teams: tuple[Team, ...]
    days: tuple[date, ...]
    rules: Rules = Rules()
    ways: Ways = field(default_factory=Crow)
    lost: frozenset[tuple[str, date]] = frozenset()

    @cached_property
    def subject(self) -> dict[str, Subject]:
        return {each.id: each for each in self.subjects}

    @cached_property
    def officer(self) -> dict[str, Officer]:
        return {each.name: each for each in self.officers}

    @cached_property
    def team(self) -> dict[str, Team]:
        return {each.name: each for each in self.teams}

    @cached_property
    def item(self) -> dict[str, Item]:
        return {each.id: each for each in self.items}

    @cached_property
    def office_of(self) -> dict[str, frozenset[str]]:
        """By team: the offices its officers belong to."""
        return {
            team.name: frozenset(self.officer[name].office for name in team.officers)
            for team in self.teams
        }
