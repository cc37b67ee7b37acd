"""Photos in and out. Who may see a photo is who may see the thing it belongs to."""

from typing import IO, Any

from django.http import FileResponse
from ninja import File, Form, Router, Status
from ninja.files import UploadedFile

from jianhu.base import attachments, moments
from jianhu.base.access import Request, needs, open_to
from jianhu.base.models import Attachment, Person
from jianhu.base.traces import without_traces
from jianhu.command.queries.detail import photo
from jianhu.command.queries.files import attachment_for, sees_traces, shown_name
from jianhu.command.rules.intake import check_both, check_time
from jianhu.kit.arriving import Latitude, Longitude, Moment

router = Router(tags=["attachments"])


@router.post("", response={201: dict[str, Any]}, operation_id="attachments_keep")
@needs("base.attach")
def keep(
    request: Request,
    file: File[UploadedFile],
    taken_at: Form[Moment | None] = None,
    lon: Form[Longitude | None] = None,
    lat: Form[Latitude | None] = None,
) -> Status[dict[str, Any]]:
    """上传照片"""
    now = moments.now()
    check_time(taken_at or now, now, "拍摄时间")
    check_both(lon, lat)
    kept = attachments.keep(
        request.user, file.name or "", file.read(), taken_at=taken_at, lon=lon, lat=lat
    )
    return Status(201, photo(kept) | {"digest": kept.digest, "size": kept.size})


@router.get("/{attachment}", operation_id="attachments_read")
@open_to("signed-in")
def read(request: Request, attachment: int) -> FileResponse:
    """查看照片

    反映人的照片，承办单位以外的人看到的不含拍摄位置、设备等信息；原件留存备查。
    """
    kept = attachment_for(request.user, attachment)
    response = FileResponse(
        _shown(request.user, kept),
        content_type=kept.content_type,
        as_attachment=not kept.content_type.startswith("image/"),
        filename=shown_name(kept),
    )
    response["Cache-Control"] = "private, max-age=86400"
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _shown(person: Person, kept: Attachment) -> IO[bytes]:
    file: IO[bytes] = kept.file.open("rb")
    if not kept.content_type.startswith("image/") or sees_traces(person, kept):
        return file
    with file:
        return without_traces(file)
