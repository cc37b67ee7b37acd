"""What a decision asks for and since when it is late: seen from the measure that enforces it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from jianhu.cases.rules import owed
from jianhu.cases.rules.arrival import arrived_on
from jianhu.cases.rules.heard import as_disputes
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.spot import OnTheSpot


def known_since(decided: CaseFacts) -> date | None:
    """Return when the party came to know what it must do."""
    if served := decided.last("serve"):
        return arrived_on(served)
    known = decided.last("decide")
    if known and isinstance(known.said, OnTheSpot):
        return known.on
    ordered = decided.last("order-correction")
    return ordered.on if ordered and known is None else None


def correct_until(decided: CaseFacts) -> date | None:
    """Return until when something had to be put right, where a day was set."""
    ordered = decided.last("order-correction")
    return (ordered.said.due_on or ordered.on) if ordered else None


def pay_until(decided: CaseFacts) -> date | None:
    """Return the last day of what is due next, instalments and all."""
    return owed.pay_until(decided)


def surcharge_so_far(facts: CaseFacts) -> Decimal:
    """Return what late payment costs until today; never more than the fine (第四十五条)."""
    return owed.owed(_today(facts)).surcharge if facts.parent else Decimal(0)


def fine_left(facts: CaseFacts) -> Decimal:
    """Return what of the fine itself was not paid."""
    return owed.fine_left(_today(facts)) if facts.parent else Decimal(0)


def coerced_after(facts: CaseFacts) -> date | None:
    """Return the day after which late payment may be forced; nothing while nothing is added."""
    return owed.coerced_after(_today(facts)) if facts.parent else None


def _today(facts: CaseFacts) -> CaseFacts:
    """The penalty case on the measure's day, with the disputes that only the measure knows of."""
    assert facts.parent is not None
    disputes = (*facts.parent.disputes, *as_disputes(facts.acts))
    return replace(facts.parent, today=facts.today, disputes=disputes)
