"""Things held are held in time, kept well at the agency's cost, and given back."""

from jianhu.cases.rules.hold import (
    first_stop,
    held_since,
    hold_until,
    is_overdue,
    longest_extension,
)
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import need
from jianhu.cases.rules.telling import extended_untold

TERM = "administrative-coercion-law/25"
KEEPING = "administrative-coercion-law/26"
RELEASE = "administrative-coercion-law/28"


@need(TERM, "C8")
def hold_is_in_time(facts: CaseFacts) -> str | None:
    if not is_overdue(facts):
        return None
    return f"期限到{hold_until(facts)}已经届满，继续持有没有依据，请立即解除并退还。"


@need(TERM, "C8")
def extended_only_once(facts: CaseFacts) -> str | None:
    if facts.since(held_since(facts), "extend-hold") is None:
        return None
    return "已经延长过一次，不得再延长，请在期限内作出处理或者解除。"


@need(TERM, "C8", typed=True)
def extension_is_short_enough(facts: CaseFacts) -> str | None:
    begun = held_since(facts)
    most = longest_extension(begun).days if begun else 0
    if begun is None or facts.said.days <= most:
        return None
    return f"延长不得超过{most}日（{first_stop(begun)}起），请减少天数。"


@need(TERM, "C8", typed=True)
def extension_was_told(facts: CaseFacts) -> str | None:
    """Told at once, or by a move of its own once it was approved."""
    if facts.said.told_on in (None, facts.today):
        return None
    return "延长今天才批准，不能在这以前告知；以后告知的，请另行登记“告知延长期限”。"


@need(TERM, "C8", absent=True)
def an_extension_is_untold(facts: CaseFacts) -> str | None:
    return None if extended_untold(facts) else "没有还没告知当事人的延长。"


@need(TERM, "C8", typed=True)
def told_after_the_extension(facts: CaseFacts) -> str | None:
    extended = extended_untold(facts)
    if extended is None or facts.said.on >= extended.on:
        return None
    return f"延长于{extended.on}批准，不能在这以前告知，请核对日期。"


@need(TERM, "C8", typed=True)
def test_time_is_definite_and_told(facts: CaseFacts) -> str | None:
    said = facts.said
    if said.until is None or said.until < said.on:
        return "检测、检验、检疫或者技术鉴定的期间应当明确，请填写至哪一天。"
    if not said.told:
        return "检测、检验、检疫或者技术鉴定的期间应当书面告知当事人，没有告知的不能从期限中扣除。"
    return None


@need(TERM, "C8", typed=True)
def test_begins_while_held(facts: CaseFacts) -> str | None:
    begun = held_since(facts)
    if begun is None or begun.on <= facts.said.on:
        return None
    return f"{begun.on}才开始查封、扣押，送检日期不能在这以前。"


@need(TERM, "C8", typed=True)
def agency_pays_for_the_test(facts: CaseFacts) -> str | None:
    if facts.said.paid_by == "agency":
        return None
    return "检测、检验、检疫或者技术鉴定的费用由行政机关承担，不得向当事人收取。"


@need(TERM, "C8", absent=True)
def test_is_under_way(facts: CaseFacts) -> str | None:
    sent = facts.last("send-to-test")
    return None if sent and not facts.since(sent, "test-back") else "没有正在进行的检测、鉴定。"


@need(KEEPING, "C9", typed=True)
def things_are_not_used(facts: CaseFacts) -> str | None:
    return "对查封、扣押的财物应当妥善保管，不得使用。" if facts.said.used else None


@need(KEEPING, "C9", typed=True)
def agency_pays_for_keeping(facts: CaseFacts) -> str | None:
    if facts.said.paid_by == "agency":
        return None
    return "因查封、扣押发生的保管费用由行政机关承担，不得向当事人收取。"


@need("administrative-coercion-law/27", "C10", typed=True)
def disposal_has_a_ground(facts: CaseFacts) -> str | None:
    decided = facts.parent.last("decide") if facts.parent else None
    kinds = decided.said.kinds if decided else ()
    if facts.said.how == "destroy" or "没收非法财物" in kinds:
        return None
    return "没收须先对违法行为作出没收非法财物的处罚决定；没有的，请解除查封、扣押并退还。"


@need("administrative-coercion-law/27", "C10")
def nothing_is_still_held(facts: CaseFacts) -> str | None:
    if not facts.seized:
        return None
    return "还有查封、扣押的财物没有处理，请先处理或者解除再结案。"


@need(RELEASE, "C10", typed=True)
def things_go_back_at_once(facts: CaseFacts) -> str | None:
    said = facts.said
    if not said.returned:
        return "解除查封、扣押应当立即退还财物；已经变卖的，退还变卖所得。"
    if said.sold and not said.proceeds:
        return "已经变卖的，请填写退还的变卖所得。"
    return None


@need(RELEASE, "C10", typed=True)
def a_low_price_is_made_good(facts: CaseFacts) -> str | None:
    said = facts.said
    if not said.clearly_low or said.compensation:
        return None
    return "变卖价格明显低于市场价格，给当事人造成损失的，应当给予补偿，请填写补偿数额。"


@need("administrative-coercion-law/21", "C5", absent=True)
def crime_was_transferred(facts: CaseFacts) -> str | None:
    if facts.parent and facts.parent.last("transfer-crime"):
        return None
    return "案件还没有移送司法机关，查封、扣押的财物不能单独移送。"


@need("administrative-coercion-law/21", "C5", typed=True)
def party_knows_where_it_went(facts: CaseFacts) -> str | None:
    if facts.said.told:
        return None
    return "将查封、扣押的财物一并移送的，应当书面告知当事人。"
