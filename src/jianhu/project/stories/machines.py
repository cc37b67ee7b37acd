"""What is not a person: cameras that sign batches, devices that speak HJ 212 over TCP."""

import hmac
import json
import socket
from datetime import timedelta
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from jianhu.base import moments
from jianhu.kit.errors import NotFound
from jianhu.project.stories.shape import Camera, Frames
from jianhu.project.stories.time import pass_until
from jianhu.project.stories.verbs import NotAsTold, a_client, said_in
from jianhu.sensing import queries as sensing
from jianhu.sensing.protocols import hj212
from jianhu.sensing.reading import Reading

if TYPE_CHECKING:
    from jianhu.project.stories.player import Stage

Point = tuple[float, float] | None
DEGREE = 111_320.0


def camera(stage: "Stage", camera: Camera, where: Point) -> list[str]:
    """Send a signed batch; say what was not accepted."""
    sent = len(stage.known.setdefault("sent", []))
    items = [
        _item(camera, item, sent + number, camera.begin + number, where)
        for number, item in enumerate(camera.items * camera.repeat)
    ]
    stage.known["sent"] += items
    answer = post_signed(secret_of(camera.source), camera.source, items)
    stage.known["batch"] = answer
    refused: list[dict[str, Any]] = answer.get("refused", [])
    return [f"第{each['index'] + 1}条被退回：{each['why']}" for each in refused] + (
        [] if "accepted" in answer else [f"整批被拒绝：{answer.get('detail', answer)}"]
    )


def secret_of(code: str) -> str:
    source = sensing.source_by_code(code)
    if source is None:
        raise NotFound(f"没有登记来源“{code}”。")
    return source.secret


def post_signed(secret: str, source: str, items: list[dict[str, Any]]) -> dict[str, Any]:
    body = json.dumps({"items": items}, ensure_ascii=False).encode()
    at = str(int(moments.now().timestamp()))
    signature = hmac.new(secret.encode(), at.encode() + b"." + body, sha256).hexdigest()
    answer = a_client().post(
        "/api/command/leads",
        body,
        content_type="application/json",
        headers={
            "X-Jianhu-Source": source,
            "X-Jianhu-Time": at,
            "X-Jianhu-Signature": signature,
        },
    )
    return said_in(answer) or {"detail": f"平台出错（HTTP {answer.status_code}）"}


def device(stage: "Stage", frames: Frames) -> list[str]:
    """Send one frame a minute and wait for each acknowledgement; time passes meanwhile."""
    wrong = []
    code = _code_of(frames.device)
    with socket.create_connection(stage.house.gateway, timeout=10) as line:
        for number, value in enumerate(frames.fume):
            if number:
                pass_until(moments.now() + timedelta(minutes=1))
            frame = hj212.write(_fume(code, value))
            _send(line, frame, cut=frames.cut and number == 0)
            if b"CN=9014" not in line.recv(1024):
                wrong.append(f"第{number + 1}帧没有得到应答。")
    return wrong


def _code_of(name: str) -> str:
    """``$咸亨酒店`` is the device that stands there."""
    if not name.startswith("$"):
        return name
    found = sensing.device_at(name.removeprefix("$"))
    if found is None:
        raise NotFound(f"“{name}”没有登记监测设备。")
    return found.code


def _fume(device: str, value: float) -> Reading:
    return Reading(
        device=device,
        at=moments.local(moments.now()),
        kind="realtime",
        values={"a34041-Rtd": value},
        flags={"a34041": "N"},
        system="31",
        answer=True,
    )


def _send(line: socket.socket, frame: bytes, *, cut: bool) -> None:
    middle = len(frame) // 2 if cut else 0
    for part in (frame[:middle], frame[middle:]):
        if part:
            line.sendall(part)


def _item(
    camera: Camera, item: dict[str, Any], serial: int, number: int, where: Point
) -> dict[str, Any]:
    if where is None and not {"lon", "lat"} <= set(item):
        raise NotAsTold("没有说在哪里：请写 where，或在每一条里写 lon、lat。")
    lon, lat = where or (float(item["lon"]), float(item["lat"]))
    row, column = divmod(number, 10)
    shift = camera.apart / DEGREE
    return {
        "id": f"{camera.source}-{serial + 1}",
        "at": moments.local(moments.now()).isoformat(),
        "lon": lon + column * shift,
        "lat": lat + row * shift,
    } | item
