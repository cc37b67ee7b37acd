"""A case out of a visit: what was found there is its matter, who was inspected its party."""

from typing import Any

from django.db import transaction

from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.cases.facts import EvidenceKept
from jianhu.cases.models import Case, Evidence
from jianhu.cases.queries.door import office_among
from jianhu.cases.services.opening import Matter, open_case
from jianhu.cases.services.parties import PartySaid
from jianhu.cases.services.said import attempt, form_of
from jianhu.inspections import services as inspections
from jianhu.inspections.queries.findings import Kept, kept_of


@transaction.atomic
def open_from_visit(
    by: Person, visit: str, item: str, matter: dict[str, Any], party: dict[str, Any]
) -> str:
    """Open the case of a finding, or return the number of the one that is there: one finding, one.

    The visit is locked meanwhile, so that of two officers the second finds the first one's case.
    """
    found = inspections.take_up_finding(by, visit, item)
    if found.case:
        return found.case
    with attempt(found.visit, "登记案件"):
        about, whom = form_of(Matter, matter | {"visit": visit}), form_of(PartySaid, party)
        case = open_case(by, about, whom, origin="inspection")
    case.finding = item
    case.save(update_fields=["finding"])
    for piece in kept_of(found):
        _keep(by, case, piece)
    inspections.note_case(by, found, case.number)
    return case.number


def _keep(by: Person, case: Case, piece: Kept) -> None:
    """Take over what the visit kept, with the digest it had there."""
    kept = Evidence.objects.create(
        case=case,
        kind="视听资料" if piece.file else "书证",
        proves="违法行为",
        says=piece.says,
        file=piece.file,
        digest=piece.digest,
        captured_at=piece.at,
        captured_by=piece.by,
        lon=piece.file.lon if piece.file else None,
        lat=piece.file.lat if piece.file else None,
        office_id=office_among(by, case),
    )
    record(by, case, EvidenceKept(case.pk, kept.pk, kept.kind, kept.proves, kept.digest))
