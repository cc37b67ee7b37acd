"""What the sensing room tells the rooms above it."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar


@dataclass(frozen=True)
class AlarmRaised:
    """A device stayed beyond a limit: one alarm for as long as it lasts."""

    alarm: int
    source: str
    kind: str
    text: str
    lon: float | None
    lat: float | None
    at: datetime
    urgency: int
    device: str = ""
    device_name: str = ""
    watch: str = ""
    theme: str = ""
    place: str = ""
    area_code: str = ""
    SAYS: ClassVar[str] = "预警：{text}"


@dataclass(frozen=True)
class AlarmEnded:
    """The device is back to normal; the matter itself is for people to close."""

    alarm: int
    kind: str
    begun_at: datetime
    ended_at: datetime
    count: int
    device: str = ""
    SAYS: ClassVar[str] = "预警解除，其间超限{count}次"


@dataclass(frozen=True)
class SourceFellSilent:
    source: str
    name: str
    kind: str
    seen_at: datetime | None
    SAYS: ClassVar[str] = "信号来源{name}失联"


@dataclass(frozen=True)
class SourceCameBack:
    source: str
    name: str
    kind: str
    seen_at: datetime | None
    SAYS: ClassVar[str] = "信号来源{name}恢复"


@dataclass(frozen=True)
class SourceRegistered:
    source: int
    code: str
    name: str
    kind: str
    changed: tuple[str, ...]
    SAYS: ClassVar[str] = "登记信号来源 {code}（{name}），更新：{changed}"


@dataclass(frozen=True)
class DeviceRegistered:
    device: int
    code: str
    name: str
    kind: str
    SAYS: ClassVar[str] = "登记设备 {code}（{name}）"


@dataclass(frozen=True)
class DeviceTied:
    device: int
    code: str
    subject: str
    SAYS: ClassVar[str] = "设备 {code} 登记为{subject}的设备"


@dataclass(frozen=True)
class DaysKept:
    """What devices said of a day went into the files of whose they are; ``beyond`` the limit."""

    day: str
    devices: int
    beyond: int
    SAYS: ClassVar[str] = "{day}的设备监测日记入档案：{devices}台，其中超标{beyond}台"


@dataclass(frozen=True)
class SignalSeen:
    """Another platform saw something, said in our words; ``id`` is the platform's own."""

    message: int
    source: str
    source_kind: str
    id: str
    kind: str
    theme: str
    text: str
    at: datetime
    lon: float | None = None
    lat: float | None = None
    place: str = ""
    confidence: float | None = None
    photo: str = ""
    SAYS: ClassVar[str] = "收到信号：{text}"
