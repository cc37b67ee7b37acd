"""How a case ends."""

from typing import Any

from jianhu.base.paper.wording import day
from jianhu.cases.models import Act, Case
from jianhu.cases.queries.paper.phrases import in_words
from jianhu.cases.queries.paper.said.saying import Said, Saying, approved
from jianhu.cases.rules.forms_leniency import WAIVERS
from jianhu.cases.rules.ledger import CaseFacts


def _closed(case: Case, act: Act, facts: CaseFacts) -> Said:
    decided = facts.last("decide", "waive", "drop", "transfer-crime")
    said: Any = facts.acts[-1].said
    return {
        "form": approved("建议结案归档。", "同意结案。", act.on)
        | {
            "decided_on": day(decided.on) if decided else None,
            "outcome": outcome(case, facts),
            "performed": said.summary,
            "closing": _closing(facts),
        }
    }


def _closing(facts: CaseFacts) -> str:
    """Why a case is over; one that was let off has nothing to be performed."""
    if facts.last("decide"):
        return "执行完毕"
    if facts.last("waive", "drop"):
        return "不予行政处罚决定已经作出"
    return "案件已经移送" if facts.last("transfer-crime") else "办理完毕"


def outcome(case: Case, facts: CaseFacts) -> str:
    """How the case ended, for whoever takes the file up."""
    decided = facts.last("decide", "waive", "drop")
    if decided is None:
        return f"尚未办结（{case.get_step_display()}）"
    if decided.move == "decide":
        return in_words(decided.said) if hasattr(decided.said, "kinds") else "已经作出决定"
    ground = "违法事实不能成立" if decided.move == "drop" else WAIVERS[decided.said.ground]
    return f"不予行政处罚（{ground}）"


ENDING: dict[str, Saying] = {"close": _closed}
