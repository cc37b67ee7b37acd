"""A decision that stood before the public and was taken back."""

from jianhu.base.paper.wording import day
from jianhu.cases.models import Act, Case
from jianhu.cases.queries.paper.phrases import ended
from jianhu.cases.queries.paper.said.saying import Said, Saying, number_of
from jianhu.cases.rules.forms_payment import DISPUTES, ENDED
from jianhu.cases.rules.ledger import CaseFacts


def _withdrawn(case: Case, act: Act, facts: CaseFacts) -> Said:
    said, ended_by = facts.acts[-1].said, facts.last("review-ended")
    shown, accepted = facts.last("publish"), facts.last("review-accepted")
    assert shown is not None
    assert ended_by is not None
    way = DISPUTES[accepted.said.kind] if accepted else "依法"
    return {
        "form": {
            "document_number": number_of(case, "penalty-decision", "on-the-spot-decision"),
            "from": day(shown.said.on),
            "outcome": f"经{way}（{ended_by.said.document}）被{ENDED[ended_by.said.outcome]}",
            "until": day(said.on),
            "reasons": ended(said.explanation),
        }
    }


PUBLICATION: dict[str, Saying] = {"withdraw-publication": _withdrawn}
