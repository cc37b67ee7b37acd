"""Money after the decision: cash on its way, time asked for, a dispute, what must go back."""

from jianhu.cases.rules.ledger import Act, CaseFacts
from jianhu.cases.rules.need import need
from jianhu.cases.rules.owed import fine_left, fine_now, is_disputed, still_owed
from jianhu.cases.rules.penalties import money

CASH, FAR, HAND_IN = (f"administrative-penalty-law/{each}" for each in (68, 69, 71))
HARDSHIP = "administrative-penalty-law/66"
SURCHARGE = "administrative-penalty-law/72"
DISPUTE = "administrative-penalty-law/73"


def cash(facts: CaseFacts) -> Act | None:
    """The latest act by which cash was taken, whose way to the bank has to be followed."""
    found = facts.last("decide", "collect-cash")
    on_the_spot = found and getattr(found.said, "cash", "no") != "no"
    return found if found and (found.move == "collect-cash" or on_the_spot) else None


def was_taken_on_the_water(taken: Act) -> bool:
    return "water" in (getattr(taken.said, "cash", ""), getattr(taken.said, "where", ""))


@need(FAR, "B41", typed=True)
def party_asked_to_pay_cash(facts: CaseFacts) -> str | None:
    if facts.said.asked:
        return None
    return "只有当事人到指定银行缴纳有困难并自己提出的，才可以当场收缴。"


@need("administrative-penalty-law/70", "B41", typed=True)
def cash_has_its_receipt(facts: CaseFacts) -> str | None:
    if facts.said.receipt.strip():
        return None
    return "当场收缴须出具财政部门统一制发的专用票据，否则当事人有权拒缴，请填写票据号。"


@need(HAND_IN, "B41", absent=True)
def cash_was_taken(facts: CaseFacts) -> str | None:
    taken = cash(facts)
    if taken is None:
        return "本案没有当场收缴的罚款。"
    return "当场收缴的罚款已经交至机关。" if facts.since(taken, "hand-in-cash") else None


@need(HAND_IN, "B41")
def boat_is_ashore(facts: CaseFacts) -> str | None:
    """On the water the two days begin ashore; until that is written down nothing runs."""
    taken = cash(facts)
    if taken is None or not was_taken_on_the_water(taken) or facts.since(taken, "ashore"):
        return None
    return "水上收缴的罚款自抵岸之日起计算，请先登记抵岸日期。"


@need(HAND_IN, "B41", absent=True)
def taken_on_the_water(facts: CaseFacts) -> str | None:
    taken = cash(facts)
    if taken is None or not was_taken_on_the_water(taken):
        return "本案没有在水上收缴的罚款。"
    return None


@need(HAND_IN, "B41", absent=True)
def cash_is_at_the_office(facts: CaseFacts) -> str | None:
    handed_in = facts.since(cash(facts), "hand-in-cash")
    if handed_in is None:
        return "请先登记当场收缴的罚款交至机关。"
    return "罚款已经缴付银行。" if facts.since(handed_in, "bank-cash") else None


@need(HAND_IN, "B41")
def cash_is_in_the_bank(facts: CaseFacts) -> str | None:
    taken = cash(facts)
    if taken is None or facts.since(taken, "bank-cash"):
        return None
    return f"当场收缴的罚款（{taken.on}）还没有缴付指定银行，不能结案。"


@need(HARDSHIP, "B39", absent=True)
def hardship_was_claimed(facts: CaseFacts) -> str | None:
    latest = facts.last("claim-hardship", "postpone")
    if latest and latest.move == "claim-hardship":
        return None
    return "延期、分期缴纳须当事人确有经济困难并提出申请，请先登记申请。"


@need(HARDSHIP, "B39", typed=True)
def instalments_make_up_what_is_owed(facts: CaseFacts) -> str | None:
    each = facts.said.instalments
    if each[0].by < facts.today:
        return "第一期的期限已经过去，请重新安排。"
    total, left = sum(part.amount for part in each), fine_left(facts)
    return None if total == left else f"各期合计{money(total)}元，罚款还有{money(left)}元，请核对。"


@need(DISPUTE, "B43", absent=True)
def not_disputed_yet(facts: CaseFacts) -> str | None:
    return "已经登记了正在进行的行政复议或者诉讼。" if is_disputed(facts) else None


@need(DISPUTE, "B43", absent=True)
def is_being_disputed(facts: CaseFacts) -> str | None:
    return None if is_disputed(facts) else "没有正在进行的行政复议或者诉讼。"


@need("administrative-reconsideration-law/63", "B43", typed=True)
def review_does_not_make_it_worse(facts: CaseFacts) -> str | None:
    accepted, fine = facts.last("review-accepted"), facts.said.fine
    if accepted is None or accepted.said.kind != "reconsideration" or fine is None:
        return None
    now = fine_now(facts)
    if fine <= now:
        return None
    return f"行政复议不得作出更为不利的变更：罚款{money(now)}元不能变更为{money(fine)}元。"


@need(SURCHARGE, "B42", absent=True)
def more_was_paid_than_owed(facts: CaseFacts) -> str | None:
    return None if still_owed(facts) < 0 else "没有多缴的罚款。"


@need(SURCHARGE, "B43", typed=True)
def not_more_than_was_too_much(facts: CaseFacts) -> str | None:
    too_much = -still_owed(facts)
    if facts.said.amount <= too_much:
        return None
    return f"应退还{money(too_much)}元，登记的{money(facts.said.amount)}元多于应退。"


@need("administrative-penalty-law/74", "B43")
def nothing_must_go_back(facts: CaseFacts) -> str | None:
    left = still_owed(facts)
    return f"决定变更、撤销后多缴的{money(-left)}元应当退还，不能结案。" if left < 0 else None
