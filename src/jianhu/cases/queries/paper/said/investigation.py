"""From the clue to the end of the investigation."""

from jianhu.base.paper.wording import day
from jianhu.cases.models import Act, Case
from jianhu.cases.queries.paper.said.saying import Said, Saying
from jianhu.cases.rules.forms import OUTCOMES
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.needs.review import review_is_due
from jianhu.cases.rules.penalties import money


def _opened(case: Case, act: Act, facts: CaseFacts) -> Said:
    return {
        "form": {
            "competence": "违法行为发生地在本机关管辖区域，该事项已列入本机关公布的执法事项清单。",
            "in_time": f"违法行为于{day(case.lasted_until)}终了，未超过处罚时效。",
            "opinion": "当事人的行为涉嫌违法，建议立案调查。",
            "approval": facts.acts[-1].said.opinion,
            "approval_date": day(act.on),
        }
    }


def _ordered(case: Case, act: Act, facts: CaseFacts) -> Said:
    return {"form": {"at_once": facts.acts[-1].said.due_on is None}}


def _concluded(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    proposal = OUTCOMES[said.outcome]
    if said.fine:
        proposal = f"{proposal}，罚款{money(said.fine)}元"
    course = f"调查取证{len(facts.proofs)}份，当事人的情况和违法事实已经查明。"
    return {"form": {"course": course, "proposal": f"建议{proposal}。"}}


def _reviewed(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    result = "审核通过" if said.passed else "审核不通过"
    checked = ("主体和权限", "事实和证据", "依据和裁量", "程序")
    return {
        "form": {
            "trigger": review_is_due(facts) or "本机关要求审核",
            "submitted_on": day(act.on),
            "reviewer": str(act.by),
            "qualification": "具备法制审核资格",
            "opinion": f"{result}：{said.opinion}",
            "checked": [{"name": each, "opinion": result} for each in checked],
        }
    }


INVESTIGATION: dict[str, Saying] = {
    "file": _opened,
    "order-correction": _ordered,
    "conclude": _concluded,
    "review": _reviewed,
}
