"""The data segment taken apart: head, items, and the fields of each factor. Nothing is judged here.

Devices write names as they like: upper-cased, in another order, twice. What was meant is kept
under the standard's spelling; what cannot be understood becomes a remark.
"""

import re
from dataclasses import dataclass, field

from jianhu.kit.errors import Unreadable
from jianhu.sensing.protocols.hj212.names import FIELDS, HEADS
from jianhu.sensing.protocols.hj212.quick import quick_head

SHOUTED = re.compile(r"[A-Z]\d{5}")
BODY = re.compile(r"CP=(?:&&)?", re.IGNORECASE)
NOT_KEPT = re.compile(r"[\0\r\n]")


@dataclass(slots=True)
class Segment:
    head: dict[str, str] = field(default_factory=dict)
    items: dict[str, str] = field(default_factory=dict)
    factors: dict[str, dict[str, str]] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)


def take_apart(text: str) -> Segment:
    segment = Segment()
    head, body = _halves(text)
    _take_head_apart(segment, head)
    if body:
        _take_body_apart(segment, body.rstrip().removesuffix("&&"))
    if not segment.head.get("MN"):
        raise Unreadable("报文没有设备编码 MN。")
    return segment


def head_of(raw: bytes) -> dict[str, str]:
    """Only the head: all that is needed to keep a frame and to answer it."""
    text = text_of(raw)
    if (head := quick_head(text)) is not None:
        return head
    segment = Segment()
    _take_head_apart(segment, _halves(text)[0])
    return segment.head


def text_of(raw: bytes) -> str:
    """The standard says ASCII, with Chinese in UTF-8; older devices send GB."""
    for encoding in ("utf-8", "gb18030"):
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        return text if text.isprintable() else NOT_KEPT.sub("", text)
    return NOT_KEPT.sub("", raw.decode("ascii", "replace"))


def _halves(text: str) -> tuple[str, str]:
    head, found, body = text.partition(";CP=&&")
    if found:
        return head, body
    parts = BODY.split(text, maxsplit=1)
    return parts[0], parts[1] if len(parts) == 2 else ""


def _take_head_apart(segment: Segment, text: str) -> None:
    head = segment.head
    for pair in text.split(";"):
        name, equals, value = pair.partition("=")
        if not equals:
            continue
        name = HEADS.get(name) or HEADS.get(name.strip().upper()) or name.strip()
        if head.setdefault(name, value) != value:
            segment.remarks.append(f"重复的名称：{name}")
    for name, value in head.items():
        if value.endswith("&&"):  # a frame without CP
            head[name] = value.rstrip("&")


def _take_body_apart(segment: Segment, body: str) -> None:
    items, factors = segment.items, segment.factors
    for pair in body.replace(",", ";").split(";"):
        name, equals, value = pair.partition("=")
        if not equals:
            continue
        factor, dash, part = name.partition("-")
        if not dash:
            where, part = items, _item(name)
        else:
            if FIELDS.get(part) != part:
                factor, part = _understood(segment, factor, part)
            where = factors.get(factor) or factors.setdefault(factor, {})
        if where.setdefault(part, value) != value:
            segment.remarks.append(f"重复的名称：{part}")


def _item(name: str) -> str:
    return "DataTime" if name.strip().upper() == "DATATIME" else name.strip()


def _understood(segment: Segment, factor: str, part: str) -> tuple[str, str]:
    """Return what a factor and a field in an odd spelling are meant to be."""
    factor = factor.strip()
    if known := FIELDS.get(part.strip().upper()):
        return factor.lower() if SHOUTED.fullmatch(factor) and part.isupper() else factor, known
    segment.remarks.append(f"字段名不规范：{factor}-{part}")
    doubled = part.rpartition("-")[2]  # “LA-Rtd-Rtd”, “LA-Rtd-Flag”
    return factor, FIELDS.get(doubled.upper(), part)


def device_of(raw: bytes) -> str:
    """Return the code a device gives itself, of whatever is legible; nothing if it gives none."""
    return head_of(raw[6:-4]).get("MN", "")
