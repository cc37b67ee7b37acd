"""A calendar as it is asked for, drawn up and shown."""

from datetime import date, datetime

from ninja import Schema


class CalendarIn(Schema):
    """``seconds``: how long the planner may improve the routes."""

    since: date
    until: date
    seconds: int = 60


class CalendarWaitingOut(Schema):
    """``apart``: one visit for each office and subject; ``unplaced`` have no place on the map."""

    items: int
    subjects: int
    offices: int
    apart: int
    unplaced: int


class DraftedOut(Schema):
    """``apart``: visits the offices would have made, each for itself; ``days``: enterprise-days."""

    items: int
    visits: int
    apart: int
    left_out: int
    days: int


class CalendarRunOut(Schema):
    """``state``: waiting, running, done or failed; ``came_to`` once it is done."""

    id: int
    since: date
    until: date
    seconds: int
    state: str
    state_name: str
    by: str
    at: datetime
    begun_at: datetime | None
    ended_at: datetime | None
    days_made: int
    days_kept: int
    came_to: DraftedOut | None
    says: str


class LeftOutRow(Schema):
    plan: str
    subject: str
    subject_code: str
    office: str
    item: str
    due: date
    because: str


class LeftOutPage(Schema):
    items: list[LeftOutRow]
    next: str | None


class LeftOutReason(Schema):
    because: str
    count: int
