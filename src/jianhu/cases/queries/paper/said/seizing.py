"""查封、扣押: asked for, approved, carried out on the spot."""

from typing import Any

from jianhu.base import moments
from jianhu.base.paper.wording import day, moment
from jianhu.cases.models import Act, Case
from jianhu.cases.queries.paper.phrases import ended
from jianhu.cases.queries.paper.said.measure import the
from jianhu.cases.queries.paper.said.saying import Said, Saying
from jianhu.cases.queries.paper.said.things import held, term
from jianhu.cases.rules.forms_seizure import SORTS
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.law.deadlines import terms

ASKED = ("ask-seizure", "seize-at-once")
NONE = ("无", "没有")


def _asked(facts: CaseFacts) -> Said:
    asked = the(facts, *ASKED)
    said = asked.said
    things = "、".join(f"{each.name}{each.quantity}" for each in said.things)
    return {
        "measure": SORTS[said.sort],
        "measure_basis": said.articles,
        "reasons": said.grounds.rstrip("。；"),
        "related": f"{things}，与案件有关，不属于当事人及其所扶养家属的生活必需品",
        "opinion": f"{said.necessity.rstrip('。；')}。建议{SORTS[said.sort]}。",
        "opinion_date": day(asked.on),
    }


def planned(name: str, act: Act) -> Said:
    """Before it begins, a term is a number of days."""
    return {"from": "实施之日", "until": f"实施之日起第{terms()[name].value_on(act.on)}日"}


def answer(act: Act, facts: CaseFacts) -> Said:
    """What the head of the agency wrote, and when."""
    said = facts.acts[-1].said
    words = getattr(said, "opinion", "") or f"不予批准。理由：{said.reason}"
    return {"approval": words, "approval_date": day(act.on)}


def _approved(case: Case, act: Act, facts: CaseFacts) -> Said:
    return {"form": _asked(facts) | planned("seizure", act) | answer(act, facts)}


def _approved_afterwards(case: Case, act: Act, facts: CaseFacts) -> Said:
    taken = the(facts, "seize-at-once").said.began_at
    reported = {
        "urgent": True,
        "taken_at": moment(moments.local(taken)),
        "reported_at": moment(moments.local(act.at)),
    }
    return {"form": _asked(facts) | term(facts) | reported | answer(act, facts)}


def _seized(case: Case, act: Act, facts: CaseFacts) -> Said:
    done = facts.acts[-1].said
    form = _asked(facts) | held(case, facts) | term(facts) | _on_the_spot(facts, done)
    return {
        "form": form | {"signed_on": day(act.on) if done.signed else ""},
        "act": {"began": moment(moments.local(done.began_at))},
    }


def _on_the_spot(facts: CaseFacts, done: Any) -> Said:
    here = "当事人到场" if done.present else f"当事人未到场，邀请见证人{done.witness}到场"
    unsigned = done.refused or "当事人未到场。"
    return {
        "present": here,
        "heard": _heard(done),
        "findings": ended(done.record),
        "witness": done.witness,
        "approved_at": _approved_at(facts, done),
        "refused": "" if done.signed else unsigned,
    }


def _heard(done: Any) -> str:
    if not done.present:
        return "当事人未到场。"
    return "当事人表示没有意见。" if done.defence.strip() in NONE else ended(done.defence)


def _approved_at(facts: CaseFacts, done: Any) -> str:
    if facts.last("approve-seizure"):
        approved = facts.background.moments["approve-seizure"]
        return f"{moment(approved)}经本机关负责人批准"
    return f"情况紧急（{done.urgency.rstrip('。')}），当场实施，依法立即报告并补办批准手续"


SEIZING: dict[str, Saying] = {
    "approve-seizure": _approved,
    "refuse-seizure": _approved,
    "approve-afterwards": _approved_afterwards,
    "seize": _seized,
    "seize-at-once": _seized,
}
