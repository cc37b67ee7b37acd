"""The register of watches: which reading, beyond which limit, for how long, becomes which event."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from pydantic import model_validator

from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Level, Shape
from jianhu.sensing.rules.episodes import Episode, Point, episodes

TRUSTED = ("N", "")
SOME_DAY = datetime(2026, 8, 1, tzinfo=timezone(timedelta(hours=8)))


class Raises(Shape):
    kind: str
    urgency: int
    text: str


class Example(Shape):
    """One reading a minute; ``null`` is a minute without one, “9.9 D” one not to be trusted."""

    say: str
    minutes: tuple[float | str | None, ...]
    alarms: int
    over: bool = False


class Watch(Shape):
    """``limit_from`` names a setting of the device (its own warning level) in place of a number.

    ``days``: the name under which a day beyond the limit is kept in the file of whose device it is.
    """

    name: str
    since: date
    source: str
    level: Level
    theme: str
    devices: tuple[str, ...] = ()
    factor: str
    fields: tuple[str, ...] = ("Rtd", "Avg")
    kinds: tuple[str, ...] = ("realtime", "minute")
    above: float | None = None
    below: float | None = None
    limit_from: str | None = None
    unit: str
    for_minutes: int
    normal_minutes: int
    gap_minutes: int
    forget_after_minutes: int
    raises: Raises
    days: str = ""
    examples: tuple[Example, ...]

    @model_validator(mode="after")
    def _one_limit(self) -> "Watch":
        if [self.above, self.below].count(None) != 1:
            raise ValueError("a watch has either a limit above or a limit below")
        return self

    def limit(self, settings: Mapping[str, object]) -> float:
        own = settings.get(self.limit_from) if self.limit_from else None
        if isinstance(own, int | float):
            return float(own)
        return self.above if self.above is not None else self.below or 0.0

    def is_beyond(self, value: float, limit: float) -> bool:
        return value > limit if self.above is not None else value < limit

    def worse(self, one: float, other: float) -> float:
        return max(one, other) if self.above is not None else min(one, other)

    def episodes(
        self, points: list[Point], limit: float | None = None, running: Episode | None = None
    ) -> list[Episode]:
        limit = self.limit({}) if limit is None else limit
        return episodes(points, self, limit, running)

    def fires(self, minutes: tuple[float | str | None, ...]) -> bool:
        """Whether one-minute readings raise an alarm: what an example asks."""
        return bool(self.episodes(points_of(minutes)))

    def applies_to(self, device_kind: str) -> bool:
        return not self.devices or device_kind in self.devices


def points_of(minutes: tuple[float | str | None, ...]) -> list[Point]:
    """Read an example's minutes as points."""
    points = []
    for number, said in enumerate(minutes):
        value, _, flag = str(said).partition(" ")
        if said is not None and flag in TRUSTED:
            points.append(Point(SOME_DAY + timedelta(minutes=number), float(value)))
    return points


def watches() -> dict[str, Watch]:
    return read_yaml_folder(Path(__file__).parent.parent / "watches", Watch)


def watches_for(device_kind: str) -> dict[str, Watch]:
    return {slug: watch for slug, watch in watches().items() if watch.applies_to(device_kind)}
