"""The tavern of Luzhen, its neighbours, and who keeps and decides about their files."""

from datetime import timedelta

import pytest

from jianhu.base.people import system
from jianhu.organisations.models import Office
from jianhu.subjects import services
from jianhu.subjects.queries.doors import today
from tests.town import LONG_AGO, _person


@pytest.fixture
def tavern(luzhen):
    """咸亨酒店 in Luzhen: a shop that cooks."""
    return services.file_subject(
        system(),
        kind="shop",
        name="咸亨酒店",
        industry="catering",
        lon=120.45,
        lat=30.05,
        address="鲁镇街道河沿1号",
        phone="13805751234",
    )


@pytest.fixture
def temple_shop(luzhen):
    """A shop in Weizhuang."""
    return services.file_subject(
        system(), kind="shop", name="静修庵素面馆", industry="catering", lon=120.55, lat=30.05
    )


@pytest.fixture
def site(luzhen):
    """A building site in Luzhen."""
    said = {"kind": "site", "name": "咸亨新村二期", "industry": "construction"}
    return services.file_subject(system(), **said, lon=120.46, lat=30.06)


@pytest.fixture
def market(luzhen):
    """The office of market supervision, which keeps the lists of permits."""
    return Office.objects.create(
        code="scjg",
        name="鉴湖县市场监督管理局",
        short="市场监管局",
        kind="department",
        area=luzhen.county,
        since=LONG_AGO,
    )


@pytest.fixture
def keeper(luzhen, market):
    """单四嫂子, who answers for market supervision and hands its lists in."""
    return _person("shan-si", "单四嫂子", market, "liaison")


@pytest.fixture
def analyst(luzhen):
    """N先生, who keeps the files of the whole county."""
    return _person("mr-n", "N先生", luzhen.centre, "analyst")


@pytest.fixture
def fumes(tavern):
    """``fumes(True, False)``: beyond the limit yesterday, not today."""

    def observe(*exceeded, subject=tavern, name="fume"):
        first = today() - timedelta(days=len(exceeded) - 1)
        services.observe(
            services.Observed(subject.pk, name, first + timedelta(days=n), each)
            for n, each in enumerate(exceeded)
        )

    return observe


@pytest.fixture
def penalised(tavern):
    """``penalised("serious")``: the tavern was fined today, or so many days ago."""

    def fine(grade, *, ago=0, number=1, subject=tavern):
        day = today() - timedelta(days=ago)
        thing = f"cases.case:{number}"
        return services.record_penalty(system(), subject, thing, "罚款决定", grade=grade, day=day)

    return fine
