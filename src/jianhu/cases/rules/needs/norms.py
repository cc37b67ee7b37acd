"""Several norms, one act: it is punished by the one with the higher fine."""

from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import need
from jianhu.cases.rules.norms import with_the_higher_fine

ARTICLE = "administrative-penalty-law/29"


@need(ARTICLE, "B5", typed=True)
def named_items_exist(facts: CaseFacts) -> str | None:
    known = {norm.item for norm in facts.norms}
    unknown = [each for each in facts.said.items if each not in known]
    return f"没有执法事项{'、'.join(unknown)}，请核对编码。" if unknown else None


@need(ARTICLE, "B5", absent=True)
def several_norms_are_broken(facts: CaseFacts) -> str | None:
    if len(facts.norms) > 1:
        return None
    return "没有登记同一行为触犯的其他事项。"


@need(ARTICLE, "B5", typed=True)
def it_is_another_of_them(facts: CaseFacts) -> str | None:
    others = [norm.item for norm in facts.norms if norm.item != facts.background.item]
    if facts.said.item in others:
        return None
    return f"可以改按的事项是{'、'.join(others)}，请核对编码。"


@need(ARTICLE, "B5", typed=True)
def it_is_the_higher(facts: CaseFacts) -> str | None:
    chosen = with_the_higher_fine(facts.norms)
    if chosen.norm is None or chosen.norm.item == facts.said.item:
        return None
    return chosen.because


@need(ARTICLE, "B5", typed=True)
def the_higher_fine_applies(facts: CaseFacts) -> str | None:
    """Where the amounts cannot be compared, a person chose."""
    if len(facts.norms) < 2 or not facts.said.fine:
        return None
    chosen = with_the_higher_fine(facts.norms)
    if chosen.norm is None or chosen.norm.item == facts.background.item:
        return None
    return f"{chosen.because}请负责人先办理“改按罚款较高的规定”。"
