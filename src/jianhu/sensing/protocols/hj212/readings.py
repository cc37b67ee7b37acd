"""A frame as a reading, and a reading as a frame (for simulators and stories)."""

from collections.abc import Mapping
from datetime import datetime
from math import isfinite
from zoneinfo import ZoneInfo

from jianhu.kit.errors import Unreadable
from jianhu.sensing.protocols.hj212.crc import VARIANTS, fits, likely_variant
from jianhu.sensing.protocols.hj212.segment import Segment, take_apart
from jianhu.sensing.protocols.hj212.stream import BETWEEN, START
from jianhu.sensing.reading import Reading

CHINA = ZoneInfo("Asia/Shanghai")
LONGEST_NAME = 64
FACTORY = "123456"  # the PW devices leave the factory with
KINDS = {
    "1013": "clock-request",
    "1062": "set-interval",
    "2011": "realtime",
    "2021": "facility",
    "2031": "day",
    "2041": "facility-day",
    "2051": "minute",
    "2061": "hour",
    "2081": "started",
    "9011": "request-answer",
    "9012": "result",
    "9013": "notice-answer",
    "9014": "data-answer",
}  # fmt: skip
CODES = {kind: code for code, kind in KINDS.items()}


def read(frame: bytes, crc: str = "hj212") -> Reading:
    """Read one frame, or say what is wrong with it."""
    frame = frame.rstrip(BETWEEN)
    segment, checksum = frame[6:-4], frame[-4:]
    if not START.match(frame):
        raise Unreadable("不是 HJ 212 报文：开头应为 ## 和四位长度。")
    if not fits(segment, checksum, crc):
        raise Unreadable(_why_not(segment, checksum, crc))
    said = int(frame[2:6])
    wrong_length = [f"长度声明为 {said}，实际 {len(segment)}"] if said != len(segment) else []
    return reading_of(take_apart(segment), wrong_length)


def reading_of(segment: Segment, remarks: list[str]) -> Reading:
    head, items = segment.head, segment.items
    values: dict[str, float] = {}
    flags: dict[str, str] = {}
    words: dict[str, str] = {}
    whole = items.get("Flag", "")
    for factor, fields in segment.factors.items():
        for name, text in fields.items():
            if name == "Flag":
                flags[factor] = text.strip().upper()[:8]
            else:
                _sort(f"{factor}-{name}", text, values, words)
        if whole.isalpha():
            flags.setdefault(factor, whole.upper()[:8])
    extra = {name: text for name, text in head.items() if name not in KNOWN} | items
    for name, text in extra.items():
        if name not in ("DataTime", "Flag"):
            _sort(name, text, values, words)
    flag = head.get("Flag") or (whole if whole.isdigit() else "0")
    if len(head["MN"]) > LONGEST_NAME:
        raise Unreadable("设备编码 MN 过长。")
    code, sent_at = head.get("CN", ""), moment(head.get("QN", ""))
    return Reading(
        device=head["MN"],
        at=moment(items.get("DataTime", "")) or sent_at,
        kind=KINDS.get(code, f"cn-{code}"[:20]),
        values=values,
        flags=flags,
        words=words,
        number=head.get("QN", "")[:40],
        system=head.get("ST", "")[:8],
        answer=is_wanted(flag),
        part=_part(head),
        remarks=(*remarks, *segment.remarks),
        sent_at=sent_at,
    )


KNOWN = frozenset({"QN", "ST", "CN", "PW", "MN", "Flag", "PNUM", "PNO"})


def is_wanted(flag: str) -> bool:
    """Bit 0 of Flag asks for an answer; the frames of 2005 have no Flag and want none."""
    return flag.isascii() and flag.isdigit() and len(flag) <= 3 and bool(int(flag) & 1)


def moment(text: str) -> datetime | None:
    """Read YYYYMMDDhhmmss and ignore whatever follows; ``None`` if it is no time."""
    if len(text) < 14 or not (text[:14].isascii() and text[:14].isdigit()):
        return None
    parts = (text[:4], text[4:6], text[6:8], text[8:10], text[10:12], text[12:14])
    try:
        at = datetime(*map(int, parts), tzinfo=CHINA)  # type: ignore[misc, arg-type]
    except ValueError:
        return None
    return at if 2000 <= at.year < 2100 else None


def write(
    reading: Reading, *, password: str = FACTORY, crc: str = "hj212", version: int = 1
) -> bytes:
    """Write the frame a device would send."""
    at = (reading.at or datetime(2000, 1, 1, tzinfo=CHINA)).astimezone(CHINA)
    which, of = reading.part or (0, 0)
    head = {
        "QN": reading.number or f"{at:%Y%m%d%H%M%S}000",
        "ST": reading.system or "31",
        "CN": CODES.get(reading.kind, reading.kind.removeprefix("cn-")),
        "PW": password,
        "MN": reading.device,
        "Flag": str(version << 2 | 2 * bool(of) | reading.answer),
    } | ({"PNUM": str(of), "PNO": str(which)} if of else {})
    text = ";".join(f"{name}={value}" for name, value in head.items())
    return framed(f"{text};CP=&&{_body(reading, at)}&&".encode(), crc)


def framed(segment: bytes, crc: str = "hj212") -> bytes:
    checksum = 0 if crc == "off" else VARIANTS[crc](segment)
    return b"##%04d%b%04X\r\n" % (len(segment), segment, checksum)


def _body(reading: Reading, at: datetime) -> str:
    items = [f"DataTime={at:%Y%m%d%H%M%S}"] if reading.at else []
    factors: dict[str, list[str]] = {}
    for name, value in [*_numbers(reading.values), *reading.words.items()]:
        factors.setdefault(name.partition("-")[0], []).append(f"{name}={value}")
    for factor, flag in reading.flags.items():
        factors.setdefault(factor, []).append(f"{factor}-Flag={flag}")
    return ";".join(items + [",".join(fields) for fields in factors.values()])


def _numbers(values: Mapping[str, float]) -> list[tuple[str, str]]:
    return [(name, repr(value).removesuffix(".0")) for name, value in values.items()]


def _sort(name: str, text: str, values: dict[str, float], words: dict[str, str]) -> None:
    """Numbers are values, all else is kept as words. A time is a word, whatever it looks like."""
    try:
        value = float(text)
    except ValueError:
        value = float("nan")
    if isfinite(value) and "_" not in text and text.isascii() and not name.endswith("Time"):
        values[name[:60]] = value
    else:
        words[name[:60]] = text[:200]


def _part(head: Mapping[str, str]) -> tuple[int, int] | None:
    of, which = head.get("PNUM", ""), head.get("PNO", "")
    if not (of.isascii() and of.isdigit() and which.isascii() and which.isdigit()):
        return None
    count, number = int(of[:5]), int(which[:5])
    return (number, count) if 1 <= number <= count and count > 1 else None


def _why_not(segment: bytes, checksum: bytes, crc: str) -> str:
    if other := likely_variant(segment, checksum):
        return f"校验码是 {other} 算法的，本设备设定为 {crc}；请修改设备的校验方式。"
    return "校验码错误。"
