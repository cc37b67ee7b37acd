"""What the sensing room tells the rooms above it."""

from dataclasses import dataclass
from datetime import datetime


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


@dataclass(frozen=True)
class AlarmEnded:
    """The device is back to normal; the matter itself is for people to close."""

    alarm: int
    kind: str
    begun_at: datetime
    ended_at: datetime
    count: int
    device: str = ""


@dataclass(frozen=True)
class SourceFellSilent:
    source: str
    name: str
    kind: str
    seen_at: datetime | None


@dataclass(frozen=True)
class SourceCameBack:
    source: str
    name: str
    kind: str
    seen_at: datetime


@dataclass(frozen=True)
class DeviceRegistered:
    device: int
    code: str
    name: str
    kind: str
