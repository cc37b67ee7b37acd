"""The data segment taken apart: head, items, and the fields of each factor. Nothing is judged here.

Devices write names as they like: upper-cased, in another order, twice. What was meant is kept
under the standard's spelling; what cannot be understood becomes a remark.
"""

import re
from dataclasses import dataclass, field

from jianhu.kit.errors import Unreadable

HEADS = {name.upper(): name for name in ("QN", "ST", "CN", "PW", "MN", "Flag", "PNUM", "PNO")}
NAMES = (
    "Rtd Min Avg Max Cou ZsRtd ZsMin ZsAvg ZsMax Flag EFlag SampleTime Info RS RT "
    "Data DayData NightData"
)
FIELDS = {name.upper(): name for name in NAMES.split()}
SHOUTED = re.compile(r"[A-Z]\d{5}")
BODY = re.compile(r"CP=(?:&&)?", re.IGNORECASE)
NOT_KEPT = dict.fromkeys(map(ord, "\0\r\n"))


@dataclass(slots=True)
class Segment:
    head: dict[str, str] = field(default_factory=dict)
    items: dict[str, str] = field(default_factory=dict)
    factors: dict[str, dict[str, str]] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)


def take_apart(raw: bytes) -> Segment:
    segment = Segment()
    head, *body = BODY.split(text_of(raw), maxsplit=1)
    _take_head_apart(segment, head)
    if body:
        _take_body_apart(segment, body[0].rstrip().removesuffix("&&"))
    if not segment.head.get("MN"):
        raise Unreadable("报文没有设备编码 MN。")
    return segment


def head_of(raw: bytes) -> dict[str, str]:
    """Only the head: all that is needed to keep a frame and to answer it."""
    segment = Segment()
    _take_head_apart(segment, BODY.split(text_of(raw), maxsplit=1)[0])
    return segment.head


def device_of(raw: bytes) -> str:
    """Return the code a device gives itself, of whatever is legible; nothing if it gives none."""
    return head_of(raw[6:-4]).get("MN", "")


def password_of(raw: bytes) -> str:
    return head_of(raw[6:-4]).get("PW", "")


def _take_head_apart(segment: Segment, head: str) -> None:
    for pair in head.split(";"):
        name, equals, value = pair.partition("=")
        if equals:
            _keep(segment, segment.head, HEADS.get(name.upper(), name.strip()), value.rstrip("&"))


def text_of(raw: bytes) -> str:
    """The standard says ASCII, with Chinese in UTF-8; older devices send GB."""
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding).translate(NOT_KEPT)
        except UnicodeDecodeError:
            continue
    return raw.decode("ascii", "replace").translate(NOT_KEPT)


def _take_body_apart(segment: Segment, body: str) -> None:
    for pair in body.replace(",", ";").split(";"):
        name, equals, value = pair.partition("=")
        if not equals:
            continue
        factor, dash, part = name.strip().partition("-")
        if dash:
            _keep_field(segment, factor, part, value)
        else:
            _keep(segment, segment.items, _item(factor), value)


def _item(name: str) -> str:
    return "DataTime" if name.upper() == "DATATIME" else name


def _keep_field(segment: Segment, factor: str, part: str, value: str) -> None:
    known = FIELDS.get(part.upper())
    if known is None:
        doubled = part.rpartition("-")[2]  # “LA-Rtd-Rtd”, “LA-Rtd-Flag”
        known = FIELDS.get(doubled.upper(), part)
        segment.remarks.append(f"字段名不规范：{factor}-{part}")
    elif part != known and part.isupper() and SHOUTED.fullmatch(factor):
        factor = factor.lower()
    _keep(segment, segment.factors.setdefault(factor, {}), known, value)


def _keep(segment: Segment, where: dict[str, str], name: str, value: str) -> None:
    if name in where and where[name] != value:
        segment.remarks.append(f"重复的名称：{name}")
    where.setdefault(name, value)
