"""What crosses the wire of figures that compare, and of what stands out."""

from datetime import date

from ninja import Schema


class ReducedLine(Schema):
    """``reduction``: per cent; none where there is nothing to compare with."""

    key: str
    name: str
    baseline: int
    visits: int
    reduction: float | None


class ReducedOut(Schema):
    since: date
    until: date
    baseline_since: date
    baseline_until: date
    baseline: int
    visits: int
    reduction: float | None
    lines: list[ReducedLine]


class FrequentKind(Schema):
    """``counts``: one for each month."""

    item: str
    name: str
    total: int
    counts: list[int]


class FrequentOut(Schema):
    months: list[date]
    kinds: list[FrequentKind]


class CheckListLine(Schema):
    """``last``: when it was last found wrong."""

    code: str
    name: str
    office: str
    checked: int
    found: int
    last: date | None


class DoubledSubject(Schema):
    code: str
    name: str
    address: str


class DoubledRow(Schema):
    """``where``: the plan's or the visit's number."""

    office: str
    first: date
    last: date
    where: str


class DoubledOut(Schema):
    subject: DoubledSubject
    item: str
    name: str
    rows: list[DoubledRow]
