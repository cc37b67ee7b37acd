"""A decision shown to everybody, taken back, or no longer held against whoever made it good."""

from jianhu.base.paper.wording import day
from jianhu.cases.models import Act, Case
from jianhu.cases.queries.masking import masked
from jianhu.cases.queries.paper.phrases import ended, in_words
from jianhu.cases.queries.paper.said.measure import the
from jianhu.cases.queries.paper.said.saying import Said, Saying, number_of
from jianhu.cases.rules.forms_payment import DISPUTES, ENDED
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.owed import annulled, fine_now
from jianhu.cases.rules.publication import Policy, policy_of

DECISIONS = ("penalty-decision", "on-the-spot-decision")


def _shown(case: Case, act: Act, facts: CaseFacts) -> Said:
    said, decided, policy = facts.acts[-1].said, the(facts, "decide"), policy_of(facts)
    assert policy is not None
    last = policy.last_shown(decided.on)
    as_it_stands = decided.said.model_copy(update={"fine": fine_now(facts)})
    return {
        "form": {
            "document_number": number_of(case, *DECISIONS),
            "decided_on": day(decided.on),
            "content": ended(in_words(as_it_stands)),
            "site": said.site,
            "credit_class": policy.name,
            "from": day(said.on),
            "until": day(last) if last else None,
            "party_shown": "、".join(masked(each) for each in case.parties.all()),
            "opinion": "建议公示。",
        }
    }


def _withdrawn(case: Case, act: Act, facts: CaseFacts) -> Said:
    said, shown, ended_by = facts.acts[-1].said, the(facts, "publish"), annulled(facts)
    assert ended_by is not None
    accepted = facts.last("review-accepted") or next(iter(facts.disputes), None)
    way = DISPUTES[accepted.said.kind] if accepted else "依法"
    return {
        "form": {
            "document_number": number_of(case, *DECISIONS),
            "from": day(shown.said.on),
            "outcome": f"经{way}（{ended_by.said.document}）被{ENDED[ended_by.said.outcome]}",
            "until": day(said.on),
            "reasons": ended(said.explanation),
        }
    }


def _repaired(case: Case, act: Act, facts: CaseFacts) -> Said:
    said, policy = facts.acts[-1].said, policy_of(facts)
    assert policy is not None
    return {
        "form": {
            "applied_on": day(said.on),
            "document_number": number_of(case, *DECISIONS),
            "credit_class": policy.name,
            "from": day(the(facts, "publish").said.on),
            "shown_for": _shortest(policy),
            "findings": ended(said.corrected),
            "remark": ended(said.others) if said.others else "",
        }
    }


def _shortest(policy: Policy) -> str:
    months = policy.months_min
    return f"{months}个月，已经届满" if months else "不设，履行完毕即可申请"


PUBLICATION: dict[str, Saying] = {
    "publish": _shown,
    "withdraw-publication": _withdrawn,
    "repair-credit": _repaired,
}
