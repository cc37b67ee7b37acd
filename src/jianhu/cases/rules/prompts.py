"""What whoever opens a case should see first: a place that is protected, a crime that may be."""

from typing import Literal, NamedTuple

from jianhu.cases.rules.ledger import CaseFacts
from jianhu.law.crimes import Found, Reached, reached


class Prompt(NamedTuple):
    """``mark``: how sure the register is; ``move``: what is offered, if anything is."""

    kind: Literal["crime", "protected-area"]
    says: str
    basis: str
    source: str
    mark: str
    move: str = ""


def prompts(facts: CaseFacts) -> tuple[Prompt, ...]:
    found = (may_be_a_crime(facts), is_protected(facts))
    return tuple(each for each in found if each is not None)


def may_be_a_crime(facts: CaseFacts) -> Prompt | None:
    """Until a special group was formed; from then on the way to the police says what is next."""
    by = threshold_reached(facts)
    if by is None or facts.last("form-crime-group"):
        return None
    more = by.version.in_protected_area if facts.protected else ""
    says = (
        f"{by.found}，达到{by.crime.name}的立案标准（{by.threshold}），涉嫌犯罪，"
        f"应当及时移送公安机关，不得以罚代刑。{more}{'。' if more else ''}"
    )
    move = "form-crime-group"
    return Prompt("crime", says, by.crime.basis, by.version.source, by.version.mark, move)


def is_protected(facts: CaseFacts) -> Prompt | None:
    area = facts.protected
    if area is None:
        return None
    says = f"案发地在{area.name}范围内，请会同管理机构勘查取证。"
    return Prompt("protected-area", says, "", area.source, area.mark)


def threshold_reached(facts: CaseFacts) -> Reached | None:
    """By what the admissible evidence found; a later count corrects an earlier one."""
    act = facts.happened_on or facts.today
    return reached(facts.background.item_name, _found(facts), act)


def _found(facts: CaseFacts) -> list[Found]:
    return [each for proof in facts.proofs if not proof.inadmissible for each in proof.finds]
