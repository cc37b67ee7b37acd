"""Legal review before the decision, where it is due, by somebody else who is qualified."""

from jianhu.cases.rules.ledger import Act, CaseFacts
from jianhu.cases.rules.need import need

ARTICLE = "administrative-penalty-law/58"


def review_is_due(facts: CaseFacts) -> str | None:
    """Return why the decision must be reviewed, or nothing (第五十八条第一款)."""
    concluded = facts.last("conclude")
    if facts.since(concluded, "hold-hearing"):
        return "经过听证程序"
    if concluded and concluded.said.public_interest:
        return "涉及重大公共利益"
    if concluded and concluded.said.complicated:
        return "案件情况疑难复杂、涉及多个法律关系"
    return None


@need(ARTICLE, "B33")
def legal_review_passed(facts: CaseFacts) -> str | None:
    latest = _reviewed(facts)
    if latest and not latest.said.passed:
        return f"法制审核没有通过（{latest.said.opinion}），不得作出决定。"
    because = review_is_due(facts)
    if because is None or latest:
        return None
    return f"{because}，负责人作出决定前应当进行法制审核。"


def _reviewed(facts: CaseFacts) -> Act | None:
    """The review that counts: after the hearing, if there was one, else after the conclusion."""
    concluded = facts.last("conclude")
    return facts.since(facts.since(concluded, "hold-hearing") or concluded, "review")


@need(ARTICLE, "B33")
def reviewer_may_review(facts: CaseFacts) -> str | None:
    if facts.by in facts.handlers:
        return "法制审核不能由办案人员自己进行。"
    return facts.reviewer or None
