"""Which terms of a case run, and until when: by the ledger, so that no clock is a second truth."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from jianhu.cases.rules.ledger import Act, CaseFacts
from jianhu.cases.rules.needs.payment import cash, was_taken_on_the_water
from jianhu.cases.rules.needs.registration import undecided
from jianhu.cases.rules.owed import annulled, pay_until, still_owed
from jianhu.cases.rules.publication import policy_of, shown
from jianhu.cases.rules.standing_still import waits_to_resume
from jianhu.cases.rules.telling import (
    deliver_until,
    extended_untold,
    frozen_untold,
    tell_until,
)
from jianhu.law.calendar import CalendarMissing
from jianhu.law.deadlines import last_day, terms


class Running(NamedTuple):
    """``late``: what is said when the day has passed."""

    name: str
    label: str
    on: date
    basis: str
    late: str


def running(facts: CaseFacts) -> list[Running]:
    return [found for ask in TERMS.values() if (found := _known(ask, facts))]


def _known(ask: Callable[[CaseFacts], Running | None], facts: CaseFacts) -> Running | None:
    """A term whose end nobody can know yet is no term yet."""
    try:
        return ask(facts)
    except CalendarMissing:
        return None


def payment(facts: CaseFacts) -> Running | None:
    until = pay_until(facts) if still_owed(facts) > 0 else None
    if until is None:
        return None
    basis = "administrative-penalty-law/" + ("66" if facts.last("postpone") else "67")
    late = "罚款逾期没有缴纳；已告知的，自次日起加处罚款。"
    return Running("payment", "缴纳罚款", until, basis, late)


def cash_in(facts: CaseFacts) -> Running | None:
    taken = cash(facts)
    if taken is None or facts.since(taken, "hand-in-cash"):
        return None
    began = facts.since(taken, "ashore") if was_taken_on_the_water(taken) else taken
    if began is None:
        return None
    late = "当场收缴的罚款没有按期交至机关。"
    return _by_law("cash-in", "现金交至机关", "cash-handover", began.on, late)


def cash_to_bank(facts: CaseFacts) -> Running | None:
    handed_in = facts.since(cash(facts), "hand-in-cash")
    if handed_in is None or facts.since(handed_in, "bank-cash"):
        return None
    late = "当场收缴的罚款没有按期缴付银行。"
    return _by_law("cash-to-bank", "现金缴付银行", "cash-to-bank", handed_in.on, late)


def _by_law(name: str, label: str, term: str, start: date, late: str) -> Running:
    known = terms()[term]
    return Running(name, label, last_day(known, start), known.basis, late)


def registered_evidence(facts: CaseFacts) -> Running | None:
    waiting = undecided(facts)
    if not waiting:
        return None
    late = "先行登记保存期限届满没有处理决定，措施自动解除，应当立即返还。"
    return _by_law(
        "registered-evidence", "处理登记保存的证据", "evidence-registration", waiting[0].on, late
    )


def clue(facts: CaseFacts) -> Running | None:
    """A line of business may have a term of its own: ``clue-verification-市场监管``."""
    if facts.opened_on is None or facts.procedure != "ordinary":
        return None
    if facts.last("file", "decline", "hand-over", "decide"):
        return None
    own = f"clue-verification-{facts.domain}"
    term = own if own in terms() else "clue-verification"
    late = "线索没有按期核查，应当决定是否立案。"
    return _by_law("clue", "核查线索", term, facts.opened_on, late)


def service(facts: CaseFacts) -> Running | None:
    decided = facts.last("decide", "waive", "drop")
    if decided is None or facts.procedure != "ordinary" or facts.since(decided, "serve"):
        return None
    late = "决定书没有按期送达当事人。"
    return _by_law("service", "送达决定书", "service", decided.on, late)


def publish(facts: CaseFacts) -> Running | None:
    policy, decided = policy_of(facts), facts.last("decide")
    if policy is None or decided is None or not policy.within:
        return None
    if annulled(facts) or facts.last("publish"):
        return None
    late = "处罚决定没有按期公示。"
    return _by_law("publish", "公示处罚决定", policy.within, decided.on, late)


def withdraw(facts: CaseFacts) -> Running | None:
    fell, before = annulled(facts), shown(facts)
    if fell is None or before is None or _fell_before(facts, fell, before):
        return None
    late = "已变更、撤销的处罚决定没有按期撤回公示。"
    return _by_law("withdraw", "撤回公示并说明理由", "publication-withdrawal", fell.on, late)


def _fell_before(facts: CaseFacts, fell: Act, shown_by: Act) -> bool:
    """By its place in the ledger, or by its day where only a measure has it."""
    if fell in facts.disputes:
        return fell.on < shown_by.on
    return facts.since(shown_by, "review-ended") is None


def suspension(facts: CaseFacts) -> Running | None:
    """The ground is looked at again on its last day, lest a case stand still for ever."""
    found = waits_to_resume(facts)
    if found is None:
        return None
    basis = "administrative-penalty-law/60"
    late = "中止的情形到期，期限已经恢复计算，应当立即恢复调查。"
    return Running("suspension", "复核中止的情形，恢复调查", found.said.until, basis, late)


def freeze_delivery(facts: CaseFacts) -> Running | None:
    frozen = frozen_untold(facts)
    if frozen is None:
        return None
    basis = terms()["freeze-delivery"].basis
    late = "冻结决定书没有按期交付当事人。"
    return Running("freeze-delivery", "交付冻结决定书", deliver_until(frozen), basis, late)


def extension_told(facts: CaseFacts) -> Running | None:
    extended = extended_untold(facts)
    if extended is None:
        return None
    article = 32 if facts.last("freeze") else 25
    basis = f"administrative-coercion-law/{article}"
    late = "延长期限的决定没有及时书面告知当事人。"
    return Running("extension-told", "书面告知延长期限", tell_until(extended), basis, late)


TERMS: dict[str, Callable[[CaseFacts], Running | None]] = {
    "payment": payment,
    "cash-in": cash_in,
    "cash-to-bank": cash_to_bank,
    "registered-evidence": registered_evidence,
    "clue": clue,
    "service": service,
    "publish": publish,
    "withdraw": withdraw,
    "suspension": suspension,
    "freeze-delivery": freeze_delivery,
    "extension-told": extension_told,
}
