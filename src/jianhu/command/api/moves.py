"""Acts upon an incident, one route each."""

from typing import Any

from ninja import Router

from jianhu.base.access import Request, needs
from jianhu.base.idempotency import once
from jianhu.command import services
from jianhu.command.queries.detail import detail
from jianhu.command.schemas import (
    AnswerIn,
    CloseIn,
    DispatchIn,
    IncidentOut,
    JoinIn,
    NoteIn,
    ReasonIn,
    ReporterOut,
    SettleIn,
    SplitIn,
    TriageIn,
    VerifyIn,
)

router = Router()
Out = dict[str, Any]


@router.post("/incidents/{number}/triage", response=IncidentOut, operation_id="command_triage")
@needs("command.triage")
def triage(request: Request, number: str, said: TriageIn) -> Out:
    """研判；写明承办单位时直接交办"""
    words = said.dict(exclude={"officers", "helpers"})
    services.triage(
        request.user,
        number,
        officers=tuple(said.officers),
        helpers=tuple(said.helpers),
        **words,
    )
    return detail(request.user, number)


@router.post("/incidents/{number}/dispatch", response=IncidentOut, operation_id="command_dispatch")
@needs("command.dispatch")
def dispatch(request: Request, number: str, said: DispatchIn) -> Out:
    """派遣或改派"""
    services.dispatch(request.user, number, **said.dict())
    return detail(request.user, number)


@router.post("/incidents/{number}/reject", response=IncidentOut, operation_id="command_reject")
@needs("command.reject")
def reject(request: Request, number: str, said: ReasonIn) -> Out:
    """不予受理"""
    services.reject(request.user, number, reason=said.reason)
    return detail(request.user, number)


@router.post("/incidents/{number}/settle", response=IncidentOut, operation_id="command_settle")
@needs("command.settle")
@once
def settle(request: Request, number: str, said: SettleIn) -> Out:
    """村社联络站就地办结"""
    services.settle(request.user, number, text=said.text, photos=said.photos)
    return detail(request.user, number)


@router.post("/incidents/{number}/verify", response=IncidentOut, operation_id="command_verify")
@needs("command.verify")
@once
def verify(request: Request, number: str, said: VerifyIn) -> Out:
    """核查"""
    services.verify(request.user, number, **said.dict())
    return detail(request.user, number)


@router.post("/incidents/{number}/close", response=IncidentOut, operation_id="command_close")
@needs("command.close")
def close(request: Request, number: str, said: CloseIn) -> Out:
    """办结并反馈来源"""
    services.close(request.user, number, feedback=said.feedback)
    return detail(request.user, number)


@router.post("/incidents/{number}/reopen", response=IncidentOut, operation_id="command_reopen")
@needs("command.reopen")
def reopen(request: Request, number: str, said: ReasonIn) -> Out:
    """重新办理"""
    services.reopen(request.user, number, reason=said.reason)
    return detail(request.user, number)


@router.post("/incidents/{number}/answer", response=IncidentOut, operation_id="command_answer")
@needs("command.see")
@once
def answer(request: Request, number: str, said: AnswerIn) -> Out:
    """上报人评价：解决了，或者没有解决（重新办理）"""
    services.answer(request.user, number, **said.dict())
    return detail(request.user, number)


@router.post("/incidents/{number}/pause", response=IncidentOut, operation_id="command_pause")
@needs("command.pause")
def pause(request: Request, number: str, said: ReasonIn) -> Out:
    """暂停计时"""
    services.pause(request.user, number, reason=said.reason)
    return detail(request.user, number)


@router.post("/incidents/{number}/resume", response=IncidentOut, operation_id="command_resume")
@needs("command.pause")
def resume(request: Request, number: str) -> Out:
    """恢复计时"""
    services.resume(request.user, number)
    return detail(request.user, number)


@router.post("/incidents/{number}/urge", response=IncidentOut, operation_id="command_urge")
@needs("command.urge")
def urge(request: Request, number: str, said: NoteIn) -> Out:
    """督办"""
    services.urge(request.user, number, note=said.note)
    return detail(request.user, number)


@router.post("/incidents/{number}/conceal", response=IncidentOut, operation_id="command_conceal")
@needs("command.see_sensitive")
def conceal(request: Request, number: str, said: ReasonIn) -> Out:
    """列为保密"""
    services.conceal(request.user, number, reason=said.reason)
    return detail(request.user, number)


@router.post("/incidents/{number}/reveal", response=IncidentOut, operation_id="command_reveal")
@needs("command.see_sensitive")
def reveal(request: Request, number: str, said: ReasonIn) -> Out:
    """解除保密"""
    services.reveal(request.user, number, reason=said.reason)
    return detail(request.user, number)


@router.post("/leads/{lead}/reporter", response=ReporterOut, operation_id="command_unmask")
@needs("command.unmask")
def unmask(request: Request, lead: int, said: ReasonIn) -> Out:
    """查看反映人，写明理由，逐次留痕"""
    shown = services.unmask(request.user, lead, reason=said.reason)
    by = str(shown.by) if shown.by else ""
    return {"name": shown.reporter_name or by, "phone": shown.reporter_phone}


@router.post("/incidents/{number}/join", response=IncidentOut, operation_id="command_join")
@needs("command.split")
def join(request: Request, number: str, said: JoinIn) -> Out:
    """并案"""
    into = services.join(request.user, number, other=said.other)
    return detail(request.user, into.number)


@router.post("/incidents/{number}/split", response=list[IncidentOut], operation_id="command_split")
@needs("command.split")
def split(request: Request, number: str, said: SplitIn) -> list[Out]:
    """拆分"""
    parts = services.split(request.user, number, parts=said.parts)
    return [detail(request.user, part.number) for part in parts]


@router.post("/leads/{lead}/part", response=IncidentOut, operation_id="command_part")
@needs("command.split")
def part(request: Request, lead: int) -> Out:
    """撤销合并，另立事件"""
    return detail(request.user, services.part(request.user, lead).number)
