"""Where a party is being heard about a decision: as the measure knows it, and as its case does."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from jianhu.cases.rules.forms_payment import Disputed, DisputeEnded
from jianhu.cases.rules.ledger import Act, CaseFacts

NOTED = "强制案卷"
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

    @property
    def withdrawn(self) -> bool:
        """Ended without a word about the decision: it is as if nobody had asked."""
        return self.ended is not None and str(self.ended.said.outcome) == "withdrawn"


def heard(facts: CaseFacts) -> Iterator[Heard]:
    """As this measure noted it, as its penalty case did, and as the other measures did."""
    of = facts.parent
    for acts in (facts.acts, facts.disputes, of.acts if of else (), of.disputes if of else ()):
        known = list(acts)
        asked = next((n for n in reversed(range(len(known))) if known[n].move in ASKED), None)
        if asked is not None:
            after = known[asked + 1 :]
            yield Heard(known[asked], next((e for e in after if e.move in ENDED), None))


def is_pending(facts: CaseFacts) -> bool:
    return any(each.ended is None for each in heard(facts))


def fell(facts: CaseFacts) -> bool:
    """Whether a review or a court annulled the decision; changed, it stands as it was changed."""
    return any(each.ended and str(each.ended.said.outcome) == "annulled" for each in heard(facts))


def as_disputes(acts: Iterable[Act]) -> Iterator[Act]:
    """The disputes noted in a measure, as the penalty case would have written them down."""
    for act in acts:
        if act.move == "note-remedy":
            said = Disputed(kind=KINDS[act.said.kind], on=act.on, body=NOTED)
            yield Act("review-accepted", act.on, act.by, said)
        elif act.move == "remedy-ended":
            over = DisputeEnded(on=act.on, outcome=act.said.outcome, document=NOTED)
            yield Act("review-ended", act.on, act.by, over)
