"""One visit as its page shows it: what is checked, by whom, what may be done next and why not."""

from typing import Any

from jianhu.base.act_codes import code_of
from jianhu.base.models import Person
from jianhu.inspections.models import Visit, VisitItem
from jianhu.inspections.models.visits import COMPLAINTS
from jianhu.inspections.queries.door import decides, goes, may_hear, visit_for
from jianhu.inspections.queries.facts import facts_of
from jianhu.inspections.queries.findings import may_open_case
from jianhu.inspections.queries.overlaps import overlaps
from jianhu.inspections.queries.photos import addresses, photos_of
from jianhu.inspections.queries.rechecks import is_ordered
from jianhu.inspections.rules.checkups import ARTICLE, CHECK_UP, PROMISE
from jianhu.inspections.rules.patterns import warnings
from jianhu.inspections.rules.procedure import LABELS, VISIT, WALK, VisitMove
from jianhu.inspections.rules.visit import VisitFacts
from jianhu.kit.shape import schema_of
from jianhu.law.articles import cited


def whole(person: Person, number: str) -> dict[str, Any]:
    visit = visit_for(person, number)
    facts = facts_of(visit, person)
    code = code_of(visit)
    hears = may_hear(person, visit)
    sent = {each.person: each for each in facts.officers}
    return {
        "number": visit.number,
        "step": visit.step,
        "step_name": visit.get_step_display(),
        "kind": visit.get_kind_display(),
        "source": visit.get_source_display(),
        "reference": visit.reference,
        "urgent": visit.urgent,
        "day": visit.day,
        "starts": visit.starts,
        "minutes": visit.minutes,
        "why": visit.why,
        "lead": visit.lead.organ,
        "subject": subject_of(visit),
        "items": _items(visit, person),
        "promise": PROMISE if visit.kind == CHECK_UP else "",
        "promise_basis": cited(ARTICLE) if visit.kind == CHECK_UP else "",
        "officers": [
            {
                "id": each.person_id,
                "name": str(each.person),
                "office": each.office.organ,
                "certificate": sent[each.person_id].certificate,
                "auxiliary": sent[each.person_id].auxiliary,
            }
            for each in visit.officers.select_related("person", "office")
        ],
        "overlaps": [each._asdict() for each in overlaps(visit.subject_id, visit.day, visit.pk)],
        "warnings": [each.says for each in warnings(facts.before)],
        "came": len(came := _this_year(facts)),
        "inspected": sum(kind == "inspection" for kind in came.values()),
        "moves": [_move(row, facts, visit, person) for row in _open(visit)],
        "acts": [_act(each) for each in visit.acts.select_related("by")],
        "complaints": [
            {
                "kind": each.get_kind_display(),
                "words": each.words if hears else "",
                "grounds": each.grounds,
                "at": each.at,
            }
            for each in visit.complaints.filter(kind__in=COMPLAINTS)
        ],
        "papers": [
            {"id": each.pk, "title": each.title, "number": each.number, "at": each.at}
            for each in visit.papers.all()
        ],
        "code": code.code if code else "",
        "party_path": code.party_path if code and goes(person, visit) else "",
        "arrived_at": visit.arrived_at,
        "scanned_at": visit.scanned_at,
        "said_scanned_at": visit.said_scanned_at,
        "finished_at": visit.finished_at,
        "told_on": visit.told_on,
        "problems": visit.problems,
        "goes": goes(person, visit),
    }


def subject_of(visit: Visit) -> dict[str, Any]:
    subject = visit.subject
    return {
        "code": subject.code,
        "name": subject.name,
        "industry": subject.industry,
        "colour": subject.colour,
        "address": subject.address,
        "lon": subject.lon,
        "lat": subject.lat,
        "credit_code": subject.credit_code,
    }


def _this_year(facts: VisitFacts) -> dict[int, str]:
    """Return who came before in that year, by visit, and for what kind of visit."""
    return {each.visit: each.kind for each in facts.before if each.day.year == facts.day.year}


def _open(visit: Visit) -> list[VisitMove]:
    return [row for row in VISIT.open_moves(visit.step) if isinstance(row, VisitMove)]


def _move(row: VisitMove, facts: VisitFacts, visit: Visit, person: Person) -> dict[str, Any]:
    ours = goes(person, visit) if row.permission == WALK else decides(person, visit, row.permission)
    return {
        "name": row.name,
        "label": row.label,
        "allowed": ours and person.has_perm(row.permission),
        "missing": [{"says": each.says, "basis": cited(each.basis)} for each in row.missing(facts)],
        "form": schema_of(row.form),
    }


def _items(visit: Visit, person: Person) -> list[dict[str, Any]]:
    taken = photos_of(visit)
    rows = visit.items.select_related("office")
    return [
        _item(each, visit, person) | {"photos": addresses(visit, taken[each.item])} for each in rows
    ]


def _item(row: VisitItem, visit: Visit, person: Person) -> dict[str, Any]:
    row.visit = visit
    return {
        "code": row.item,
        "name": row.item_name,
        "office": row.office.organ,
        "source": row.get_source_display() if row.source else "",
        "outcome": row.outcome,
        "outcome_name": row.get_outcome_display() if row.outcome else "",
        "found": row.found,
        "measured": row.measured,
        "due_on": row.due_on,
        "rechecked_on": row.rechecked_on,
        "corrected_on": row.corrected_on,
        "case": row.case,
        "may_open_case": may_open_case(person, row),
        "waits": is_ordered(row),
    }


def _act(act: Any) -> dict[str, Any]:
    return {
        "label": LABELS[act.move],
        "by": str(act.by),
        "at": act.at,
        "said_at": act.said_at,
        "said": act.said,
    }
