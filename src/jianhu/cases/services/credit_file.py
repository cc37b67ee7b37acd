"""What the credit file of a case's party learns: filed, decided, or taken back again.

Told from the case as it is now, not from what just happened: told twice, or late, it says the same.
"""

from datetime import date
from typing import Any

from django.db import transaction

from jianhu.base import moments
from jianhu.base.journal import name_of
from jianhu.base.people import system
from jianhu.cases.models import Case, Publication
from jianhu.cases.queries.subject import subject_of
from jianhu.cases.rules.publication import Policy, policy_for
from jianhu.subjects import services as subjects
from jianhu.subjects.rules.repairs import grade_of

TOLD_OF = (
    *("file", "decide", "waive", "drop", "terminate", "review-ended"),
    *("publish", "withdraw-publication", "repair-credit"),
)
NOTHING_LEFT = {"drop": "违法事实不成立", "terminate": "终止调查"}


@transaction.atomic
def tell_credit_file(pk: int) -> None:
    case = Case.objects.select_for_update(of=("self",), no_key=True).get(pk=pk)
    if case.parent_id or case.filed_on is None:
        return
    whose = subject_of(case)
    thing, moved = name_of(case), {act.move: act for act in case.acts.order_by("id")}
    ended = next((says for move, says in NOTHING_LEFT.items() if move in moved), "")
    undone = moved.get("review-ended")
    annulled = undone is not None and undone.said.get("outcome") == "annulled"
    _tell(case, whose, thing, "case", ended)
    decided = moved.get("decide")
    if decided is not None:
        _tell(case, whose, thing, "penalty", "决定已被撤销" if annulled else "", decided.said)


def _tell(
    case: Case,
    whose: Any | None,
    thing: str,
    kind: str,
    ended: str,
    said: dict[str, Any] | None = None,
) -> None:
    """Write the line, or take it back; it never stays with somebody who is not the party."""
    by = system()
    if ended or whose is None:
        subjects.withdraw_line(by, kind, thing, ended or "当事人已更正")
        return
    subjects.withdraw_line(by, kind, thing, "当事人已更正", but=whose)
    more = {"office": case.office, "says": f"案件{case.number}"}
    if kind == "case":
        subjects.record_case(by, whose, thing, _title("立案", case), day=case.filed_on, **more)
        return
    kinds = [str(each) for each in (said or {}).get("kinds", ())]
    policy = policy_for(case.domain, case.procedure, kinds)
    subjects.record_penalty(
        by, whose, thing, _title("、".join(kinds), case), day=case.decided_on,
        grade=grade_of(policy.months_min if policy else 0), **_shown(case, policy), **more,
    )  # fmt: skip


def _title(what: str, case: Case) -> str:
    return f"{what}：{case.cause or case.item_name}"[:120]


def _shown(case: Case, policy: Policy | None) -> dict[str, Any]:
    """The plate shows it while the decision is shown; it weighs as long as its policy says."""
    on = moments.local(moments.now()).date()
    shown = Publication.objects.filter(case=case, ended_on=None, until__gte=on).exists()
    return {"public": shown} | ({"shown_until": last} if (last := _last(case, policy)) else {})


def _last(case: Case, policy: Policy | None) -> date | None:
    return policy.last_shown(case.decided_on) if policy and case.decided_on else None
