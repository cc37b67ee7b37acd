"""A check-up is asked for and helps: what it finds opens no case, but for danger and refusal."""

from jianhu.inspections.rules.basis import by
from jianhu.inspections.rules.visit import VisitFacts

CHECK_UP = "checkup"
ARTICLE = "administrative-penalty-law/33"
PROMISE = (
    "执法体检中发现的一般问题，当场改正、批评教育或者责令限期改正，不立案；"
    "有人身、财产安全的紧迫危险或者已经造成危害后果的，或者拒不改正、逾期不改正的，才依法立案。"
)
"""What the enterprise is shown before the door. Our proposal: an installation publishes its own."""


@by(ARTICLE)
def a_check_up_opens_no_case(facts: VisitFacts) -> str | None:
    """But where somebody is in danger, or will not put it right (row 119)."""
    said = facts.said
    if facts.kind != CHECK_UP or getattr(said, "outcome", "") != "case":
        return None
    return None if said.danger or said.unwilling else f"{PROMISE}请写明是哪一种情形。"


def becomes_a_case(outcome: str, *, uncorrected: bool) -> bool:
    """Whether a finding may be opened as a case: recorded as one, or ordered and not corrected."""
    return outcome == "case" or (outcome == "correction" and uncorrected)
