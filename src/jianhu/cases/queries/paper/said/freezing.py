"""冻结: the account and the amount, the bank that is told, and the day it ends."""

from jianhu.base.paper.wording import day, yuan
from jianhu.cases.models import Act, Case
from jianhu.cases.queries.paper.said.holding import terms_of, told_longer
from jianhu.cases.queries.paper.said.measure import number_of, the
from jianhu.cases.queries.paper.said.receipt import receipt
from jianhu.cases.queries.paper.said.saying import Said, Saying
from jianhu.cases.queries.paper.said.seizing import answer, planned
from jianhu.cases.queries.paper.said.things import term
from jianhu.cases.rules.ledger import CaseFacts


def _frozen(case: Case, facts: CaseFacts) -> Said:
    """What every document of a freeze says; before it is done, as it was asked for."""
    said, asked = the(facts, "ask-freeze", "freeze").said, the(facts, "ask-freeze").said
    return {
        "measure": "冻结",
        "document_number": number_of(case, "freeze-decision"),
        "measure_basis": f"《{said.law.strip('《》')}》",
        "reasons": asked.grounds.rstrip("。；"),
        "receiver": said.bank,
        "account": said.account,
        "amount": yuan(said.amount),
    }


def _approved(case: Case, act: Act, facts: CaseFacts) -> Said:
    asked = the(facts, "ask-freeze")
    sums = f"{yuan(asked.said.amount)}，与违法行为涉及的金额{yuan(asked.said.involved)}相当"
    more = {
        "related": f"在{asked.said.bank}的存款、汇款{sums}",
        "opinion": "建议冻结。",
        "opinion_date": day(asked.on),
    }
    return {"form": _frozen(case, facts) | planned("freeze", act) | more | answer(act, facts)}


def _done(case: Case, act: Act, facts: CaseFacts) -> Said:
    return {"form": _frozen(case, facts) | term(facts)}


def _served(case: Case, act: Act, facts: CaseFacts) -> Said:
    """Late, the receipt says why."""
    said, late = receipt(case, act, facts), facts.acts[-1].said.late_because.rstrip("。；")
    because = {"remark": f"逾期交付：{late}。"} if late else {}
    return said | {"form": said["form"] | because}


def _extended(case: Case, act: Act, facts: CaseFacts) -> Said:
    reasons = {"reasons": facts.acts[-1].said.reason.rstrip("。；")}
    return {"form": _frozen(case, facts) | terms_of(facts) | reasons}


def _unfrozen(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    reasons = {"reasons": said.reason.rstrip("。；")}
    return {"form": _frozen(case, facts) | reasons, "act": {"date": day(said.on)}}


FREEZING: dict[str, Saying] = {
    "approve-freeze": _approved,
    "freeze": _done,
    "serve-freeze": _served,
    "extend-hold": _extended,
    "tell-extension": told_longer,
    "unfreeze": _unfrozen,
}
