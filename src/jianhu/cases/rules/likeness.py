"""Which cases are alike: of one item and procedure, of parties of one kind, in one tier.

The tier is that of the same edition of a discretion table, where there is one.
"""

from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.needs.discretion import found_in, todays_table, weighed_for_the_item
from jianhu.law.discretion.brackets import bracket_of


def likeness(facts: CaseFacts) -> str:
    """Return what like cases have in common beside their item and procedure."""
    weighed = weighed_for_the_item(facts)
    table = todays_table(weighed.said) if weighed else None
    if weighed is None or table is None:
        return facts.party.kind
    bracket = bracket_of(table, found_in(facts, weighed.said))
    return f"{facts.party.kind} {weighed.said.table} {table.since} {bracket}"
