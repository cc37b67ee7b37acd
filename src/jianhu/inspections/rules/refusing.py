"""When an enterprise may send inspectors away: the grounds it is shown (I7)."""

from datetime import date

from jianhu.inspections.rules.needs.lawful import (
    bodies_are_lawful,
    items_are_published,
    two_of_each_office_hold_certificates,
)
from jianhu.inspections.rules.visit import VisitFacts


def grounds(facts: VisitFacts, arrived_on: date | None = None) -> list[str]:
    """Return why this visit may be refused; where nothing is, refusing is a complaint.

    Who is told of a visit in advance has nobody at his door: before its day its date is no ground.
    """
    found = [
        need(facts)
        for need in (bodies_are_lawful, items_are_published, two_of_each_office_hold_certificates)
    ]
    if facts.approved_at is None and not facts.urgent:
        found.append("没有经负责人批准。")
    if (arrived_on or max(facts.today, facts.day)) != facts.day:
        found.append(f"不在批准的日期（{facts.day}）。")
    return [each for each in found if each]
