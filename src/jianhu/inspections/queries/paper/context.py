"""The context a document of a visit is filled from: the visit, its offices, items, people."""

from typing import Any

from jianhu.base import moments
from jianhu.base.act_codes import code_of
from jianhu.base.paper.wording import day
from jianhu.catalogue import queries as catalogue
from jianhu.inspections.models import Visit, VisitAct, VisitItem
from jianhu.inspections.queries.facts import facts_of
from jianhu.inspections.queries.paper.hours import hours_of
from jianhu.inspections.queries.paper.offices import office_of
from jianhu.inspections.queries.paper.pictures import numbers_of
from jianhu.inspections.queries.paper.said import said_of
from jianhu.inspections.rules.caps import counted
from jianhu.inspections.rules.forms import URGENT
from jianhu.inspections.rules.grounds import KINDS_OF_SOURCES, LEADS, LED, OWN
from jianhu.inspections.rules.visit import VisitFacts
from jianhu.organisations import queries as organisations

Context = dict[str, Any]
UNKNOWN = "未提供"
COMPLAIN = "12345"
APPROVALS = ("approve", "approve-late")


def context_of(visit: Visit, act: VisitAct, form: Any, number: str) -> Context:
    """Return all that the documents of this act may ask for."""
    facts, head = facts_of(visit, act.by), organisations.head_of(visit.lead)
    rows = [*visit.items.select_related("office").order_by("office", "id")]
    code, pictures = code_of(visit), numbers_of(visit)
    known: Context = {
        "act": {"number": number, "date": day(moments.local(act.at).date())},
        "visit": _visit(visit, facts, rows) | _ground(visit, facts, act) | _urgent(visit, act),
        "subject": _subject(visit),
        "offices": [office_of(office, facts) for office in facts.offices],
        "items": [_item(each) | _pictured(pictures.get(each.item)) for each in rows],
        "office": {
            "name": visit.lead.organ, "contact": head.contact, "phone": head.phone,
            "address": head.address,
        },
        "approver": {
            "name": str(visit.approved_by) if visit.approved_by else None,
            "day": day(moments.local(visit.approved_at).date()) if visit.approved_at else None,
        },
        "complaint": {
            "office": f"{head.government}行政执法监督机构",
            "phone": COMPLAIN,
            "online": "扫描本文书上的行政行为码",
        },
        "code": {"text": code.code, "url": code.party_path} if code else {"text": "", "url": ""},
        "form": {},
    }  # fmt: skip
    for part, more in said_of(visit, act, form).items():
        known[part] = more if isinstance(more, list) else known.get(part, {}) | more
    return known


def _visit(visit: Visit, facts: VisitFacts, rows: list[VisitItem]) -> Context:
    caps = dict(facts.caps)
    made = counted(facts.before, visit.lead_id, visit.day.year)
    return {
        "number": visit.number,
        "day": day(visit.day),
        "time": hours_of(visit),
        "at": visit.subject.address or UNKNOWN,
        "basis": _basis(rows, visit),
        "method": "现场检查",
        "count": f"{made}次",
        "cap": f"{caps[visit.lead_id]}次" if visit.lead_id in caps else "没有公布上限",
        "joint": len(facts.offices) > 1,
    }


def _urgent(visit: Visit, act: VisitAct) -> Context:
    """Why it began before it was approved; a draft alone is no reason.

    The head reads what was said at the door, which may name who complained; the inspected of what
    kind it was.
    """
    began = visit.acts.filter(move="arrive-urgently").first()
    if began is None:
        return {}
    kind = URGENT[began.said.get("urgent_as", "other")]
    words = began.said.get("urgent_because", "") if act.move in APPROVALS else kind
    return {"urgent": f"{words}，先行检查"}


def _ground(visit: Visit, facts: VisitFacts, act: VisitAct) -> Context:
    """The head decides on what led there by its number; who is inspected reads the law's words."""
    kind = KINDS_OF_SOURCES[visit.source]
    if act.move not in APPROVALS:
        return {"kind": kind, "reason": _reason(visit, facts)}
    number = f"（{visit.reference}）" if visit.reference else ""
    from_ = f"{visit.get_source_display()}{number}"
    return {"kind": kind, "reason": f"{from_}{_joined(facts)}"}


def _reason(visit: Visit, facts: VisitFacts) -> str:
    own = f"（{visit.reference}）" if visit.reference and visit.source in OWN else ""
    from_ = LED if visit.source in LEADS else f"{visit.get_source_display()}{own}"
    return f"{from_}{_joined(facts)}"


def _joined(facts: VisitFacts) -> str:
    """That what several wanted is done at once."""
    several = len(facts.offices) > 1
    return f"，{len(facts.offices)}个单位的检查事项合并为一次" if several else ""


def _basis(rows: list[VisitItem], visit: Visit) -> list[str]:
    """The statutes behind the items, each once."""
    found: dict[str, None] = {}
    for each in rows:
        item = catalogue.item(each.item, visit.day)
        if item is not None:
            found[f"《{item.statute}》{item.article}" if item.statute else item.basis] = None
    return list(found) or [UNKNOWN]


def _subject(visit: Visit) -> Context:
    subject = visit.subject
    return {
        "name": subject.name,
        "code": subject.credit_code or subject.code,
        "address": subject.address or UNKNOWN,
        "representative": subject.contact or UNKNOWN,
        "phone": subject.phone or UNKNOWN,
    }


def _item(row: VisitItem) -> Context:
    said: Context = {
        "name": row.item_name,
        "office": row.office.organ,
        "checked": row.item_name,
        "found": row.found or row.get_outcome_display(),
        "outcome": row.get_outcome_display(),
        "ordered": row.outcome == "correction",
    }
    if row.measured:
        said["measured"] = row.measured
    if row.due_on:
        said |= {"measure": "按照要求改正", "term": day(row.due_on), "recheck": day(row.due_on)}
    return said


def _pictured(numbers: str | None) -> Context:
    return {"pictures": numbers} if numbers else {}
