"""What the cases room says and hears over the wire."""

from jianhu.cases.schemas.alike import LikeCaseOut, LikeCasesOut, SpreadOut
from jianhu.cases.schemas.asking import LenientIn, MeasureIn, OpenIn, SaidIn, SpotIn, WaiveIn
from jianhu.cases.schemas.coercion import GoodsHeldOut, HoldOut, MeasureOut, OrderOut, WindowOut
from jianhu.cases.schemas.leniency import LeniencyOut, LenientOut, PathOut, WaivedPage, WaivedRow
from jianhu.cases.schemas.listing import CasePage, CaseRow, NearOut, QueueOut
from jianhu.cases.schemas.moves import (
    CaseMoveOut,
    MissingOut,
    PossibleMeasureOut,
    ProcedureOut,
    RowOfTable,
    Said,
)
from jianhu.cases.schemas.page import CaseOut, PromptOut
from jianhu.cases.schemas.people import (
    CompanionOut,
    CoOrganiserOut,
    HandlerIn,
    HandlerOut,
    NewcomerOut,
    PartyOut,
    RelationIn,
)
from jianhu.cases.schemas.records import (
    CaseActOut,
    EvidenceOut,
    FindingOut,
    PaperCorrectionOut,
    PaperOut,
)
from jianhu.cases.schemas.simple import (
    ColleagueOut,
    LimitOut,
    SentenceOut,
    SimpleOut,
    SpotItemOut,
    SpotRangeOut,
    ThreatOut,
)
from jianhu.cases.schemas.terms import OverdueOut, PublicityOut, RangeOut, TermOut

__all__ = [
    "CaseActOut",
    "CaseMoveOut",
    "CaseOut",
    "CasePage",
    "CaseRow",
    "CoOrganiserOut",
    "ColleagueOut",
    "CompanionOut",
    "EvidenceOut",
    "FindingOut",
    "GoodsHeldOut",
    "HandlerIn",
    "HandlerOut",
    "HoldOut",
    "LeniencyOut",
    "LenientIn",
    "LenientOut",
    "LikeCaseOut",
    "LikeCasesOut",
    "LimitOut",
    "MeasureIn",
    "MeasureOut",
    "MissingOut",
    "NearOut",
    "NewcomerOut",
    "OpenIn",
    "OrderOut",
    "OverdueOut",
    "PaperCorrectionOut",
    "PaperOut",
    "PartyOut",
    "PathOut",
    "PossibleMeasureOut",
    "ProcedureOut",
    "PromptOut",
    "PublicityOut",
    "QueueOut",
    "RangeOut",
    "RelationIn",
    "RowOfTable",
    "Said",
    "SaidIn",
    "SentenceOut",
    "SimpleOut",
    "SpotIn",
    "SpotItemOut",
    "SpotRangeOut",
    "SpreadOut",
    "TermOut",
    "ThreatOut",
    "WaiveIn",
    "WaivedPage",
    "WaivedRow",
    "WindowOut",
]
