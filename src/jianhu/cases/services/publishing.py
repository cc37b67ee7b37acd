"""What everybody sees follows the ledger: shown, or ended with the day and the reason."""

from jianhu.cases.models import Case, Publication
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.publication import policy_of

ENDS = {"withdraw-publication": "决定变更、撤销，已撤回", "repair-credit": "信用修复"}


def keep_publication(case: Case, move: str, facts: CaseFacts) -> None:
    latest = facts.acts[-1]
    if move == "publish":
        policy, decided = policy_of(facts), facts.last("decide")
        last = policy.last_shown(decided.on) if policy and decided else None
        assert last is not None
        Publication.objects.create(case=case, since=latest.on, until=last)
    elif move in ENDS:
        case.publications.filter(ended_on=None).update(ended_on=latest.on, ended_because=ENDS[move])
