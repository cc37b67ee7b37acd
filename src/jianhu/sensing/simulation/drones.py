"""A drone's flight after the rain: many points in one batch, some of them seen twice."""

from datetime import datetime, timedelta
from typing import Any

from jianhu.sensing.simulation.cameras import nearby
from jianhu.sensing.simulation.chance import dice

DEPTHS = (8, 12, 15, 18, 22, 25, 30, 40)
Point = tuple[float, float]


def flight(
    name: str,
    at: datetime,
    points: list[Point],
    *,
    twice: int = 0,
    kind: str = "waterlogging",
    seed: object = 0,
) -> list[dict[str, Any]]:
    """Return one item for each point, and another a few metres off for the first ``twice``."""
    chance = dice(seed, name)
    seen = [(point, False) for point in points] + [(point, True) for point in points[:twice]]
    items = []
    for number, ((lon, lat), again) in enumerate(seen, start=1):
        where = nearby(lon, lat, 6, chance) if again else (lon, lat)
        deep = chance.choice(DEPTHS)
        items.append(
            {
                "id": f"{name}-{number:03}",
                "kind": kind,
                "text": f"无人机巡查发现第 {number} 处积水点，水深约 {deep} 厘米。",
                "at": (at + timedelta(seconds=7 * number)).isoformat(),
                "lon": where[0],
                "lat": where[1],
                "place": f"航线 {name}",
                "confidence": round(chance.uniform(0.75, 0.98), 2),
            }
        )
    return items
