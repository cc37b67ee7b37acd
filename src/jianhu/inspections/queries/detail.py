"""One visit as its page shows it: what is checked, by whom, what may be done next and why not."""

from typing import Any

from jianhu.base.act_codes import code_of
from jianhu.base.models import Person
from jianhu.inspections.models import Visit
from jianhu.inspections.queries import visit_parts as parts
from jianhu.inspections.queries.door import goes, may_hear, visit_for
from jianhu.inspections.queries.facts import facts_of
from jianhu.inspections.queries.overlaps import overlaps
from jianhu.inspections.rules.checkups import ARTICLE, CHECK_UP, PROMISE
from jianhu.inspections.rules.patterns import warnings
from jianhu.inspections.rules.visit import VisitFacts
from jianhu.law.articles import cited


def whole(person: Person, number: str) -> dict[str, Any]:
    visit = visit_for(person, number)
    facts = facts_of(visit, person)
    return {
        **_agreed(visit),
        **_walked(visit),
        **_coded(visit, person),
        **_before(facts),
        "items": parts.items(visit, person),
        "officers": parts.officers(visit, facts),
        "overlaps": _overlaps(visit, person),
        "moves": parts.moves(visit, facts, person),
        "acts": parts.acts(visit),
        "complaints": parts.complaints(visit, hears=may_hear(person, visit)),
        "papers": parts.papers(visit),
    }


def _agreed(visit: Visit) -> dict[str, Any]:
    """What was arranged before anybody went."""
    return {
        "number": visit.number,
        "kind": visit.get_kind_display(),
        "source": visit.get_source_display(),
        "reference": visit.reference,
        "urgent": visit.urgent,
        "day": visit.day,
        "starts": visit.starts,
        "minutes": visit.minutes,
        "why": visit.why,
        "lead": visit.lead.organ,
        "subject": parts.subject_of(visit),
        "promise": PROMISE if visit.kind == CHECK_UP else "",
        "promise_basis": cited(ARTICLE) if visit.kind == CHECK_UP else "",
    }


def _walked(visit: Visit) -> dict[str, Any]:
    """How far it has come."""
    return {
        "step": visit.step,
        "step_name": visit.get_step_display(),
        "arrived_at": visit.arrived_at,
        "scanned_at": visit.scanned_at,
        "said_scanned_at": visit.said_scanned_at,
        "finished_at": visit.finished_at,
        "told_on": visit.told_on,
        "problems": visit.problems,
    }


def _coded(visit: Visit, person: Person) -> dict[str, Any]:
    """The path is for who goes: the inspected scans it from his phone."""
    code, going = code_of(visit), goes(person, visit)
    return {
        "code": code.code if code else "",
        "party_path": code.party_path if code and going else "",
        "goes": going,
    }


def _overlaps(visit: Visit, person: Person) -> list[dict[str, Any]]:
    found = overlaps(visit.subject_id, visit.day, visit.pk, person)
    return [each._asdict() for each in found]


def _before(facts: VisitFacts) -> dict[str, Any]:
    """What is said of those who were there before, this year's in numbers."""
    came = {each.visit: each.kind for each in facts.before if each.day.year == facts.day.year}
    return {
        "warnings": [each.says for each in warnings(facts.before)],
        "came": len(came),
        "inspected": sum(kind == "inspection" for kind in came.values()),
    }
