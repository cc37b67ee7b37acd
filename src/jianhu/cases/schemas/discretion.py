"""Weighing by a published table: what it asks, and what it gives."""

from datetime import date
from decimal import Decimal

from ninja import Field, Schema


class WeighingGradeOut(Schema):
    name: str
    weight: str


class WeighingFactorOut(Schema):
    """A factor with its grades, or a column of tiers with its conditions."""

    name: str
    answers: list[WeighingGradeOut]


class WeighingTableOut(Schema):
    """``quantities``: of what a multiple is taken; nothing where the fine is a plain sum."""

    table: str
    name: str
    basis: str
    source: str
    version: str
    notes: list[str]
    by_tiers: bool
    situations: list[str]
    quantities: list[str]
    factors: list[WeighingFactorOut]


class AssessedOut(Schema):
    """Yuan; ``low`` or ``high`` is left open where the table says none."""

    low: Decimal | None
    high: Decimal | None
    range: str
    statutory: str
    kinds: list[str]
    reasons: list[str]


class WeighedOut(AssessedOut):
    table: str
    on: date


class DiscretionOut(Schema):
    """``leaves``: how the fine that was asked about lies outside; "" where it does not."""

    tables: list[WeighingTableOut]
    weighed: WeighedOut | None
    leaves: str


class AssessIn(Schema):
    table: str = Field(max_length=80)
    grades: dict[str, str] = {}
    situation: str = Field("", max_length=80)
    quantity: Decimal | None = Field(None, ge=0, max_digits=14, decimal_places=2)
