"""A case as its rules see it."""

from datetime import date
from decimal import Decimal
from typing import Any

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.cases.models import Act, Case, Evidence
from jianhu.cases.queries.acts import designated, filed_elsewhere, fined_before, same_act
from jianhu.cases.queries.alike import fines_like
from jianhu.cases.queries.background import background_of
from jianhu.cases.queries.emergencies import emergency_at
from jianhu.cases.queries.enforced import enforced
from jianhu.cases.queries.header import entrusting
from jianhu.cases.queries.held import held_before, held_elsewhere, is_seized
from jianhu.cases.queries.ranges import law_of, ranges_in
from jianhu.cases.queries.reviewers import reviewers_for
from jianhu.cases.queries.sealing import unsealed
from jianhu.cases.queries.studio import advisers_for
from jianhu.cases.queries.whole import read_whole
from jianhu.cases.rules import ledger
from jianhu.cases.rules.evidence import ELEMENTS
from jianhu.cases.rules.forms_studio import StudioAsked
from jianhu.cases.rules.identity import born
from jianhu.cases.rules.moves import CaseMove
from jianhu.cases.rules.procedures import PROCEDURES
from jianhu.cases.rules.protected_areas import protected_at
from jianhu.catalogue import queries as catalogue
from jianhu.catalogue.rules import NotEmpowered
from jianhu.kit.shape import Shape
from jianhu.law.crimes import Found
from jianhu.law.discretion.standing import not_usable
from jianhu.law.discretion.table import tables
from jianhu.organisations import queries as organisations

FORMS: dict[tuple[str, str], type[Shape]] = {
    (name, move.name): move.form
    for name, procedure in PROCEDURES.items()
    for move in procedure.moves
    if isinstance(move, CaseMove)
}


def facts_of(case: Case, by: Person, on: date, said: Shape | None = None) -> ledger.CaseFacts:
    """Return what the rules ask about, on a day, for the person who acts."""
    case = read_whole(case)
    party = case.parties.first()
    kind = party.kind if party else ""
    item, others = catalogue.readings(case.item), same_act(case)
    law = law_of(item, kind, case.lasted_until, on)
    not_competent, entrusted_by = _power(case, item.on(on), on)
    let_off, execution_ended = enforced(case)
    return ledger.CaseFacts(
        today=on,
        by=by.pk,
        said=said,
        party=_party(party),
        officers=_officers(case, on),
        happened_on=case.happened_on,
        ended_on=case.ended_on,
        discovered_on=case.discovered_on,
        grave=case.grave,
        procedure=case.procedure,
        office=case.office_id,
        domain=case.domain,
        opened_on=moments.local(case.opened_at).date(),
        designated=designated(case, others),
        emergency=emergency_at(case.town, case.happened_on),
        not_competent=not_competent,
        entrusted_by=entrusted_by,
        filed_elsewhere=filed_elsewhere(case, others),
        fined_before=fined_before(others),
        ranges=ranges_in(law),
        tables=tables_for(case, on),
        like=fines_like(case) if case.decided_on is None else (),
        elements=ELEMENTS,
        proofs=tuple(_proof(each) for each in case.evidence.all()),
        reviewer=organisations.why_not_review(by.pk, on),
        assigned=case.reviewer_id or 0,
        reviewers=reviewers_for(case, on),
        advisers=advisers_for(case, on) if isinstance(said, StudioAsked) else (),
        acts=tuple(_act(case, act) for act in case.acts.all()),
        fast=case.fast,
        now=moments.now(),
        measure=_measure(item.on_or_now(case.lasted_until)),
        parent=facts_of(case.parent, by, on) if case.parent else None,
        seized=is_seized(case.parent or case),
        held_elsewhere=held_elsewhere(case) if case.parent_id else {},
        unsealed=unsealed(case, on),
        held_before=held_before(case),
        let_off=let_off,
        execution_ended=execution_ended,
        background=background_of(case, item, law),
        protected=protected_at(case.lon, case.lat, case.happened_on),
    )


def _proof(each: Evidence) -> ledger.Proof:
    finds = tuple(Found(one["measure"], Decimal(one["amount"])) for one in each.finds)
    return ledger.Proof(each.kind, each.proves, each.inadmissible, each.pk, finds)


def _measure(item: Any) -> str:
    return item.measure if item else ""


def tables_for(case: Case, on: date) -> tuple[str, ...]:
    """Return the discretion tables published for the item that bind this place on a day."""
    own = ((slug, table) for slug, table in tables().items() if table.item == case.item)
    return tuple(slug for slug, table in own if not_usable(table, case.town, on) is None)


def _party(party: Any) -> ledger.Party:
    if party is None:
        return ledger.Party()
    born_on = born(party.born_on, party.identity)
    return ledger.Party(party.kind, party.name, born_on, party.incapable)


def certified_handlers(case: Case, on: date) -> list[dict[str, Any]]:
    """Return who handles the case, with the number of each one's certificate."""
    handlers = list(case.handlers.select_related("person"))
    held = organisations.certificates_of([each.person_id for each in handlers], case.domain, on)
    return [{"name": str(each), "certificate": held.get(each.person_id)} for each in handlers]


def certificates(case: Case) -> list[str]:
    """Return the certificates of the case's officers: what the public may know of them."""
    day = moments.local(moments.now()).date()
    return [each["certificate"] for each in certified_handlers(case, day) if each["certificate"]]


def _officers(case: Case, on: date) -> tuple[ledger.Officer, ...]:
    handlers = case.handlers.all()
    held = organisations.certificates_of([each.person_id for each in handlers], case.domain, on)
    return tuple(
        ledger.Officer(each.person_id, str(each.person), each.person_id in held, each.related)
        for each in handlers
    )


def _power(case: Case, item: Any, on: date) -> tuple[str, str]:
    """Return why the office has no power, and who entrusted it with his instead."""
    if catalogue.may_enforce(case.office, item, case.town, on):
        return "", ""
    try:
        catalogue.require_empowered(case.office_id, case.item, case.town, on)
    except NotEmpowered as refusal:
        entrusted = entrusting(case.office_id, case.item, case.town, on)
        return ("", entrusted.name) if entrusted else (refusal.message, "")
    return "", ""


def _act(case: Case, act: Act) -> ledger.Act:
    form = FORMS[case.procedure, act.move]
    return ledger.Act(act.move, act.on, act.by_id, form.model_validate(act.said))
