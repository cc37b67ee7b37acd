"""Two offices, one act: negotiated, designated by the common superior, handed over."""

from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import need

ARTICLE = "administrative-penalty-law/25"
ONE_ACT = "administrative-penalty-law/29"


@need(ARTICLE, "B2", absent=True)
def two_offices_claim_it(facts: CaseFacts) -> str | None:
    return None if facts.filed_elsewhere else "没有其他机关就同一行为立案，不存在管辖争议。"


@need(ARTICLE, "B2")
def they_did_not_agree(facts: CaseFacts) -> str | None:
    latest = facts.last("negotiate")
    if latest and not latest.said.agreed:
        return None
    return "管辖争议应当先协商解决；协商不成的，再报请共同的上一级机关指定。"


@need(ARTICLE, "B2", absent=True)
def another_is_competent(facts: CaseFacts) -> str | None:
    if facts.not_competent or facts.filed_elsewhere or facts.designated not in (0, facts.office):
        return None
    return "本机关对这一行为有管辖权，不能移送其他机关。"


@need(ARTICLE, "B2", typed=True)
def negotiated_or_named_directly(facts: CaseFacts) -> str | None:
    """The common superior may also name an office of its own accord."""
    return None if facts.said.direct else they_did_not_agree.ask(facts)


@need(ONE_ACT, "B5", absent=True)
def another_case_may_be_about_it(facts: CaseFacts) -> str | None:
    return None if facts.same_act else "没有其他案件可能与本案是同一违法行为。"


@need(ONE_ACT, "B5", typed=True)
def the_other_is_one_of_them(facts: CaseFacts) -> str | None:
    if facts.said.other in facts.same_act:
        return None
    return f"可能与本案是同一违法行为的案件是{'、'.join(facts.same_act)}，请核对编号。"
