"""What the party says before anybody decides."""

from jianhu.cases.models import Act, Case
from jianhu.cases.queries.paper.said.saying import Said, Saying
from jianhu.cases.rules.ledger import CaseFacts


def _defended(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    return {"form": {"speaker": facts.party.name, "speaker_role": "当事人", "defence": said.text}}


HEARING: dict[str, Saying] = {
    "defend": _defended,
}
