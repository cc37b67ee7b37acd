"""What a case is made of: evidence, acts, papers."""

from datetime import date, datetime
from decimal import Decimal

from ninja import Schema

from jianhu.cases.schemas.moves import Said


class FindingOut(Schema):
    """An amount that a piece of evidence finds, with its name and unit."""

    measure: str
    amount: Decimal
    name: str
    unit: str


class EvidenceOut(Schema):
    """``inadmissible``: why it proves nothing; ``excluded``: struck out by decision (46.3)."""

    id: int
    kind: str
    proves: str
    says: str
    url: str
    digest: str
    captured_at: datetime
    captured_by: str
    device: str
    inadmissible: str
    excluded: bool
    shared: bool
    office_name: str
    finds: list[FindingOut]


class CaseActOut(Schema):
    id: int
    move: str
    label: str
    by: str
    on: date
    at: datetime
    said_at: datetime | None
    before: str
    after: str
    said: Said


class PaperCorrectionOut(Schema):
    old: str
    new: str
    reason: str
    by: str
    at: datetime


class PaperOut(Schema):
    """``url`` with ``.pdf``, ``.docx``, ``.58mm`` or ``.80mm`` behind it is the file.

    ``awaits``: labels of lines that wait for a hand, and the seal; ``mine``: roles in which
    whoever asks may sign himself.
    """

    id: int
    title: str
    number: str
    volume: str
    on: date
    url: str
    served: bool
    awaits: list[str]
    mine: list[str]
    corrections: list[PaperCorrectionOut]
