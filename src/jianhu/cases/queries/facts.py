"""A case as its rules see it."""

from datetime import date
from typing import Any

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.cases.models import Case
from jianhu.cases.queries.acts import (
    designated,
    filed_elsewhere,
    fined_before,
    same_act,
    undetermined,
)
from jianhu.cases.queries.alike import fines_like
from jianhu.cases.queries.background import background_of
from jianhu.cases.queries.emergencies import emergency_at
from jianhu.cases.queries.enforced import disputes, enforced, told_by_measures
from jianhu.cases.queries.held import held_before, held_elsewhere, is_seized
from jianhu.cases.queries.norms import norms_of
from jianhu.cases.queries.ranges import law_of, ranges_in
from jianhu.cases.queries.receipts import receipt_used
from jianhu.cases.queries.reviewers import reviewers_for
from jianhu.cases.queries.rooms import booked_in
from jianhu.cases.queries.sealing import unsealed
from jianhu.cases.queries.seen import acts_of, officers_of, party_of, power_of, proof
from jianhu.cases.queries.studio import advisers_for
from jianhu.cases.queries.whole import read_whole
from jianhu.cases.rules import ledger
from jianhu.cases.rules.evidence import ELEMENTS
from jianhu.cases.rules.forms_records import Interviewed, Invited
from jianhu.cases.rules.forms_studio import StudioAsked
from jianhu.cases.rules.protected_areas import protected_at
from jianhu.catalogue import queries as catalogue
from jianhu.kit.shape import Shape
from jianhu.law.discretion.standing import not_usable
from jianhu.law.discretion.table import tables
from jianhu.organisations import queries as organisations


def facts_of(case: Case, by: Person, on: date, said: Shape | None = None) -> ledger.CaseFacts:
    """Return what the rules ask about, on a day, for the person who acts."""
    case = read_whole(case)
    party = case.parties.first()
    kind = party.kind if party else ""
    item, others = catalogue.readings(case.item), undetermined(case, same_act(case))
    law = law_of(item, kind, case.lasted_until, on)
    not_competent, entrusted_by = power_of(case, item.on(on), on)
    told = told_by_measures(case)
    let_off, execution_ended = enforced(told)
    return ledger.CaseFacts(
        today=on,
        by=by.pk,
        said=said,
        party=party_of(party),
        officers=officers_of(case, on),
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
        same_act=tuple(each.number for each in others),
        ranges=ranges_in(law),
        norms=norms_of(case, kind, on, said),
        tables=tables_for(case, on),
        like=fines_like(case) if case.decided_on is None else (),
        elements=ELEMENTS,
        proofs=tuple(proof(each) for each in case.evidence.all()),
        reviewer=organisations.why_not_review(by.pk, on),
        assigned=case.reviewer_id or 0,
        reviewers=reviewers_for(case, on),
        advisers=advisers_for(case, on) if isinstance(said, StudioAsked) else (),
        acts=tuple(acts_of(case)),
        fast=case.fast,
        now=moments.now(),
        measure=_measure(item.on_or_now(case.lasted_until)),
        parent=facts_of(case.parent, by, on) if case.parent else None,
        seized=is_seized(case.parent or case),
        held_elsewhere=held_elsewhere(case) if case.parent_id else {},
        unsealed=unsealed(case, on),
        receipt_used=receipt_used(case, said),
        held_before=held_before(case),
        let_off=let_off,
        execution_ended=execution_ended,
        disputes=disputes(told),
        background=background_of(case, item, law),
        protected=protected_at(case.lon, case.lat, case.happened_on),
        bookings=booked_in(case) if isinstance(said, Invited | Interviewed) else (),
    )


def _measure(item: Any) -> str:
    return item.measure if item else ""


def tables_for(case: Case, on: date) -> tuple[str, ...]:
    """Return the discretion tables published for the item that bind this place on a day."""
    own = ((slug, table) for slug, table in tables().items() if table.item == case.item)
    return tuple(slug for slug, table in own if not_usable(table, case.town, on) is None)
