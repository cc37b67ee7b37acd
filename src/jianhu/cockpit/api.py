"""Routes of the cockpit: figures, the records behind them, their course, and where it is hot."""

from typing import Any, Literal

from ninja import Router

from jianhu.base.access import Request, needs
from jianhu.cockpit import assessment, queries
from jianhu.cockpit.schemas import (
    Assessment,
    Day,
    HotOut,
    ModuleOut,
    Records,
    SchemeOut,
    TriadOut,
)
from jianhu.cockpit.triad import triads as all_triads
from jianhu.command.kind import kinds
from jianhu.command.queries.hot import hot
from jianhu.organisations import queries as organisations

router = Router(tags=["cockpit"])


@router.get("/modules", response=list[ModuleOut], operation_id="cockpit_modules")
@needs("cockpit.see")
def modules(request: Request, days: int = 30) -> list[dict[str, Any]]:
    """组织、事项、运行、数据四大模块"""
    return queries.modules(request.user, days)


@router.get("/records/{figure}", response=Records, operation_id="cockpit_records")
@needs("cockpit.see")
def records(
    request: Request,
    figure: str,
    days: int = 30,
    part: str = "",
    of: Literal["numerator", "denominator"] = "numerator",
    cursor: str = "",
    limit: int = 50,
) -> dict[str, Any]:
    """一个指标所计的记录"""
    return queries.records(
        request.user,
        figure,
        days,
        part=part,
        denominator=of == "denominator",
        cursor=cursor,
        limit=limit,
    )


@router.get("/trend", response=list[Day], operation_id="cockpit_trend")
@needs("cockpit.see")
def trend(request: Request, figure: str, days: int = 30) -> list[dict[str, Any]]:
    """一个指标逐日的数"""
    return queries.trend(request.user, figure, days)


@router.get("/triads", response=list[TriadOut], operation_id="cockpit_triads")
@needs("cockpit.see")
def triads(request: Request) -> list[dict[str, Any]]:
    """并列的三项指标：服务、回应、打扰；效能、影响、效益"""
    return [{"key": key, **each.model_dump()} for key, each in all_triads().items()]


@router.get("/hot", response=list[HotOut], operation_id="cockpit_hot")
@needs("cockpit.see")
def hottest(
    request: Request, days: int = 30, by: Literal["town", "precinct", "grid", "kind"] = "town"
) -> list[dict[str, Any]]:
    """高发区域、高发问题"""
    found = hot(request.user, *queries.period_of(days), by)
    if by == "kind":
        names = {code: kind.name for code, kind in kinds().items()}
    else:
        names = organisations.names_of([each.code for each in found])
    return [each._asdict() | {"name": names.get(each.code, each.code)} for each in found]


@router.get("/assessments", response=list[SchemeOut], operation_id="cockpit_assessments")
@needs("cockpit.see")
def schemes(request: Request) -> list[dict[str, str]]:
    """考核方案"""
    return [{"code": code, "name": each.name} for code, each in assessment.schemes().items()]


@router.get("/assessments/{scheme}", response=Assessment, operation_id="cockpit_assessment")
@needs("cockpit.see")
def assessed(request: Request, scheme: str, days: int = 30) -> dict[str, Any]:
    """各单位考核情况"""
    asked = assessment.scheme_of(scheme)
    offices = assessment.assess(request.user, scheme, *queries.period_of(days))
    return {"name": asked.name, "source": asked.source, "offices": offices}


@router.get("/assessed/{office}", response=Records, operation_id="cockpit_assessed")
@needs("cockpit.see")
def assessed_tasks(
    request: Request,
    office: int,
    days: int = 30,
    scheme: str = "",
    part: str = "",
    of: Literal["numerator", "denominator"] = "numerator",
    cursor: str = "",
    limit: int = 50,
) -> dict[str, Any]:
    """一个单位考核所依据的任务；写明考核方案（scheme）和分项（part）的，只列该分项所计的"""
    counted = assessment.counted(scheme, part, of) if part else ""
    return queries.tasks_of(request.user, office, days, counted, cursor=cursor, limit=limit)
