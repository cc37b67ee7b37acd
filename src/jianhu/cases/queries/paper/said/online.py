"""What is said on the documents of a party's own doing."""

from jianhu.cases.models import Act, Case
from jianhu.cases.queries.paper.said.saying import Said, Saying
from jianhu.cases.rules.ledger import CaseFacts


def _confirmed(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    return {
        "form": {
            "electronic": said.electronic,
            "on_paper": not said.electronic,
            "electronic_address": said.electronic_address,
            "address": said.address,
            "addressee": said.addressee,
            "addressee_phone": said.phone,
        }
    }


ONLINE: dict[str, Saying] = {"confirm-address": _confirmed}
