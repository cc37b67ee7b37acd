"""Registered evidence: after the approval, once, and its fate decided by who may (第五十六条)."""

from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import need

ARTICLE = "administrative-penalty-law/56"


@need(ARTICLE, "B31", typed=True)
def registered_after_the_approval(facts: CaseFacts) -> str | None:
    approved = facts.last("approve-registration")
    if approved is None or facts.said.on >= approved.on:
        return None
    return f"{approved.on}才批准先行登记保存，不能在此之前实施，请核对日期。"


@need(ARTICLE, "B31", typed=True)
def nothing_is_registered_anew(facts: CaseFacts) -> str | None:
    before = {name for act in facts.all("register-evidence") for name in act.said.things}
    again = [name for name in facts.said.things if name in before]
    if not again:
        return None
    return f"{'、'.join(again)}已经登记保存过，七日不能重新计算，请从清单中去掉。"


@need(ARTICLE, "B31", typed=True)
def fate_has_its_own_decision(facts: CaseFacts) -> str | None:
    """Registering takes nothing away; seizing and confiscating have procedures of their own."""
    decided = facts.last("decide")
    if facts.said.fate == "seized" and not facts.seized:
        return "登记保存不能直接转为查封、扣押，请先启动查封、扣押并经批准实施。"
    if facts.said.fate == "confiscated" and not (decided and _takes_things(decided.said.kinds)):
        return "没收须先作出没收非法财物的处罚决定；没有的，请返还或者解除登记保存。"
    return None


def _takes_things(kinds: tuple[str, ...]) -> bool:
    return "没收非法财物" in kinds
