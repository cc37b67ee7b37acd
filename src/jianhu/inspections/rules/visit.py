"""What a rule is told of a visit: what is checked, by whom, and how often it was there before."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

KINDS = {
    "inspection": "行政检查",
    "observation": "观摩、督导",
    "checkup": "执法体检",
    "patrol": "日常巡查",
    "licence": "许可现场核查",
    "case": "案件调查",
}
ITEMLESS = ("observation", "patrol", "licence", "case")
"""Kinds that look at no item, so that none is an inspection in disguise (I9, I10)."""
NO_INSPECTION = ("checkup", "patrol", "licence", "case")
"""Kinds that are no inspections of the subject, and what each must name (I10)."""
SOURCES = {
    "annual": "年度计划",
    "random": "双随机抽查",
    "alarm": "平台预警",
    "complaint": "投诉举报",
    "superior": "上级部署",
    "campaign": "专项行动",
    "request": "企业申请",
}
ROUTINE = ("annual", "random")
"""What leaves a subject of good standing in peace (一次不查)."""
UNCOUNTED = ("superior",)
"""Visits that a superior deployed do not count against the cap (I3)."""
UNBOUND = ("superior", "complaint", "alarm", "request")
"""What a lead, an order or the enterprise itself asks for is forbidden by no cap (I3)."""


def bound_most(sources: Iterable[str]) -> str:
    """Return the source that caps bind most: one's own routine before a lead, then an order."""
    ranked = sorted(sources, key=lambda each: (each in UNCOUNTED, each not in ROUTINE, each))
    return ranked[0]


@dataclass(frozen=True)
class Item:
    """One item to be checked. ``lawful``: its office may inspect and is published as such.

    ``source``: what it came from, where that is not what the visit came from; ``also``: what else
    asks for it.
    """

    code: str
    name: str
    office: int
    office_name: str
    domain: str = ""
    source: str = ""
    also: tuple[str, ...] = ()
    published: bool = True
    lawful: bool = True


@dataclass(frozen=True)
class Sent:
    """Who goes, for which office; ``certificate`` is "" without a valid one on that day.

    ``domains``: those his certificate is good for, of what his office looks at. ``auxiliary``:
    holds a post there, and none that enforces.
    """

    person: int
    name: str
    office: int
    certificate: str = ""
    domains: tuple[str, ...] = ()
    auxiliary: bool = False

    def checks(self, office: int, domain: str) -> bool:
        return self.office == office and domain in self.domains and not self.auxiliary


@dataclass(frozen=True)
class Went:
    """One earlier visit to the subject by an office; ``fruitless``: nothing was found.

    ``kind``: who came for something else than an inspection came all the same (I9).
    """

    office: int
    day: date
    source: str
    fruitless: bool
    scanned: bool = True
    visit: int = 0
    kind: str = "inspection"


@dataclass(frozen=True)
class VisitFacts:
    """``caps``: how many visits a year each office may make to a subject of this class.

    ``ordered``: items that are to be put right and are not yet. ``ahead``: other visits to the
    subject that are approved and have not taken place. ``said_on``: the phone's day of what was
    said too long ago to be dated by it. ``over_caps``: the offices that the head let go beyond
    theirs. ``terms``: by item, until when it is to be put right.
    """

    kind: str
    source: str
    day: date
    today: date
    now: datetime
    colour: str = ""
    urgent: bool = False
    reference: str = ""
    items: tuple[Item, ...] = ()
    officers: tuple[Sent, ...] = ()
    before: tuple[Went, ...] = ()
    ahead: tuple[Went, ...] = ()
    caps: tuple[tuple[int, int], ...] = ()
    overlapping: tuple[str, ...] = ()
    campaign: Any = None
    by: int = 0
    drafted_by: int | None = None
    by_head: bool = False
    approved_at: datetime | None = None
    over_caps: tuple[int, ...] = ()
    arrived_at: datetime | None = None
    scanned_at: datetime | None = None
    noticed: bool = False
    results: tuple[str, ...] = ()
    ordered: tuple[str, ...] = ()
    terms: tuple[tuple[str, date], ...] = ()
    said_on: date | None = None
    said: Any = None

    @property
    def offices(self) -> tuple[int, ...]:
        return tuple(dict.fromkeys(each.office for each in self.items))

    def sources_of(self, office: int) -> set[str]:
        """Return what the office comes for: its own plan, even in a visit that others asked for."""
        of = [self._asked_by(each) for each in self.items if each.office == office]
        return set().union(*of)

    @property
    def routine(self) -> tuple[Item, ...]:
        """What nothing but routine asks for, even in a visit that a lead asked for (row 24)."""
        return tuple(each for each in self.items if self._asked_by(each) <= {*ROUTINE})

    @property
    def only_routine(self) -> bool:
        return len(self.routine) == len(self.items) and self.source in ROUTINE

    def _asked_by(self, item: Item) -> set[str]:
        return {item.source or self.source, *item.also}

    def name_of(self, office: int) -> str:
        return next(each.office_name for each in self.items if each.office == office)

    def told_apart(self, office: int) -> str:
        """Return its name, and where another has the same, with what it checks."""
        name = self.name_of(office)
        mine = (each for each in self.items if each.office == office)
        alike = {each.office for each in self.items if each.office_name == name}
        return name if len(alike) == 1 else f"{name}（{next(mine).name}）"
