"""More than ninety days: only by a rule that lets it, and before they are over (第六十条)."""

from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import need
from jianhu.cases.rules.needs.decision import decide_until
from jianhu.cases.rules.suspensions import suspensions

ARTICLE = "administrative-penalty-law/60"


@need(ARTICLE, "B35")
def the_term_still_runs(facts: CaseFacts) -> str | None:
    until = decide_until(facts)
    if until is None or facts.today <= until:
        return None
    return f"办案期限已于{until}届满，不能再延长或者中止；请依法撤销案件或者不予处罚。"


@need(ARTICLE, "B35", typed=True)
def a_rule_lets_it_take_longer(facts: CaseFacts) -> str | None:
    if facts.said.rule.strip():
        return None
    return "延长办案期限须有法律、法规、规章的规定，请填写条款；没有的，不能延长。"


@need(ARTICLE, "B35", typed=True)
def a_rule_lets_it_stand_still(facts: CaseFacts) -> str | None:
    ground = suspensions()[facts.said.ground]
    if ground.lets(facts.domain, facts.said.rule):
        return None
    return (
        f"“{ground.title}”中止办案期限，须有本条线法律、法规、规章的规定，请填写条款；"
        "没有的，期限不停止计算。"
    )


@need(ARTICLE, "B35", typed=True)
def the_ground_is_not_over(facts: CaseFacts) -> str | None:
    if facts.said.until > facts.today:
        return None
    return "中止的情形应当在今天以后才消除，已经消除的不能中止，请核对日期。"
