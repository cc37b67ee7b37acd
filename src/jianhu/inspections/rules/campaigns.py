"""Special campaigns: approved, bounded in time and scope; no mass closure of a trade (I6, I15)."""

from dataclasses import dataclass
from datetime import date

from jianhu.inspections.rules.basis import BUSINESS, STRICT
from jianhu.inspections.rules.parameters import parameters
from jianhu.kit.errors import WrongStep

Span = tuple[date, date]


@dataclass(frozen=True)
class CampaignFacts:
    """``scope``: whom it is about; ``approved_by``: which organ decided that it takes place."""

    name: str
    since: date
    until: date | None
    scope: str
    reason: str
    approved_by: str
    basis: str = ""


def check_campaign(said: CampaignFacts) -> None:
    """Refuse a campaign without approval, an end, a scope or a reason (I6)."""
    lacking = {
        "批准机关": said.approved_by,
        "依据": said.basis,
        "结束日期": said.until,
        "检查范围": said.scope,
        "开展的理由": said.reason,
    }
    missing = [name for name, given in lacking.items() if not given]
    if missing:
        raise WrongStep(f"专项检查应当写明{'、'.join(missing)}。", basis=STRICT)
    assert said.until
    if said.until < said.since:
        raise WrongStep("专项检查的结束日期早于开始日期。", basis=STRICT)


def check_named(name: str, state: str, since: date, until: date, *, within: Span) -> None:
    """Refuse to plan or visit in the name of a campaign unapproved, or outside its days (I6)."""
    if state != "approved":
        raise WrongStep(f"专项行动“{name}”还没有经负责人批准，不能据此安排检查。", basis=STRICT)
    if not within[0] <= since <= until <= within[1]:
        says = f"专项行动“{name}”自{within[0]}至{within[1]}，不能在此期间以外安排检查。"
        raise WrongStep(says, basis=STRICT)


def check_closure(closed: int, of: int, *, ground: str, approved_by: str) -> None:
    """Refuse to close a trade across an area, but for safety or a great event, with approval (I15).

    ``closed`` of ``of`` subjects of the trade in the area are to stop; ``ground`` "" is none.
    """
    if not of or not parameters()["closure-share"].allows(100 * closed / of):
        return
    if not (ground and approved_by):
        raise WrongStep(
            f"要求{of}家中的{closed}家停业是普遍停业：除涉及公共安全、重大活动并经批准外，"
            "不得要求一个区域的一个行业停产停业。",
            basis=f"{BUSINESS}/59(2)",
        )
