"""What the record of a second look says: what was ordered until when, and what was found of it."""

from datetime import date
from typing import Any

from jianhu.base import moments
from jianhu.base.paper.wording import day
from jianhu.inspections.models import Visit, VisitAct, VisitItem
from jianhu.inspections.queries.facts import facts_of
from jianhu.inspections.queries.paper.offices import office_of
from jianhu.inspections.queries.paper.pictures import pictures_of_act
from jianhu.inspections.queries.paper.signed import signed
from jianhu.inspections.rules.parameters import number
from jianhu.inspections.rules.recheck_forms import WAYS


def looked(visit: Visit, act: VisitAct, form: Any) -> dict[str, Any]:
    row = visit.items.get(item=form.item)
    return {
        "look": _look(visit, act, form, row),
        "offices": [office_of(row.office_id, facts_of(visit, act.by, form))],
        **signed(form, form.on),
        "pictures": pictures_of_act(act, row.item_name, form.photos),
    }


def _look(visit: Visit, act: VisitAct, form: Any, row: VisitItem) -> dict[str, Any]:
    said = {
        "day": _day(act, form.on),
        "method": WAYS[form.method],
        "site": form.method == "site",
        "item": row.item_name,
        "ordered": row.found,
        "order": _order(visit),
        "term": day(_term(visit, act, form.item)),
        "found": form.found,
        "result": "已经改正" if form.corrected else "没有改正",
        "next": "" if form.corrected else _next(form, row),
    }
    return {name: each for name, each in said.items() if each}


def _day(act: VisitAct, on: date) -> str:
    """What a phone tells of days ago says that it came late."""
    came = moments.local(act.at).date()
    if (came - on).days <= number("offline"):
        return day(on)
    return f"{day(on)}（手机时间；手机离线，{day(came)}收到）"


def _order(visit: Visit) -> str:
    told = visit.papers.filter(template="result-notice").last()
    return str(told) if told else ""


def _term(visit: Visit, act: VisitAct, item: str) -> date:
    """By when it was to be put right as this look began: it may give a further term itself."""
    before = visit.acts.filter(pk__lt=act.pk, move__in=("check", "recheck")).order_by("-pk")
    said = (each.said for each in before if each.said.get("item") == item)
    return date.fromisoformat(
        next(term for each in said if (term := each.get("again_by") or each.get("due_on")))
    )


def _next(form: Any, row: VisitItem) -> str:
    if form.again_by:
        return f"责令于{day(form.again_by)}前改正，届时再次复查"
    return "逾期没有改正，依法处理" if row.overdue else "期限届满后再次复查"
