"""Keeping evidence: what it is, what it proves, and the digest it had when it was taken."""

from datetime import datetime
from decimal import Decimal
from typing import Any, Literal

from django.db import transaction
from pydantic import Field

from jianhu.base import attachments, moments
from jianhu.base.journal import name_of, record
from jianhu.base.models import Attachment, Person
from jianhu.cases.facts import EvidenceKept
from jianhu.cases.models import Case, Evidence, MonitoringDevice
from jianhu.cases.queries.door import case_for, office_among
from jianhu.cases.queries.facts import facts_of
from jianhu.cases.queries.monitoring import standing
from jianhu.cases.rules.evidence import ELEMENTS, KINDS
from jianhu.cases.rules.monitoring import ARTICLE, why_inadmissible
from jianhu.cases.rules.needs.records import RECORD_NEEDS
from jianhu.cases.services.joint import must_help
from jianhu.cases.services.said import attempt, form_of
from jianhu.kit.errors import WrongStep
from jianhu.kit.shape import Shape
from jianhu.law.crimes import Measure

OPEN = ("clue", "spot", "filed", "concluded", "noticed", "promised", "kept", "crime-group")


class Finding(Shape):
    """An amount that this piece finds: a value appraised, a volume measured, trees counted."""

    measure: Measure = Field(title="项目")
    amount: Decimal = Field(gt=0, max_digits=12, decimal_places=2, title="数量")


class Proof(Shape):
    kind: Literal[KINDS] = Field(title="证据种类")  # type: ignore[valid-type]
    proves: Literal[ELEMENTS] = Field(title="证明对象")  # type: ignore[valid-type]
    says: str = Field(min_length=1, max_length=200, title="说明")
    file: int | None = Field(default=None, title="文件")
    captured_at: datetime | None = Field(default=None, title="取证时间")
    device: str = Field(default="", max_length=60, title="取证设备")
    monitor: str = Field(default="", max_length=40, title="电子技术监控设备编号")
    officers: tuple[int, ...] = Field(default=(), max_length=8, title="制作人员")
    shown: bool = Field(default=False, title="已出示执法证")
    finds: tuple[Finding, ...] = Field(default=(), max_length=10, title="认定的数量、价值")


@transaction.atomic
def keep_evidence(by: Person, number: str, said: dict[str, Any]) -> Evidence:
    """Add a piece to the case; after the decision its evidence is closed."""
    case = case_for(by, number, lock=True)
    with attempt(case, "收集证据"):
        must_help(by, case)
        if case.step not in OPEN:
            raise WrongStep(
                "案件已经作出决定，不能再收集证据。", basis="administrative-penalty-law/54"
            )
        return keep_for(by, case, form_of(Proof, said))


def keep_for(by: Person, case: Case, proof: Any) -> Evidence:
    _check_record(by, case, proof)
    file, monitor = file_for(by, case, proof.file), _monitor(proof.monitor)
    captured_at = (file.taken_at if file else None) or proof.captured_at or moments.now()
    kept = Evidence.objects.create(
        case=case,
        kind=proof.kind,
        proves=proof.proves,
        says=proof.says,
        file=file,
        digest=file.digest if file else "",
        captured_at=captured_at,
        captured_by=by,
        lon=file.lon if file else None,
        lat=file.lat if file else None,
        device=proof.device,
        officers=list(proof.officers),
        finds=[each.model_dump(mode="json") for each in proof.finds],
        office_id=office_among(by, case),
        monitor=monitor,
        inadmissible=_why_not(monitor, captured_at) if monitor else "",
    )
    record(by, case, EvidenceKept(case.pk, kept.pk, kept.kind, kept.proves, kept.digest))
    return kept


def _check_record(by: Person, case: Case, proof: Any) -> None:
    facts = facts_of(case, by, moments.local(moments.now()).date(), proof)
    for need in RECORD_NEEDS:
        if missing := need(facts):
            raise WrongStep(missing, basis=need.basis)


def _monitor(code: str) -> MonitoringDevice | None:
    if not code:
        return None
    found = MonitoringDevice.objects.filter(code=code).first()
    if found is None:
        raise WrongStep("这台监控设备没有登记，它的记录不得作为证据。", basis=ARTICLE)
    return found


def _why_not(monitor: MonitoringDevice, at: datetime) -> str:
    return why_inadmissible(standing(monitor), moments.local(at).date(), None)


def file_for(by: Person, case: Case, pk: int | None) -> Attachment | None:
    if pk is None:
        return None
    found = attachments.unused_of(by, [pk]).get()
    attachments.give_to(name_of(case), by, [pk])
    return found
