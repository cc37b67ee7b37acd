"""The demonstration's devices at work, until told to stop."""

import logging
from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from threading import Event
from typing import Any

from jianhu.sensing.simulation.cameras import Camera, sightings
from jianhu.sensing.simulation.kitchens import Kitchen, frame_of, frames_before
from jianhu.sensing.simulation.sending import Address, Line, post_items

logger = logging.getLogger(__name__)
BACK = 12  # minutes a meter makes up for at the start: enough for a smoking kitchen to be noticed
STEP_S = 5.0


@dataclass
class Cast:
    """Who plays: kitchens, cameras, and the secrets their sources sign with."""

    kitchens: list[Kitchen]
    cameras: list[Camera]
    secrets: dict[str, str]
    seed: object = 0
    per_hour: float = 0.5  # new things each camera sees in an hour
    extra: list[tuple[float, str, list[dict[str, Any]]]] = field(default_factory=list)
    """What happens once: seconds after the start, source, items (a drone's flight)."""


def play(
    cast: Cast,
    gateway: Address,
    web: str,
    stop: Event,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> None:
    """Let meters speak every minute and cameras when they see something."""
    begun = now()
    lines = {kitchen.code: Line(gateway) for kitchen in cast.kitchens}
    with ThreadPoolExecutor(8, "kitchen") as meters:
        meters.map(
            lambda kitchen: _make_up(cast, lines[kitchen.code], kitchen, begun), cast.kitchens
        )
        at, extra = begun, list(cast.extra)
        while not stop.wait(STEP_S):
            until = now()
            for kitchen in _due(cast.kitchens, at, until):
                meters.submit(_speak, lines[kitchen.code], frame_of(kitchen, until, cast.seed))
            _look(cast, web, at, until)
            for each in [each for each in extra if begun + timedelta(seconds=each[0]) <= until]:
                extra.remove(each)
                _post(web, each[1], cast.secrets, each[2])
            at = until
    for line in lines.values():
        line.close()


def _due(kitchens: list[Kitchen], since: datetime, until: datetime) -> list[Kitchen]:
    """Each meter has a second of the minute of its own, so that they do not all speak at once."""
    found = []
    for number, kitchen in enumerate(kitchens):
        second = number * 7 % 60
        mark = until.replace(second=second, microsecond=0)
        mark -= timedelta(minutes=1) if mark > until else timedelta(0)
        if since < mark <= until:
            found.append(kitchen)
    return found


def _make_up(cast: Cast, line: Line, kitchen: Kitchen, at: datetime) -> None:
    for frame in frames_before(kitchen, at, BACK, cast.seed):
        _speak(line, frame)


def _speak(line: Line, frame: bytes | None) -> None:
    if frame and not line.say(frame):
        logger.warning("a meter had no answer")


def _look(cast: Cast, web: str, since: datetime, until: datetime) -> None:
    batches: dict[str, list[dict[str, Any]]] = defaultdict(list)
    seen = sightings(cast.cameras, since, until, seed=cast.seed, per_hour=cast.per_hour)
    for source, item in seen:
        batches[source].append(item)
    for source, items in batches.items():
        _post(web, source, cast.secrets, items)


def _post(web: str, source: str, secrets: dict[str, str], items: list[dict[str, Any]]) -> None:
    try:
        answer = post_items(web, source, secrets[source], items)
    except OSError as error:
        logger.warning("%s could not be reached: %s", web, error)
        return
    if answer["status"] != 200 or answer.get("refused"):
        logger.warning("%s was told: %s", source, answer)
