"""A frame as a reading, and a reading as a frame (for simulators and stories)."""

from collections.abc import Mapping
from datetime import datetime

from jianhu.kit.errors import Unreadable
from jianhu.sensing.protocols.hj212.crc import VARIANTS, fits, likely_variant
from jianhu.sensing.protocols.hj212.names import (
    CHINA,
    CODE_KINDS,
    KIND_CODES,
    LONGEST_NAME,
    PLAIN,
    is_wanted,
    moment,
)
from jianhu.sensing.protocols.hj212.quick import quick_reading
from jianhu.sensing.protocols.hj212.segment import Segment, take_apart, text_of
from jianhu.sensing.protocols.hj212.stream import BETWEEN, START
from jianhu.sensing.reading import Reading

FACTORY = "123456"  # the PW devices leave the factory with
KNOWN = frozenset({"QN", "ST", "CN", "PW", "MN", "Flag", "PNUM", "PNO"})
TIMES_AND_FLAG = frozenset({"DataTime", "Flag"})


def read(frame: bytes, crc: str = "hj212") -> Reading:
    """Read one frame, or say what is wrong with it."""
    frame = frame.rstrip(BETWEEN)
    segment, checksum = frame[6:-4], frame[-4:]
    if not START.match(frame):
        raise Unreadable("不是 HJ 212 报文：开头应为 ## 和四位长度。")
    if not fits(segment, checksum, crc):
        raise Unreadable(_why_not(segment, checksum, crc))
    said, text = int(frame[2:6]), text_of(segment)
    if said != len(segment):
        return reading_of(take_apart(text), [f"长度声明为 {said}，实际 {len(segment)}"])
    return quick_reading(text) or reading_of(take_apart(text), [])


def reading_of(segment: Segment, remarks: list[str]) -> Reading:
    head, items = segment.head, segment.items
    if len(head["MN"]) > LONGEST_NAME:
        raise Unreadable("设备编码 MN 过长。")
    values: dict[str, float] = {}
    flags: dict[str, str] = {}
    words: dict[str, str] = {}
    for factor, fields in segment.factors.items():
        for name, text in fields.items():
            if name == "Flag":
                flags[factor] = text.strip().upper()[:8]
            else:
                _sort(f"{factor}-{name}", text, values, words)
    for name in items.keys() - TIMES_AND_FLAG:
        _sort(name, items[name], values, words)
    for name in head.keys() - KNOWN:
        _sort(name, head[name], values, words)
    if (whole := items.get("Flag", "")).isalpha():  # said once for all factors
        flags = dict.fromkeys(segment.factors, whole.upper()[:8]) | flags
    flag = head.get("Flag") or (whole if whole.isdigit() else "0")
    number, said = head.get("QN", ""), items.get("DataTime", "")
    sent_at = moment(number)
    at = sent_at if not said or said == number[:14] else moment(said) or sent_at
    code = head.get("CN", "")
    return Reading(
        device=head["MN"],
        at=at,
        kind=CODE_KINDS.get(code) or f"cn-{code}"[:20],
        values=values,
        flags=flags,
        words=words,
        number=number[:40],
        system=head.get("ST", "")[:8],
        answer=is_wanted(flag),
        part=_part(head) if "PNUM" in head else None,
        remarks=(*remarks, *segment.remarks),
        sent_at=sent_at,
    )


def write(
    reading: Reading, *, password: str = FACTORY, crc: str = "hj212", version: int = 1
) -> bytes:
    """Write the frame a device would send."""
    at = (reading.at or datetime(2000, 1, 1, tzinfo=CHINA)).astimezone(CHINA)
    which, of = reading.part or (0, 0)
    head = {
        "QN": reading.number or f"{at:%Y%m%d%H%M%S}000",
        "ST": reading.system or "31",
        "CN": KIND_CODES.get(reading.kind, reading.kind.removeprefix("cn-")),
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
    if PLAIN.fullmatch(text) and name[-4:] != "Time":
        values[name[:60]] = float(text)
    else:
        words[name[:60]] = text[:200]


def _part(head: Mapping[str, str]) -> tuple[int, int] | None:
    of, which = head.get("PNUM", ""), head.get("PNO", "")
    if not (of.isascii() and of.isdigit() and which.isascii() and which.isdigit()):
        return None
    if max(len(of), len(which)) > 4:
        return None
    count, number = int(of), int(which)
    return (number, count) if 1 <= number <= count and count > 1 else None


def _why_not(segment: bytes, checksum: bytes, crc: str) -> str:
    if other := likely_variant(segment, checksum):
        return f"校验码是 {other} 算法的，本设备设定为 {crc}；请修改设备的校验方式。"
    return "校验码错误。"
