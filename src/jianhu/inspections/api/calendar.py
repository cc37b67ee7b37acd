"""Drawing up a calendar: what waits, asking for it, how far it is, what it left out."""

from datetime import date
from typing import Any

from ninja import Router

from jianhu.base.access import Request, needs
from jianhu.base.idempotency import once
from jianhu.inspections import services
from jianhu.inspections.queries import runs, waiting
from jianhu.inspections.schemas.calendar import (
    CalendarIn,
    CalendarRunOut,
    CalendarWaitingOut,
    LeftOutPage,
    LeftOutReason,
)

router = Router(tags=["inspections"])


@router.get(
    "/calendar/waiting", response=CalendarWaitingOut, operation_id="inspections_calendar_waiting"
)
@needs("inspections.plan")
def before(request: Request, since: date, until: date) -> dict[str, Any]:
    """排日历以前：有多少待查事项，各单位分头去要多少次"""
    return waiting.waiting_between(since, until)._asdict()


@router.post("/calendar", response=CalendarRunOut, operation_id="inspections_ask_calendar")
@needs("inspections.plan")
@once
def ask(request: Request, said: CalendarIn) -> Any:
    """把各单位已批准的待查事项排成一份日历；在后台计算，排出的检查逐次等待批准"""
    made = services.ask_calendar(request.user, said.since, said.until, said.seconds)
    return runs.run(made.pk)


@router.get("/calendar/runs", response=list[CalendarRunOut], operation_id="inspections_runs")
@needs("inspections.plan")
def latest(request: Request) -> Any:
    """最近排过的日历"""
    return runs.runs()


@router.get("/calendar/runs/{run}", response=CalendarRunOut, operation_id="inspections_run")
@needs("inspections.plan")
def one(request: Request, run: int) -> Any:
    """一份日历排到哪里，结果怎样"""
    return runs.run(run)


@router.get(
    "/calendar/left-out", response=LeftOutPage, operation_id="inspections_calendar_left_out"
)
@needs("inspections.plan")
def left_out(
    request: Request, since: date, until: date, why: str = "", cursor: str = "", limit: int = 50
) -> dict[str, Any]:
    """这段日子没有排入日历的事项，逐项写明原因"""
    return waiting.left_out_between(since, until, why, cursor, limit)._asdict()


@router.get(
    "/calendar/reasons", response=list[LeftOutReason], operation_id="inspections_left_out_reasons"
)
@needs("inspections.plan")
def reasons(request: Request, since: date, until: date) -> Any:
    """没有排入日历的原因，各有多少项"""
    found = waiting.reasons_between(since, until)
    return [{"because": why, "count": count} for why, count in found]
