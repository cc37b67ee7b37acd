"""Cameras that recognise things: now and then one sees something, and sees it again and again."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import cos, radians
from random import Random
from typing import Any

from jianhu.sensing.simulation.chance import dice

METRES = 111_320.0
LONGEST = timedelta(minutes=20)  # five sightings, at most four minutes apart
SAYS = {
    "muck-dumping": (
        "识别到货车倾倒建筑垃圾",
        "夜间有自卸车卸下渣土",
        "空地新增建筑垃圾堆，疑似偷倒",
    ),
    "street-vending": ("识别到流动摊贩占用人行道", "多个水果摊占道经营", "早餐摊占用非机动车道"),
    "rubbish-heap": ("垃圾堆放超过两小时未清运", "绿化带旁堆有袋装垃圾", "垃圾桶满溢，周边散落"),
    "waterlogging": ("路面积水，车辆绕行", "下穿通道积水明显", "路口积水漫过路缘石"),
    "illegal-parking": ("机动车占用人行道停放", "双排违停影响通行", "公交站台内违停"),
    "open-burning": ("识别到明火和浓烟，疑似焚烧秸秆", "空地焚烧垃圾", "田间有焚烧火点"),
    "outdoor-advert": ("店外悬挂横幅遮挡通道", "门店外摆放广告灯箱"),
    "river-debris": ("河面漂浮物聚集", "闸前水葫芦成片"),
    "muck-truck": ("渣土车未密闭，沿途抛洒", "工程车带泥上路"),
    "fire-lane": ("消防通道被车辆占用", "消防登高面停放货车"),
    "road-damage": ("路面坑槽，直径约半米", "井盖周边路面塌陷"),
}
SEES = {
    "eye": {"muck-dumping": 3, "open-burning": 2, "rubbish-heap": 3, "street-vending": 3},
    "street": {"street-vending": 5, "outdoor-advert": 2, "rubbish-heap": 3, "road-damage": 2},
    "traffic": {"illegal-parking": 6, "waterlogging": 2, "road-damage": 1},
    "gate": {"muck-truck": 1},
    "water": {"river-debris": 4, "waterlogging": 1},
}


@dataclass(frozen=True)
class Camera:
    """One camera of a source; ``kind`` is the source's kind."""

    code: str
    source: str
    kind: str
    name: str
    lon: float
    lat: float


def sightings(
    cameras: Iterable[Camera],
    since: datetime,
    until: datetime,
    *,
    seed: object = 0,
    per_hour: float = 0.2,
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield ``(source, item)`` in order of time: what the cameras see between two moments.

    Each camera begins something new ``per_hour`` times an hour on average, by the minute; a thing
    is seen up to five times, some minutes apart, from nearly the same place.
    """
    found = []
    minute = since.replace(second=0, microsecond=0) - LONGEST  # it may be seen again now
    while minute < until:
        for camera in cameras:
            chance = dice(seed, camera.code, f"{minute.timestamp():.0f}")
            if chance.random() < per_hour / 60:
                found += _seen(camera, minute, chance)
        minute += timedelta(minutes=1)
    found.sort(key=lambda each: each[0])
    for at, item in found:
        if since <= at < until:
            yield item.pop("source"), item


def _seen(camera: Camera, begun: datetime, chance: Random) -> list[tuple[datetime, dict[str, Any]]]:
    kinds = SEES.get(camera.kind, SEES["eye"])
    kind = chance.choices(list(kinds), weights=list(kinds.values()))[0]
    says, at, found = chance.choice(SAYS[kind]), begun + timedelta(seconds=chance.randrange(60)), []
    lon, lat = nearby(camera.lon, camera.lat, 60, chance)
    for number in range(chance.choice((1, 1, 2, 3, 5))):
        here = nearby(lon, lat, 5, chance)
        item = {
            "source": camera.source,
            "id": f"{camera.code}-{begun.timestamp():.0f}-{number}",
            "kind": kind,
            "text": f"{camera.name}：{says}。",
            "at": at.isoformat(),
            "lon": here[0],
            "lat": here[1],
            "place": camera.name,
            "confidence": round(chance.uniform(0.82, 0.99), 2),
        }
        found.append((at, item))
        at += timedelta(seconds=chance.randrange(40, 240))
    return found


def nearby(lon: float, lat: float, metres: float, chance: Random) -> tuple[float, float]:
    """Return a point within so many metres."""
    east, north = chance.uniform(-metres, metres), chance.uniform(-metres, metres)
    return (
        round(lon + east / (METRES * cos(radians(lat))), 6),
        round(lat + north / METRES, 6),
    )
