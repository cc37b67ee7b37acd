"""An office of a visit as its documents name it: what it checks, and who went for it."""

from typing import Any

from jianhu.inspections.rules.visit import VisitFacts


def office_of(office: int, facts: VisitFacts) -> dict[str, Any]:
    return {
        "name": facts.name_of(office),
        "items": [each.name for each in facts.items if each.office == office],
        "officers": [
            {"name": each.name, "certificate": each.certificate}
            for each in facts.officers
            if each.office == office and each.certificate
        ],
    }
