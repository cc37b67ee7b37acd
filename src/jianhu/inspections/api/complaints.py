"""What enterprises said against visits: a list for who supervises, and an answer to each."""

from typing import Any

from ninja import Router

from jianhu.base.access import Request, needs
from jianhu.base.idempotency import once
from jianhu.inspections import services
from jianhu.inspections.queries import complaints
from jianhu.inspections.schemas.complaints import ComplaintOfVisit, ComplaintOfVisitPage, HeardIn

router = Router(tags=["inspections"])


@router.get("/complaints", response=ComplaintOfVisitPage, operation_id="inspections_complaints")
@needs("base.supervise")
def listed(
    request: Request, waiting: bool = True, cursor: str = "", limit: int = 50
) -> dict[str, Any]:
    """企业对检查的拒绝、投诉，由监督机构核实；检查人员和牵头机关看不到内容"""
    return complaints.complaints(request.user, cursor, limit, waiting=waiting)._asdict()


@router.post(
    "/complaints/{key}/heard", response=ComplaintOfVisit, operation_id="inspections_hear_complaint"
)
@needs("base.supervise")
@once
def heard(request: Request, key: int, body: HeardIn) -> Any:
    """写明核实情况"""
    return complaints.row_of(services.hear(request.user, key, body.said))
