"""What the ledger and the lists say about leniency in a case."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from jianhu.cases.rules import lists
from jianhu.cases.rules.background import Earlier
from jianhu.cases.rules.forms_leniency import Confirmed, WaivedOnTheSpot
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.lists import Listed

TITLES = {
    "first": "首违不罚",
    "minor": "轻微不罚",
    "promise": "轻微违法告知承诺",
    "ladder": "一次通知、二次警告、三次处罚",
    "reduce": "公益减罚",
    "fast": "快速办理",
}
LAST_RUNG = 3
"""一次通知、二次警告、三次处罚: the name of the ladder says how many rungs it has."""


def entry_for(facts: CaseFacts, kind: str) -> Listed | None:
    around = facts.background
    return lists.listed(kind, around.item, around.item_name, facts.today)


def not_listed(facts: CaseFacts, kind: str) -> str | None:
    if entry_for(facts, kind):
        return None
    return f"“{facts.background.item_name}”没有列入已公布的{TITLES[kind]}事项清单。"


def day_of_the_act(facts: CaseFacts) -> date:
    return facts.ended_on or facts.happened_on or facts.today


def earlier(facts: CaseFacts, entry: Listed) -> list[Earlier]:
    around, day = facts.background, day_of_the_act(facts)
    return lists.counted(entry, around.earlier, around.item, around.domain, day)


def not_first(facts: CaseFacts, kind: str) -> str | None:
    entry = entry_for(facts, kind)
    return lists.not_first(entry, earlier(facts, entry)) if entry else None


def rung(facts: CaseFacts) -> int:
    """Which time it is on the ladder: 1 notice, 2 warning, 3 penalty."""
    entry = entry_for(facts, "ladder")
    return min(len(earlier(facts, entry)) + 1, LAST_RUNG) if entry else 0


def unmet(facts: CaseFacts, kind: str, said: Iterable[Confirmed]) -> str | None:
    entry = entry_for(facts, kind)
    proved = [each.condition for each in said if is_proved(facts, each)]
    return lists.unmet(entry, proved) if entry else None


def is_proved(facts: CaseFacts, each: Confirmed) -> bool:
    if each.evidence:
        return are_kept(facts, each.evidence)
    return isinstance(facts.said, WaivedOnTheSpot) and bool(each.proof.strip())


def are_kept(facts: CaseFacts, pieces: tuple[int, ...]) -> bool:
    """Whether all of these are evidence of this case that may be used."""
    usable = {proof.id for proof in facts.proofs if not proof.inadmissible}
    return bool(pieces) and set(pieces) <= usable


def must_be_waived(facts: CaseFacts) -> bool:
    """第三十三条第一款前句, as it was assessed last."""
    assessed = facts.last("assess")
    return assessed is not None and is_minor(assessed.said)


def is_minor(said: Any) -> bool:
    return bool(said.minor and said.corrected and said.harmless)


def no_fault_was_proved(facts: CaseFacts) -> bool:
    weighed = facts.last("weigh-fault")
    return weighed is not None and bool(weighed.said.accepted)
