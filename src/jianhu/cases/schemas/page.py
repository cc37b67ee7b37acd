"""One case with everything."""

from datetime import date
from decimal import Decimal

from ninja import Schema

from jianhu.cases.schemas.coercion import GoodsHeldOut, HoldOut, MeasureOut, WindowOut
from jianhu.cases.schemas.listing import CaseRow
from jianhu.cases.schemas.moves import CaseMoveOut
from jianhu.cases.schemas.people import CompanionOut, CoOrganiserOut, HandlerOut, PartyOut
from jianhu.cases.schemas.records import CaseActOut, EvidenceOut, PaperOut
from jianhu.cases.schemas.terms import NormsOut, OverdueOut, PublicityOut, RangeOut, TermOut


class PromptOut(Schema):
    """What to look at first. ``mark``: how sure the register is; ``move``: what is offered."""

    kind: str
    says: str
    basis: str
    article: str
    source: str
    mark: str
    move: str


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
    visit: str
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
    norms: NormsOut | None
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
