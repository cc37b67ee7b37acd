"""What was served on a party, and what it owes since."""

from datetime import date

from jianhu.cases.models import Case, Paper
from jianhu.cases.queries.paper.phrases import in_words
from jianhu.cases.queries.paper.sentence import payment
from jianhu.cases.queries.party_online.shapes import Decided, Owing
from jianhu.cases.queries.party_online.told import OWN
from jianhu.cases.rules.forms import METHODS
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.owed import owed, pay_until
from jianhu.organisations.rules.letterheads import Letterhead

DECIDE = ("decide", "waive", "drop")
SPARED = {"waive": "不予行政处罚", "drop": "违法事实不能成立，不予行政处罚"}


def papers_for(case: Case) -> list[Paper]:
    """Return what was served on the party: a decision only once it was."""
    served = case.procedure == "simple" or case.acts.filter(move="serve").exists()
    mine = case.papers.filter(served=True).select_related("act")
    own = case.papers.filter(act__move__in=OWN).select_related("act")
    return [
        each
        for each in sorted({*mine, *own}, key=lambda paper: paper.pk)
        if served or each.act.move not in DECIDE
    ]


def decided_for(facts: CaseFacts) -> Decided | None:
    decided = facts.last(*DECIDE)
    spot = facts.procedure == "simple"
    served = decided if spot else facts.since(decided, "serve")
    if decided is None or served is None:
        return None
    how = "当场交付" if spot else METHODS[served.said.method]
    words = in_words(decided.said) if decided.move == "decide" else SPARED[decided.move]
    return Decided(decided.on, served.on, how, words)


def owing(facts: CaseFacts, head: Letterhead, today: date) -> Owing | None:
    decided = facts.last("decide")
    if decided is None or not decided.said.fine:
        return None
    now, known = owed(facts), payment(head, facts, today)
    return Owing(
        fine=decided.said.fine,
        paid=now.paid,
        left=now.left,
        surcharge=now.surcharge,
        until=pay_until(facts),
        agency=known["agency"],
        address=known["address"],
        account=known["account"],
        says=known["surcharge"],
    )
