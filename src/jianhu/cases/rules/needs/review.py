"""Legal review before the decision, where it is due, by somebody else who is qualified."""

from jianhu.cases.rules.investigated import investigated
from jianhu.cases.rules.ledger import Act, CaseFacts
from jianhu.cases.rules.need import need
from jianhu.cases.rules.review_paths import ReviewPath, path_for

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
    path = path_of(facts)
    return f"按案审分级（{path.name}）" if path and path.review else None


def path_of(facts: CaseFacts) -> ReviewPath | None:
    """Return the path of review the proposal takes; none before there is a proposal."""
    proposed = facts.last("notify", "conclude")
    return path_for(proposed.said, facts.party.kind, facts.fast)[1] if proposed else None


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
    if facts.by in investigated(facts):
        return "法制审核不能由办过本案的人员自己进行。"
    if facts.assigned and facts.assigned != facts.by:
        return "这件案子已分派给其他审核人员。"
    return facts.reviewer or None


@need(ARTICLE, "B33")
def somebody_may_review(facts: CaseFacts) -> str | None:
    return None if facts.reviewers else "审核人员库中没有与本案无关、具备资格的人员。"
