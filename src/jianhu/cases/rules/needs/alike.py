"""Like cases are decided alike, or the difference is explained (行政处罚法第五条、第三十四条)."""

from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import need
from jianhu.cases.rules.spread import out_of_line

REASONS = ("unlike", "deviates", "lighter_because")


@need("administrative-penalty-law/34", "B15", typed=True)
def unlike_cases_are_explained(facts: CaseFacts) -> str | None:
    unlike = out_of_line(facts.like, facts.said.fine)
    if unlike is None or _explained(facts.said) or _explained_before(facts):
        return None
    return f"{unlike}请写明与类案不同的理由。"


def _explained_before(facts: CaseFacts) -> bool:
    """The head need not repeat what the officers wrote about the very same fine."""
    concluded = facts.last("conclude")
    same = concluded is not None and concluded.said.fine == facts.said.fine
    return same and concluded is not None and _explained(concluded.said)


def _explained(said: object) -> bool:
    return any(str(getattr(said, name, "")).strip() for name in REASONS)
