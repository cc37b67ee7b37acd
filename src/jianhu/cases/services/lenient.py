"""What a waiver and the fast track leave on the case, for lists and numbers."""

from datetime import date

from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.cases.facts import CaseWaived
from jianhu.cases.models import Case
from jianhu.cases.rules.forms_leniency import WAIVERS
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.waived_amount import would_have_been

DISPUTES = ("defend", "ask-hearing")


def keep_leniency(by: Person, case: Case, move: str, facts: CaseFacts, on: date) -> None:
    """Copy it from the ledger to the case; a party that disputes leaves the fast track."""
    if move == "waive":
        _keep_waiver(by, case, facts, on)
    elif move == "go-fast":
        case.fast = True
    elif move in DISPUTES:
        case.fast = False


def _keep_waiver(by: Person, case: Case, facts: CaseFacts, on: date) -> None:
    amount, ground = would_have_been(facts), facts.said.ground
    case.waived_on, case.waived_ground = on, ground
    if case.procedure == "simple":
        case.filed_on = on
    case.waived, case.waived_because = amount.yuan, amount.because
    told = CaseWaived(case.pk, case.number, case.item, WAIVERS[ground], amount.yuan, amount.because)
    record(by, case, told)
