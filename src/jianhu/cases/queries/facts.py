"""A case as its rules see it."""

from datetime import date
from decimal import Decimal
from typing import Any

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.cases.models import Act, Case
from jianhu.cases.queries.acts import filed_elsewhere, fined_before
from jianhu.cases.rules import ledger
from jianhu.cases.rules.evidence import ELEMENTS
from jianhu.cases.rules.moves import CaseMove
from jianhu.cases.rules.procedures import PROCEDURES
from jianhu.catalogue import queries as catalogue
from jianhu.catalogue.rules import NotEmpowered
from jianhu.kit.shape import Shape
from jianhu.organisations import queries as organisations

FORMS: dict[tuple[str, str], type[Shape]] = {
    (name, move.name): move.form
    for name, procedure in PROCEDURES.items()
    for move in procedure.moves
    if isinstance(move, CaseMove)
}


def facts_of(case: Case, by: Person, on: date, said: Shape | None = None) -> ledger.CaseFacts:
    """Return what the rules ask about, on a day, for the person who acts."""
    party = case.parties.first()
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
        not_competent=_not_competent(case, on),
        filed_elsewhere=filed_elsewhere(case),
        fined_before=fined_before(case),
        ranges=ranges_of(case, party.kind if party else ""),
        elements=ELEMENTS,
        proofs=tuple(
            ledger.Proof(each.kind, each.proves, each.inadmissible) for each in case.evidence.all()
        ),
        reviewer=organisations.why_not_review(by.pk, on),
        acts=tuple(_act(case, act) for act in case.acts.all()),
        fast=case.fast,
    )


def ranges_of(case: Case, kind: str) -> tuple[ledger.Range, ...]:
    """Return what the item threatened such a party with when it was done (行政处罚法 37)."""
    item = catalogue.item(case.item, case.lasted_until) or catalogue.item(case.item)
    return threatened(item.penalties if item else [], kind)


def threatened(penalties: list[Any], kind: str) -> tuple[ledger.Range, ...]:
    """Return what an item's penalties threaten a citizen or an organisation with."""
    return tuple(
        ledger.Range(
            kind=said["kind"],
            low=_yuan(said, "min"),
            high=_yuan(said, "max"),
            when=said.get("when", ""),
            who=said.get("who", ""),
        )
        for said in penalties
        if _is_for(said.get("who", ""), kind)
    )


def _is_for(who: str, kind: str) -> bool:
    other = "个人" if kind == "organisation" else "单位"
    own = "单位" if kind == "organisation" else "个人"
    return other not in who or own in who


def _yuan(said: dict[str, Any], key: str) -> Decimal | None:
    amount = said.get(key)
    return Decimal(str(amount)) if amount is not None and said.get("unit") == "元" else None


def _party(party: Any) -> ledger.Party:
    if party is None:
        return ledger.Party()
    return ledger.Party(party.kind, party.name, party.born_on, party.incapable)


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
    handlers = list(case.handlers.select_related("person"))
    held = organisations.certificates_of([each.person_id for each in handlers], case.domain, on)
    return tuple(
        ledger.Officer(each.person_id, str(each.person), each.person_id in held, each.related)
        for each in handlers
    )


def _not_competent(case: Case, on: date) -> str:
    try:
        catalogue.require_empowered(case.office_id, case.item, case.town, on)
    except NotEmpowered as refusal:
        return refusal.message
    return ""


def _act(case: Case, act: Act) -> ledger.Act:
    form = FORMS[case.procedure, act.move]
    return ledger.Act(act.move, act.on, act.by_id, form.model_validate(act.said))
