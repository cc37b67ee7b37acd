"""What the form of each move says on its documents."""

from collections.abc import Callable
from typing import Any

from jianhu.base import moments
from jianhu.base.paper.wording import day
from jianhu.inspections.models import Visit, VisitAct
from jianhu.inspections.queries.paper.looked import looked
from jianhu.inspections.queries.paper.pictures import pictures_of
from jianhu.inspections.queries.paper.signed import signed

Said = dict[str, Any]


def said_of(visit: Visit, act: VisitAct, form: Any) -> Said:
    return SAID[act.move](visit, act, form) if act.move in SAID else {}


def _approved(visit: Visit, act: VisitAct, form: Any) -> Said:
    """The planner's request, of the day it was made; the head's word, with the head's reasons."""
    on = day(moments.local(act.at).date())
    asked, asked_at = "提请批准本次检查。", visit.at
    if act.move == "approve-late" and visit.arrived_at:
        asked, asked_at = "情况紧急，已经先行检查，提请补办批准。", visit.arrived_at
    because = "".join(
        f"{words}：{said}。"
        for words, said in (
            (f"{'、'.join(form.over_caps)}超出年度频次的理由", form.over_cap_because),
            ("不合并的理由", form.apart_because),
            ("休息日检查的理由", form.rest_day_because),
        )
        if said
    )
    return {
        "form": {"opinion": asked, "opinion_date": day(moments.local(asked_at).date())},
        "approver": {
            "opinion": f"{form.opinion}\n{because}".strip(), "day": on, "name": str(act.by),
        },
    }  # fmt: skip


def _finished(visit: Visit, act: VisitAct, form: Any) -> Said:
    return signed(form, moments.local(form.at).date()) | pictures_of(visit)


def _told(visit: Visit, act: VisitAct, form: Any) -> Said:
    return {"form": {"signed_on": day(form.on)}}


SAID: dict[str, Callable[[Visit, VisitAct, Any], Said]] = {
    "approve": _approved,
    "approve-late": _approved,
    "finish": _finished,
    "tell": _told,
    "recheck": looked,
}
