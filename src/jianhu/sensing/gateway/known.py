"""What the gateway knows of the devices: the checksum and the password each one should use."""

import time
from dataclasses import dataclass

from django.db import connection

from jianhu.sensing import queries
from jianhu.sensing.protocols import hj212

REFRESH_S = 5.0


@dataclass(frozen=True, slots=True)
class Known:
    crc: str = "hj212"
    password: str = ""


class Devices:
    """A copy of the devices' settings, refreshed by the thread that writes."""

    def __init__(self) -> None:
        self._known: dict[str, Known] = {}
        self._fresh_until = 0.0

    def learn(self) -> None:
        """Refresh once, from a thread that will not ask again."""
        self.refresh()
        connection.close()

    def refresh(self) -> None:
        if time.monotonic() < self._fresh_until:
            return
        self._known = {
            code: Known(settings.get("crc", "hj212"), settings.get("password", ""))
            for code, settings in queries.device_settings()
        }
        self._fresh_until = time.monotonic() + REFRESH_S

    def judge(self, piece: hj212.Piece, head: dict[str, str]) -> tuple[str, bytes | None]:
        """Return what is wrong with a piece and what to answer, if anything."""
        known = self._known.get(head.get("MN", ""))
        variant = known.crc if known else piece.crc or "hj212"
        if piece.problem and not (variant == "off" and piece.problem == hj212.WRONG_CRC):
            return piece.problem, None
        if variant not in ("off", piece.crc):
            return "", None  # the worker says which checksum it is; unanswered, the device shows up
        password = known.password if known else ""
        answer = hj212.answer_to(piece.raw, password=password, crc=variant, head=head)
        refused = bool(password) and head.get("PW") != password
        return ("访问密码 PW 不符" if refused else ""), answer
