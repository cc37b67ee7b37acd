"""Thirty days begin once: after the approval, by own power, and not anew with the same things.

A seizure that ends and begins again would have no end (行政强制法第二十五条).
"""

from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import need
from jianhu.kit.arriving import CHINA

TERM = "administrative-coercion-law/25"


@need("administrative-coercion-law/17", "C1")
def power_is_its_own(facts: CaseFacts) -> str | None:
    if not facts.entrusted_by:
        return None
    return f"行政强制措施权不得委托，请由{facts.entrusted_by}自己的执法人员实施。"


@need("administrative-coercion-law/18", "C3", typed=True)
def seized_after_the_approval(facts: CaseFacts) -> str | None:
    approved, began = facts.last("approve-seizure"), facts.said.began_at.astimezone(CHINA)
    at = facts.background.moments.get("approve-seizure")
    early = began < at if at else approved is not None and began.date() < approved.on
    if not early:
        return None
    return "实施前须经负责人批准，实施时间不能早于批准；情况紧急的，请按当场实施后补批办理。"


@need("administrative-coercion-law/30", "C11", typed=True)
def frozen_after_the_approval(facts: CaseFacts) -> str | None:
    approved = facts.last("approve-freeze")
    if approved is None or facts.said.on >= approved.on:
        return None
    return f"冻结{approved.on}才获批准，不能在此之前实施，请核对日期。"


@need(TERM, "C8", typed=True)
def nothing_is_held_anew(facts: CaseFacts) -> str | None:
    for each in facts.said.things:
        if before := facts.held_before.get(each.name, ""):
            return (
                f"{each.name}在本案中已查封、扣押过（{before}），期限不能重新计算，请从清单中去掉。"
            )
    return None


@need(TERM, "C8", typed=True)
def test_time_is_not_dated_back(facts: CaseFacts) -> str | None:
    """It does not count once the party was told; what was not told then is not made good now."""
    if facts.said.on >= facts.today:
        return None
    return "检测、鉴定的期间自登记之日起才能扣除，不能补登以前的日期，请从今天起算。"
