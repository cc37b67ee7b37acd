"""What a party says itself: in time, signed, and a hearing where the law gives one."""

from jianhu.cases.rules.ledger import Act, CaseFacts
from jianhu.cases.rules.need import need
from jianhu.cases.rules.needs.hearing import is_due, request_until
from jianhu.cases.rules.needs.notice import statement_until


@need("administrative-penalty-law/45", "B23", typed=True)
def spoken_in_time(facts: CaseFacts) -> str | None:
    notice = facts.last("notify")
    if notice is None or facts.said.on <= statement_until(notice):
        return None
    return f"陈述、申辩应当在{statement_until(notice)}前提出。"


@need("administrative-penalty-law/63", "B37")
def hearing_is_the_partys_right(facts: CaseFacts) -> str | None:
    notice = facts.last("notify")
    if notice is None or is_due(facts, notice):
        return None
    return "这次拟作出的处罚不属于听证范围，您可以陈述、申辩。"


def is_late(facts: CaseFacts, move: str) -> bool:
    """Whether the party's time for it was over; then its words are kept beside the case."""
    notice = facts.last("notify")
    if notice is None or move not in UNTIL:
        return False
    return facts.today > UNTIL[move](notice) or facts.since(notice, *DECIDED) is not None


DECIDED = ("decide", "waive", "drop")
UNTIL = {"defend": statement_until, "ask-hearing": request_until}


def agreed_electronically(facts: CaseFacts) -> Act | None:
    """Return the confirmation in force, if the party agreed to electronic service in it."""
    last = facts.last("confirm-address")
    return last if last and last.said.electronic else None
