"""What the command room records and tells upstairs. ``SAYS`` is the timeline's sentence."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar


@dataclass(frozen=True, kw_only=True)
class Moved:
    """What a move changed: the step before and after it (row 60)."""

    before: str = ""
    after: str = ""


@dataclass(frozen=True)
class LeadReceived:
    lead: int
    channel: str
    SAYS: ClassVar[str] = "收到线索"


@dataclass(frozen=True)
class LeadRefused:
    lead: int
    reason: str
    SAYS: ClassVar[str] = "线索退回：{reason}"


@dataclass(frozen=True)
class IncidentOpened:
    incident: int
    number: str
    kind: str
    channel_name: str
    SAYS: ClassVar[str] = "登记事件，来源：{channel_name}"


@dataclass(frozen=True)
class LeadMerged:
    lead: int
    incident: int
    channel_name: str
    because: str
    SAYS: ClassVar[str] = "并入一条{channel_name}线索：{because}"


@dataclass(frozen=True)
class LeadParted:
    lead: int
    incident: int
    to_number: str
    SAYS: ClassVar[str] = "拆出一条线索，另立事件 {to_number}"


@dataclass(frozen=True)
class ReporterCorrected:
    """What it was before and after is told nowhere: it is personal."""

    lead: int
    reason: str
    SAYS: ClassVar[str] = "更正反映人信息：{reason}"


@dataclass(frozen=True)
class ReporterForgotten:
    lead: int
    reason: str
    SAYS: ClassVar[str] = "删除反映人信息：{reason}"


@dataclass(frozen=True)
class IncidentConcealed:
    incident: int
    reason: str
    SAYS: ClassVar[str] = "列为保密：{reason}"


@dataclass(frozen=True)
class IncidentRevealed:
    incident: int
    reason: str
    SAYS: ClassVar[str] = "解除保密：{reason}"


@dataclass(frozen=True)
class IncidentTriaged(Moved):
    incident: int
    kind_name: str
    item: str
    because: str
    automatic: bool
    SAYS: ClassVar[str] = "研判为“{kind_name}”。{because}"


@dataclass(frozen=True)
class SuggestionOverruled:
    incident: int
    suggested: str
    decided: str
    SAYS: ClassVar[str] = "人工改判：系统建议“{suggested}”，决定为“{decided}”"


@dataclass(frozen=True)
class IncidentDispatched(Moved):
    incident: int
    task: int
    office: int
    office_name: str
    officers: tuple[str, ...]
    helpers: tuple[str, ...]
    because: str
    automatic: bool
    SAYS: ClassVar[str] = "派遣至{office_name}，通知{officers}。{because}"


@dataclass(frozen=True)
class TransferredToDepartment:
    """Row 37: the town sees it, the department is competent."""

    incident: int
    town: str
    office_name: str
    because: str
    SAYS: ClassVar[str] = "属地无权，自动移交{office_name}。{because}"


@dataclass(frozen=True)
class TaskAccepted(Moved):
    incident: int
    task: int
    officer_name: str
    SAYS: ClassVar[str] = "{officer_name}接收任务"


@dataclass(frozen=True)
class TaskRefused(Moved):
    incident: int
    task: int
    office_name: str
    reason: str
    SAYS: ClassVar[str] = "{office_name}退回：{reason}"


@dataclass(frozen=True)
class OfficerArrived(Moved):
    incident: int
    task: int
    officer_name: str
    metres: int
    SAYS: ClassVar[str] = "{officer_name}到达现场（距事发点{metres}米）"


@dataclass(frozen=True)
class ResultReported(Moved):
    incident: int
    task: int
    officer_name: str
    result: str
    photos: int
    SAYS: ClassVar[str] = "{officer_name}反馈：{result}（照片{photos}张）"


@dataclass(frozen=True)
class SettledAtStation(Moved):
    incident: int
    station: str
    result: str
    SAYS: ClassVar[str] = "{station}就地办结：{result}"


@dataclass(frozen=True)
class ResultVerified(Moved):
    incident: int
    passed: bool
    verdict: str
    note: str
    SAYS: ClassVar[str] = "核查{verdict}。{note}"


@dataclass(frozen=True)
class IncidentClosed(Moved):
    incident: int
    number: str
    feedback: str
    SAYS: ClassVar[str] = "办结，反馈来源：{feedback}"


@dataclass(frozen=True)
class IncidentRejected(Moved):
    incident: int
    reason: str
    SAYS: ClassVar[str] = "不予受理：{reason}"


@dataclass(frozen=True)
class IncidentReopened(Moved):
    incident: int
    who: str
    reason: str
    SAYS: ClassVar[str] = "{who}要求重新办理：{reason}"


@dataclass(frozen=True)
class ReporterContent:
    incident: int
    words: str
    SAYS: ClassVar[str] = "反映人表示问题已解决。{words}"


@dataclass(frozen=True)
class IncidentJoined(Moved):
    incident: int
    into: int
    number: str
    SAYS: ClassVar[str] = "并入事件 {number}"


@dataclass(frozen=True)
class IncidentSplit(Moved):
    incident: int
    parts: tuple[str, ...]
    SAYS: ClassVar[str] = "拆分为 {parts}"


@dataclass(frozen=True)
class ClocksPaused:
    incident: int
    reason: str
    SAYS: ClassVar[str] = "暂停计时：{reason}"


@dataclass(frozen=True)
class ClocksResumed:
    incident: int
    SAYS: ClassVar[str] = "恢复计时"


@dataclass(frozen=True)
class ClockBreached:
    incident: int
    clock: str
    label: str
    due_at: datetime
    escalated_to: tuple[str, ...]
    SAYS: ClassVar[str] = "超过{label}时限，已升级"


@dataclass(frozen=True)
class IncidentUrged:
    incident: int
    note: str
    SAYS: ClassVar[str] = "督办：{note}"
