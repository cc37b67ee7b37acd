"""Keep what arrived before anything is said about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from jianhu.kit.digest import sm3
from jianhu.kit.folder import read_module_folder
from jianhu.sensing.models import Message


@dataclass(frozen=True, slots=True)
class Frame:
    """Bytes from a device, as the gateway had them in its hands."""

    raw: bytes
    received_at: datetime
    device_code: str = ""
    protocol: str = "hj212"
    peer: str = ""
    problem: str = ""
    digest: str = ""


@transaction.atomic
def receive(frames: Iterable[Frame]) -> int:
    """Store frames durably: when this returns they survive anything; they are read later."""
    messages = [
        Message(
            protocol=frame.protocol,
            raw=frame.raw,
            digest=frame.digest or sm3(frame.raw),
            device_code=frame.device_code or _device_of(frame),
            peer=frame.peer,
            received_at=frame.received_at,
            problem=frame.problem,
        )
        for frame in frames
    ]
    Message.objects.bulk_create(messages, batch_size=500)
    return len(messages)


def _device_of(frame: Frame) -> str:
    protocol = read_module_folder("jianhu.sensing.protocols").get(frame.protocol)
    return str(protocol.device_of(frame.raw))[:64] if protocol else ""
