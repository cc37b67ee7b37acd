"""How long things may be held: thirty days, once longer, what does not count (行政强制法 25)."""

from collections.abc import Iterator
from datetime import date, timedelta

from jianhu.cases.rules.ledger import Act, CaseFacts
from jianhu.law.deadlines import last_day, terms
from jianhu.law.exclusions import Span, longer_by

TERMS = {"seize": "seizure", "seize-at-once": "seizure", "freeze": "freeze"}
ENDS = ("release", "dispose-things", "hand-to-police", "unfreeze")


def held_since(facts: CaseFacts) -> Act | None:
    """Return the act by which things are held now; nothing once they were let go."""
    begun = facts.last(*TERMS)
    return None if facts.since(begun, *ENDS) else begun


def first_stop(begun: Act) -> date:
    """The hard stop without extension or exclusion; it does not roll over days off."""
    return last_day(terms()[TERMS[begun.move]], begun.on)


def longest_extension(begun: Act) -> timedelta:
    first = first_stop(begun)
    return last_day(terms()[f"{TERMS[begun.move]}-extension"], first) - first


def hold_until(facts: CaseFacts) -> date | None:
    """Return the last day on which things are lawfully held; nothing where none are."""
    begun = held_since(facts)
    if begun is None:
        return None
    extended = facts.since(begun, "extend-hold")
    longer = timedelta(days=extended.said.days) if extended else timedelta()
    return longer_by(first_stop(begun) + longer, _tests(facts))


def is_overdue(facts: CaseFacts) -> bool:
    until = hold_until(facts)
    return until is not None and facts.today > until


def _tests(facts: CaseFacts) -> Iterator[Span]:
    """A test counts for the time the party was told of, and no longer than it took."""
    for sent in facts.all("send-to-test"):
        back = _back(facts, sent)
        yield Span(sent.on, min(sent.said.until, back.on) if back else sent.said.until)


def _back(facts: CaseFacts, sent: Act) -> Act | None:
    return next((act for act in facts.after(sent) if act.move == "test-back"), None)
