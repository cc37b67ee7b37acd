"""Who signed a request. Routes for other systems ask here before anything else."""

from typing import NamedTuple

from django.http import HttpRequest

from jianhu.base import moments
from jianhu.command.rules.signature import BadSignature, channel_of, check_signature
from jianhu.sensing import queries as sensing


class Sender(NamedTuple):
    code: str
    channel: str


def sender_of(request: HttpRequest, said: bytes) -> Sender:
    """Return the source that signed ``said``; refuse if it is unknown, stale or wrong."""
    headers = request.headers
    source = sensing.source_by_code(headers.get("X-Jianhu-Source", ""))
    if source is None or not source.active:
        raise BadSignature("没有登记这个来源，或者它已停用。")
    check_signature(
        source.secret,
        headers.get("X-Jianhu-Time", ""),
        headers.get("X-Jianhu-Signature", ""),
        said,
        moments.now(),
    )
    return Sender(source.code, channel_of(source.kind))
