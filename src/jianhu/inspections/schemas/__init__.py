"""What crosses the wire of the inspections room."""

from datetime import date, datetime, time
from typing import Any

from ninja import Schema


class PlanIn(Schema):
    plan: dict[str, Any]
    rows: list[dict[str, Any]]


class PlanOut(Schema):
    number: str
    title: str
    office: str
    source: str
    source_name: str
    state: str
    state_name: str
    since: date
    until: date
    total: int = 0
    planned: int = 0
    done: int = 0


class PlanPage(Schema):
    items: list[PlanOut]
    next: str | None


class VisitIn(Schema):
    said: dict[str, Any]


class MoveIn(Schema):
    said: dict[str, Any] = {}


class MergeIn(Schema):
    """``officers``: pairs of office and person; ``visits``: numbers of drafts that go in."""

    officers: list[tuple[int, int]] = []
    visits: list[str] = []


class SubjectOut(Schema):
    code: str
    name: str
    industry: str
    colour: str
    address: str
    lon: float | None
    lat: float | None
    credit_code: str


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


class VisitItemOut(Schema):
    """``ours``: the result is shown; others' results are their own offices' (row 4).

    ``case``: the number of the case it became; ``may_open_case``: you may open it now.
    ``source``: what it came along from, "" where that is the visit's own.
    ``waits``: for somebody to look whether it was put right; ``photos``: their addresses.
    """

    ours: bool
    code: str
    name: str
    office: str
    source: str
    outcome: str
    outcome_name: str
    found: str
    measured: str
    due_on: date | None
    rechecked_on: date | None
    corrected_on: date | None
    case: str
    may_open_case: bool
    waits: bool
    photos: list[str]


class VisitSummaryOut(Schema):
    """What of a joint visit every office that came may know."""

    office: str
    items: int
    checked: int
    problems: int


class OfficerOut(Schema):
    id: int
    name: str
    office: str
    certificate: str
    auxiliary: bool


class OverlapOut(Schema):
    says: str
    office: str
    visit: str
    folds: bool


class VisitMissingOut(Schema):
    says: str
    basis: str


class VisitMoveOut(Schema):
    """``form``: JSON schema of what is asked."""

    name: str
    label: str
    allowed: bool
    missing: list[VisitMissingOut]
    form: dict[str, Any]


class VisitActOut(Schema):
    label: str
    by: str
    at: datetime
    said_at: datetime | None
    said: dict[str, Any]


class VisitComplaintOut(Schema):
    kind: str
    words: str
    grounds: list[str]
    at: datetime


class VisitPaperOut(Schema):
    id: int
    title: str
    number: str
    at: datetime


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


class LeftOutOut(Schema):
    subject: str
    item: str
    due: date
    because: str


class FiguresOut(Schema):
    """``avoided``: Σ(offices − 1) of visits made together; rates are shares of one."""

    since: date
    until: date
    visits: int
    joint: int
    avoided: int
    days: int
    found: int
    joint_rate: float
    discovery_rate: float
    scan_rate: float
    days_a_month: float
    visits_a_subject_month: float
