"""After the decision: served as the law says, paid by receipt, closed when nothing is owed."""

from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import need
from jianhu.cases.rules.needs.online import agreed_electronically
from jianhu.cases.rules.owed import owed, still_owed
from jianhu.cases.rules.penalties import money

SERVICE = "administrative-penalty-law/61"


@need(SERVICE, "B36", typed=True)
def service_is_lawful(facts: CaseFacts) -> str | None:
    said = facts.said
    if said.method == "electronic" and not (said.consent or agreed_electronically(facts)):
        return "电子送达须经当事人同意并签订确认书。"
    if said.method == "left" and not said.witness.strip():
        return "留置送达须有见证人，或者以拍照、录像等方式记录送达过程。"
    if said.method == "announcement" and not said.because.strip():
        return "公告送达须在案卷中记明原因和经过。"
    return None


@need(SERVICE, "B36", typed=True)
def served_after_the_decision(facts: CaseFacts) -> str | None:
    decided = facts.last("decide", "waive", "drop")
    if decided is None or facts.said.on >= decided.on:
        return None
    return f"决定于{decided.on}作出，不能在此之前送达，请核对送达日期。"


@need("administrative-penalty-law/59", "B34")
def decision_is_sealed(facts: CaseFacts) -> str | None:
    if not facts.unsealed:
        return None
    return f"《{facts.unsealed}》还没有加盖行政机关的印章，请盖章以后再送达。"


@need("administrative-penalty-law/67", "B40", typed=True)
def a_receipt_proves_it(facts: CaseFacts) -> str | None:
    if facts.said.receipt.strip():
        return None
    return "缴款以银行或者财政部门的票据为准，不能手工登记为已缴，请填写票据号。"


@need("administrative-penalty-law/67", "B40", typed=True)
def not_more_than_is_owed(facts: CaseFacts) -> str | None:
    left = still_owed(facts)
    if facts.said.amount <= left:
        return None
    return f"还应缴{money(left)}元，登记的{money(facts.said.amount)}元多于应缴。"


@need("administrative-penalty-law/66", "B40")
def everything_is_paid(facts: CaseFacts) -> str | None:
    now = owed(facts)
    if now.left <= 0 or facts.execution_ended:
        return None
    added = f"（其中加处罚款{money(now.surcharge)}元）" if now.surcharge else ""
    return f"还有{money(now.left)}元没有缴纳{added}，不能结案。"
