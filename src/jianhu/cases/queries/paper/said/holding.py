"""What is held: longer, tested, given back, dealt with, handed on."""

from dataclasses import replace

from jianhu.base.paper.wording import day, yuan
from jianhu.cases.models import Act, Case
from jianhu.cases.queries.paper.said.measure import number_of
from jianhu.cases.queries.paper.said.receipt import receipt
from jianhu.cases.queries.paper.said.saying import Said, Saying
from jianhu.cases.queries.paper.said.things import held, kept, term
from jianhu.cases.rules.forms_seizure import GROUNDS, HOWS
from jianhu.cases.rules.ledger import CaseFacts


def terms_of(facts: CaseFacts) -> Said:
    """The old term, and until when it is now."""
    before = replace(facts, acts=facts.acts[:-1])
    return term(before) | {"new_until": term(facts)["until"]}


def _extended(case: Case, act: Act, facts: CaseFacts) -> Said:
    reasons = {"reasons": facts.acts[-1].said.reason.rstrip("。；")}
    return {"form": held(case, facts) | terms_of(facts) | reasons}


def told_longer(case: Case, act: Act, facts: CaseFacts) -> Said:
    """The receipt of the paper that says so, whatever was made since."""
    said, paper = receipt(case, act, facts), case.papers.filter(act__move="extend-hold").last()
    of = {"document": paper.title, "document_number": paper.number} if paper else {}
    return said | {"form": said["form"] | of}


def _tested(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    test = {
        "examination": "检测（鉴定）",
        "examination_from": day(said.on),
        "examination_until": day(said.until),
        "expert": said.by_whom,
        "due": day(said.until),
        "questions_asked": said.what,
        "requirements": "按照有关标准和技术规范进行",
    }
    return {"form": held(case, facts) | terms_of(facts) | test}


def _kept(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    return {
        "form": kept(case, facts)
        | {"keeper": said.keeper, "third": said.third, "from": day(act.on)}
    }


def released(ground: str) -> Said:
    """Why, and by which item of 行政强制法 28.1: they are counted as the law counts them."""
    item = "一二三四五"[tuple(GROUNDS).index(ground)]
    return {"reasons": GROUNDS[ground], "paragraph": f"第{item}项"}


def _released(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    note = f"已变卖，退还所得{yuan(said.proceeds)}" if said.sold else "退还时当面核对"
    form = held(case, facts, note) | released(said.ground)
    return {"form": form, "act": {"date": day(said.on)}}


def _disposed(case: Case, act: Act, facts: CaseFacts) -> Said:
    said, known = facts.acts[-1].said, held(case, facts)
    penalty = said.how == "confiscate" and number_of(case.parent or case, "penalty-decision")
    dealt = {
        "document_number": penalty or known["document_number"],
        "outcome": HOWS[said.how],
        "outcome_basis": said.basis.rstrip("。"),
        "supervisor": str(act.by),
    }
    return {"form": known | dealt}


def _handed_over(case: Case, act: Act, facts: CaseFacts) -> Said:
    gone = facts.parent.last("transfer-crime") if facts.parent else None
    police = {"police": facts.acts[-1].said.to, "transferred_on": day(gone.on) if gone else None}
    return {"form": held(case, facts) | police}


HOLDING: dict[str, Saying] = {
    "extend-hold": _extended,
    "tell-extension": told_longer,
    "send-to-test": _tested,
    "keep-things": _kept,
    "release": _released,
    "dispose-things": _disposed,
    "hand-to-police": _handed_over,
}
