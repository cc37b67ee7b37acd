"""The register of adapters: how another platform says what it saw, turned into our words.

An adapter is a table, not a program: where in the platform's JSON each thing stands, what its
codes mean, how it writes a time, which coordinates it uses, and what it wants to hear back.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Literal, NamedTuple

from jianhu.geo.coordinates import gcj02_to_wgs84
from jianhu.kit.errors import Unreadable
from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Level, Shape

CHINA = timezone(timedelta(hours=8))


class Signal(NamedTuple):
    """What a platform saw, in our words. ``id`` is the platform's own."""

    id: str
    kind: str
    text: str
    at: datetime
    lon: float | None = None
    lat: float | None = None
    place: str = ""
    confidence: float | None = None
    photo: str = ""


class Expected(Shape):
    id: str
    kind: str
    text: str
    at: datetime
    lon: float | None = None
    lat: float | None = None
    place: str = ""
    confidence: float | None = None
    photo: str = ""


class Example(Shape):
    say: str
    body: Any
    signals: tuple[Expected, ...]


class Fields(Shape):
    """Paths into one item, with dots; ``text`` is a template over such paths."""

    id: str
    kind: str
    at: str
    text: str
    lon: str = ""
    lat: str = ""
    place: str = ""
    confidence: str = ""
    photo: str = ""


class Adapter(Shape):
    name: str
    source: str
    level: Level
    kind: str
    items: str = ""
    fields: Fields
    kinds: dict[str, str]
    time: Literal["iso", "s", "ms", "local"] = "iso"
    coordinates: Literal["wgs84", "gcj02"] = "wgs84"
    confidence_of: float = 1.0
    answer: dict[str, Any] = {}
    examples: tuple[Example, ...]

    def read(self, body: Any) -> list[Signal]:
        """Return what was seen; a kind the table does not know is not for us."""
        found = at_path(body, self.items) if self.items else body
        items = found if isinstance(found, list) else [found]
        return [signal for item in items if (signal := self._signal(item))]

    def _signal(self, item: Any) -> Signal | None:
        kind = self.kinds.get(str(at_path(item, self.fields.kind)))
        if kind is None:
            return None
        lon, lat = self._position(item)
        sure = _number(at_path(item, self.fields.confidence))
        return Signal(
            id=_needed(at_path(item, self.fields.id), "编号"),
            kind=kind,
            text=_filled(self.fields.text, item),
            at=self._time(at_path(item, self.fields.at)),
            lon=lon,
            lat=lat,
            place=str(at_path(item, self.fields.place) or ""),
            confidence=None if sure is None else sure / self.confidence_of,
            photo=str(at_path(item, self.fields.photo) or ""),
        )

    def _position(self, item: Any) -> tuple[float | None, float | None]:
        lon, lat = (_number(at_path(item, path)) for path in (self.fields.lon, self.fields.lat))
        if lon is None or lat is None or (lon, lat) == (0.0, 0.0):  # 0, 0 says: not known
            return None, None
        return gcj02_to_wgs84(lon, lat) if self.coordinates == "gcj02" else (lon, lat)

    def _time(self, said: Any) -> datetime:
        try:
            if self.time in ("s", "ms"):
                return datetime.fromtimestamp(
                    float(said) / (1000 if self.time == "ms" else 1), CHINA
                )
            at = datetime.fromisoformat(str(said))
        except (ValueError, TypeError, OverflowError, OSError) as error:
            raise Unreadable(f"时间“{said}”无法识别。") from error
        return at if at.tzinfo else at.replace(tzinfo=CHINA)


def at_path(item: Any, path: str) -> Any:
    """Follow dots through objects and numbers through lists; ``None`` where it leads nowhere."""
    if not path:
        return None
    for step in path.split("."):
        if isinstance(item, dict):
            item = item.get(step)
        elif isinstance(item, list) and step.isdigit() and int(step) < len(item):
            item = item[int(step)]
        else:
            return None
    return item


def adapters() -> dict[str, Adapter]:
    return read_yaml_folder(Path(__file__).parent.parent / "adapters", Adapter)


def _filled(template: str, item: Any) -> str:
    """Fill ``{a.b}`` with what stands there; paths are only looked up, nothing is run."""
    return "".join(
        part if not is_path else str(at_path(item, part) or "")
        for part, is_path in _parts(template)
    )


def _parts(template: str) -> Iterator[tuple[str, bool]]:
    for number, part in enumerate(template.replace("}", "{").split("{")):
        yield part, number % 2 == 1


def _number(said: Any) -> float | None:
    try:
        value = float(said)
    except (ValueError, TypeError):
        return None
    return value if abs(value) < 1e9 else None


def _needed(said: Any, name: str) -> str:
    if said in (None, ""):
        raise Unreadable(f"缺少{name}。")
    return str(said)[:120]
