"""What is owed of a fine, which terms run or passed, and what the public is to see."""

from typing import Any

from jianhu.cases.models import Case
from jianhu.cases.queries.near import nearness
from jianhu.cases.rules.due import dues
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.owed import owed
from jianhu.cases.rules.publication import policy_of, shown
from jianhu.law.articles import cited


def money(case: Case, facts: CaseFacts) -> dict[str, Any]:
    """What is owed today, which terms run, and which passed."""
    now = owed(facts)
    return {
        "owed": now.left,
        "surcharge": now.surcharge,
        "publicity": _publicity(facts),
        "terms": [
            each._asdict() | {"article": cited(each.basis)} | nearness(each.on)
            for each in dues(facts)
        ],
        "overdue": [
            {
                "name": each.name,
                "label": each.label,
                "due_on": each.due_on,
                "says": each.says,
                "article": cited(each.basis),
                "met_on": each.met_on,
            }
            for each in case.overdue.all()
        ],
    }


def _publicity(facts: CaseFacts) -> dict[str, Any] | None:
    """Whether the decision is to be shown, until when, and by which row of the register."""
    policy, decided = policy_of(facts), facts.last("decide")
    if policy is None or decided is None:
        return None
    return {
        "policy": policy.name,
        "source": policy.source,
        "to_be_shown": policy.shown,
        "shown": shown(facts) is not None,
        "until": policy.last_shown(decided.on),
        "repairable_from": policy.repairable_from(decided.on) if policy.shown else None,
        "bad_information": policy.bad_information,
    }
