"""When the term to decide stands still: for a ground, until it is over, and no day longer."""

from collections.abc import Iterator

from jianhu.cases.rules.ledger import Act, CaseFacts
from jianhu.law.exclusions import Span

SETTLED = ("decide", "waive", "drop", "terminate", "hand-over", "transfer-crime")


def suspended(facts: CaseFacts) -> Act | None:
    """Return the suspension that nobody ended yet, its ground over or not."""
    latest = facts.last("suspend", "resume")
    return latest if latest and latest.move == "suspend" else None


def stands_still(facts: CaseFacts) -> bool:
    """Whether the term does not run today."""
    found = suspended(facts)
    return found is not None and facts.today <= found.said.until


def waits_to_resume(facts: CaseFacts) -> Act | None:
    """Return the suspension somebody has to end, in a case that is not settled."""
    found = suspended(facts)
    return None if facts.since(found, *SETTLED) else found


def spans(facts: CaseFacts) -> Iterator[Span]:
    """A suspension counts until its ground was to be over; with the police, until it comes back."""
    for act in facts.all("suspend"):
        over = _back(facts, act, "resume")
        yield Span(act.on, min(act.said.until, over.on if over else facts.today))
    for act in facts.all("transfer-crime"):
        over = _back(facts, act, "resume-case")
        yield Span(act.on, over.on if over else facts.today)


def _back(facts: CaseFacts, act: Act, move: str) -> Act | None:
    return next((each for each in facts.after(act) if each.move == move), None)
