"""What the cases room says and hears over the wire."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from ninja import Field, Schema

Said = dict[str, Any]


class MissingOut(Schema):
    says: str
    basis: str
    article: str


class MoveOut(Schema):
    name: str
    label: str
    basis: str
    article: str
    mine: bool
    missing: list[MissingOut]
    form: Said


class CaseRow(Schema):
    number: str
    procedure: str
    procedure_name: str
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
    party: str


class CasePage(Schema):
    items: list[CaseRow]
    next: str | None


class PartyOut(Schema):
    kind: str
    kind_name: str
    name: str
    identity: str
    phone: str
    address: str


class HandlerOut(Schema):
    person: int
    name: str
    leads: bool
    related: str


class EvidenceOut(Schema):
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


class ActOut(Schema):
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


class PaperOut(Schema):
    """``url`` with ``.pdf``, ``.docx``, ``.58mm`` or ``.80mm`` behind it is the file."""

    id: int
    title: str
    number: str
    volume: str
    on: date
    url: str


class CaseOut(CaseRow):
    conduct: str
    place: str
    lon: float
    lat: float
    happened_on: date
    ended_on: date | None
    discovered_on: date
    filed_on: date | None
    decided_on: date | None
    closed_on: date | None
    incident: str
    origin_name: str
    paid: Decimal
    owed: Decimal
    parties: list[PartyOut]
    handlers: list[HandlerOut]
    evidence: list[EvidenceOut]
    acts: list[ActOut]
    papers: list[PaperOut]
    code: str
    moves: list[MoveOut]


class SaidIn(Schema):
    """What is said with a move; its fields are the move's ``form``."""

    said: Said = {}


class OpenIn(Schema):
    matter: Said
    party: Said


class SpotIn(OpenIn):
    decision: Said
    proofs: list[Said] = Field(default=[], max_length=20)


class RelationIn(Schema):
    person: int
    related: str = Field(max_length=80)


class HandlerIn(Schema):
    before: int
    after: int
    reason: str = Field(min_length=1, max_length=200)


class RowOfTable(Schema):
    name: str
    label: str
    source: str
    target: str
    article: str
    permission: str
    needs: list[MissingOut]
    form: Said


class ProcedureOut(Schema):
    name: str
    label: str
    start: str
    steps: dict[str, str]
    moves: list[RowOfTable]


class LimitOut(Schema):
    """A number of the law as it stands today, with its sentence."""

    value: Decimal
    says: str
    article: str


class SentenceOut(Schema):
    """What the server would say; ``{fine}``, ``{low}``, ``{high}``, ``{years}`` stand open."""

    says: str
    basis: str


class RangeOut(Schema):
    kind: str
    low: Decimal | None
    high: Decimal | None
    when: str


class SpotItemOut(Schema):
    code: str
    name: str
    domain: str
    basis: str
    conduct: str
    citizen: list[RangeOut]
    organisation: list[RangeOut]


class ColleagueOut(Schema):
    id: int
    name: str
    domains: list[str]


class SimpleOut(Schema):
    """``paper``: the paragraphs of the decision by name; the rest is to be filled by the phone."""

    on: date
    office: str
    limits: dict[str, LimitOut]
    sentences: dict[str, SentenceOut]
    cash: dict[str, str]
    cash_basis: dict[str, str]
    paper: dict[str, str]
    colleagues: list[ColleagueOut]
    items: list[SpotItemOut]
