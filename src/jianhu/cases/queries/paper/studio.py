"""What the opinion of the studio says on its paper."""

from typing import Any

from jianhu.base.paper.wording import day
from jianhu.cases.models import Act, Case
from jianhu.cases.rules.consulting import asked_of
from jianhu.cases.rules.ledger import CaseFacts


def advised(case: Case, act: Act, facts: CaseFacts) -> dict[str, Any]:
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
