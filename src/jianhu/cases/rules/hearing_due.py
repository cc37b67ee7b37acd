"""When a party has a right to a hearing (行政处罚法第六十三条); the amounts are local data."""

from datetime import date

from jianhu.cases.rules.ledger import PartyKind
from jianhu.cases.rules.penalties import HEARING_KINDS, Penalty, money
from jianhu.law.limits import limit


def hearing_is_due(penalty: Penalty, party: PartyKind, day: date) -> str | None:
    """Return why a hearing must be offered, or nothing."""
    if heavy := [kind for kind in penalty.kinds if kind in HEARING_KINDS]:
        return f"拟{'、'.join(heavy)}"
    below = limit(f"hearing-fine-{party}")
    for says, amount in (("罚款", penalty.fine), ("没收", penalty.confiscated)):
        if amount and not below.allows(amount, day):
            return f"拟{says}{money(amount)}元，达到{money(below.on(day))}元的较大数额"
    return None
