"""When two leads are about one thing. Pure."""

from dataclasses import dataclass
from datetime import datetime

from jianhu.geo.distance import metres


@dataclass(frozen=True)
class Sighting:
    """Where, when, what and by which device something was seen."""

    kind: str
    lon: float
    lat: float
    at: datetime
    device: str = ""


@dataclass(frozen=True)
class Window:
    """How near in place and time two sightings of a kind must be to be one matter."""

    metres: float
    minutes: float


def same_matter(seen: Sighting, known: Sighting, window: Window) -> str | None:
    """Return why the two are one matter, in Chinese, or nothing if they are not."""
    if not seen.kind or seen.kind != known.kind:
        return None
    apart = metres(seen.lon, seen.lat, known.lon, known.lat)
    minutes = abs((seen.at - known.at).total_seconds()) / 60
    if minutes > window.minutes:
        return None
    if seen.device and seen.device == known.device:
        return f"同一设备、同类事件，相隔{minutes:.0f}分钟"
    if apart > window.metres:
        return None
    return f"同类事件，相距{apart:.0f}米，相隔{minutes:.0f}分钟"
