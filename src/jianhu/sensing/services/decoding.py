"""From stored bytes to a reading written beside them."""

from datetime import UTC, datetime

from jianhu.kit.errors import Refusal, Unreadable
from jianhu.kit.folder import read_module_folder
from jianhu.sensing.models import Device, Message
from jianhu.sensing.reading import Reading
from jianhu.sensing.rules import factor, in_unit, placed_in_time, respelt

DUPLICATE, IMPLAUSIBLE, PART = "duplicate", "implausible", "part"
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
    device = message.device
    own = (device.settings.get("units", {}) if device else {}).get(code)
    known = factor(code)
    for name in fields:
        value = message.values.get(f"{code}-{name}")
        if value is None:
            continue
        usual = known.unit if known else unit
        value = in_unit(float(value), own or usual, usual)
        if known and not known.is_plausible(value):
            return None
        return in_unit(value, usual, unit)
    return None


def _is_plausible(reading: Reading, device: Device | None) -> bool:
    units = device.settings.get("units", {}) if device else {}
    for name, value in reading.values.items():
        code, _, field = name.partition("-")
        known = factor(code)
        if known is None or field not in ("Rtd", "Avg", "Min", "Max"):
            continue
        if not known.is_plausible(in_unit(value, units.get(code, known.unit), known.unit)):
            return False
    return True
