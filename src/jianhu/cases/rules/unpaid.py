"""What a decision asks for and since when it is late: seen from the measure that enforces it."""

from datetime import date
from decimal import Decimal

from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.spot import OnTheSpot
from jianhu.law.deadlines import last_day, terms
from jianhu.law.surcharge import rates, surcharge


def known_since(decided: CaseFacts) -> date | None:
    """Return when the party came to know what it must do."""
    if served := decided.last("serve"):
        return served.on
    known = decided.last("decide")
    if known and isinstance(known.said, OnTheSpot):
        return known.on
    ordered = decided.last("order-correction")
    return ordered.on if ordered and known is None else None


def pay_until(decided: CaseFacts) -> date | None:
    known = known_since(decided)
    if known is None or decided.last("decide") is None:
        return None
    until = last_day(terms()["payment"], known)
    later: list[date] = [act.said.until for act in decided.all("postpone")]
    return max([until, *later])


def correct_until(decided: CaseFacts) -> date | None:
    """Return until when something had to be put right, where a day was set."""
    ordered = decided.last("order-correction")
    return (ordered.said.due_on or ordered.on) if ordered else None


def surcharge_so_far(facts: CaseFacts) -> Decimal:
    """Return what late payment costs until today; never more than the fine (第四十五条)."""
    until = pay_until(facts.parent) if facts.parent else None
    if facts.parent is None or until is None:
        return Decimal(0)
    rate = rates()["late-payment"].on(facts.today)
    return surcharge(rate, fine_left(facts), (facts.today - until).days)


def fine_left(facts: CaseFacts) -> Decimal:
    """Return what of the fine itself was not paid."""
    decided = facts.parent.last("decide") if facts.parent else None
    if facts.parent is None or decided is None:
        return Decimal(0)
    paid = sum((act.said.amount for act in facts.parent.all("pay")), Decimal(0))
    return max(Decimal(decided.said.fine) - paid, Decimal(0))


def agreed_less(facts: CaseFacts) -> Decimal:
    """Return by how much an agreement lowered the surcharge."""
    agreed = facts.last("agree")
    return agreed.said.surcharge_reduced if agreed else Decimal(0)
