"""The parts of a visit's page: items, who goes, moves that are open, acts, complaints, papers."""

from typing import Any

from jianhu.base.models import Person
from jianhu.inspections.models import Visit, VisitItem
from jianhu.inspections.models.visits import COMPLAINTS
from jianhu.inspections.queries.door import decides, goes
from jianhu.inspections.queries.findings import may_open_case
from jianhu.inspections.queries.move_forms import form_of_move
from jianhu.inspections.queries.photos import addresses, photos_of
from jianhu.inspections.queries.rechecks import is_ordered
from jianhu.inspections.rules.procedure import LABELS, VISIT, WALK, VisitMove
from jianhu.inspections.rules.visit import VisitFacts
from jianhu.law.articles import cited

Rows = list[dict[str, Any]]


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


def officers(visit: Visit, facts: VisitFacts) -> Rows:
    sent = {each.person: each for each in facts.officers}
    return [
        {
            "id": each.person_id,
            "name": str(each.person),
            "office": each.office.organ,
            "certificate": sent[each.person_id].certificate,
            "auxiliary": sent[each.person_id].auxiliary,
        }
        for each in visit.officers.select_related("person", "office")
    ]


def moves(visit: Visit, facts: VisitFacts, person: Person) -> Rows:
    rows = [row for row in VISIT.open_moves(visit.step) if isinstance(row, VisitMove)]
    return [_move(row, facts, visit, person) for row in rows]


def _move(row: VisitMove, facts: VisitFacts, visit: Visit, person: Person) -> dict[str, Any]:
    ours = goes(person, visit) if row.permission == WALK else decides(person, visit, row.permission)
    return {
        "name": row.name,
        "label": row.label,
        "allowed": ours and person.has_perm(row.permission),
        "missing": [{"says": each.says, "basis": cited(each.basis)} for each in row.missing(facts)],
        "form": form_of_move(row, facts, visit),
    }


def items(visit: Visit, person: Person) -> Rows:
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


def acts(visit: Visit) -> Rows:
    return [
        {
            "label": LABELS[each.move],
            "by": str(each.by),
            "at": each.at,
            "said_at": each.said_at,
            "said": each.said,
        }
        for each in visit.acts.select_related("by")
    ]


def complaints(visit: Visit, *, hears: bool) -> Rows:
    """For who hears them: who went or sent them learns of a refusal, never of a complaint.

    Of one visit's complaints everybody knows whose they are.
    """
    shown = COMPLAINTS if hears else ("refusal",)
    return [
        {
            "kind": each.called,
            "words": each.words if hears else "",
            "grounds": each.grounds,
            "at": each.at,
        }
        for each in visit.complaints.filter(kind__in=shown)
    ]


def papers(visit: Visit) -> Rows:
    return [
        {"id": each.pk, "title": each.title, "number": each.number, "at": each.at}
        for each in visit.papers.all()
    ]
