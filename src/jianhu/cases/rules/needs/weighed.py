"""What was reviewed and discussed is what is decided, by others than who investigated it."""

from jianhu.cases.rules.ledger import Act, CaseFacts
from jianhu.cases.rules.need import need
from jianhu.cases.rules.penalties import heavier

REVIEW = "administrative-penalty-law/58"
DISCUSSION = "administrative-penalty-law/57"


@need(REVIEW, "B33", typed=True)
def no_more_than_was_reviewed(facts: CaseFacts) -> str | None:
    more = _beyond(facts, facts.since(facts.last("conclude"), "review"))
    return f"法制审核以后又加重（{more}），请重新审核。" if more else None


@need(REVIEW, "B33")
def another_reviewed_it(facts: CaseFacts) -> str | None:
    reviewed = facts.since(facts.last("conclude"), "review")
    if reviewed is None or reviewed.by != facts.by:
        return None
    return "法制审核由您进行，不能再由您作出决定，请提交其他负责人。"


@need(DISCUSSION, "B32", typed=True)
def no_more_than_was_discussed(facts: CaseFacts) -> str | None:
    more = _beyond(facts, facts.since(facts.last("conclude"), "discuss"))
    return f"集体讨论以后又加重（{more}），请重新讨论。" if more else None


@need(DISCUSSION, "B32", typed=True)
def discussed_by_others(facts: CaseFacts) -> str | None:
    own = [each.name for each in facts.officers if each.name in facts.said.members]
    if own:
        return f"{'、'.join(own)}是办案人员，不能作为负责人参加集体讨论的表决，请从名单中去掉。"
    if len(set(facts.said.members)) < len(facts.said.members):
        return "参加讨论的负责人重复填写，请核对。"
    return None


@need(DISCUSSION, "B32", typed=True)
def discussed_after_the_investigation(facts: CaseFacts) -> str | None:
    concluded = facts.last("conclude")
    if concluded is None or facts.said.on >= concluded.on:
        return None
    return f"调查于{concluded.on}终结，不能在此之前讨论处罚，请核对讨论日期。"


def _beyond(facts: CaseFacts, act: Act | None) -> str | None:
    """Say how a decision is heavier than what lay before whoever reviewed or discussed it."""
    if act is None:
        return None
    before = facts.acts[: facts.place_of(act)]
    proposed = next(each for each in reversed(before) if each.move in ("conclude", "notify"))
    return heavier(facts.said, proposed.said)
