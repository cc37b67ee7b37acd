"""Parts of a case as its rules see them."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from jianhu.cases.models import Act, Case, Evidence
from jianhu.cases.queries.header import entrusting
from jianhu.cases.rules import ledger
from jianhu.cases.rules.editions import forms_of
from jianhu.cases.rules.identity import born
from jianhu.cases.rules.transition import TRANSITION
from jianhu.catalogue import queries as catalogue
from jianhu.catalogue.rules import NotEmpowered
from jianhu.law.crimes import Found
from jianhu.organisations import queries as organisations


def proof(each: Evidence) -> ledger.Proof:
    finds = tuple(Found(one["measure"], Decimal(one["amount"])) for one in each.finds)
    return ledger.Proof(each.kind, each.proves, each.why_not, each.pk, finds)


def party_of(party: Any) -> ledger.Party:
    if party is None:
        return ledger.Party()
    born_on = born(party.born_on, party.identity)
    return ledger.Party(party.kind, party.name, born_on, party.incapable)


def officers_of(case: Case, on: date) -> tuple[ledger.Officer, ...]:
    handlers = case.handlers.all()
    held = organisations.certificates_of([each.person_id for each in handlers], case.domain, on)
    return tuple(
        ledger.Officer(each.person_id, str(each.person), each.person_id in held, each.related)
        for each in handlers
    )


def power_of(case: Case, item: Any, on: date) -> tuple[str, str]:
    """Return why the office has no power, and who entrusted it with his instead."""
    if catalogue.may_enforce(case.office, item, case.town, on):
        return "", ""
    try:
        catalogue.require_empowered(case.office_id, case.item, case.town, on)
    except NotEmpowered as refusal:
        entrusted = entrusting(case.office_id, case.item, case.town, on)
        return ("", entrusted.name) if entrusted else (refusal.message, "")
    return "", ""


def acts_of(case: Case) -> Iterator[ledger.Act]:
    """Each by the form of the edition it was made under."""
    acts = case.acts.all()
    forms = forms_of(case.procedure, _opened_under(case, acts))
    for act in acts:
        said = forms[act.move].model_validate(act.said)
        yield ledger.Act(act.move, act.on, act.by_id, said)
        if act.move == TRANSITION:
            forms = forms_of(case.procedure, date.fromisoformat(act.said["edition"]))


def _opened_under(case: Case, acts: Iterable[Act]) -> date:
    left = (date.fromisoformat(act.said["before"]) for act in acts if act.move == TRANSITION)
    return next(left, case.edition)
