"""What like cases were fined."""

from datetime import date
from decimal import Decimal

from ninja import Schema


class SpreadOut(Schema):
    """Fines in yuan; half of them lie between ``lower`` and ``upper``."""

    cases: int
    low: Decimal
    lower: Decimal
    median: Decimal
    upper: Decimal
    high: Decimal


class LikeCaseOut(Schema):
    number: str
    fine: Decimal
    decided_on: date


class LikeCasesOut(Schema):
    """``spread`` is over all like cases; ``cases`` are only those the reader may open."""

    count: int
    needed: int
    enough: bool
    spread: SpreadOut | None
    fine: Decimal | None
    out_of_line: str
    cases: list[LikeCaseOut]
