"""My tasks and what I do about them, and my notices."""

from datetime import datetime
from typing import Any

from ninja import Router

from jianhu.base.access import Request, needs, open_to
from jianhu.base.idempotency import once
from jianhu.base.pages import check_limit
from jianhu.command import services
from jianhu.command.queries.joint import joint, tasks_of_office
from jianhu.command.queries.notices import notices_for
from jianhu.command.queries.tasks import my_tasks
from jianhu.command.schemas import ArriveIn, JointRow, NoticeOut, ReasonIn, ReportIn, TaskRow
from jianhu.kit.arriving import read_moment

router = Router()


@router.get("/tasks", response=list[TaskRow], operation_id="command_tasks")
@needs("command.handle")
def tasks(request: Request, state: str = "open", limit: int = 100) -> list[dict[str, Any]]:
    """我的任务"""
    check_limit(limit)
    return my_tasks(request.user, state, limit)


@router.get("/joint", response=list[JointRow], operation_id="command_joint")
@needs("command.dispatch", "command.verify", "cockpit.see", "command.transfer")
def by_office(request: Request) -> list[dict[str, Any]]:
    """各单位承办情况"""
    return joint(request.user)


@router.get("/joint/{office}", response=list[TaskRow], operation_id="command_joint_tasks")
@needs("command.dispatch", "command.verify", "cockpit.see", "command.transfer")
def of_office(request: Request, office: int, limit: int = 100) -> list[dict[str, Any]]:
    """某单位正在承办的任务"""
    check_limit(limit)
    return tasks_of_office(request.user, office, limit)


@router.post("/tasks/{task}/accept", operation_id="command_accept")
@needs("command.handle")
@once
def accept(request: Request, task: int) -> dict[str, Any]:
    """接收任务"""
    return _said(services.accept(request.user, task, said_at=_said_at(request)))


@router.post("/tasks/{task}/refuse", operation_id="command_refuse")
@needs("command.handle")
@once
def refuse(request: Request, task: int, said: ReasonIn) -> dict[str, Any]:
    """退回任务"""
    return _said(services.refuse(request.user, task, reason=said.reason, said_at=_said_at(request)))


@router.post("/tasks/{task}/arrive", operation_id="command_arrive")
@needs("command.handle")
@once
def arrive(request: Request, task: int, said: ArriveIn) -> dict[str, Any]:
    """到达现场"""
    return _said(services.arrive(request.user, task, said_at=_said_at(request), **said.dict()))


@router.post("/tasks/{task}/report", operation_id="command_report")
@needs("command.handle")
@once
def report(request: Request, task: int, said: ReportIn) -> dict[str, Any]:
    """反馈结果"""
    return _said(services.report(request.user, task, said_at=_said_at(request), **said.dict()))


@router.get("/notices", response=list[NoticeOut], operation_id="command_notices")
@open_to("signed-in")
def notices(request: Request) -> list[dict[str, Any]]:
    """我的提醒"""
    return notices_for(request.user)


@router.post("/notices/{notice}/read", operation_id="command_read_notice")
@open_to("signed-in")
def read(request: Request, notice: int) -> dict[str, int]:
    """已读"""
    return {"read": services.read(request.user, notice)}


def _said_at(request: Request) -> datetime | None:
    """When the officer did it by his phone's clock, if it was offline then."""
    return read_moment(request.headers.get("X-Jianhu-Said-At", ""))


def _said(task: Any) -> dict[str, Any]:
    return {
        "id": task.pk,
        "state": task.state,
        "state_name": task.get_state_display(),
        "incident": task.incident.number,
        "step": task.incident.step,
    }
