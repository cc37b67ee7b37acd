"""How simulated devices reach us: the same TCP and HTTP as real ones."""

import hmac
import json
import socket
import time
from hashlib import sha256
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlsplit

Address = tuple[str, int]


class Line:
    """A device's line to the gateway. It dials again when cut, and repeats the unanswered."""

    def __init__(self, gateway: Address, patience: float = 10.0) -> None:
        self.gateway, self.patience = gateway, patience
        self._socket: socket.socket | None = None

    def say(self, frame: bytes, tries: int = 3) -> bytes:
        """Send a frame and return its answer; nothing if there was none in time."""
        for _ in range(tries):
            try:
                line = self._socket or self._dial()
                line.sendall(frame)
                if answer := line.recv(4096):
                    return answer
            except OSError:
                time.sleep(0.2)
            self.close()
        return b""

    def close(self) -> None:
        if self._socket:
            self._socket.close()
        self._socket = None

    def _dial(self) -> socket.socket:
        self._socket = socket.create_connection(self.gateway, timeout=self.patience)
        return self._socket


def post_items(
    web: str, source: str, secret: str, items: list[dict[str, Any]], at: float | None = None
) -> dict[str, Any]:
    """Post a signed batch to the webhook, as a platform does that was told our way."""
    body = json.dumps({"items": items}, ensure_ascii=False).encode()
    said = str(int(time.time() if at is None else at))
    signature = hmac.new(secret.encode(), said.encode() + b"." + body, sha256).hexdigest()
    headers = {
        "X-Jianhu-Source": source,
        "X-Jianhu-Time": said,
        "X-Jianhu-Signature": signature,
    }
    return _post(web, "/api/command/leads", body, headers)


def push(web: str, source: str, key: str, body: Any) -> dict[str, Any]:
    """Push in a platform's own format, which the source's adapter reads."""
    text = json.dumps(body, ensure_ascii=False).encode()
    return _post(web, f"/api/sensing/push/{source}", text, {"X-Jianhu-Key": key})


def _post(web: str, path: str, body: bytes, headers: dict[str, str]) -> dict[str, Any]:
    where = urlsplit(web)
    line = HTTPConnection(where.hostname or "localhost", where.port or 80, timeout=30)
    try:
        line.request("POST", path, body, headers | {"Content-Type": "application/json"})
        answer = line.getresponse()
        said: dict[str, Any] = json.loads(answer.read() or b"{}")
        return {"status": answer.status} | said
    finally:
        line.close()
