"""What the subjects room tells the rooms above it."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar


@dataclass(frozen=True)
class SubjectFiled:
    """A subject got its file."""

    subject: int
    code: str
    name: str
    kind: str
    SAYS: ClassVar[str] = "{name}建档，监管对象码 {code}"


@dataclass(frozen=True)
class SubjectsFiled:
    """Many subjects got their files at once."""

    count: int
    source: str
    SAYS: ClassVar[str] = "{source}：{count}个监管对象建档"


@dataclass(frozen=True)
class SubjectChanged:
    subject: int
    name: str
    changed: tuple[str, ...]
    SAYS: ClassVar[str] = "{name}的档案有变更：{changed}"


@dataclass(frozen=True)
class ListImported:
    """A department's list was read: each row kept, known rows left or renewed."""

    list: str
    file: str
    added: int
    changed: int
    unchanged: int
    refused: int
    SAYS: ClassVar[str] = (
        "导入{list}（{file}）：新增{added}行，更新{changed}行，未变{unchanged}行，未收{refused}行"
    )


@dataclass(frozen=True)
class WaitingRowsLinked:
    """Linkage looked at the rows that belonged to nobody; ``asked`` pairs wait for a person."""

    waiting: int
    linked: int
    opened: int
    asked: int
    SAYS: ClassVar[str] = (
        "归集{waiting}行来源记录：归入档案{linked}行，新建档案{opened}个，请人核对{asked}对"
    )


@dataclass(frozen=True)
class LinkJudged:
    """``verdict`` in words; linkage itself judges where it is sure."""

    link: int
    left: str
    right: str
    verdict: str
    reason: str
    SAYS: ClassVar[str] = "“{left}”与“{right}”：{verdict}。{reason}"


@dataclass(frozen=True)
class LinkUndone:
    """What was judged is open again; what had gone into a file came back out of it."""

    link: int
    left: str
    right: str
    verdict: str
    reason: str
    SAYS: ClassVar[str] = "“{left}”与“{right}”：撤销“{verdict}”的认定。{reason}"


@dataclass(frozen=True)
class RowsLinked:
    """Rows of departments' lists went into a file; ``opened``: it was opened for them."""

    subject: int
    name: str
    rows: tuple[str, ...]
    opened: bool
    SAYS: ClassVar[str] = "{rows}归入{name}的档案"


@dataclass(frozen=True)
class RowsParted:
    """They wait again; ``closed``: the file had been opened for them."""

    subject: int
    name: str
    rows: tuple[str, ...]
    closed: bool
    SAYS: ClassVar[str] = "{rows}从{name}的档案退回，重新等待归集"


@dataclass(frozen=True)
class FilesMerged:
    """Two files were one enterprise's: ``double`` leads to ``subject`` from now on."""

    subject: int
    double: int
    name: str
    double_name: str
    SAYS: ClassVar[str] = "{double_name}的档案并入{name}的档案"


@dataclass(frozen=True)
class FilesParted:
    """They were not: what had come from ``double`` is its own again."""

    subject: int
    double: int
    name: str
    double_name: str
    SAYS: ClassVar[str] = "{double_name}的档案从{name}的档案拆出"


@dataclass(frozen=True)
class ColoursWorkedOut:
    """All files were looked at by the rules of a day; ``digest`` is over every outcome."""

    day: date
    examined: int
    set: int
    proposed: int
    digest: str
    SAYS: ClassVar[str] = "{day}重新计算{examined}个对象的颜色：变更{set}个，待确认{proposed}个"


@dataclass(frozen=True)
class ColourProposed:
    """Worse than before: nothing follows from it until a person has confirmed it."""

    subject: int
    code: str
    colour: str
    before: str
    rule: str
    change: str
    SAYS: ClassVar[str] = "规则建议颜色{change}，待人工确认"


@dataclass(frozen=True)
class ColourSet:
    """The colour that counts from now on."""

    subject: int
    code: str
    colour: str
    before: str
    rule: str
    change: str
    SAYS: ClassVar[str] = "颜色{change}"


@dataclass(frozen=True)
class ColourDeclined:
    subject: int
    code: str
    colour: str
    reason: str
    change: str
    SAYS: ClassVar[str] = "颜色{change}，未予确认：{reason}"


@dataclass(frozen=True)
class ColourAppealed:
    subject: int
    appeal: int
    due_on: date
    SAYS: ClassVar[str] = "对颜色提出申诉，应于{due_on}前答复"


@dataclass(frozen=True)
class ColourAppealAnswered:
    subject: int
    appeal: int
    upheld: bool
    answer: str
    SAYS: ClassVar[str] = "答复颜色申诉：{answer}"


@dataclass(frozen=True)
class FileEntered:
    """A line was added to a file."""

    subject: int
    entry: int
    kind: str
    grade: str
    title: str
    SAYS: ClassVar[str] = "记入信用档案：{title}"


@dataclass(frozen=True)
class LineWithdrawn:
    """What the line told of was withdrawn: it weighs nothing any more."""

    subject: int
    entry: int
    title: str
    because: str
    SAYS: ClassVar[str] = "信用档案记录“{title}”不再采信：{because}"


@dataclass(frozen=True)
class CreditCommitted:
    subject: int
    commitment: int
    until: date
    digest: str
    SAYS: ClassVar[str] = "签署守信承诺，有效期至{until}"


@dataclass(frozen=True)
class CommitmentBroken:
    subject: int
    commitment: int
    reason: str
    SAYS: ClassVar[str] = "认定违背守信承诺：{reason}"


@dataclass(frozen=True)
class RecordRepaired:
    """A line of the file is shown and weighed no more: 停止公示、停止共享、解除措施."""

    subject: int
    entry: int
    SAYS: ClassVar[str] = "信用修复，停止公示和使用该记录"


@dataclass(frozen=True)
class MeasureApplied:
    subject: int
    measure: str
    name: str
    due_on: date
    SAYS: ClassVar[str] = "实施分级监管措施“{name}”，{due_on}前完成"


@dataclass(frozen=True)
class MeasureEnded:
    subject: int
    measure: str
    name: str
    done: bool
    SAYS: ClassVar[str] = "分级监管措施“{name}”结束"


@dataclass(frozen=True)
class AllianceFounded:
    alliance: int
    name: str
    SAYS: ClassVar[str] = "成立{name}"


@dataclass(frozen=True)
class AllianceJoined:
    alliance: int
    subject: int
    SAYS: ClassVar[str] = "加入联盟"


@dataclass(frozen=True)
class NoticeSent:
    """To an alliance, or to one subject."""

    notice: int
    title: str
    SAYS: ClassVar[str] = "发出通知：{title}"


@dataclass(frozen=True)
class BadgeGiven:
    subject: int
    name: str
    SAYS: ClassVar[str] = "授予“{name}”"


@dataclass(frozen=True)
class BadgeDropped:
    subject: int
    name: str
    reason: str
    SAYS: ClassVar[str] = "摘下“{name}”：{reason}"


@dataclass(frozen=True)
class LeaseBegun:
    premises: int
    tenant: int
    since: date
    SAYS: ClassVar[str] = "{since}起租用"


@dataclass(frozen=True)
class LeaseEnded:
    premises: int
    tenant: int
    until: date
    SAYS: ClassVar[str] = "{until}退租"


@dataclass(frozen=True)
class HazardFound:
    """``tenant`` held the premises that day; ``landlord`` was told."""

    hazard: int
    premises: int
    tenant: int
    landlord: int | None
    due_on: date
    SAYS: ClassVar[str] = "发现隐患，{due_on}前整改"


@dataclass(frozen=True)
class HazardRemoved:
    hazard: int
    tenant: int
    SAYS: ClassVar[str] = "隐患已消除"


@dataclass(frozen=True)
class AgentNamed:
    subject: int
    person: int
    SAYS: ClassVar[str] = "登记代理人"


@dataclass(frozen=True)
class AgentEnded:
    subject: int
    person: int
    SAYS: ClassVar[str] = "代理人不再代理"


@dataclass(frozen=True)
class PremisesOpened:
    premises: int
    name: str
    kind: str
    SAYS: ClassVar[str] = "登记{kind}“{name}”"
