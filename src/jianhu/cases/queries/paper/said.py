"""What the form of each act says on its document."""

from collections.abc import Callable
from typing import Any

from jianhu.base.paper.wording import day
from jianhu.cases.models import Act, Case
from jianhu.cases.queries.paper.studio import advised
from jianhu.cases.rules.forms import METHODS, OUTCOMES
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.needs.review import review_is_due
from jianhu.cases.rules.penalties import money

Said = dict[str, Any]
Saying = Callable[[Case, Act, CaseFacts], Said]


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


def _defended(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    return {"form": {"speaker": facts.party.name, "speaker_role": "当事人", "defence": said.text}}


def _on_the_spot(case: Case, act: Act, facts: CaseFacts) -> Said:
    if case.procedure != "simple":
        return {}
    said = facts.acts[-1].said
    none = said.defence.strip() in ("无", "没有")
    heard = "你（单位）表示无陈述、申辩意见。" if none else f"你（单位）陈述：{said.defence}。"
    answer = f"答复：{said.adopted}。" if said.adopted else ""
    return {"form": {"heard": heard + answer, "refused": said.refused, "signed_on": day(act.on)}}


def _served(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    paper = case.papers.filter(served=True).last()
    served = {
        "method": METHODS[said.method],
        "date": day(said.on),
        "at": case.place,
        "to": facts.party.name,
    }
    return {
        "service": served | {"electronic": said.method == "electronic"},
        "form": {
            "document": paper.title if paper else None,
            "document_number": paper.number if paper else None,
            "refusal": said.witness if said.method == "left" else "",
            "received": day(said.on),
            "remark": said.because,
        },
    }


def _closed(case: Case, act: Act, facts: CaseFacts) -> Said:
    decided = facts.last("decide", "waive", "drop", "transfer-crime")
    return {
        "form": {
            "decided_on": day(decided.on) if decided else None,
            "outcome": _outcome(case, facts),
            "performed": facts.acts[-1].said.summary,
            "closing": "执行完毕" if facts.last("decide") else "办理完毕",
            "opinion": "建议结案归档。",
        }
    }


def _outcome(case: Case, facts: CaseFacts) -> str:
    if decided := facts.last("decide"):
        return f"{'、'.join(decided.said.kinds)}，罚款{money(decided.said.fine)}元"
    return case.get_step_display()


SAID: dict[str, Saying] = {
    "file": _opened,
    "order-correction": _ordered,
    "conclude": _concluded,
    "review": _reviewed,
    "defend": _defended,
    "answer-studio": advised,
    "decide": _on_the_spot,
    "serve": _served,
    "close": _closed,
}
