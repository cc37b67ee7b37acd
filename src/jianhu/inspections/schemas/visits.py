"""What crosses the wire of visits: a line of the calendar, and one as its page shows it."""

from datetime import date, datetime, time
from typing import Any

from ninja import Schema

from jianhu.inspections.schemas.parts import (
    OfficerOut,
    OverlapOut,
    SubjectOut,
    VisitActOut,
    VisitComplaintOut,
    VisitItemOut,
    VisitMoveOut,
    VisitPaperOut,
    VisitSummaryOut,
)


class VisitIn(Schema):
    said: dict[str, Any]


class MoveIn(Schema):
    said: dict[str, Any] = {}


class MergeIn(Schema):
    """``officers``: pairs of office and person; ``visits``: numbers of drafts that go in."""

    officers: list[tuple[int, int]] = []
    visits: list[str] = []


class VisitRow(Schema):
    """``rechecks``: items of it whose term to be put right has ended by the day of the walk."""

    number: str
    day: date
    starts: time | None
    minutes: int
    step: str
    step_name: str
    source: str
    urgent: bool
    lead: str
    subject: SubjectOut
    checks: int
    bodies: int
    problems: int
    rechecks: int = 0

    @staticmethod
    def resolve_step_name(visit: Any) -> str:
        return str(visit.get_step_display())

    @staticmethod
    def resolve_source(visit: Any) -> str:
        return str(visit.get_source_display())

    @staticmethod
    def resolve_lead(visit: Any) -> str:
        return str(visit.lead.organ)


class VisitDays(Schema):
    """Whole days; ``next``: the day on which the next page begins."""

    items: list[VisitRow]
    next: date | None


class VisitOut(Schema):
    """``party_path``: where the code leads that the inspected scans; ``promise``: of a check-up.

    ``came``: how often somebody was there this year before; ``inspected``: of those, inspections.
    """

    number: str
    step: str
    step_name: str
    kind: str
    source: str
    reference: str
    urgent: bool
    day: date
    starts: time | None
    minutes: int
    why: str
    lead: str
    subject: SubjectOut
    items: list[VisitItemOut]
    summary: list[VisitSummaryOut]
    officers: list[OfficerOut]
    overlaps: list[OverlapOut]
    warnings: list[str]
    came: int
    inspected: int
    moves: list[VisitMoveOut]
    acts: list[VisitActOut]
    complaints: list[VisitComplaintOut]
    papers: list[VisitPaperOut]
    code: str
    party_path: str
    arrived_at: datetime | None
    scanned_at: datetime | None
    said_scanned_at: datetime | None
    finished_at: datetime | None
    told_on: date | None
    problems: int
    goes: bool
    promise: str
    promise_basis: str
