"""Carrying it out: with power, in writing, not at night, by agreement if possible (37、39—46)."""

from jianhu.cases.rules.forms_execution import UTILITIES
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import need
from jianhu.cases.rules.penalties import money
from jianhu.cases.rules.remedies import remedies_are_open
from jianhu.cases.rules.unpaid import coerced_after, fine_left, surcharge_so_far
from jianhu.law.deadlines import last_day, terms
from jianhu.law.quiet import quiet, rests

DECISION = "administrative-coercion-law/37"
REST = "administrative-coercion-law/43"
AGREEMENT = "administrative-coercion-law/42"
MONEY = "administrative-coercion-law/46"
SUSPENSION = "administrative-coercion-law/39"


@need("administrative-coercion-law/13", "C18", typed=True)
def agency_may_execute(facts: CaseFacts) -> str | None:
    """Only a law gives the power; what is already seized may be auctioned without it (46)."""
    if facts.said.way == "auction" or "强制执行" in facts.measure:
        return None
    return "法律没有规定由本机关强制执行，请申请人民法院强制执行。"


@need(MONEY, "C18", typed=True)
def only_what_is_seized_is_auctioned(facts: CaseFacts) -> str | None:
    if facts.said.way != "auction":
        return None
    if not facts.seized:
        return "只有已经查封、扣押的财物才能拍卖抵缴罚款，请申请人民法院强制执行。"
    open_still = remedies_are_open(facts)
    return f"{open_still}，不能拍卖查封、扣押的财物。" if open_still else None


@need(MONEY, "C18")
def surcharge_ran_long_enough(facts: CaseFacts) -> str | None:
    if not fine_left(facts) or getattr(facts.said, "way", "") == "auction":
        return None
    over = coerced_after(facts)
    if over is None:
        return "加处罚款的标准还没有告知当事人，没有开始加处，请先告知。"
    if facts.today > over:
        return None
    return f"加处罚款超过三十日（{over}以后），经催告仍不履行的，才可以强制执行。"


@need(DECISION, "C13", typed=True)
def order_says_all(facts: CaseFacts) -> str | None:
    said = facts.said
    if said.planned_at is None:
        return "强制执行决定书应当载明强制执行的方式和时间。"
    if not said.remedies:
        return "强制执行决定书应当载明申请行政复议或者提起行政诉讼的途径和期限。"
    return None


@need(REST, "C16", typed=True)
def not_planned_at_night_or_on_a_holiday(facts: CaseFacts) -> str | None:
    at = facts.said.planned_at
    rest = rests(quiet()["execution"], at, at) if at else ""
    return f"不得在{rest}实施行政强制执行，请另定时间。" if rest else None


@need(REST, "C16", typed=True)
def not_at_night_or_on_a_holiday(facts: CaseFacts) -> str | None:
    said = facts.said
    if said.ended_at < said.began_at:
        return "结束时间不能早于开始时间。"
    rest = rests(quiet()["execution"], said.began_at, said.ended_at)
    if not rest or said.urgent.strip():
        return None
    return f"不得在{rest}实施行政强制执行；情况紧急的，请写明。"


@need(REST, "C16", typed=True)
def nobody_is_cut_off(facts: CaseFacts) -> str | None:
    said = facts.said
    if not said.residents or not said.cut:
        return None
    names = "、".join(UTILITIES[each] for each in said.cut)
    return f"不得对居民生活采取停止{names}的方式迫使当事人履行。"


@need(SUSPENSION, "C15")
def execution_goes_on(facts: CaseFacts) -> str | None:
    suspended = facts.last("suspend-execution")
    if suspended is None or facts.since(suspended, "resume-execution"):
        return None
    return "强制执行已经中止，请先恢复执行。"


@need(SUSPENSION, "C15", absent=True)
def execution_stands_still(facts: CaseFacts) -> str | None:
    return None if execution_goes_on.ask(facts) else "强制执行没有中止。"


@need(AGREEMENT, "C15")
def no_agreement_is_kept(facts: CaseFacts) -> str | None:
    agreed = facts.last("agree")
    if agreed is None or facts.since(agreed, "break-agreement"):
        return None
    return "当事人正在履行执行协议；不履行的，请先恢复强制执行。"


@need(AGREEMENT, "C15", absent=True)
def an_agreement_is_kept(facts: CaseFacts) -> str | None:
    return None if no_agreement_is_kept.ask(facts) else "没有正在履行的执行协议。"


@need(SUSPENSION, "C15")
def not_three_years_over(facts: CaseFacts) -> str | None:
    suspended = facts.last("suspend-execution")
    if suspended is None or not (suspended.said.harmless and suspended.said.ground == "unable"):
        return None
    until = last_day(terms()["suspended-execution"], suspended.on)
    if facts.today < until:
        return None
    return f"中止执行到{until}已满三年，不再执行，请终结执行。"


@need("administrative-coercion-law/40", "C15", typed=True)
def three_years_are_over(facts: CaseFacts) -> str | None:
    if facts.said.ground != "three-years" or not_three_years_over.ask(facts):
        return None
    return "没有明显社会危害、当事人确无能力履行、中止执行满三年的，才不再执行。"


@need("administrative-coercion-law/41", "C15", typed=True)
def what_was_taken_is_made_good(facts: CaseFacts) -> str | None:
    if facts.said.restored or facts.said.compensation:
        return None
    return "应当恢复原状或者退还财物；不能恢复原状或者退还的，依法给予赔偿。"


@need(AGREEMENT, "C15", typed=True)
def agreement_harms_nobody(facts: CaseFacts) -> str | None:
    if not facts.said.harms_others:
        return None
    return "执行协议不得损害公共利益和他人合法权益。"


@need(AGREEMENT, "C15", typed=True)
def only_the_surcharge_is_reduced(facts: CaseFacts) -> str | None:
    said = facts.said
    if said.fine_reduced:
        return "执行协议只能减免加处的罚款，不能减免罚款本身。"
    if said.surcharge_reduced and not said.remedied.strip():
        return "当事人采取补救措施的，才可以减免加处的罚款，请写明补救措施。"
    if said.surcharge_reduced > (most := surcharge_so_far(facts)):
        return f"加处罚款现为{money(most)}元，减免不能超过这一数额。"
    return None


@need(AGREEMENT, "C15", typed=True)
def instalments_make_the_whole(facts: CaseFacts) -> str | None:
    agreed = sum(each.amount for each in facts.said.instalments)
    owed = fine_left(facts) + surcharge_so_far(facts) - facts.said.surcharge_reduced
    if agreed >= owed:
        return None
    return f"分阶段履行合计{money(agreed)}元，少于应缴{money(owed)}元。"
