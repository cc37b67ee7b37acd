"""Lighter, but lawfully: grounds proved, gains taken away, the right text, the fast track."""

from jianhu.cases.rules import leniency
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import need
from jianhu.cases.rules.needs.decision import age_of
from jianhu.cases.rules.needs.evidence import every_element_is_proved
from jianhu.cases.rules.penalties import money
from jianhu.cases.rules.ranges import highest, lowest
from jianhu.law.limits import limit

GROUNDS = "administrative-penalty-law/32"
TEXT = "administrative-penalty-law/37"


@need(GROUNDS, "B9", typed=True)
def ground_is_proved(facts: CaseFacts) -> str | None:
    if leniency.are_kept(facts, facts.said.evidence):
        return None
    return "每一项从轻、减轻情形都须有证据，请选择本案证据。"


@need(GROUNDS, "B12", typed=True)
def public_service_is_listed(facts: CaseFacts) -> str | None:
    if facts.said.ground != "public-service":
        return None
    return leniency.not_listed(facts, "reduce") or leniency.unmet(
        facts, "reduce", facts.said.conditions
    )


@need(GROUNDS, "B9", typed=True)
def grounds_were_proved(facts: CaseFacts) -> str | None:
    """Who is not yet eighteen proves it by his birth date."""
    said, years = facts.said, age_of(facts)
    young = years is not None and not limit("lighter-age").allows(years, facts.today)
    if not (said.lighter_because.strip() or said.below_floor) or facts.last("lighter") or young:
        return None
    return "从轻、减轻处罚的情形还没有认定，请先认定并附证据。"


@need(GROUNDS, "B12", typed=True)
def public_service_stays_in_the_range(facts: CaseFacts) -> str | None:
    low, fine = lowest(facts.ranges), facts.said.fine
    proved = {act.said.ground for act in facts.all("lighter")}
    if low is None or not fine or fine >= low or proved != {"public-service"}:
        return None
    return f"公益减罚只能在法定幅度内从轻，不能低于{money(low)}元；减轻须另有法定情形。"


@need("administrative-penalty-law/28", "B10", typed=True)
def gains_are_confiscated(facts: CaseFacts) -> str | None:
    concluded = facts.last("conclude")
    if concluded is None:
        return None
    due = concluded.said.gains - concluded.said.refunded
    if facts.said.confiscated >= due:
        return None
    return f"违法所得{money(due)}元（已扣除依法退赔的）应当没收。"


@need(TEXT, "B7")
def it_is_still_unlawful(facts: CaseFacts) -> str | None:
    law = facts.background.law
    return law.because if law and law.text is None else None


@need(TEXT, "B7", typed=True)
def lighter_text_applies(facts: CaseFacts) -> str | None:
    law, fine = facts.background.law, facts.said.fine
    high = highest(law.text.ranges) if law and law.text and law.newer else None
    if law is None or high is None or fine <= high:
        return None
    return f"{law.because}罚款{money(fine)}元超过新规定的上限{money(high)}元。"


@need("administrative-penalty-law/57", "B45", absent=True)
def item_is_listed_for_the_fast_track(facts: CaseFacts) -> str | None:
    return leniency.not_listed(facts, "fast")


@need("administrative-penalty-law/57", "B45", typed=True)
def party_admits(facts: CaseFacts) -> str | None:
    if facts.said.admitted and leniency.are_kept(facts, facts.said.admitted_by):
        return None
    return "快速办理须当事人承认违法事实并同意，请附询问笔录或者确认书。"


@need("administrative-penalty-law/57", "B45", typed=True)
def fast_conditions_are_met(facts: CaseFacts) -> str | None:
    return leniency.unmet(facts, "fast", facts.said.conditions)


@need("administrative-penalty-law/57", "B45")
def party_does_not_dispute(facts: CaseFacts) -> str | None:
    if facts.last("defend", "ask-hearing") is None:
        return None
    return "当事人已提出异议，不适用快速办理。"


@need("administrative-penalty-law/57", "B45")
def evidence_is_complete(facts: CaseFacts) -> str | None:
    return every_element_is_proved(facts)
