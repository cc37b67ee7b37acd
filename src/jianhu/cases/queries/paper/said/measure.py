"""What the documents of every coercive measure say: the decision it enforces, and how it ends."""

from jianhu.base.paper.wording import day
from jianhu.cases.models import Act, Case
from jianhu.cases.queries.paper.said.saying import Said, Saying
from jianhu.cases.rules.ledger import Act as Done
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.unpaid import known_since

MONEY = ("penalty-decision", "on-the-spot-decision", "correction-order")
DEEDS = ("correction-order", "penalty-decision", "on-the-spot-decision")
ORDERS = ("coercion-decision", "freeze-decision", "execution-decision", "substitute-decision")


def number_of(case: Case, *templates: str) -> str | None:
    """Return the number of the latest document of these kinds."""
    paper = case.papers.filter(template__in=templates).last()
    return paper.number if paper else None


def enforced(case: Case, facts: CaseFacts) -> Said:
    """What is enforced: of deeds the order to correct, of money the decision, or what there is."""
    root = case.parent or case
    papers = {each.template: each for each in root.papers.select_related("act")}
    kinds = DEEDS if case.procedure in ("substitute-performance", "demolition") else MONEY
    paper = next((papers[each] for each in kinds if each in papers), None)
    if paper is None or facts.parent is None:
        return {}
    served = None if paper.template == "correction-order" else known_since(facts.parent)
    return {
        "document": paper.title,
        "document_number": paper.number,
        "decided_on": day(paper.act.on),
        "served_on": day(served or paper.act.on),
    }


def _closed(case: Case, act: Act, facts: CaseFacts) -> Said:
    order = case.papers.filter(template__in=ORDERS).select_related("act").last()
    return {
        "form": {
            "decided_on": day(order.act.on if order else facts.acts[-2].on),
            "outcome": case.table.labels[act.before],
            "performed": facts.acts[-1].said.summary,
            "closing": "行政强制办理完毕",
            "opinion": "建议结案，文书并入所属案件的案卷。",
            "approval": "同意结案。",
            "approval_date": day(act.on),
        }
    }


def the(facts: CaseFacts, *moves: str) -> Done:
    """Return an act that must have been there for this one to be made."""
    found = facts.last(*moves)
    assert found is not None
    return found


CLOSING: dict[str, Saying] = {"close": _closed}
