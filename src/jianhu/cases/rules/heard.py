"""Where a party is being heard about a decision: as the measure knows it, and as its case does."""

from collections.abc import Iterator
from typing import NamedTuple

from jianhu.cases.rules.forms_payment import Disputed, DisputeEnded
from jianhu.cases.rules.ledger import Act, CaseFacts

ASKED = ("note-remedy", "review-accepted")
ENDED = ("remedy-ended", "review-ended")
KINDS = {"review": "reconsideration", "lawsuit": "lawsuit"}


class Heard(NamedTuple):
    """The latest review or lawsuit of a ledger; ``ended`` is nothing while it is pending."""

    asked: Act
    ended: Act | None

    @property
    def by_court(self) -> bool:
        return str(self.asked.said.kind) == "lawsuit"


def heard(facts: CaseFacts) -> Iterator[Heard]:
    for ledger in (facts, facts.parent):
        asked = ledger.last(*ASKED) if ledger else None
        if ledger and asked:
            yield Heard(asked, ledger.since(asked, *ENDED))


def is_pending(facts: CaseFacts) -> bool:
    return any(each.ended is None for each in heard(facts))


def fell(facts: CaseFacts) -> bool:
    """Whether a review or a court annulled the decision; changed, it stands as it was changed."""
    return any(each.ended and not _stands(each.ended) for each in heard(facts))


def _stands(ended: Act) -> bool:
    if ended.move == "remedy-ended":
        return bool(ended.said.upheld)
    return str(ended.said.outcome) != "annulled"


def as_disputes(facts: CaseFacts) -> Iterator[Act]:
    """The disputes noted in a measure, as the penalty case would have written them down."""
    for act in facts.all("note-remedy"):
        said = Disputed(kind=KINDS[act.said.kind], on=act.on, body="强制案卷")
        yield Act("review-accepted", act.on, act.by, said)
        if ended := facts.since(act, "remedy-ended"):
            outcome = "upheld" if ended.said.upheld else "annulled"
            over = DisputeEnded(on=ended.on, outcome=outcome, document="强制案卷")
            yield Act("review-ended", ended.on, ended.by, over)
