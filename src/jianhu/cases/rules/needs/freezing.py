"""冻结: only by a law, of an amount that matches, with the decision in three days."""

from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import need
from jianhu.cases.rules.needs.hold import (
    an_extension_is_untold,
    extended_only_once,
    extension_is_short_enough,
    extension_was_told,
    hold_is_in_time,
    told_after_the_extension,
)
from jianhu.cases.rules.penalties import money
from jianhu.cases.rules.telling import deliver_until, frozen_untold

LAW = "administrative-coercion-law"

freeze_is_in_time = need(f"{LAW}/32", "C11")(hold_is_in_time.ask)
frozen_longer_only_once = need(f"{LAW}/32", "C11")(extended_only_once.ask)
frozen_longer_not_too_long = need(f"{LAW}/32", "C11", typed=True)(extension_is_short_enough.ask)
longer_was_told = need(f"{LAW}/32", "C11", typed=True)(extension_was_told.ask)
a_longer_freeze_is_untold = need(f"{LAW}/32", "C11", absent=True)(an_extension_is_untold.ask)
told_after_it_was_longer = need(f"{LAW}/32", "C11", typed=True)(told_after_the_extension.ask)


@need(f"{LAW}/29", "C11", typed=True)
def a_law_lets_it_freeze(facts: CaseFacts) -> str | None:
    law = facts.said.law.strip("《》 　")
    if "冻结" in facts.measure and law.endswith("法") and not law.endswith("办法"):
        return None
    return "冻结存款、汇款由法律规定的行政机关实施，请填写规定冻结的法律；没有的，不得冻结。"


@need(f"{LAW}/29", "C11", typed=True)
def no_more_than_is_involved(facts: CaseFacts) -> str | None:
    said = facts.said
    if said.frozen_by.strip():
        return f"已被{said.frozen_by}冻结，不得重复冻结。"
    if said.amount <= said.involved:
        return None
    return f"冻结的数额应当与违法行为涉及的金额相当，不能超过{money(said.involved)}元。"


@need(f"{LAW}/31", "C11", absent=True)
def decision_is_with_nobody_yet(facts: CaseFacts) -> str | None:
    return None if frozen_untold(facts) else "冻结决定书已经交付当事人。"


@need(f"{LAW}/31", "C11", typed=True)
def delivered_after_the_freezing(facts: CaseFacts) -> str | None:
    frozen = frozen_untold(facts)
    if frozen is None or facts.said.on >= frozen.on:
        return None
    return f"{frozen.on}才冻结，决定书不能在这以前交付，请核对日期。"


@need(f"{LAW}/31", "C11", typed=True)
def late_delivery_is_explained(facts: CaseFacts) -> str | None:
    """Late it must still reach the party: it is written down as late, with its reason."""
    frozen = frozen_untold(facts)
    until = deliver_until(frozen) if frozen else None
    if until is None or facts.said.on <= until or facts.said.late_because.strip():
        return None
    return f"冻结决定书应当在{until}前交付当事人，已经逾期；请写明逾期的原因，并报告负责人。"


@need(f"{LAW}/33", "C11", typed=True)
def bank_and_party_are_told(facts: CaseFacts) -> str | None:
    if facts.said.bank_told:
        return None
    return "解除冻结应当及时通知金融机构和当事人。"
