"""From stored bytes to a reading written beside them."""

import logging
from datetime import UTC, datetime

from jianhu.kit.errors import Refusal, Unreadable
from jianhu.kit.folder import read_module_folder
from jianhu.sensing.models import Device, Message
from jianhu.sensing.reading import Reading
from jianhu.sensing.rules import factor, in_unit, placed_in_time, respelt
from jianhu.sensing.rules.factors import Factor
from jianhu.sensing.rules.units import UnknownUnit

logger = logging.getLogger(__name__)
DUPLICATE, IMPLAUSIBLE, PART = "duplicate", "implausible", "part"
MEASURED = frozenset({"Rtd", "Avg", "Min", "Max"})
Key = tuple[int | None, str, str, datetime | None, int | None]


def decode(message: Message, device: Device | None) -> None:
    """Fill in what the message says. What cannot be read keeps its bytes and says why."""
    message.device = device
    if message.problem:
        return
    try:
        reading = read(message, device)
    except Refusal as refusal:
        message.problem = refusal.message[:200]
        return
    except Exception:
        logger.exception("message %s could not be read", message.pk)
        message.problem = "读取时出错，原文已保存。"
        return
    at, mark = placed_in_time(reading.at, message.received_at)
    message.at, message.said_at = at, reading.at
    message.kind, message.number = reading.kind, reading.number
    message.sent_at = reading.sent_at
    message.part = reading.part[0] if reading.part else None
    message.values, message.flags = dict(reading.values), dict(reading.flags)
    message.marks = [mark] * bool(mark) + list(reading.remarks)
    if not _is_plausible(reading, device):
        message.marks.append(IMPLAUSIBLE)


def read(message: Message, device: Device | None) -> Reading:
    """Read the bytes in the device's protocol, spelling and checksum."""
    protocol = read_module_folder("jianhu.sensing.protocols").get(message.protocol)
    if protocol is None:
        raise Unreadable(f"没有名为 {message.protocol} 的协议。")
    settings = device.settings if device else {}
    reading: Reading = protocol.read(bytes(message.raw), crc=settings.get("crc", "hj212"))
    return respelt(reading, str(settings.get("vendor", "")))


def key_of(message: Message) -> Key:
    said = message.said_at.astimezone(UTC) if message.said_at else None
    return (message.device_id, message.number, message.kind, said, message.part)


def value_of(message: Message, code: str, fields: tuple[str, ...], unit: str) -> float | None:
    """Return a factor's value in a unit, or nothing where there is none to rely on."""
    if message.flags.get(code, "N") not in ("N", ""):
        return None
    known = factor(code) or Factor(name=code, unit=unit)
    said = (message.values.get(f"{code}-{name}") for name in fields)
    value = next((each for each in said if each is not None), None)
    if value is None or (usual := _usual(value, code, known, message.device)) is None:
        return None
    return in_unit(usual, known.unit, unit)


def _usual(value: float, code: str, known: Factor, device: Device | None) -> float | None:
    """Return a device's value in the factor's usual unit, unless it cannot be right."""
    units = device.settings.get("units", {}) if device else {}
    try:
        usual = in_unit(float(value), units.get(code, known.unit), known.unit)
    except UnknownUnit:
        return None
    return usual if known.is_plausible(usual) else None


def _is_plausible(reading: Reading, device: Device | None) -> bool:
    for name, value in reading.values.items():
        code, _, field = name.partition("-")
        known = factor(code) if field in MEASURED else None
        if known and _usual(value, code, known, device) is None:
            return False
    return True
