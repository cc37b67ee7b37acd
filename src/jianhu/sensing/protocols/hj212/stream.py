"""From a stream of bytes to frames, come what may: a mistake costs its own frame, never the next.

A frame is found by its length. Where the length lies, where the line broke in the middle or
where noise came in, the splitter takes up again at the next ``##`` and keeps what it skipped.
"""

import re
from typing import NamedTuple

from jianhu.sensing.protocols.hj212.crc import likely_variant

HEAD, TAIL = 6, 4  # “##0158”, “9181”
WRONG_CRC = "校验码错误"
LONGEST = 12_000  # 9,999 bytes can be declared; the standard allows 1,024
START = re.compile(rb"##\d{4}")
CHECKSUM = re.compile(rb"[0-9A-Fa-f]{4}")
BETWEEN = b"\r\n\0 \t"

Step = tuple["Piece | None", int]
WAIT: Step = (None, 0)


class Piece(NamedTuple):
    """A frame without its line end, or bytes that are none, with what is wrong with them.

    ``crc`` names the checksum that fits: which one a device should use is for its owner to say.
    """

    raw: bytes
    problem: str = ""
    crc: str | None = None


class Splitter:
    """Feed it what was received; it gives back what is complete."""

    def __init__(self) -> None:
        self._kept = b""

    def feed(self, received: bytes) -> list[Piece]:
        buffer = (self._kept + received) if self._kept else received
        pieces: list[Piece] = []
        start, size = 0, len(buffer)
        while start < size:
            piece, used = _good(buffer, start) or _first(buffer[start:])
            if not used:
                break
            if piece is not None:
                pieces.append(piece)
            start += used
        self._kept = buffer[start:]
        return pieces

    def close(self) -> list[Piece]:
        """Give back what is left when the line is cut."""
        left, self._kept = self._kept.strip(BETWEEN), b""
        return [_piece(left, "报文不完整：连接中断")] if left else []


def _good(buffer: bytes, start: int) -> Step | None:
    """The common case: the length is right and a checksum fits."""
    if buffer[start : start + 2] != b"##" or not buffer[start + 2 : start + HEAD].isdigit():
        return None
    end = start + HEAD + int(buffer[start + 2 : start + HEAD])
    checksum = buffer[end : end + TAIL]
    if len(checksum) < TAIL:
        return None
    if crc := likely_variant(buffer[start + HEAD : end], checksum):
        used = end + TAIL - start
        used += 2 * (buffer[end + TAIL : end + TAIL + 2] == b"\r\n")
        return Piece(buffer[start : end + TAIL], crc=crc), used
    return None


def _first(buffer: bytes) -> Step:
    """Return the first piece of a troubled buffer and how many bytes are done with."""
    if buffer[:1] != b"#" or (len(buffer) > 1 and buffer[1:2] != b"#"):
        return _junk(buffer)
    if len(buffer) < HEAD:
        return WAIT
    if not START.match(buffer):
        return _cut(buffer, "报文长度不是四位数字")
    return _by_length(buffer, HEAD + int(buffer[2:HEAD]) + TAIL)


def _by_length(buffer: bytes, end: int) -> Step:
    again = START.search(buffer, 2, end + HEAD - 1)
    line = buffer.find(b"\r\n", 0, again.start() if again else end)
    if line >= 0:
        return _piece(buffer[:line], "报文长度与声明不符"), line
    if again:
        return _piece(buffer[: again.start()], "报文不完整：下一报文已经开始"), again.start()
    if len(buffer) < end:
        return WAIT
    if CHECKSUM.match(buffer, end - TAIL):
        return _piece(buffer[:end], WRONG_CRC), end
    return _cut(buffer, "报文长度与声明不符")


def _cut(buffer: bytes, problem: str) -> Step:
    """Give up a frame: it ends with its line, or where the next one starts."""
    ends = [end for end in (buffer.find(b"\r\n"), buffer.find(b"##", 2)) if end >= 0]
    if not ends and len(buffer) < LONGEST:
        return WAIT
    end = min(ends, default=len(buffer))
    return _piece(buffer[:end], problem), end


def _junk(buffer: bytes) -> Step:
    if between := len(buffer) - len(buffer.lstrip(BETWEEN)):
        return None, between
    ends = [end for end in (buffer.find(b"\n"), buffer.find(b"##", 1)) if end >= 0]
    if not ends and len(buffer) < LONGEST:
        return WAIT
    end = min(ends, default=len(buffer))
    return _piece(buffer[:end], "不是 HJ 212 报文"), end


def _piece(raw: bytes, problem: str) -> Piece:
    """A frame whose length lies but whose checksum fits was only counted wrongly."""
    raw = raw.rstrip(BETWEEN)
    crc = likely_variant(raw[HEAD:-TAIL], raw[-TAIL:]) if START.match(raw) else None
    return Piece(raw, problem="" if crc else problem, crc=crc)
