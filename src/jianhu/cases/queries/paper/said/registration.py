"""Evidence registered on the spot and what became of it; a case handed to another office."""

import re

from jianhu.base.paper.wording import day
from jianhu.cases.models import Act, Case
from jianhu.cases.queries.paper.phrases import ended
from jianhu.cases.queries.paper.said.saying import Said, Saying, approved, number_of
from jianhu.cases.rules.forms_investigation import FATES
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.law.deadlines import last_day, terms

COUNTED = re.compile(r"(.+?)[\s×，,]*([\d一二两三四五六七八九十百]+\s*[^\d\s，,]{1,3})")
"""A thing with its number at the end: 方桌四张, 蓄电池 2只."""


def goods(thing: str, outcome: str = "") -> Said:
    """One line of the list; what nobody wrote down is a stroke, never a guess."""
    found = COUNTED.fullmatch(thing.strip())
    name, quantity = found.groups() if found else (thing, "见名称")
    return {"name": name, "model": "—", "quantity": quantity, "note": "—", "outcome": outcome}


def _wanted(case: Case, act: Act, facts: CaseFacts) -> Said:
    said, days = facts.acts[-1].said, terms()["evidence-registration"].value_on(act.on)
    return {
        "form": approved("建议先行登记保存。", ended(said.opinion), act.on)
        | {"reasons": ended(said.because), "decide_by": f"登记保存之日起{days}个工作日内"}
    }


def _registered(case: Case, act: Act, facts: CaseFacts) -> Said:
    said, approval = facts.acts[-1].said, facts.last("approve-registration")
    reasons = approval.said.because.rstrip("。") if approval else ""
    return {
        "form": {
            "reasons": f"{reasons}，可能灭失或者以后难以取得",
            "goods": [goods(each) for each in said.things],
            "kept_at": said.place,
            "decide_by": day(last_day(terms()["evidence-registration"], said.on)),
            "notice_number": number_of(case, "evidence-registration"),
            "refused": said.refused,
            "signed_on": day(said.on) if said.signed else None,
        }
    }


def _decided(case: Case, act: Act, facts: CaseFacts) -> Said:
    """Decisions settle the oldest registration first."""
    said = facts.acts[-1].said
    nth = sum(1 for _ in facts.all("decide-registered")) - 1
    registered = list(facts.all("register-evidence"))[nth]
    notices = list(case.papers.filter(template="evidence-registration"))
    fate = FATES[said.fate]
    return {
        "form": {
            "notice_number": notices[nth].number if nth < len(notices) else None,
            "registered_on": day(registered.said.on),
            "outcome": f"{fate}（{said.reason.rstrip('。')}）",
            "goods": [goods(each, fate) for each in registered.said.things],
        }
    }


def _handed_over(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    papers = [{"name": each.says, "quantity": "复印件1份"} for each in case.evidence.all()]
    return {
        "form": {
            "receiver": said.to,
            "received_on": day(case.discovered_on),
            "content": f"{case.conduct.rstrip('。')}。",
            "reasons": f"{said.opinion.rstrip('。')}，该事项属于你单位的职责",
            "papers": papers,
        }
    }


REGISTRATION: dict[str, Saying] = {
    "approve-registration": _wanted,
    "register-evidence": _registered,
    "decide-registered": _decided,
    "hand-over": _handed_over,
}
