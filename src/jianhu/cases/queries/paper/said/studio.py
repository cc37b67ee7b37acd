"""What the opinion of the studio says on its paper."""

from jianhu.base.paper.wording import day
from jianhu.cases.models import Act, Case
from jianhu.cases.queries.paper.said.saying import Said, Saying
from jianhu.cases.rules.consulting import asked_of
from jianhu.cases.rules.ledger import CaseFacts


def _advised(case: Case, act: Act, facts: CaseFacts) -> Said:
    said, asked = facts.acts[-1].said, asked_of(facts, act.by_id)
    return {
        "form": {
            "question": asked.said.question,
            "asked_on": day(asked.on),
            "opinion": said.opinion,
            "grounds": said.grounds,
            "differs": said.differs,
            "member": str(act.by),
        }
    }


STUDIO: dict[str, Saying] = {"answer-studio": _advised}
