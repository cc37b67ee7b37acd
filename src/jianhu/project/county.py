"""The demonstration county, standing and ready: people, items, sources, devices, scenes."""

import secrets

from jianhu.base.people import system
from jianhu.catalogue import demonstration as catalogue
from jianhu.organisations.demonstration.premises import Premise, premises_of
from jianhu.organisations.demonstration.seeding import seed
from jianhu.scenarios import demonstration as scenarios
from jianhu.sensing import queries, services

SOURCES = (
    ("high-eyes", "高位球型鹰眼", "eye"),
    ("street-eyes", "城管路面感知", "street"),
    ("road-events", "道路事件检测", "traffic"),
    ("gates", "车辆人脸卡口", "gate"),
    ("river-eyes", "水利监控", "water"),
    ("drone-net", "无人机巡查网", "drone"),
    ("fume-net", "油烟在线监测", "device-network"),
    ("dust-net", "工地扬尘监测", "device-network"),
    ("hotline", "12345政务服务热线", "hotline"),
    ("governance", "基层智治综合应用", "platform"),
)
FUME_CODE, DUST_CODE = "33069900FUME{:012}", "33069900DUST{:012}"


def stand_up() -> None:
    """Seed what is not there yet; doing it again changes nothing."""
    seed()
    catalogue.seed()
    for code, name, kind in SOURCES:
        if queries.source_by_code(code) is None:
            services.register_source(system(), code, name, kind, secret=secrets.token_hex(32))
    for number, kitchen in enumerate(premises_of("kitchen")):
        _register(FUME_CODE.format(number + 1), kitchen, "kitchen-fume", "fume-net")
    for number, site in enumerate(premises_of("site")):
        _register(DUST_CODE.format(number + 1), site, "site-dust", "dust-net")
    scenarios.seed()


def _register(code: str, at: Premise, kind: str, source: str) -> None:
    if queries.device_at(at.name) is not None:
        return
    services.register_device(
        system(),
        code,
        f"{at.name}监测仪",
        kind,
        source=source,
        lon=at.lon,
        lat=at.lat,
        place=at.name,
        owner_name=at.name,
    )
