"""代履行: after urging, by decision, watched, without force; at once where a road is blocked."""

from jianhu.cases.rules.arrival import arrived_on
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import need
from jianhu.cases.rules.penalties import money
from jianhu.cases.rules.unpaid import correct_until
from jianhu.kit.arriving import CHINA
from jianhu.law.deadlines import last_day, terms

MAY = "administrative-coercion-law/50"
HOW = "administrative-coercion-law/51"
AT_ONCE = "administrative-coercion-law/52"


@need(MAY, "C19")
def correction_is_late(facts: CaseFacts) -> str | None:
    until = correct_until(facts.parent) if facts.parent else None
    if until is None:
        return "请先责令当事人排除妨碍、恢复原状并确定期限。"
    return f"当事人可以改正至{until}，期限届满前不能催告。" if facts.today <= until else None


@need(MAY, "C19", typed=True)
def urged_after_the_correction(facts: CaseFacts) -> str | None:
    until = correct_until(facts.parent) if facts.parent else None
    if until is None or facts.said.on > until:
        return None
    return f"当事人可以改正至{until}，催告书不能在此之前送达，请核对送达日期。"


@need(MAY, "C19", typed=True)
def something_is_harmed(facts: CaseFacts) -> str | None:
    if facts.said.harm != "none":
        return None
    return "后果已经或者将危害交通安全、造成环境污染或者破坏自然资源的，才可以代履行。"


@need(HOW, "C19", typed=True)
def decision_names_cost_and_performer(facts: CaseFacts) -> str | None:
    said = facts.said
    missing = {
        "代履行的方式": not said.way.strip(),
        "时间": said.planned_at is None,
        "标的": not said.subject.strip(),
        "费用预算": said.cost is None,
        "代履行人": not said.who.strip(),
        "救济途径和期限": not said.remedies,
    }
    lacking = [what for what, lacks in missing.items() if lacks]
    return f"代履行决定书应当载明{'、'.join(lacking)}，请补充。" if lacking else None


@need(MAY, "C19", typed=True)
def performer_has_no_interest(facts: CaseFacts) -> str | None:
    if not facts.said.interested:
        return None
    return "代履行由行政机关或者没有利害关系的第三人进行，请另选代履行人。"


@need(HOW, "C19", typed=True)
def urged_again_in_time(facts: CaseFacts) -> str | None:
    day = facts.said.began_at.astimezone(CHINA).date()
    until = last_day(terms()["substitute-performance"], day)
    again = facts.last("urge-again")
    if again and arrived_on(again) <= until:
        return None
    return f"{day}代履行，最迟应当在{until}再次催告当事人；当事人履行的，停止代履行。"


@need(HOW, "C19", typed=True)
def agency_was_present(facts: CaseFacts) -> str | None:
    if facts.said.supervisor.strip():
        return None
    return "代履行时，作出决定的行政机关应当派员到场监督，请填写监督人员。"


@need(HOW, "C19", typed=True)
def papers_are_signed(facts: CaseFacts) -> str | None:
    if facts.said.signed:
        return None
    return "到场监督的工作人员、代履行人和当事人或者见证人应当在执行文书上签名或者盖章。"


@need(HOW, "C19", typed=True)
def cost_is_reasonable(facts: CaseFacts) -> str | None:
    decided, said = facts.last("decide-substitute"), facts.said
    most = decided.said.cost if decided else None
    if most is None or said.cost <= most or said.cost_reason.strip():
        return None
    return f"费用按照成本合理确定；实际{money(said.cost)}元超过预算{money(most)}元，请写明理由。"


@need(HOW, "C19", typed=True)
def without_force(facts: CaseFacts) -> str | None:
    if not facts.said.force:
        return None
    return "代履行不得采用暴力、胁迫以及其他非法方式，请停止并报告负责人。"


@need(AT_ONCE, "C19", typed=True)
def it_blocks_a_public_place(facts: CaseFacts) -> str | None:
    if facts.said.thing != "other" and facts.said.where != "other":
        return None
    return (
        "只有需要立即清除道路、河道、航道或者公共场所的遗洒物、障碍物或者污染物的，"
        "才可以立即代履行；其他的请先催告、决定。"
    )


@need(AT_ONCE, "C19", typed=True)
def party_cannot_clear_it(facts: CaseFacts) -> str | None:
    if not facts.said.present or facts.said.unable.strip():
        return None
    return "当事人能够自行清除的，应当由当事人清除；不能清除的，请写明情况。"


@need(AT_ONCE, "C19", typed=True)
def absent_party_is_told_at_once(facts: CaseFacts) -> str | None:
    if facts.said.present or facts.said.told_on:
        return None
    return "当事人不在场的，应当在事后立即通知当事人，请填写通知日期。"
