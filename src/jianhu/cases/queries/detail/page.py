"""Everything of one case, put together for the page that shows it."""

from datetime import date
from typing import Any

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.cases.models import Case
from jianhu.cases.queries.companions import companions
from jianhu.cases.queries.detail.coercion import measure, window
from jianhu.cases.queries.detail.money import money
from jianhu.cases.queries.detail.people import handler, party
from jianhu.cases.queries.detail.records import acts, code, evidence, papers
from jianhu.cases.queries.detail.row import row
from jianhu.cases.queries.door import case_for, permissions_on
from jianhu.cases.queries.facts import facts_of
from jianhu.cases.queries.held import list_of
from jianhu.cases.queries.norms import norms
from jianhu.cases.queries.offered import offered
from jianhu.cases.queries.orders import hold
from jianhu.cases.queries.whole import read_whole
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.prompts import prompts
from jianhu.law.articles import cited


def detail(person: Person, number: str) -> dict[str, Any]:
    case = read_whole(case_for(person, number))
    facts = facts_of(case, person, _today())
    return row(case) | {
        "conduct": case.conduct,
        "place": case.place,
        "lon": case.lon,
        "lat": case.lat,
        "happened_on": case.happened_on,
        "ended_on": case.ended_on,
        "discovered_on": case.discovered_on,
        "filed_on": case.filed_on,
        "decided_on": case.decided_on,
        "closed_on": case.closed_on,
        "incident": case.incident,
        "visit": case.visit,
        "origin_name": case.get_origin_display(),
        "prompts": [each._asdict() | {"article": cited(each.basis)} for each in prompts(facts)],
        "co_organisers": [
            {"office": each.office_id, "name": str(each), "since": each.since}
            for each in case.co_organisers.select_related("office")
        ],
        **money(case, facts),
        "elements": list(facts.elements),
        "norms": norms(case, facts),
        "ranges": [each._asdict() for each in facts.ranges],
        "parties": [party(each) for each in case.parties.all()],
        "handlers": [handler(each) for each in case.handlers.all()],
        "evidence": [evidence(number, each) for each in case.evidence.all()],
        "acts": acts(case),
        "papers": papers(person, case),
        "code": code(case),
        "moves": _next_moves(person, case, facts),
        "parent": case.parent.number if case.parent else "",
        "measures": [measure(each) for each in case.measures.order_by("id")],
        "held": list_of(case),
        "hold": hold(case, facts),
        "window": window(case, facts),
        "companions": companions(person, case),
    }


def _next_moves(person: Person, case: Case, facts: CaseFacts) -> list[dict[str, Any]]:
    """What may be done next with the case, by whom, and what is missing for the rest."""
    may = permissions_on(person, case)
    return offered(may, case.table, case.step, facts)


def _today() -> date:
    return moments.local(moments.now()).date()
