"""回避 (行政处罚法 43): whoever shall stand aside is named, decided about by the head, replaced."""

from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import need
from jianhu.cases.rules.needs.officers import recusals_are_decided

ARTICLE = "administrative-penalty-law/43"


def recused(facts: CaseFacts) -> frozenset[int]:
    """Return who was decided to stand aside, in a measure as in its penalty case."""
    return _recused(facts) | (_recused(facts.parent) if facts.parent else frozenset())


def _recused(facts: CaseFacts) -> frozenset[int]:
    found, asked = set(), None
    for act in facts.all("ask-recusal", "decide-recusal"):
        if act.move == "ask-recusal":
            asked = act
        elif asked and act.said.granted:
            found.add(asked.said.person)
    return frozenset(found)


@need(ARTICLE, "B21", absent=True)
def no_recusal_waits(facts: CaseFacts) -> str | None:
    return recusals_are_decided.ask(facts)


@need(ARTICLE, "B21", absent=True)
def recusal_was_asked_for(facts: CaseFacts) -> str | None:
    return None if recusals_are_decided.ask(facts) else "没有等待决定的回避申请。"


@need(ARTICLE, "B21", typed=True)
def who_is_challenged_handles_the_case(facts: CaseFacts) -> str | None:
    if facts.said.person in facts.handlers:
        return None
    return "被申请回避的不是本案办案人员，请从办案人员中选择。"


@need(ARTICLE, "B21")
def who_stands_aside_was_replaced(facts: CaseFacts) -> str | None:
    left = [each.name for each in facts.officers if each.person in recused(facts)]
    return f"{'、'.join(left)}已决定回避，请更换办案人员。" if left else None


@need(ARTICLE, "B21")
def by_nobody_who_stands_aside(facts: CaseFacts) -> str | None:
    if facts.by not in recused(facts):
        return None
    return "您在本案中已决定回避，不能再参与办理，请由其他办案人员进行。"
