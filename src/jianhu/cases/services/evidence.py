"""Keeping evidence: what it is, what it proves, and the digest it had when it was taken."""

from datetime import datetime
from typing import Any, Literal

from django.db import transaction
from pydantic import Field

from jianhu.base import attachments, moments
from jianhu.base.journal import name_of, record
from jianhu.base.models import Attachment, Person
from jianhu.cases.facts import EvidenceKept
from jianhu.cases.models import Case, Evidence
from jianhu.cases.queries.door import case_for
from jianhu.cases.rules.evidence import ELEMENTS, KINDS
from jianhu.cases.services.said import attempt, form_of
from jianhu.kit.errors import WrongStep
from jianhu.kit.shape import Shape

OPEN = ("clue", "spot", "filed", "concluded", "noticed", "promised", "kept")


class Proof(Shape):
    kind: Literal[KINDS] = Field(title="证据种类")  # type: ignore[valid-type]
    proves: Literal[ELEMENTS] = Field(title="证明对象")  # type: ignore[valid-type]
    says: str = Field(min_length=1, max_length=200, title="说明")
    file: int | None = Field(default=None, title="文件")
    captured_at: datetime | None = Field(default=None, title="取证时间")
    device: str = Field(default="", max_length=60, title="取证设备")


@transaction.atomic
def keep_evidence(by: Person, number: str, said: dict[str, Any]) -> Evidence:
    """Add a piece to the case; after the decision its evidence is closed."""
    case = case_for(by, number, lock=True)
    with attempt(case, "收集证据"):
        if case.step not in OPEN:
            raise WrongStep(
                "案件已经作出决定，不能再收集证据。", basis="administrative-penalty-law/54"
            )
        return keep_for(by, case, form_of(Proof, said))


def keep_for(by: Person, case: Case, proof: Any) -> Evidence:
    file = _file(by, case, proof.file)
    kept = Evidence.objects.create(
        case=case,
        kind=proof.kind,
        proves=proof.proves,
        says=proof.says,
        file=file,
        digest=file.digest if file else "",
        captured_at=(file.taken_at if file else None) or proof.captured_at or moments.now(),
        captured_by=by,
        lon=file.lon if file else None,
        lat=file.lat if file else None,
        device=proof.device,
    )
    record(by, case, EvidenceKept(case.pk, kept.pk, kept.kind, kept.proves, kept.digest))
    return kept


def _file(by: Person, case: Case, pk: int | None) -> Attachment | None:
    if pk is None:
        return None
    found = attachments.unused_of(by, [pk]).get()
    attachments.give_to(name_of(case), by, [pk])
    return found
