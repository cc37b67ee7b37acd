"""What crosses the wire of plans, and of a period in figures."""

from datetime import date
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
    returned_because: str = ""
    total: int = 0
    planned: int = 0
    done: int = 0


class PlanPage(Schema):
    items: list[PlanOut]
    next: str | None


class PlanRow(Schema):
    """``visit``: number of the one it became; ``left_out``: why it became none."""

    subject: str
    name: str
    colour: str
    item: str
    item_name: str
    earliest: date
    due: date
    visit: str
    left_out: str
    done_on: date | None


class PlanRows(Schema):
    items: list[PlanRow]
    next: str | None


class ReturnIn(Schema):
    said: dict[str, Any]


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
