"""强制拆除: announced, and locked until nobody can ask for review or sue any more (第四十四条)."""

from jianhu.cases.rules.heard import fell
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import need
from jianhu.cases.rules.remedies import remedies_are_open
from jianhu.kit.arriving import CHINA

ARTICLE = "administrative-coercion-law/44"
NOTICE = "zhejiang-illegal-building-provisions"


@need(ARTICLE, "C17", typed=True)
def announcement_sets_a_term(facts: CaseFacts) -> str | None:
    if facts.said.until and facts.said.until > facts.said.on:
        return None
    return "公告应当限期当事人自行拆除，请填写期限。"


@need(ARTICLE, "C17")
def it_was_announced_and_not_done(facts: CaseFacts) -> str | None:
    announced = facts.last("announce")
    if announced is None:
        return "对违法的建筑物、构筑物、设施等，应当先予以公告，限期当事人自行拆除。"
    if facts.today > announced.said.until:
        return None
    return f"公告的自行拆除期限到{announced.said.until}，届满前不能决定强制拆除。"


@need(ARTICLE, "C17")
def nobody_can_be_heard_elsewhere(facts: CaseFacts) -> str | None:
    if fell(facts):
        return "据以拆除的决定没有被维持，不能强制拆除。"
    open_still = remedies_are_open(facts)
    return f"{open_still}，这以前不能强制拆除。" if open_still else None


@need(ARTICLE, "C17")
def something_is_to_be_pulled_down(facts: CaseFacts) -> str | None:
    """A fine that nobody paid pulls down no house."""
    ordered = facts.parent.last("order-correction") if facts.parent else None
    if ordered and ordered.said.due_on and ordered.said.due_on < facts.today:
        return None
    return "没有责令限期拆除，或者期限还没有届满，不能强制拆除。"


@need(f"{NOTICE}/17", "C17", typed=True)
def time_to_leave_is_over(facts: CaseFacts) -> str | None:
    said = facts.said
    if said.announced_on is None or said.leave_by is None:
        return None
    if said.announced_on <= said.leave_by < said.began_at.astimezone(CHINA).date():
        return None
    return f"公告的搬离期限到{said.leave_by}，届满以后才能强制拆除，请核对日期。"


@need(f"{NOTICE}/17", "C17", typed=True)
def demolition_was_announced(facts: CaseFacts) -> str | None:
    if facts.said.announced_on and facts.said.leave_by:
        return None
    return "强制拆除前应当公告拆除的时间、依据和搬离期限，请填写公告日期和搬离期限。"


@need(f"{NOTICE}/18", "C17", typed=True)
def goods_were_listed_before_a_witness(facts: CaseFacts) -> str | None:
    said = facts.said
    if said.inventory.strip() and said.witness.strip():
        return None
    return "应当清点登记物品，由公证机构公证或者邀请第三方见证，请填写清点情况和见证人。"


@need(f"{NOTICE}/19", "C17", typed=True)
def demolition_was_recorded(facts: CaseFacts) -> str | None:
    return None if facts.said.recorded else "强制拆除应当拍照并全程录音录像。"
