"""What a visit consists of, as it crosses the wire."""

from datetime import date, datetime
from typing import Any

from ninja import Schema


class SubjectOut(Schema):
    code: str
    name: str
    industry: str
    colour: str
    address: str
    lon: float | None
    lat: float | None
    credit_code: str


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
