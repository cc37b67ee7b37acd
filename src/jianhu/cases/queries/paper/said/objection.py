"""向上一级法院申请复议: what the court refused, and why the office thinks otherwise."""

from jianhu.base.paper.wording import day
from jianhu.cases.models import Act, Case
from jianhu.cases.queries.paper.phrases import ended
from jianhu.cases.queries.paper.said.measure import enforced, the
from jianhu.cases.queries.paper.said.saying import Said, Saying
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.law.deadlines import last_day, terms

REFUSED = {
    "court-refuses": ("不予受理强制执行申请", "裁定受理", "第五十六条第二款"),
    "court-refuses-to-execute": ("不予执行", "裁定执行", "第五十八条第三款"),
}


def _objected(case: Case, act: Act, facts: CaseFacts) -> Said:
    answer = the(facts, *REFUSED)
    subject, request, basis = REFUSED[answer.move]
    form = {
        "subject": subject,
        "request": request,
        "objection_basis": basis,
        "received_on": day(answer.on),
        "until": day(last_day(terms()["court-objection"], answer.on)),
        "reasons": ended(facts.acts[-1].said.reasons),
    }
    return {"form": enforced(case, facts) | form, "office": {"head": str(act.by)}}


OBJECTION: dict[str, Saying] = {"object-to-court": _objected}
