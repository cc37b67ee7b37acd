"""What the cases room says and hears over the wire."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal

from ninja import Field, Schema

Said = dict[str, Any]


class MissingOut(Schema):
    says: str
    basis: str
    article: str


class CaseMoveOut(Schema):
    name: str
    label: str
    basis: str
    article: str
    mine: bool
    missing: list[MissingOut]
    form: Said


class NearOut(Schema):
    """How near a term is: ``days_left`` below zero is how many days it is late."""

    days_left: int | None
    near: Literal["", "fine", "near", "over"]


class CaseRow(NearOut):
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


class FindingOut(Schema):
    """An amount that a piece of evidence finds, with its name and unit."""

    measure: str
    amount: Decimal
    name: str
    unit: str


class PromptOut(Schema):
    """What to look at first. ``mark``: how sure the register is; ``move``: what is offered."""

    kind: str
    says: str
    basis: str
    article: str
    source: str
    mark: str
    move: str


class CoOrganiserOut(Schema):
    office: int
    name: str
    since: date


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
    shared: bool
    office_name: str
    finds: list[FindingOut]


class RangeOut(Schema):
    """One penalty the item threatens; no amount where the statute leaves it open."""

    kind: str
    low: Decimal | None
    high: Decimal | None
    when: str
    who: str


class CompanionOut(Schema):
    """The case of another who did the same thing together."""

    number: str
    party: str
    step_name: str


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
    """``release``: what the ``order`` says, ready to be sent with the move “release”."""

    until: date
    unlawful: bool
    release: Said | None
    order: OrderOut | None


class WindowOut(Schema):
    """From the day after ``begins`` until ``ends`` the court may be asked to execute."""

    begins: date
    ends: date


class TermOut(NearOut):
    name: str
    label: str
    on: date
    article: str


class OverdueOut(Schema):
    name: str
    label: str
    due_on: date
    says: str
    article: str
    met_on: date | None


class PublicityOut(Schema):
    policy: str
    source: str
    to_be_shown: bool
    shown: bool
    until: date | None
    repairable_from: date | None
    bad_information: bool


class PaperCorrectionOut(Schema):
    old: str
    new: str
    reason: str
    by: str
    at: datetime


class PaperOut(Schema):
    """``url`` with ``.pdf``, ``.docx``, ``.58mm`` or ``.80mm`` behind it is the file."""

    id: int
    title: str
    number: str
    volume: str
    on: date
    url: str
    served: bool
    corrections: list[PaperCorrectionOut]


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
    prompts: list[PromptOut]
    co_organisers: list[CoOrganiserOut]
    owed: Decimal
    surcharge: Decimal
    publicity: PublicityOut | None
    terms: list[TermOut]
    overdue: list[OverdueOut]
    parties: list[PartyOut]
    handlers: list[HandlerOut]
    elements: list[str]
    evidence: list[EvidenceOut]
    ranges: list[RangeOut]
    acts: list[CaseActOut]
    papers: list[PaperOut]
    code: str
    moves: list[CaseMoveOut]
    parent: str
    measures: list[MeasureOut]
    held: list[GoodsHeldOut]
    hold: HoldOut | None
    window: WindowOut | None
    companions: list[CompanionOut]


class SaidIn(Schema):
    """What is said with a move; its fields are the move's ``form``."""

    said: Said = {}


class MeasureIn(SaidIn):
    """``move``: by which it begins; without one, the procedure's first."""

    procedure: str
    move: str = ""


class OpenIn(Schema):
    matter: Said
    party: Said


class SpotIn(OpenIn):
    decision: Said
    proofs: list[Said] = Field(default=[], max_length=20)


class RelationIn(Schema):
    person: int
    related: str = Field(max_length=80)


class WaiveIn(OpenIn):
    waiver: Said
    proofs: list[Said] = Field(default=[], max_length=20)


class LenientIn(Schema):
    """Who did what, before there is a case."""

    item: str = Field(max_length=40)
    kind: Literal["citizen", "organisation"]
    name: str = Field(min_length=1, max_length=80)
    identity: str = Field(default="", max_length=40)
    happened_on: date
    born_on: date | None = None


class PathOut(Schema):
    """A lenient way. ``must``: the law leaves no choice; ``mark``: how sure the list is."""

    kind: str
    label: str
    possible: bool
    must: bool
    says: str
    missing: list[MissingOut]
    conditions: list[str]
    list: str
    published_on: date | None
    source: str
    mark: str


class LenientOut(Schema):
    law: str
    paths: list[PathOut]


class LeniencyOut(Schema):
    """``without_amount``: cases whose statute names no least fine; they are not in ``amount``."""

    since: date
    until: date
    cases: int
    parties: int
    amount: Decimal
    without_amount: int


class WaivedRow(Schema):
    number: str
    item_name: str
    office_name: str
    party: str
    waived_on: date
    ground: str
    ground_name: str
    amount: Decimal | None
    because: str


class WaivedPage(Schema):
    items: list[WaivedRow]
    next: str | None


class PossibleMeasureOut(Schema):
    """A coercive measure by the moves it can begin with."""

    procedure: str
    procedure_name: str
    article: str
    moves: list[CaseMoveOut]


class NewcomerOut(Schema):
    id: int
    name: str


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


class SpotRangeOut(Schema):
    kind: str
    low: Decimal | None = None
    high: Decimal | None = None
    when: str = ""


class ThreatOut(Schema):
    """``organisation``: nothing where it is threatened with the same as a citizen."""

    citizen: list[SpotRangeOut]
    organisation: list[SpotRangeOut] | None = None


class SpotItemOut(Schema):
    """``statute`` and ``threat``: places in the lists beside; ``conduct``: what no name says."""

    code: str
    name: str
    domain: str
    statute: int
    article: str
    threat: int
    conduct: str = ""


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
    statutes: list[str]
    threats: list[ThreatOut]
    items: list[SpotItemOut]


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
