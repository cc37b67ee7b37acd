"""Urged in writing, heard, served: what comes before any execution (行政强制法 35、36、38)."""

from datetime import date
from decimal import Decimal

from jianhu.cases.rules.arrival import arrives
from jianhu.cases.rules.heard import fell
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import need
from jianhu.cases.rules.needs.performance import service_is_lawful as lawful
from jianhu.cases.rules.penalties import money
from jianhu.cases.rules.unpaid import correct_until, fine_left, pay_until, surcharge_so_far

URGING = "administrative-coercion-law/35"
HEARING = "administrative-coercion-law/36"
SURCHARGE = "administrative-coercion-law/45"


@need("administrative-coercion-law/34", "C12")
def duty_is_late(facts: CaseFacts) -> str | None:
    if facts.parent is None:
        return "请从作出决定的案件中启动强制执行。"
    until = max(filter(None, (_money_until(facts), correct_until(facts.parent))), default=None)
    if until is None:
        return "决定还没有送达，或者没有需要履行的义务，不能强制执行。"
    return f"当事人可以履行至{until}，期限届满前不能催告。" if facts.today <= until else None


@need("administrative-coercion-law/34", "C12", typed=True)
def urged_after_the_term(facts: CaseFacts) -> str | None:
    """Ten days, and the urged term, are counted from the day that is typed here."""
    until = max(filter(None, (_money_until(facts), _correct_until(facts))), default=None)
    if until is None or facts.said.on > until:
        return None
    return f"当事人可以履行至{until}，催告书不能在此之前送达，请核对送达日期。"


@need("administrative-coercion-law/40", "C15")
def decision_still_stands(facts: CaseFacts) -> str | None:
    return "据以执行的行政决定已被撤销，应当终结执行。" if fell(facts) else None


@need("administrative-coercion-law/53", "C20")
def nothing_else_is_pending(facts: CaseFacts) -> str | None:
    asked = facts.last("note-remedy")
    if asked is None or facts.since(asked, "remedy-ended"):
        return None
    return "已经登记了正在进行的行政复议或者诉讼，请先登记结果。"


@need("administrative-coercion-law/53", "C20")
def something_is_pending(facts: CaseFacts) -> str | None:
    asked = facts.last("note-remedy")
    if asked and not facts.since(asked, "remedy-ended"):
        return None
    return "没有登记过行政复议或者诉讼，不能登记结果；没有申请的，等期限届满。"


@need("administrative-coercion-law/53", "C20", typed=True)
def ended_after_it_began(facts: CaseFacts) -> str | None:
    asked = facts.last("note-remedy")
    if asked is None or facts.said.on >= asked.on:
        return None
    return f"复议、诉讼{asked.on}才提起，不能在此之前终结，请核对日期。"


def _correct_until(facts: CaseFacts) -> date | None:
    return correct_until(facts.parent) if facts.parent else None


def _money_until(facts: CaseFacts) -> date | None:
    return pay_until(facts.parent) if facts.parent and fine_left(facts) else None


@need(URGING, "C12", typed=True)
def urging_says_all_four(facts: CaseFacts) -> str | None:
    said = facts.said
    missing = {
        "履行义务的期限": said.until is None or said.until <= arrives(said, said.on),
        "履行义务的方式": not said.way.strip(),
        "明确的金额和给付方式": said.amount is not None and not said.pay_how.strip(),
        "陈述权和申辩权": not said.rights,
    }
    lacking = [what for what, lacks in missing.items() if lacks]
    return f"催告书应当载明{'、'.join(lacking)}，请补充。" if lacking else None


@need(URGING, "C12", typed=True)
def money_is_urged_with_its_amount(facts: CaseFacts) -> str | None:
    if facts.said.amount or not fine_left(facts):
        return None
    return f"还有罚款{money(fine_left(facts))}元没有缴纳，催告书应当载明金额和给付方式。"


@need(SURCHARGE, "C18", typed=True)
def surcharge_was_told(facts: CaseFacts) -> str | None:
    if facts.said.surcharge_told or (facts.said.amount or 0) <= fine_left(facts):
        return None
    return "加处罚款的标准应当告知当事人，没有告知的不能催缴。"


@need(SURCHARGE, "C18", typed=True)
def no_more_than_fine_and_surcharge(facts: CaseFacts) -> str | None:
    most = fine_left(facts) + surcharge_so_far(facts)
    if (facts.said.amount or Decimal(0)) <= most:
        return None
    return (
        f"催缴{money(facts.said.amount)}元，多于本金和加处罚款合计{money(most)}元；"
        "加处罚款不得超出本金。"
    )


@need(URGING, "C12")
def party_was_urged(facts: CaseFacts) -> str | None:
    return None if facts.last("urge") else "作出强制执行决定前，应当事先书面催告当事人履行义务。"


@need(URGING, "C12", "C13")
def urged_term_is_over(facts: CaseFacts) -> str | None:
    """Who moves goods out of the way during the term may be met at once (第三十七条)."""
    urged = facts.last("urge")
    if urged is None or facts.today > urged.said.until:
        return None
    if facts.said is None or getattr(facts.said, "hiding", "").strip():
        return None
    return (
        f"催告的履行期限到{urged.said.until}；期限届满前，"
        "只有有证据证明转移或者隐匿财物的，才可以立即强制执行。"
    )


@need(HEARING, "C12")
def what_was_said_is_weighed(facts: CaseFacts) -> str | None:
    spoken = facts.last("hear-urged")
    if spoken is None or facts.since(spoken, "weigh-urged"):
        return None
    return "当事人收到催告书后提出的事实、理由和证据应当记录、复核，请先填写复核意见。"


@need("administrative-coercion-law/38", "C14", typed=True)
def served_directly_or_by_civil_procedure(facts: CaseFacts) -> str | None:
    said = facts.said
    if says := lawful.ask(facts):
        return says
    if said.method in ("direct", "left") or said.because.strip():
        return None
    return "催告书、决定书应当直接送达；不能直接送达的，请写明原因，再依照民事诉讼法的规定送达。"
