"""One case with everything a person may see of it, and what may be done next."""

from datetime import date
from typing import Any

from jianhu.base import moments
from jianhu.base.act_codes import code_of
from jianhu.base.models import Person
from jianhu.base.people import masked_name, masked_phone
from jianhu.cases.models import Act, Case, Evidence, Paper, Party
from jianhu.cases.queries.door import case_for
from jianhu.cases.queries.facts import facts_of
from jianhu.cases.queries.held import hold, list_of
from jianhu.cases.queries.whole import read_whole
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.open_moves import open_moves
from jianhu.cases.rules.owed import owed
from jianhu.cases.rules.procedures import PROCEDURES
from jianhu.cases.rules.publication import policy_of, shown
from jianhu.cases.rules.remedies import court_window
from jianhu.cases.rules.running import running
from jianhu.law.articles import cited
from jianhu.organisations import queries as organisations


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
        "origin_name": case.get_origin_display(),
        **_money(case, facts),
        "elements": list(facts.elements),
        "ranges": [each._asdict() for each in facts.ranges],
        "parties": [_party(each) for each in case.parties.all()],
        "handlers": [
            {
                "person": each.person_id,
                "name": str(each),
                "leads": each.leads,
                "related": each.related,
            }
            for each in case.handlers.all()
        ],
        "evidence": [_evidence(number, each) for each in case.evidence.all()],
        "acts": [_act(case, each) for each in case.acts.all()],
        "papers": _papers(case),
        "code": _code(case),
        "moves": next_moves(person, case, facts),
        "parent": case.parent.number if case.parent else "",
        "measures": [_measure(each) for each in case.measures.order_by("id")],
        "held": list_of(case),
        "hold": hold(facts),
        "window": _window(case, facts),
    }


def _window(case: Case, facts: CaseFacts) -> dict[str, Any] | None:
    """When the court may be asked to execute."""
    found = court_window(facts) if case.procedure == "court-application" else None
    return {"begins": found[0], "ends": found[1]} if found else None


def _measure(case: Case) -> dict[str, Any]:
    return {
        "number": case.number,
        "procedure": case.procedure,
        "procedure_name": case.get_procedure_display(),
        "step": case.step,
        "step_name": step_name(case),
        "due_on": case.due_on,
        "unlawful": case.overdue_since is not None,
    }


def _money(case: Case, facts: CaseFacts) -> dict[str, Any]:
    """What is owed today, which terms run, and which passed."""
    now = owed(facts)
    return {
        "owed": now.left,
        "surcharge": now.surcharge,
        "publicity": _publicity(facts),
        "terms": [each._asdict() | {"article": cited(each.basis)} for each in running(facts)],
        "overdue": [
            {
                "name": each.name,
                "label": each.label,
                "due_on": each.due_on,
                "says": each.says,
                "article": cited(each.basis),
                "met_on": each.met_on,
            }
            for each in case.overdue.all()
        ],
    }


def _publicity(facts: CaseFacts) -> dict[str, Any] | None:
    """Whether the decision is to be shown, until when, and by which row of the register."""
    policy, decided = policy_of(facts), facts.last("decide")
    if policy is None or decided is None:
        return None
    return {
        "policy": policy.name,
        "source": policy.source,
        "to_be_shown": policy.shown,
        "shown": shown(facts) is not None,
        "until": policy.last_shown(decided.on),
        "repairable_from": policy.repairable_from(decided.on) if policy.shown else None,
        "bad_information": policy.bad_information,
    }


def next_moves(person: Person, case: Case, facts: CaseFacts) -> list[dict[str, Any]]:
    """What may be done next with the case, by whom, and what is missing for the rest."""
    may = organisations.permissions_of(person)
    return [
        move._asdict()
        | {
            "article": cited(move.basis),
            "missing": [
                {"says": each.says, "basis": each.basis, "article": cited(each.basis)}
                for each in move.missing
            ],
        }
        for move in open_moves(PROCEDURES[case.procedure], case.step, facts, may)
    ]


def row(case: Case) -> dict[str, Any]:
    return {
        "number": case.number,
        "procedure": case.procedure,
        "procedure_name": case.get_procedure_display(),
        "fast": case.fast,
        "step": case.step,
        "step_name": step_name(case),
        "item": case.item,
        "item_name": case.item_name,
        "office": case.office_id,
        "office_name": case.office.name,
        "opened_at": case.opened_at,
        "due_on": case.due_on,
        "fine": case.fine,
        "paid": case.paid,
        "party": next((masked(each) for each in case.parties.all()), ""),
    }


def step_name(case: Case) -> str:
    """Where a case stands; the same step may be called otherwise in another procedure."""
    return PROCEDURES[case.procedure].labels[case.step]


def masked(party: Party) -> str:
    """An enterprise's name is public; a person's is not."""
    return party.name if party.kind == "organisation" else masked_name(party.name)


def _party(party: Party) -> dict[str, Any]:
    return {
        "kind": party.kind,
        "kind_name": party.get_kind_display(),
        "name": masked(party),
        "identity": _masked_identity(party),
        "phone": masked_phone(party.phone) if party.phone else "",
        "address": party.address if party.kind == "organisation" else "",
    }


def _masked_identity(party: Party) -> str:
    known = party.identity
    if party.kind == "organisation" or not known:
        return known
    return f"{known[:4]}{'*' * max(len(known) - 6, 0)}{known[-2:]}"


def _evidence(number: str, each: Evidence) -> dict[str, Any]:
    return {
        "id": each.pk,
        "kind": each.kind,
        "proves": each.proves,
        "says": each.says,
        "url": f"/api/cases/{number}/evidence/{each.pk}" if each.file_id else "",
        "digest": each.digest,
        "captured_at": each.captured_at,
        "captured_by": str(each.captured_by),
        "device": each.device,
        "inadmissible": each.inadmissible,
    }


def _papers(case: Case) -> list[dict[str, Any]]:
    """Without the words of each: they are long, and its own address gives them."""
    days = {act.pk: act.on for act in case.acts.all()}
    papers = case.papers.defer("context")
    return [_paper(case.number, each, days[each.act_id]) for each in papers]


def _paper(number: str, paper: Paper, on: date) -> dict[str, Any]:
    return {
        "id": paper.pk,
        "title": paper.title,
        "number": paper.number,
        "volume": paper.volume,
        "on": on,
        "url": f"/api/cases/{number}/papers/{paper.pk}",
    }


def _code(case: Case) -> str:
    code = code_of(case)
    return code.code if code else ""


def _act(case: Case, act: Act) -> dict[str, Any]:
    labels = PROCEDURES[case.procedure].labels
    return {
        "id": act.pk,
        "move": act.move,
        "label": labels[act.move],
        "by": str(act.by),
        "on": act.on,
        "at": act.at,
        "said_at": act.said_at,
        "before": labels[act.before],
        "after": labels[act.after],
        "said": act.said,
    }


def _today() -> Any:
    return moments.local(moments.now()).date()
