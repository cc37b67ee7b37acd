"""联合办案: which offices are asked to help, with what."""

from jianhu.cases.models import Act, Case
from jianhu.cases.queries.paper.phrases import ended
from jianhu.cases.queries.paper.said.saying import Said, Saying
from jianhu.cases.rules.ledger import CaseFacts


def _formed(case: Case, act: Act, facts: CaseFacts) -> Said:
    helping = case.co_organisers.select_related("office").order_by("pk")
    return {
        "form": {
            "receiver": "、".join(each.office.name for each in helping),
            "reasons": ended(facts.acts[-1].said.because),
        }
    }


JOINT: dict[str, Saying] = {"form-joint-team": _formed}
