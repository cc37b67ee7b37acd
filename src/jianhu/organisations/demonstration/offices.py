"""The offices of 鉴湖县: the command centre, departments, teams, stations, partners, a park."""

from collections.abc import Iterator
from datetime import date

from django.db import transaction

from jianhu.base.people import system
from jianhu.organisations.demonstration.towns import COUNTY, COUNTY_NAME, TOWNS
from jianhu.organisations.models import Area, Office
from jianhu.organisations.services.offices import open_office, set_up_bureau

SINCE = date(2022, 3, 1)
BUREAU = "zhzfj"
# Code, name, short name, the domain its officers are certified for.
DEPARTMENTS = (
    (BUREAU, "综合行政执法局", "综合执法局", "综合"),
    ("nync", "农业农村局", "农业农村局", "农业农村"),
    ("sthj", "生态环境局", "生态环境局", "生态环境"),
    ("scjg", "市场监督管理局", "市场监管局", "市场监管"),
    ("zjj", "住房和城乡建设局", "住建局", "建设"),
    ("jtys", "交通运输局", "交通运输局", "交通运输"),
    ("slj", "水利局", "水利局", "水利"),
    ("yjgl", "应急管理局", "应急管理局", "应急管理"),
    ("wsjk", "卫生健康局", "卫健局", "卫生健康"),
    ("wglt", "文化广电旅游体育局", "文广旅体局", "文化旅游"),
    ("zrzy", "自然资源和规划局", "自然资源局", "自然资源"),
    ("xfjy", "消防救援大队", "消防救援大队", "消防救援"),
    ("gaj", "公安局", "公安局", "公安"),
    ("lyj", "林业局", "林业局", "林业"),
    ("rsj", "人力资源和社会保障局", "人社局", "人力社保"),
    ("mzj", "民政局", "民政局", "民政"),
    ("fgj", "发展和改革局", "发改局", "发展改革"),
    ("jyj", "教育体育局", "教育局", "教育"),
    ("sfj", "司法局", "司法局", "司法行政"),
)
PARTNERS = (
    ("partner-municipal", "鉴湖市政工程有限公司", "市政公司"),
    ("partner-water", "鉴湖供水有限公司", "供水公司"),
    ("partner-telecom", "鉴湖电信分公司", "电信"),
)
# Who looks after the national park in the hills: opened last, so that all others keep their order.
PARK = ("gjgy", "若耶国家公园管理局", "国家公园管理局", "林业")
TOGETHER = {"330699108": ["330699200"]}  # 大镇带小乡: 若耶镇 serves 云溪乡 too
STATIONS = 12


@transaction.atomic
def seed_offices() -> int:
    """Open the county's offices. Areas must be drawn before."""
    by, county = system(), Area.objects.get(code=COUNTY)
    for code, name, short, kind in _county_offices():
        open_office(by, code, name, kind=kind, short=short, area=county, since=SINCE)
    set_up_bureau(by, Office.objects.get(code=BUREAU), "county-bureau", _teams(), since=SINCE)
    _stations()
    open_office(by, PARK[0], PARK[1], kind="unit", short=PARK[2], area=county, since=SINCE)
    return Office.objects.count()


def _county_offices() -> Iterator[tuple[str, str, str, str]]:
    yield "centre", f"{COUNTY_NAME}行政执法指挥中心", "指挥中心", "command-centre"
    yield "guidance", f"{COUNTY_NAME}综合行政执法指导办公室", "县执法办", "guidance"
    for code, name, short, _ in DEPARTMENTS:
        yield code, COUNTY_NAME + name, short, "department"
    for code, name, short in PARTNERS:
        yield code, name, short, "partner"


def _teams() -> list[list[Area]]:
    """Return the towns each team serves."""
    areas = {area.code: area for area in Area.objects.filter(kind="town", code__startswith=COUNTY)}
    led = {small for smalls in TOGETHER.values() for small in smalls}
    return [
        [areas[town.code], *(areas[small] for small in TOGETHER.get(town.code, []))]
        for town in TOWNS
        if town.code not in led
    ]


def _stations() -> None:
    """Open a liaison station in the first community of the larger towns."""
    for town in TOWNS[:STATIONS]:
        village = Area.objects.get(code=f"{town.code}001")
        open_office(
            system(),
            f"station-{village.code}",
            f"{village.name}综合执法联络站",
            kind="village-station",
            area=village,
            short=f"{village.name.removesuffix('社区')}联络站",
            since=SINCE,
        )
