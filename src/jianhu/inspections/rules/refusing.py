"""When an enterprise may send inspectors away: the grounds it is shown (I7)."""

from jianhu.inspections.rules.needs.lawful import (
    bodies_are_lawful,
    items_are_published,
    two_of_each_office_hold_certificates,
)
from jianhu.inspections.rules.visit import VisitFacts


def grounds(facts: VisitFacts) -> list[str]:
    """Return why this visit may be refused; where nothing is, refusing is a complaint."""
    found = [
        need(facts)
        for need in (bodies_are_lawful, items_are_published, two_of_each_office_hold_certificates)
    ]
    if facts.approved_at is None and not facts.urgent:
        found.append("没有经负责人批准。")
    if facts.today < facts.day:
        found.append(f"不在批准的日期（{facts.day}）。")
    return [each for each in found if each]
