"""Luzhen, the small town every test takes place in.

The people are Lu Xun's: the same few, everywhere, so that whoever opens a test knows them
already. Ask for the ones you need; they come into being with honest defaults. The county is a
square of 0.2 degrees with two towns side by side: 鲁镇 in the west, 未庄 in the east.
"""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from jianhu.base import clocks, moments, teller
from jianhu.base.models import Person
from jianhu.catalogue.models import Empowerment, Item
from jianhu.command import services as command
from jianhu.organisations.models import (
    Appointment,
    Area,
    Certificate,
    LegalQualification,
    Office,
    Whereabouts,
)

LONG_AGO = date(2022, 1, 1)
NINE = datetime(2026, 11, 20, 1, 0, tzinfo=UTC)  # Friday, nine o'clock in Luzhen
TAVERN = (120.45, 30.05)
WEIZHUANG_TEMPLE = (120.55, 30.05)


@pytest.fixture
def told(db):
    """Tell the rooms above what was recorded so far, as the worker would."""
    return teller.tell_everything


@pytest.fixture
def nine():
    """The clock stands at nine; ``nine.pass_minutes(5)`` lets time go by and clocks ring."""
    moments.set_to(NINE)

    def pass_minutes(minutes):
        moments.set_to(moments.now() + timedelta(minutes=minutes))
        while clocks.ring_due():
            pass
        teller.tell_everything()

    yield SimpleNamespace(pass_minutes=pass_minutes)
    moments.set_to(None)


@dataclass
class Luzhen:
    """Areas and offices by name."""

    areas: dict[str, Area] = field(default_factory=dict)
    offices: dict[str, Office] = field(default_factory=dict)

    def __getattr__(self, name: str) -> Any:
        for known in ("offices", "areas"):
            if name in self.__dict__[known]:
                return self.__dict__[known][name]
        raise AttributeError(name)


@pytest.fixture
def luzhen(db):
    """Two towns, their teams, a command centre and four departments."""
    return stood_up()


def stood_up():
    town = Luzhen()
    _areas(town)
    _offices(town)
    return town


def square(west, south, east, north):
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Polygon", "coordinates": [ring]}


def _areas(town):
    def area(key, code, name, kind, parent, box, tier=""):
        west, south, east, north = box
        town.areas[key] = Area.objects.create(
            code=code,
            name=name,
            kind=kind,
            tier=tier,
            parent=town.areas.get(parent),
            since=LONG_AGO,
            shape=square(*box),
            lon=(west + east) / 2,
            lat=(south + north) / 2,
        )

    west, east = (120.4, 30.0, 120.5, 30.1), (120.5, 30.0, 120.6, 30.1)
    area("county", "330699", "鉴湖县", "county", None, (120.4, 30.0, 120.6, 30.1))
    area("lu", "330699001", "鲁镇街道", "town", "county", west, "城区")
    area("wei", "330699101", "未庄镇", "town", "county", east, "一般")
    area("lu_village", "330699001001", "鲁镇社区", "village", "lu", west)
    area("wei_village", "330699101001", "未庄村", "village", "wei", east)
    area("lu_precinct", "330699001P01", "鲁镇第一片区", "precinct", "lu", west)
    area("lu_grid", "330699001001001", "鲁镇社区第一网格", "grid", "lu_village", west)
    area("wei_grid", "330699101001001", "未庄村第一网格", "grid", "wei_village", east)


def _offices(town):
    def office(code, name, short, kind, area, serves=()):
        town.offices[code] = Office.objects.create(
            code=code, name=name, short=short, kind=kind, area=town.areas[area], since=LONG_AGO
        )
        town.offices[code].serves.set([town.areas[each] for each in serves])

    office("centre", "鉴湖县行政执法指挥中心", "指挥中心", "command-centre", "county")
    office("zhzfj", "鉴湖县综合行政执法局", "综合执法局", "department", "county")
    office("nync", "鉴湖县农业农村局", "农业农村局", "department", "county")
    office("zjj", "鉴湖县住房和城乡建设局", "住建局", "department", "county")
    office("sthj", "鉴湖县生态环境局", "生态环境局", "department", "county")
    office("slj", "鉴湖县水利局", "水利局", "department", "county")
    office("lu_team", "鲁镇街道综合行政执法队", "鲁镇执法队", "town-team", "lu", ["lu"])
    office("wei_team", "未庄镇综合行政执法队", "未庄执法队", "town-team", "wei", ["wei"])
    office("lu_station", "鲁镇社区综合执法联络站", "鲁镇联络站", "village-station", "lu_village")


def _person(username, name, office, post, *, area=None, at=None, domains=None):
    kind = "stationed" if office.kind == "town-team" else "rota"
    person = Person.objects.create(username=username, name=name, phone="13805750001")
    Appointment.objects.create(
        person=person, office=office, post=post, area=area, kind=kind, since=LONG_AGO
    )
    if domains:
        Certificate.objects.create(
            person=person, number=f"3306{person.pk:06}", domains=domains, since=LONG_AGO
        )
    if at:
        Whereabouts.objects.create(
            person=person, on_duty=True, lon=at[0], lat=at[1], at=moments.now()
        )
    return person


@pytest.fixture
def kongyiji(luzhen):
    """孔乙己 at the command centre's desk: triages and dispatches."""
    return _person("kongyiji", "孔乙己", luzhen.centre, "dispatcher")


@pytest.fixture
def lv_weifu(luzhen):
    """吕纬甫, who verifies (督查考核岗)."""
    return _person("lv-weifu", "吕纬甫", luzhen.centre, "supervisor")


@pytest.fixture
def zhao_taiye(luzhen):
    """赵太爷, duty commander of the day."""
    return _person("zhao-taiye", "赵太爷", luzhen.centre, "duty-commander")


@pytest.fixture
def si_shu(luzhen):
    """四叔, who leads the team of Luzhen."""
    return _person("si-shu", "四叔", luzhen.lu_team, "team-leader", domains=["综合"])


@pytest.fixture
def runtu(luzhen):
    """闰土, of Luzhen's street team, by the tavern."""
    return _person("runtu", "闰土", luzhen.lu_team, "officer", at=TAVERN, domains=["综合"])


@pytest.fixture
def aq(luzhen):
    """阿Q, of the same team, a little further off."""
    return _person("aq", "阿Q", luzhen.lu_team, "officer", at=(120.46, 30.05), domains=["综合"])


@pytest.fixture
def wang_hu(luzhen):
    """王胡, of Weizhuang's team: no business in Luzhen."""
    return _person(
        "wang-hu", "王胡", luzhen.wei_team, "officer", at=WEIZHUANG_TEMPLE, domains=["综合"]
    )


@pytest.fixture
def xianglin_sao(luzhen):
    """祥林嫂, grid member of Luzhen."""
    return _person("xianglin-sao", "祥林嫂", luzhen.lu_station, "grid-member", area=luzhen.lu_grid)


@pytest.fixture
def qi_jin(luzhen):
    """七斤, head of the village station."""
    return _person("qi-jin", "七斤", luzhen.lu_station, "station-head", area=luzhen.lu_village)


@pytest.fixture
def yang_er_sao(luzhen):
    """杨二嫂, who answers at the department of agriculture."""
    return _person("yang-er-sao", "杨二嫂", luzhen.nync, "liaison", domains=["农业农村"])


@pytest.fixture
def lu_siye(luzhen):
    """鲁四老爷, head of the office that Luzhen's team is: he decides."""
    return _person("lu-siye", "鲁四老爷", luzhen.lu_team, "office-head")


@pytest.fixture
def fan_ainong(luzhen):
    """范爱农, who passed the bar and reviews decisions for the whole county."""
    person = _person("fan-ainong", "范爱农", luzhen.centre, "legal-reviewer")
    LegalQualification.objects.create(person=person, number="A2018", since=date(2018, 6, 1))
    return person


@pytest.fixture
def aishun(luzhen):
    """爱顺, the cashier: takes no money by hand, only receipts."""
    return _person("aishun", "爱顺", luzhen.lu_team, "cashier")


@pytest.fixture
def stranger(db):
    """假洋鬼子: signs in, holds no post here."""
    return Person.objects.create(username="stranger", name="假洋鬼子")


@pytest.fixture
def street_vending_item(luzhen):
    """占道经营, empowered in Luzhen, not in Weizhuang."""
    item = _item(luzhen, "330699-T-1", "对占道经营的处罚", "城市管理", luzhen.zhzfj)
    Empowerment.objects.create(item=item, town=luzhen.lu, since=LONG_AGO, published_on=LONG_AGO)
    return item


def _item(luzhen, code, name, domain, office):
    return Item.objects.create(
        code=code,
        name=name,
        domain=domain,
        list="comprehensive",
        office=office,
        department=office,
        object="公民、法人和其他组织",
        measure="行政处罚",
        basis="浙江省城市市容和环境卫生管理条例",
        mode="现场检查",
        since=LONG_AGO,
    )


class Caller:
    """Calls the API as one person."""

    def __init__(self, person=None):
        self.client = Client()
        if person is not None:
            self.client.force_login(person)

    def get(self, path, **query):
        return self.client.get(f"/api{path}", query)

    def post(self, path, said=None, **headers):
        """As our own client does: each act has its key."""
        headers = {"Idempotency-Key": f"{uuid4()}"} | headers
        return self.client.post(
            f"/api{path}", said or {}, content_type="application/json", headers=headers
        )


@pytest.fixture
def as_():
    """``as_(runtu).get("/me")``."""
    return Caller


@pytest.fixture
def reported(luzhen, kongyiji):
    """A way to have something reported at the tavern: ``reported("street-vending")``."""

    def report(kind="", at=TAVERN, text="鲁镇酒店门口有人摆摊，占了半条街", **more):
        return command.open_incident(
            kongyiji,
            channel="post",
            text=text,
            kind=kind,
            lon=at[0],
            lat=at[1],
            place=more.pop("place", "鲁镇酒店"),
            **more,
        )

    return report
