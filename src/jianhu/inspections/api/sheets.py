"""A plan by Excel or CSV: the empty sheet, and a filled one read before anything is written."""

from typing import Any
from urllib.parse import quote

from django.http import HttpResponse
from ninja import File, Form, Router
from ninja.files import UploadedFile

from jianhu.base.access import Request, needs
from jianhu.inspections import services
from jianhu.inspections.rules.plan_sheet import MOST_BYTES
from jianhu.inspections.schemas.sheets import PlanSheetOut
from jianhu.kit.errors import Unreadable

router = Router(tags=["inspections"])
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@router.get("/plans/template.xlsx", operation_id="inspections_plan_template")
@needs("inspections.plan")
def template(request: Request) -> HttpResponse:
    """检查计划的空表（Excel），附本单位可以检查的事项"""
    answer = HttpResponse(services.plan_template(request.user), content_type=EXCEL)
    answer["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote('检查计划.xlsx')}"
    return answer


@router.post("/plans/sheet", response=PlanSheetOut, operation_id="inspections_read_plan_sheet")
@needs("inspections.plan")
def sheet(
    request: Request,
    file: File[UploadedFile],
    since: Form[str] = "",
    until: Form[str] = "",
    source: Form[str] = "annual",
    office: Form[str] = "",
) -> dict[str, Any]:
    """读一张计划表（CSV 或 Excel）：哪些行可以列入，哪些行不行、为什么；什么也不登记"""
    if (file.size or 0) > MOST_BYTES:
        raise Unreadable(f"文件不能超过{MOST_BYTES // 1_000_000} MB，请分成几个计划。")
    unnamed = dict.fromkeys(("title", "campaign", "reference"), "未命名")
    said = unnamed | {"office": office, "source": source}
    return services.read_plan_sheet(
        request.user, said | {"since": since, "until": until}, file.read()
    )
