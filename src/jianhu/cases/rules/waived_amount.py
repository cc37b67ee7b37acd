"""What a waiver left out: the fine that would have applied, and why that amount."""

from decimal import Decimal
from typing import NamedTuple

from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.ranges import lowest


class Amount(NamedTuple):
    """``yuan`` is nothing where neither the case nor the statute names an amount."""

    yuan: Decimal | None
    because: str


def would_have_been(facts: CaseFacts) -> Amount:
    """The fine that was told or proposed; without one, the least the statute threatens."""
    for move, says in (("notify", "告知的拟处罚款"), ("conclude", "调查终结报告拟处罚款")):
        act = facts.last(move)
        if act and act.said.fine:
            return Amount(act.said.fine, says)
    law = facts.background.law
    says = law.text.says if law and law.text else "依据"
    low = lowest(facts.ranges)
    if low is None:
        return Amount(None, f"{says}没有写明罚款下限，不计数额")
    return Amount(low, f"{says}的罚款下限")
