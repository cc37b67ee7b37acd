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
class CompanionOpened:
    """Another who did the same thing has a case of its own."""

    case: int
    companion: str
    SAYS: ClassVar[str] = "同案当事人另立 {companion}"


@dataclass(frozen=True)
class EvidenceShared:
    case: int
    pieces: int
    SAYS: ClassVar[str] = "共用同案证据 {pieces} 件"


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
class CaseEditionChanged:
    """By a transitional decision; ``before`` and ``after``: from when the editions are in force."""

    case: int
    number: str
    procedure: str
    before: str
    after: str
    reason: str
    document: str
    SAYS: ClassVar[str] = "过渡决定：程序由{before}版改按{after}版，{reason}（{document}）"


@dataclass(frozen=True)
class CaseNormApplied:
    """Of several norms one act breaks; ``before`` and ``after`` are items."""

    case: int
    number: str
    before: str
    after: str
    opinion: str
    SAYS: ClassVar[str] = "同一行为触犯多个规定，由{before}改按{after}处罚：{opinion}"


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
class CaseWaived:
    """``amount``: the fine that would have applied, and ``because`` where it comes from."""

    case: int
    number: str
    item: str
    ground: str
    amount: Decimal | None
    because: str
    SAYS: ClassVar[str] = "不予处罚：{ground}"


@dataclass(frozen=True)
class JointTeamFormed:
    case: int
    number: str
    lead: str
    helping: tuple[str, ...]
    SAYS: ClassVar[str] = "联合办案：{lead}主办，{helping}协办"


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
class MeasureOpened:
    """A coercive measure began, as a case of its own beside the penalty case ``parent``."""

    case: int
    number: str
    parent: str
    procedure: str
    label: str
    SAYS: ClassVar[str] = "{parent}启动{label} {number}"


@dataclass(frozen=True)
class HoldEnding:
    """The time for which things may be held is nearly over; nobody has ended it."""

    case: int
    number: str
    until: str
    days: int
    SAYS: ClassVar[str] = "{number}的查封、扣押到{until}届满，还有{days}天，请处理、延长或者解除"


@dataclass(frozen=True)
class HoldOverdue:
    """Things are held beyond the law's term; the release order waits to be signed."""

    case: int
    number: str
    until: str
    SAYS: ClassVar[str] = "{number}的查封、扣押已于{until}届满，继续持有违法，请立即签发解除决定"


@dataclass(frozen=True)
class EvidenceKept:
    case: int
    evidence: int
    kind: str
    proves: str
    digest: str
    SAYS: ClassVar[str] = "收集证据：{kind}，证明{proves}"


@dataclass(frozen=True)
class EvidenceReviewed:
    case: int
    evidence: int
    outcome: str
    opinion: str
    SAYS: ClassVar[str] = "审核监控设备记录：{outcome}（{opinion}）"


@dataclass(frozen=True)
class DeviceEntered:
    device: int
    code: str
    place: str
    SAYS: ClassVar[str] = "登记电子技术监控设备 {code}：{place}"


@dataclass(frozen=True)
class DeviceReviewed:
    device: int
    code: str
    kind: str
    SAYS: ClassVar[str] = "设备 {code} 通过{kind}审核"


@dataclass(frozen=True)
class DevicePublished:
    device: int
    code: str
    place: str
    SAYS: ClassVar[str] = "公布设备 {code} 的设置地点：{place}"


@dataclass(frozen=True)
class PhaseRecorded:
    case: int
    phase: str
    medium: str
    kept: str
    SAYS: ClassVar[str] = "登记“{phase}”环节的{medium}：{kept}"


@dataclass(frozen=True)
class EmergencyDeclared:
    response: int
    name: str
    area: str
    SAYS: ClassVar[str] = "登记应急响应：{name}（{area}）"


@dataclass(frozen=True)
class PowerEntrusted:
    entrustment: int
    by: str
    to: str
    document: str
    SAYS: ClassVar[str] = "{by}委托{to}实施行政处罚（{document}）"


@dataclass(frozen=True)
class EntrustmentPublished:
    entrustment: int
    office: str
    SAYS: ClassVar[str] = "{office}公布委托书"


@dataclass(frozen=True)
class HandlerChanged:
    case: int
    before: str
    after: str
    reason: str
    SAYS: ClassVar[str] = "办案人员由{before}更换为{after}：{reason}"


@dataclass(frozen=True)
class PartyAmended:
    """Which particulars of the party were completed; what they are stands with the case alone."""

    case: int
    fields: tuple[str, ...]
    SAYS: ClassVar[str] = "补正当事人信息：{fields}"


@dataclass(frozen=True)
class PartyKeyGiven:
    """An officer handed the party a one-time key; what was handed over before opens nothing now."""

    case: int
    until: str
    SAYS: ClassVar[str] = "向当事人出示在线办理凭据，{until} 前有效"


@dataclass(frozen=True)
class PartyEntered:
    case: int
    SAYS: ClassVar[str] = "当事人凭一次性凭据进入在线办理"


@dataclass(frozen=True)
class PartyKeyVoided:
    """Somebody typed it wrongly too often."""

    case: int
    tries: int
    SAYS: ClassVar[str] = "在线办理凭据填错 {tries} 次，已作废"


@dataclass(frozen=True)
class PartyReadPaper:
    case: int
    paper: int
    title: str
    number: str
    SAYS: ClassVar[str] = "当事人在线查看《{title}》{number}"


@dataclass(frozen=True)
class PaperSigned:
    """``digest``: of the words that were signed."""

    case: int
    paper: int
    title: str
    role: str
    name: str
    digest: str
    SAYS: ClassVar[str] = "{name}签署《{title}》"


@dataclass(frozen=True)
class PaperSealed:
    """``digest``: of the file that went out."""

    case: int
    paper: int
    title: str
    digest: str
    SAYS: ClassVar[str] = "在《{title}》上加盖印章并签名"


@dataclass(frozen=True)
class HandKept:
    """A person's own signature, taken into use by the person."""

    hand: int
    digest: str
    SAYS: ClassVar[str] = "预留本人签名"


@dataclass(frozen=True)
class HandEnded:
    hand: int
    SAYS: ClassVar[str] = "停用本人预留的签名"


@dataclass(frozen=True)
class SealKept:
    seal: int
    office: str
    digest: str
    SAYS: ClassVar[str] = "登记{office}的电子印章"


@dataclass(frozen=True)
class SealEnded:
    seal: int
    office: str
    SAYS: ClassVar[str] = "停用{office}原来的电子印章"


@dataclass(frozen=True)
class PaperCorrected:
    case: int
    paper: str
    old: str
    new: str
    reason: str
    SAYS: ClassVar[str] = "更正《{paper}》：“{old}”更正为“{new}”，{reason}"


@dataclass(frozen=True)
class RoomOpened:
    """An office keeps an interview room; every office of the county may book it."""

    room: int
    name: str
    SAYS: ClassVar[str] = "登记询问室：{name}"


@dataclass(frozen=True)
class RoomChanged:
    room: int
    name: str
    says: str
    SAYS: ClassVar[str] = "变更询问室 {name}：{says}"


@dataclass(frozen=True)
class BookingMade:
    """Who will be asked stands with the case alone."""

    case: int
    booking: int
    number: str
    room: str
    when: str
    SAYS: ClassVar[str] = "{number}预约{room}，{when}"


@dataclass(frozen=True)
class BookingCancelled:
    case: int
    booking: int
    number: str
    room: str
    when: str
    reason: str
    SAYS: ClassVar[str] = "{number}取消{room}的预约（{when}）：{reason}"
