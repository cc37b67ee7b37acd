"""Leniency to look at: the lenient ways of a case or before one, and the ledger's three numbers."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Case as When
from django.db.models import CharField, Count, F, Min, Q, QuerySet, Sum
from django.db.models import When as Is

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.base.pages import Page, newest
from jianhu.cases.models import Case
from jianhu.cases.queries.background import Whom, around
from jianhu.cases.queries.door import case_for, cases_for
from jianhu.cases.queries.facts import facts_of
from jianhu.cases.queries.masking import masked
from jianhu.cases.rules import ledger
from jianhu.cases.rules.forms_leniency import WAIVERS
from jianhu.cases.rules.lenient_paths import Path, lenient_paths
from jianhu.kit.errors import NotFound
from jianhu.law.articles import cited

CENT = Decimal("0.01")
WHOSE = When(
    Is(parties__identity="", then=F("parties__name")),
    default=F("parties__identity"),
    output_field=CharField(),
)


def paths_of(person: Person, number: str) -> dict[str, Any]:
    """What the officer sees first: the lenient ways of this case (row 202)."""
    facts = facts_of(case_for(person, number), person, _today())
    return _shown(facts)


def paths_before(
    *, item: str, kind: str, name: str, identity: str, happened_on: date, born_on: date | None
) -> dict[str, Any]:
    """The same before there is a case, from the item and the party alone."""
    today = _today()
    background = around(item, kind, [Whom(identity, name)], happened_on, today)
    if not background.item_name:
        raise NotFound("没有这个执法事项，请从事项清单中选择。")
    law = background.law
    return _shown(
        ledger.CaseFacts(
            today=today,
            party=ledger.Party(
                "organisation" if kind == "organisation" else "citizen", name, born_on
            ),
            happened_on=happened_on,
            ranges=law.text.ranges if law and law.text else (),
            background=background,
        )
    )


def numbers(person: Person, since: date, until: date) -> dict[str, Any]:
    """Cases, distinct parties, and the fines that would have applied (row 101)."""
    waived = _waived(person, since, until)
    counted = waived.aggregate(
        cases=Count("pk", distinct=True), parties=Count(WHOSE, distinct=True)
    )
    amount = waived.aggregate(yuan=Sum("waived"), unknown=Count("pk", filter=Q(waived=None)))
    by = {"since": since, "until": until}
    return {
        **by,
        **counted,
        "amount": Decimal(amount["yuan"] or 0).quantize(CENT),
        "without_amount": amount["unknown"],
    }


def counted_cases(
    person: Person, since: date, until: date, *, counted: str, cursor: str, limit: int
) -> Page:
    """The cases behind one of the three numbers, newest first."""
    waived = _waived(person, since, until)
    if counted == "amount":
        waived = waived.exclude(waived=None)
    elif counted == "parties":
        first = waived.annotate(whose=WHOSE).values("whose").annotate(first=Min("pk"))
        waived = waived.filter(pk__in=first.values("first"))
    found = newest(waived.select_related("office").prefetch_related("parties"), cursor, limit)
    return found._replace(items=[_row(each) for each in found.items])


def _waived(person: Person, since: date, until: date) -> QuerySet[Case]:
    return cases_for(person).filter(waived_on__gte=since, waived_on__lte=until)


def _row(case: Case) -> dict[str, Any]:
    return {
        "number": case.number,
        "item_name": case.item_name,
        "office_name": case.office.name,
        "party": next((masked(each) for each in case.parties.all()), ""),
        "waived_on": case.waived_on,
        "ground": case.waived_ground,
        "ground_name": WAIVERS.get(case.waived_ground, ""),
        "amount": case.waived,
        "because": case.waived_because,
    }


def _shown(facts: ledger.CaseFacts) -> dict[str, Any]:
    law = facts.background.law
    return {
        "law": law.because if law else "",
        "paths": [_path(each) for each in lenient_paths(facts)],
    }


def _path(path: Path) -> dict[str, Any]:
    return path._asdict() | {
        "missing": [
            {"says": each.says, "basis": each.basis, "article": cited(each.basis)}
            for each in path.missing
        ]
    }


def _today() -> date:
    return moments.local(moments.now()).date()
