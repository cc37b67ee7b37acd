"""Money: cash taken, time given, and what late payment costs."""

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from jianhu.base.paper.wording import day, in_capitals, yuan
from jianhu.cases.models import Act, Case
from jianhu.cases.queries.paper.said.saying import Said, Saying, number_of
from jianhu.cases.rules.forms import Money
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.owed import disputed, fine_left, first_due, owed, pay_until
from jianhu.law.deadlines import last_day, terms
from jianhu.law.surcharge import rates

DECISIONS = ("penalty-decision", "on-the-spot-decision")
FAR = "《中华人民共和国行政处罚法》第六十九条"


def _told_before(facts: CaseFacts) -> bool:
    """Whether the decision itself said it; else nothing is added before it is told."""
    received = facts.last("serve") or facts.last("decide")
    return bool(received and getattr(received.said, "surcharge_told", True))


def _sum(amount: Money) -> str:
    return f"{yuan(amount)}（大写：{in_capitals(amount)}）"


def _cash(case: Case, act: Act, facts: CaseFacts) -> Said:
    """Cash taken on the spot, or later where no bank is near; on the water the term runs ashore."""
    said = facts.acts[-1].said
    amount = getattr(said, "amount", None) or said.fine
    on = getattr(said, "on", act.on)
    where = getattr(said, "where", "") or getattr(said, "cash", "")
    later = {} if act.move == "decide" else {"payment": {"on_the_spot_basis": FAR}}
    return later | {
        "decision": {"fine": yuan(amount), "fine_words": in_capitals(amount)},
        "form": {
            "decision_number": number_of(case, *DECISIONS),
            "receipt_number": said.receipt,
            "received_on": day(on),
            "hand_over_by": _hand_over_by(where, on),
        },
    }


def _hand_over_by(where: str, on: date) -> str:
    term = terms()["cash-handover"]
    if where == "water":
        return f"抵岸之日起{term.value_on(on)}个工作日届满"
    return day(last_day(term, on))


def _put_off(case: Case, act: Act, facts: CaseFacts) -> Said:
    said, claimed = facts.acts[-1].said, facts.last("claim-hardship")
    assert claimed is not None
    parts = said.instalments
    only = f"准予延期至{day(parts[0].by)}缴纳"
    return {
        "form": {
            "decision_number": number_of(case, *DECISIONS),
            "applied_on": day(claimed.said.on),
            "reasons": claimed.said.hardship.rstrip("。"),
            "outcome": only if len(parts) == 1 else f"准予分{len(parts)}期缴纳",
            "instalments": list(_parts(parts)),
        }
    }


def _parts(instalments: Iterable[Any]) -> Iterable[Said]:
    return ({"amount": yuan(each.amount), "until": day(each.by)} for each in instalments)


def _surcharge_told(case: Case, act: Act, facts: CaseFacts) -> Said:
    until, told = pay_until(facts), facts.acts[-1].said
    added = owed(facts).surcharge
    late = until is not None and until < told.on
    percent = rates()["late-payment"].on(told.on).percent_per_day
    since = until if until and _told_before(facts) else until and max(until, told.on)
    return {
        "form": {
            "decision_number": number_of(case, *DECISIONS),
            "due_on": day(until) if until else None,
            "from": day(since + timedelta(days=1)) if since else None,
            "rate": f"每日按罚款数额的{percent.normalize():f}%",
            "late": late,
            "amount": _sum(added) if added > Decimal(0) else "",
        }
    }


def _paid(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    return {
        "form": {
            "decision_number": number_of(case, *DECISIONS),
            "amount": _sum(said.amount),
            "received_on": day(said.on),
            "receipt_number": said.receipt,
            "left": _left(facts),
            "registered_by": str(act.by),
        }
    }


def _left(facts: CaseFacts) -> str:
    now, fine = owed(facts), fine_left(facts)
    if now.left <= 0:
        added = f"加处罚款{yuan(now.surcharge)}已经缴清" if now.surcharge else "没有加处罚款"
        return f"罚款{yuan(now.fine)}已经缴清，{added}。{_counted(facts)}"
    owing = f"尚欠罚款{yuan(fine)}" if fine else f"罚款{yuan(now.fine)}已经缴清"
    late = f"，尚欠加处罚款{yuan(now.left - fine)}" if now.left > fine else ""
    return f"{owing}{late}。{_counted(facts)}"


def _counted(facts: CaseFacts) -> str:
    """By what the surcharge was counted."""
    until, added = first_due(facts), owed(facts).surcharge
    if not added or until is None:
        return ""
    percent = rates()["late-payment"].on(until).percent_per_day
    since = day(until + timedelta(days=1))
    still = "".join(
        f"，{day(begun)}至{day(end)}行政复议（诉讼）期间不计" for begun, end in disputed(facts)
    )
    return (
        f"加处罚款自{since}起每日按罚款数额的{percent.normalize():f}%计算{still}，共{yuan(added)}。"
    )


PAYMENT: dict[str, Saying] = {
    "pay": _paid,
    "cash-register": _cash,
    "postpone": _put_off,
    "tell-surcharge": _surcharge_told,
}
