"""What the cases room tells the rooms above it."""

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar


@dataclass(frozen=True)
class CaseOpened:
    case: int
    number: str
    item: str
    office: int
    incident: str
    SAYS: ClassVar[str] = "登记案件 {number}"


@dataclass(frozen=True)
class CaseMoved:
    """``before`` and ``after`` are steps of the case's procedure."""

    case: int
    number: str
    move: str
    label: str
    before: str
    after: str
    on: str
    SAYS: ClassVar[str] = "办理“{label}”，日期 {on}"


@dataclass(frozen=True)
class CaseDecided:
    case: int
    number: str
    item: str
    office: int
    fine: Decimal
    kinds: tuple[str, ...]
    procedure: str
    SAYS: ClassVar[str] = "处罚决定：{kinds}，罚款 {fine} 元"


@dataclass(frozen=True)
class CaseTermPassed:
    case: int
    number: str
    name: str
    label: str
    due_on: str
    says: str
    SAYS: ClassVar[str] = "“{label}”已于 {due_on} 到期：{says}"


@dataclass(frozen=True)
class CaseRefused:
    """Somebody tried what the law does not let happen at that step."""

    what: str
    says: str
    basis: str
    SAYS: ClassVar[str] = "未予办理“{what}”：{says}"


@dataclass(frozen=True)
class EvidenceKept:
    case: int
    evidence: int
    kind: str
    proves: str
    digest: str
    SAYS: ClassVar[str] = "收集证据：{kind}，证明{proves}"


@dataclass(frozen=True)
class HandlerChanged:
    case: int
    before: str
    after: str
    reason: str
    SAYS: ClassVar[str] = "办案人员由{before}更换为{after}：{reason}"
