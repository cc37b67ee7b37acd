"""A whole county: nineteen departments, and sixteen towns in three tiers, each with its team."""

from datetime import date

import pytest

from jianhu.catalogue import demonstration
from jianhu.organisations.models import Area, Office

BEGAN = date(2021, 1, 1)
DEPARTMENTS = [
    "zhzfj",
    "nync",
    "sthj",
    "scjg",
    "zjj",
    "jtys",
    "slj",
    "yjgl",
    "wsjk",
    "wglt",
    "zrzy",
    "xfjy",
    "gaj",
    "lyj",
    "rsj",
    "mzj",
    "fgj",
    "jyj",
    "sfj",
]
TIERS = ["城区"] * 5 + ["中心"] * 5 + ["一般"] * 6
TAGS = {1: ["工业"], 3: ["文旅"], 6: ["农业"], 8: ["文旅"], 10: ["农业"], 15: ["农业"]}


@pytest.fixture
def county(db):
    """Return the county's sixteen towns, by code."""
    area = Area.objects.create(code="330699", name="鉴湖县", kind="county", since=BEGAN)
    for code in DEPARTMENTS:
        _office(code, "department", area)
    _office("centre", "command-centre", area)
    return {town.code: town for town in (_town(area, n, tier) for n, tier in enumerate(TIERS))}


@pytest.fixture
def seeded(county):
    demonstration.seed()
    return county


def _office(code, kind, area):
    return Office.objects.create(
        code=code, name=code, short=code, kind=kind, area=area, since=BEGAN
    )


def _town(county, number, tier):
    town = Area.objects.create(
        code=f"330699{number + 1:03d}",
        name=f"第{number + 1}镇",
        kind="town",
        tier=tier,
        tags=TAGS.get(number, []),
        parent=county,
        since=BEGAN,
    )
    _office(f"team-{number + 1}", "town-team", town).serves.set([town])
    return town
