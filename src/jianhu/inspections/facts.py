"""What the inspections room tells the rooms above it."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class PlanRecorded:
    """``rows``: due items that stand in it."""

    plan: int
    number: str
    office: int
    source: str
    rows: int
    SAYS: ClassVar[str] = "登记检查计划 {number}，{rows} 项"


@dataclass(frozen=True)
class PlanApproved:
    plan: int
    number: str
    SAYS: ClassVar[str] = "批准检查计划 {number}"


@dataclass(frozen=True)
class PlanReturned:
    plan: int
    number: str
    because: str
    SAYS: ClassVar[str] = "退回检查计划 {number}：{because}"


@dataclass(frozen=True)
class CampaignRecorded:
    campaign: int
    name: str
    SAYS: ClassVar[str] = "登记专项行动 {name}"


@dataclass(frozen=True)
class CalendarAsked:
    run: int
    since: str
    until: str
    SAYS: ClassVar[str] = "排{since}至{until}的检查日历"


@dataclass(frozen=True)
class CalendarDrafted:
    """``apart``: how often the offices would have come, each for itself."""

    run: int
    items: int
    visits: int
    apart: int
    left_out: int
    SAYS: ClassVar[str] = (
        "检查日历排好：{items}项并为{visits}次，分头去要{apart}次，{left_out}项未排入"
    )


@dataclass(frozen=True)
class CampaignApproved:
    campaign: int
    name: str
    SAYS: ClassVar[str] = "批准专项行动 {name}"


@dataclass(frozen=True)
class VisitDrafted:
    """``offices`` come together; ``items`` are checked in one visit."""

    visit: int
    number: str
    subject: int
    offices: int
    items: int
    SAYS: ClassVar[str] = "拟定检查 {number}：{offices}个部门{items}项合并一次"


@dataclass(frozen=True)
class VisitMoved:
    """``before`` and ``after`` are steps of the visit."""

    visit: int
    number: str
    move: str
    label: str
    before: str
    after: str
    SAYS: ClassVar[str] = "检查办理“{label}”"


@dataclass(frozen=True)
class VisitGaveBack:
    """A visit that does not take place gives back what it had taken along from ``other``."""

    visit: int
    number: str
    other: str
    items: int
    SAYS: ClassVar[str] = "检查 {number} 不再进行，向检查 {other} 退回 {items} 项"


@dataclass(frozen=True)
class VisitReopened:
    """What had gone into ``into`` is a draft again."""

    visit: int
    number: str
    into: str
    SAYS: ClassVar[str] = "检查 {into} 不再进行，检查 {number} 恢复待审批"


@dataclass(frozen=True)
class VisitStayedOff:
    """``because``: why what had gone into ``into`` is no draft again."""

    visit: int
    number: str
    into: str
    because: str
    SAYS: ClassVar[str] = "检查 {into} 不再进行，检查 {number} 不能恢复：{because}"


@dataclass(frozen=True)
class VisitRefused:
    """A move that was tried and is not allowed."""

    what: str
    why: str
    basis: str
    SAYS: ClassVar[str] = "“{what}”未获准许：{why}"


@dataclass(frozen=True)
class VisitTold:
    """The visit is over; ``problems`` items were not in order."""

    visit: int
    number: str
    subject: int
    day: str
    offices: tuple[int, ...]
    problems: int
    SAYS: ClassVar[str] = "检查 {number} 办结，发现问题 {problems} 项"


@dataclass(frozen=True)
class CaseSuggested:
    """An item was found unlawful enough for a case; ``item`` by its code."""

    visit: int
    number: str
    subject: int
    item: str
    office: int
    found: str
    SAYS: ClassVar[str] = "检查 {number} 建议立案：{found}"


@dataclass(frozen=True)
class FindingBecameCase:
    """A finding was opened as a case, once; ``case`` is its number."""

    visit: int
    number: str
    item: str
    case: str
    SAYS: ClassVar[str] = "检查 {number} 的发现登记为案件 {case}"


@dataclass(frozen=True)
class VisitLedToCase:
    visit: int
    number: str
    case: str
    SAYS: ClassVar[str] = "检查 {number} 发现的问题已立案 {case}"


@dataclass(frozen=True)
class EnterpriseRefused:
    """Whoever was to be inspected sent the inspectors away; ``grounds`` the law gives for it.

    Its words stand in the complaint, for who supervises: who went reads the journal of the visit.
    """

    visit: int
    number: str
    complaint: int
    grounds: tuple[str, ...]
    SAYS: ClassVar[str] = "企业拒绝检查 {number}"


@dataclass(frozen=True)
class EnterpriseComplained:
    visit: int
    number: str
    complaint: int
    SAYS: ClassVar[str] = "企业对检查 {number} 提出投诉"


@dataclass(frozen=True)
class VisitReported:
    """Something in it was late, and the reason goes to who supervises; ``kind``: what was."""

    visit: int
    number: str
    complaint: int
    kind: str
    SAYS: ClassVar[str] = "检查 {number} {kind}，报监督机构"


@dataclass(frozen=True)
class ComplaintHeard:
    """Who supervises looked into it."""

    complaint: int
    number: str
    SAYS: ClassVar[str] = "核实企业对检查 {number} 的投诉"


@dataclass(frozen=True)
class VisitFollowedFile:
    """The file of the inspected went into another, or came out of it, and the visit with it."""

    visit: int
    number: str
    subject: int
    was: int
    SAYS: ClassVar[str] = "检查 {number} 随档案归入另一监管对象"


@dataclass(frozen=True)
class DrawPublished:
    draw: int
    number: str
    listed: str
    commitment: str
    SAYS: ClassVar[str] = "公布抽取名单 {number}，摘要 {listed}"


@dataclass(frozen=True)
class DrawMade:
    draw: int
    number: str
    drawn: int
    SAYS: ClassVar[str] = "公开抽取 {number}，抽中 {drawn} 个"


@dataclass(frozen=True)
class PackageChosen:
    """``items``: how many were read before it was confirmed."""

    order: int
    number: str
    name: str
    items: int
    SAYS: ClassVar[str] = "企业选择服务套餐“{name}”，{items}个事项，申请 {number}"


@dataclass(frozen=True)
class PackageWithdrawn:
    order: int
    number: str
    because: str
    SAYS: ClassVar[str] = "企业撤回服务套餐申请 {number}：{because}"


@dataclass(frozen=True)
class RequestReceived:
    request: int
    number: str
    responsible: str
    due: str
    SAYS: ClassVar[str] = "受理企业诉求 {number}，由{responsible}负责，{due}前答复"


@dataclass(frozen=True)
class RequestAssigned:
    request: int
    number: str
    before: str
    responsible: str
    because: str
    SAYS: ClassVar[str] = "企业诉求 {number} 由{before}改为{responsible}负责：{because}"


@dataclass(frozen=True)
class RequestAnswered:
    request: int
    number: str
    SAYS: ClassVar[str] = "答复企业诉求 {number}"


@dataclass(frozen=True)
class RequestClosed:
    request: int
    number: str
    SAYS: ClassVar[str] = "企业诉求 {number} 办结"


@dataclass(frozen=True)
class BaselineRecorded:
    """Before the platform, by ``source``: so many visits of an office between two days."""

    baseline: int
    office: int
    since: str
    until: str
    visits: int
    source: str
    SAYS: ClassVar[str] = "登记{since}至{until}的检查基期：{visits}次，来源“{source}”"


@dataclass(frozen=True)
class BaselineCorrected:
    """``was``: the one that it takes the place of, which stays to be seen."""

    baseline: int
    was: int
    before: int
    visits: int
    because: str
    SAYS: ClassVar[str] = "更正检查基期，检查次数由{before}改为{visits}：{because}"


@dataclass(frozen=True)
class PackageEditionRecorded:
    edition: int
    slug: str
    name: str
    since: str
    items: int
    SAYS: ClassVar[str] = "登记服务套餐“{name}”的新版本，{items}个事项，{since}起"


@dataclass(frozen=True)
class PackageEnded:
    edition: int
    slug: str
    name: str
    since: str
    SAYS: ClassVar[str] = "服务套餐“{name}”自{since}起停止提供"


@dataclass(frozen=True)
class DetectorsRan:
    """``new``: findings that were not known the night before; who supervises was told of each."""

    day: str
    new: int
    standing: int
    SAYS: ClassVar[str] = "夜间预警：新发现{new}件，现有{standing}件"
