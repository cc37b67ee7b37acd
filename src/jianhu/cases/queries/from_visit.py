"""What a case of a finding begins with: filled in from the visit, for an officer to look over."""

from typing import Any

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.inspections.queries.findings import finding_for, went_along, why_no_case
from jianhu.inspections.rules.checkups import ARTICLE
from jianhu.kit.errors import WrongStep
from jianhu.subjects.queries.plates import PRIVATE


def begun(person: Person, visit: str, item: str) -> dict[str, Any]:
    """Return matter and party, and ``case`` where it was opened before.

    Whoever may not open it is refused, and sees neither what was found nor anybody's number.
    """
    found = finding_for(person, visit, item)
    if why := why_no_case(person, found):
        raise WrongStep(why, basis=ARTICLE)
    subject, at = found.visit.subject, found.visit.arrived_at
    day = moments.local(at).date() if at else found.visit.day
    return {
        "case": found.case,
        "reference": f"visit:{visit}",
        "item_name": found.item_name,
        "matter": {
            "item": item,
            "conduct": found.found,
            "place": subject.address[:120],
            "lon": subject.lon,
            "lat": subject.lat,
            "happened_on": day,
            "discovered_on": day,
            "second": went_along(found, person),
        },
        "party": {
            "kind": "citizen" if subject.kind in PRIVATE else "organisation",
            "name": subject.name[:80],
            "identity": subject.credit_code or subject.identity_number,
            "address": subject.address[:120],
            "representative": subject.contact if subject.kind not in PRIVATE else "",
        },
    }
