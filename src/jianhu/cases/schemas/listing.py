"""Cases in lists and queues."""

from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from ninja import Schema


class NearOut(Schema):
    """How near a term is: ``days_left`` below zero is how many days it is late."""

    days_left: int | None
    near: Literal["", "fine", "near", "over"]


class CaseRow(NearOut):
    number: str
    procedure: str
    procedure_name: str
    edition: date
    fast: bool
    step: str
    step_name: str
    item: str
    item_name: str
    office: int
    office_name: str
    opened_at: datetime
    due_on: date | None
    fine: Decimal | None
    paid: Decimal
    party: str


class CasePage(Schema):
    items: list[CaseRow]
    next: str | None


class QueueOut(Schema):
    """``own``: of the post of who looks; ``cards``: one look for each case is wanted."""

    name: str
    label: str
    empty: str
    own: bool
    cards: bool
    count: int
