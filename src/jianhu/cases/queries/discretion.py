"""What the tables that bind a case ask, and what they make of an answer before it is said."""

from decimal import Decimal
from typing import Any

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.cases.models import Case
from jianhu.cases.queries.door import case_for
from jianhu.cases.queries.facts import facts_of
from jianhu.cases.rules.forms_discretion import Weighing
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.needs.discretion import found_in, leaves_the_table, todays_table
from jianhu.kit.errors import NotFound
from jianhu.law.discretion.assess import Assessment, assess
from jianhu.law.discretion.questions import quantities_of, questions_of, situations_of
from jianhu.law.discretion.table import Table, tables
from jianhu.law.discretion.versions import version_of


def discretion(person: Person, number: str, fine: Decimal | None) -> dict[str, Any]:
    """Return the tables, what was weighed last, and whether a fine would leave it."""
    facts = _facts(case_for(person, number), person)
    return {
        "tables": [_asked(slug, tables()[slug], facts) for slug in facts.tables],
        "weighed": _weighed(facts),
        "leaves": (leaves_the_table(facts, fine) if fine else None) or "",
    }


def assessed(person: Person, number: str, said: Weighing) -> dict[str, Any]:
    """Return what a table gives for an answer; what it still asks for is its refusal."""
    facts = _facts(case_for(person, number), person)
    if said.table not in facts.tables:
        raise NotFound("请适用本事项已公布、现行的裁量基准。")
    return _told(assess(tables()[said.table], found_in(facts, said)))


def _facts(case: Case, person: Person) -> CaseFacts:
    return facts_of(case, person, moments.local(moments.now()).date())


def _asked(slug: str, table: Table, facts: CaseFacts) -> dict[str, Any]:
    party = facts.party.kind
    return {
        "table": slug,
        "name": table.name,
        "basis": table.basis,
        "source": table.source,
        "version": version_of(table),
        "notes": list(table.notes),
        "by_tiers": bool(table.tiers),
        "situations": situations_of(table, party),
        "quantities": quantities_of(table, party),
        "factors": [each._asdict() for each in questions_of(table, party)],
    }


def _weighed(facts: CaseFacts) -> dict[str, Any] | None:
    act = facts.last("weigh")
    table = todays_table(act.said) if act else None
    if act is None or table is None:
        return None
    return _told(assess(table, found_in(facts, act.said))) | {"table": table.name, "on": act.on}


def _told(found: Assessment) -> dict[str, Any]:
    return {
        "low": found.range.min,
        "high": found.range.max,
        "range": str(found.range),
        "statutory": str(found.statutory),
        "kinds": list(found.kinds),
        "reasons": list(found.reasons),
    }
