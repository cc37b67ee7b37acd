"""Parks, plants and units; who rents them; what is dangerous in them."""

from typing import Any

from ninja import Router, Status

from jianhu.base.access import Request, needs
from jianhu.subjects import queries, services
from jianhu.subjects.schemas import HazardIn, HazardOut, LeaseIn, LeaseOut, PremisesIn, PremisesOut

router = Router(tags=["subjects"])


@router.get("", response=list[PremisesOut], operation_id="subjects_premises")
@needs("subjects.see")
def premises(request: Request, parent: int | None = None, q: str = "") -> Any:
    """园区、厂房和单元；parent 为所在"""
    return queries.premises_for(request.user, parent, q)[:200]


@router.post("", response={201: PremisesOut}, operation_id="subjects_open_premises")
@needs("subjects.keep")
def open_(request: Request, said: PremisesIn) -> Any:
    """登记园区、厂房或单元"""
    return Status(201, services.open_premises(request.user, **said.model_dump()))


@router.get("/{number}/leases", response=list[LeaseOut], operation_id="subjects_leases")
@needs("subjects.see")
def leases(request: Request, number: int) -> Any:
    """历次租赁"""
    return queries.leases_of(request.user, number)


@router.post("/{number}/leases", response={201: LeaseOut}, operation_id="subjects_move_in")
@needs("subjects.keep")
def move_in(request: Request, number: int, said: LeaseIn) -> Any:
    """起租；同时从别处搬来的，写明搬出处"""
    return Status(201, services.let_premises(request.user, number, **said.model_dump()))


@router.post("/{number}/hazards", response={201: HazardOut}, operation_id="subjects_report_hazard")
@needs("subjects.keep")
def hazard(request: Request, number: int, said: HazardIn) -> Any:
    """登记隐患：归当天的承租方，并告知出租方"""
    return Status(201, services.report_hazard_at(request.user, number, **said.model_dump()))


@router.post("/hazards/{number}/removed", response=HazardOut, operation_id="subjects_remove_hazard")
@needs("subjects.keep")
def removed(request: Request, number: int) -> Any:
    """隐患已消除"""
    return services.remove_hazard(request.user, number)
