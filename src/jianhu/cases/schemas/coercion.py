"""Measures, and what is held."""

from datetime import date

from ninja import Schema

from jianhu.cases.schemas.listing import NearOut
from jianhu.cases.schemas.moves import Said


class MeasureOut(NearOut):
    """A coercive measure of the case; its number opens it."""

    number: str
    procedure: str
    procedure_name: str
    step: str
    step_name: str
    due_on: date | None
    unlawful: bool


class GoodsHeldOut(Schema):
    id: int
    name: str
    quantity: str
    necessity: bool
    where: str
    keeper: str
    outcome: str
    outcome_name: str


class OrderOut(Schema):
    """An order that is due, to be read before it is signed."""

    title: str
    url: str


class HoldOut(NearOut):
    """``release``: what the ``order`` says, ready to be sent with the move “release”.

    ``because``: why it is due, where the time is not over.
    """

    until: date
    unlawful: bool
    because: str
    release: Said | None
    order: OrderOut | None


class WindowOut(Schema):
    """From the day after ``begins`` until ``ends`` the court may be asked to execute."""

    begins: date
    ends: date
