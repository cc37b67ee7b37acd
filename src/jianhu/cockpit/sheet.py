"""The counts that figures are made of. One question counts each group once; nothing is kept."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from types import ModuleType
from typing import Any, NamedTuple

from jianhu.base import moments
from jianhu.base.counting import Group, Table
from jianhu.base.models import Person
from jianhu.catalogue.queries import figures as catalogue
from jianhu.cockpit import journal
from jianhu.cockpit.figure import Metric
from jianhu.cockpit.rules import Parts
from jianhu.command.queries import figures as command
from jianhu.inspections.queries import figures as inspections
from jianhu.organisations.queries import figures as organisations
from jianhu.sensing.queries import figures as sensing
from jianhu.subjects.queries import figures as subjects

ROOMS: dict[str, ModuleType] = {
    "catalogue": catalogue,
    "command": command,
    "inspections": inspections,
    "journal": journal,
    "organisations": organisations,
    "sensing": sensing,
    "subjects": subjects,
}


class Period(NamedTuple):
    """From ``since`` up to but not including ``until``."""

    since: datetime
    until: datetime


class Sheet:
    """One person's counts of one period."""

    def __init__(self, person: Person, period: Period) -> None:
        self.person, self.period = person, period
        self._counted: dict[str, dict[str, int]] = {}
        self._groups: dict[str, Group] = {}
        self._today: Sheet | None = None

    def of(self, metric: Metric) -> "Sheet":
        """Return the sheet of the span a figure is about."""
        if metric.span != "today":
            return self
        self._today = self._today or Sheet(self.person, day_of(self.period.until))
        return self._today

    def count(self, metric: Metric) -> int:
        return self.of(metric).number(metric.counts)

    def parts(self, metric: Metric) -> Parts:
        sheet = self.of(metric)
        return Parts(sheet.number(metric.counts), sheet.number(metric.of))

    def number(self, path: str) -> int:
        group, _, name = path.rpartition(".")
        if group not in self._counted:
            self._counted[group] = self.group(group).counts()
        return self._counted[group][name]

    def group(self, name: str) -> Group:
        if name not in self._groups:
            room, _, group = name.partition(".")
            self._groups[name] = ROOMS[room].GROUPS[group](self.person, *self.period)
        return self._groups[name]

    def records(self, path: str) -> Any:
        """Return the very records that ``number`` counts."""
        group, _, name = path.rpartition(".")
        return ROOMS[room_of(path)].with_related(self.group(group).chosen(name))

    def split(self, metric: Metric) -> dict[str, int]:
        group, _, name = metric.counts.rpartition(".")
        return self.of(metric).group(group).by(name, metric.by)


def table(path: str, records: Iterable[Any]) -> Table:
    shown: Table = ROOMS[room_of(path)].table(list(records))
    return shown


def room_of(path: str) -> str:
    return path.partition(".")[0]


def last_days(days: int) -> Period:
    """Return the days up to and with this moment; today counts as one."""
    now = moments.now()
    return Period(day_of(now).since - timedelta(days=days - 1), now + timedelta(microseconds=1))


def day_of(moment: datetime) -> Period:
    """Return the local day of a moment."""
    here = moments.local(moment)
    begin = datetime.combine(here.date(), time.min, here.tzinfo)
    return Period(begin, begin + timedelta(days=1))
