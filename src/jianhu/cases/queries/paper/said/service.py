"""How notices and decisions reached the party, and what went along."""

from typing import Any

from jianhu.base.paper.wording import day
from jianhu.cases.models import Act, Case
from jianhu.cases.queries.paper.phrases import in_words
from jianhu.cases.queries.paper.said.saying import Said, Saying, number_of
from jianhu.cases.rules.forms import METHODS
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.papers import credit_notice_is_due
from jianhu.cases.rules.publication import policy_of
from jianhu.law.deadlines import terms

DECIDED = ("penalty-decision", "no-penalty-decision", "not-established-decision")
REACHED = {"notify": ("penalty-notice",), "serve": DECIDED, "call-hearing": ("hearing-notice",)}
"""Which document an act of service brought to the party."""


def _served(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    on = day(getattr(said, "on", None) or said.notified_on)
    paper = case.papers.filter(template__in=REACHED[act.move]).last()
    served = {
        "method": METHODS[said.method],
        "date": on,
        "at": case.parties.all()[0].address or case.place or "受送达人住所",
        "to": facts.party.name,
    }
    return {
        "service": served | {"electronic": said.method == "electronic"},
        "form": {
            "document": _titles(paper, facts),
            "document_number": paper.number if paper else None,
            "refusal": getattr(said, "witness", "") if said.method == "left" else "",
            "received": "" if said.method == "announcement" else on,
            "remark": getattr(said, "because", ""),
        },
    }


def _titles(paper: Any, facts: CaseFacts) -> str | None:
    """What was handed over; 两书同达: with the decision goes the notice of credit repair."""
    if paper is None:
        return None
    along = paper.template == "penalty-decision" and credit_notice_is_due(facts)
    return f"{paper.title}、信用修复告知书" if along else str(paper.title)


def _announced(case: Case, act: Act, facts: CaseFacts) -> Said:
    said, told = facts.acts[-1].said, facts.last("decide", "notify")
    decided = act.move == "serve"
    verb = "对你（单位）作出" if decided else "拟对你（单位）作出"
    penalty = in_words(told.said) if told and not facts.last("waive", "drop") else "不予行政处罚"
    return _served(case, act, facts) | {
        "form": _served(case, act, facts)["form"]
        | {
            "reasons": said.because.rstrip("。"),
            "content": f"{verb}{penalty}。",
            "announced_for": f"{terms()['announcement'].value_on(said.on)}日",
            "with_remedy": decided,
        }
    }


def _credit(case: Case, act: Act, facts: CaseFacts) -> Said:
    policy = policy_of(facts)
    if policy is None:
        return {}
    conditions = (
        f"自处罚决定作出之日起公示满{policy.months_min}个月",
        "已经改正违法行为，履行行政处罚决定",
        "公开作出信用承诺",
    )
    return {
        "form": {
            "document_number": number_of(case, "penalty-decision"),
            "credit_class": policy.name,
            "shown_for": f"{policy.months_min}个月（最短）至{policy.months_max}个月（最长）",
            "conditions": [{"text": f"{each}；"} for each in conditions[:-1]]
            + [{"text": f"{conditions[-1]}。"}],
        }
    }


SERVICE: dict[str, Saying] = {
    "notify": _served,
    "serve": _served,
    "service-receipt": _served,
    "service-announcement": _announced,
    "credit-repair-notice": _credit,
}
