"""Execution by agreement, gone on with after a stop, or turned back."""

from typing import Any

from jianhu.base.paper.wording import day, yuan
from jianhu.cases.models import Act, Case
from jianhu.cases.queries.paper.phrases import ended
from jianhu.cases.queries.paper.said.measure import enforced, number_of, the
from jianhu.cases.queries.paper.said.saying import Said, Saying
from jianhu.cases.rules.ledger import CaseFacts


def _agreed(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    return {
        "form": enforced(case, facts)
        | {
            "instalments": [_part(each) for each in said.instalments],
            "remedied": ended(said.remedied) if said.surcharge_reduced else "",
            "reduced": _reduced(facts),
        }
    }


def _reduced(facts: CaseFacts) -> str:
    reduced = the(facts, "agree").said.surcharge_reduced
    return f"人民币{yuan(reduced)}" if reduced else ""


def _part(part: Any) -> Said:
    paid = f"缴纳人民币{yuan(part.amount)}" if part.amount else ""
    what = "，".join(filter(None, (paid, part.what.rstrip("。"))))
    return {"until": day(part.by), "amount": what or "按照决定履行"}


def _broken(case: Case, act: Act, facts: CaseFacts) -> Said:
    return {
        "form": enforced(case, facts)
        | _reason(facts)
        | {
            "notice_number": number_of(case, "execution-agreement"),
            "reduced": _reduced(facts),
            "from": day(act.on),
        }
    }


def _resumed(case: Case, act: Act, facts: CaseFacts) -> Said:
    stopped = the(facts, "suspend-execution")
    return {
        "form": enforced(case, facts)
        | _reason(facts)
        | {
            "notice_number": number_of(case, "execution-suspension"),
            "from": day(stopped.on),
            "until": day(act.on),
        }
    }


def _reversed(case: Case, act: Act, facts: CaseFacts) -> Said:
    said, done = facts.acts[-1].said, the(facts, "execute")
    back = ["退还已经执行的财物，恢复原状"] if said.restored else []
    back += [f"赔偿人民币{yuan(said.compensation)}"] if said.compensation else []
    more = {"performed_on": day(done.on), "outcome": "；".join(back)}
    return {"form": enforced(case, facts) | _reason(facts) | more}


def _reason(facts: CaseFacts) -> Said:
    return {"reasons": facts.acts[-1].said.reason.rstrip("。；")}


OTHERWISE: dict[str, Saying] = {
    "agree": _agreed,
    "break-agreement": _broken,
    "resume-execution": _resumed,
    "reverse-execution": _reversed,
}
