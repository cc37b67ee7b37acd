"""The door for other systems: signed, in batches, idempotent by the source's own id; and files."""

from typing import Any

from ninja import File, Router
from ninja.files import UploadedFile

from jianhu.base import moments
from jianhu.base.access import Request, needs, open_to
from jianhu.command import services
from jianhu.command.api.signed import sender_of
from jianhu.command.queries.leads import lead_state
from jianhu.command.queries.sensed import sensed
from jianhu.command.rules.signature import read_batch
from jianhu.command.schemas import LeadState, Received, SensedPage
from jianhu.sensing import services as sensing

router = Router()


@router.post("/leads", auth=None, response=Received, operation_id="command_leads")
@open_to("signed-source")
def receive(request: Request) -> dict[str, Any]:
    """接收线索（签名、批量、按来源编号去重）"""
    sender = sender_of(request, request.body)
    answer = services.receive_batch(sender.channel, sender.code, read_batch(request.body))
    sensing.seen(sender.code, moments.now())
    return answer._asdict()


@router.post("/leads/import", response=Received, operation_id="command_import_leads")
@needs("command.import")
def import_sheet(request: Request, file: File[UploadedFile]) -> dict[str, Any]:
    """批量导入（CSV 或 Excel）"""
    source, content = request.user.username, file.read()
    return services.receive_sheet(source, content, by=request.user)._asdict()


@router.get("/sensed", response=SensedPage, operation_id="command_sensed")
@needs("command.see")
def sensed_leads(request: Request, cursor: str = "", limit: int = 50) -> dict[str, Any]:
    """视频、无人机、物联设备感知的线索及其成为的事件，新的在前"""
    return sensed(request.user, cursor, limit)


@router.get("/leads/{ref}", auth=None, response=LeadState, operation_id="command_lead_state")
@open_to("signed-source")
def state(request: Request, ref: str) -> dict[str, Any]:
    """线索的办理结果，供来源平台查询"""
    sender = sender_of(request, request.path.encode())
    return lead_state(sender.channel, sender.code, ref)
