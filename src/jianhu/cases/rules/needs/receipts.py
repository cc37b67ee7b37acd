"""A receipt bears a number and is written down once (行政处罚法第六十七条、第七十条)."""

from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import need
from jianhu.cases.rules.receipts import receipt_of


@need("administrative-penalty-law/67", "B40", "B41", typed=True)
def receipt_is_counted_once(facts: CaseFacts) -> str | None:
    number = receipt_of(facts.said)
    if number and not any(each.isdigit() for each in number):
        return f"“{number}”不是票据号，请填写票据上的号码。"
    if not facts.receipt_used:
        return None
    return f"票据{number}已经登记在{facts.receipt_used}，一张票据只证明一次缴款，请核对票据号。"
