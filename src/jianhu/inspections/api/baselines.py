"""基期: what visits came to before the platform, recorded, corrected, and held against now."""

from datetime import date
from typing import Any
from urllib.parse import quote

from django.http import HttpResponse
from ninja import File, Router
from ninja.files import UploadedFile

from jianhu.base.access import Request, needs
from jianhu.base.idempotency import once
from jianhu.inspections import services
from jianhu.inspections.api.sheets import EXCEL
from jianhu.inspections.queries import baselines
from jianhu.inspections.queries.compared import comparison
from jianhu.inspections.rules.baselines import MOST_BYTES
from jianhu.inspections.schemas.baselines import (
    BaselineOut,
    BaselineSaidIn,
    BaselinesCompared,
    BaselineSheetOut,
    BaselinesIn,
)
from jianhu.kit.errors import Unreadable

router = Router(tags=["inspections"])
KEEPS = "inspections.baselines"


@router.get("/baselines", response=list[BaselineOut], operation_id="inspections_baselines")
@needs("inspections.see", KEEPS)
def listed(request: Request) -> Any:
    """平台启用以前的检查数（基期）；更正过的也列出，写明原因"""
    return baselines.baselines()


@router.get(
    "/baselines/compared", response=BaselinesCompared, operation_id="inspections_baselines_compared"
)
@needs("inspections.see")
def compared(request: Request, since: date, until: date) -> Any:
    """一段时间的检查与登记的基期相比：各单位、合计，基期按同样的天数折算"""
    return comparison(request.user, since, until)


@router.get("/baselines/template.xlsx", operation_id="inspections_baseline_template")
@needs(KEEPS)
def template(request: Request) -> HttpResponse:
    """基期的空表（Excel），附单位编码"""
    answer = HttpResponse(services.baseline_template(), content_type=EXCEL)
    answer["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote('检查基期.xlsx')}"
    return answer


@router.post(
    "/baselines/sheet", response=BaselineSheetOut, operation_id="inspections_read_baseline_sheet"
)
@needs(KEEPS)
def sheet(request: Request, file: File[UploadedFile]) -> Any:
    """读一张基期表（CSV 或 Excel）：哪些行可以登记，哪些行不行、为什么；什么也不登记"""
    if (file.size or 0) > MOST_BYTES:
        raise Unreadable("文件不能超过 1 MB。")
    return services.read_baseline_sheet(request.user, file.read())


@router.post("/baselines", response=list[BaselineOut], operation_id="inspections_record_baselines")
@needs(KEEPS)
@once
def record(request: Request, body: BaselinesIn) -> Any:
    """登记基期：单位、时期、检查次数、迎检天数、发现率、来源文件"""
    made = services.record_baselines(request.user, body.rows)
    return [services.said_of(each) for each in made]


@router.post(
    "/baselines/{int:key}/correct",
    response=BaselineOut,
    operation_id="inspections_correct_baseline",
)
@needs(KEEPS)
@once
def correct(request: Request, key: int, body: BaselineSaidIn) -> Any:
    """更正一条基期：原来的划去保留，写明原因"""
    return services.said_of(services.correct_baseline(request.user, key, body.said))
