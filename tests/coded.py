"""An inspection in Luzhen, coded: an incident stands in for what a room above will code."""

from datetime import date

import pytest

from jianhu.base import act_views
from jianhu.base.act_codes import Body, give_code
from jianhu.base.act_views import Row, Tier, shows
from jianhu.command.models import Incident
from jianhu.command.queries.door import incidents_for

DAY = date(2026, 11, 20)


def coded(thing, kind="J", office=12, day=DAY, **more):
    return give_code(thing, kind, "330699", Body(office, "鲁镇街道综合行政执法队"), day, **more)


@pytest.fixture
def another(reported):
    """Each time another matter, a kilometre from the one before."""
    places = (
        (120.405 + east / 100, 30.005 + north / 100) for north in range(9) for east in range(9)
    )
    return lambda: reported("street-vending", at=next(places))


@pytest.fixture
def scan_shows(monkeypatch):
    """The room of incidents says what a scan of one shows."""
    monkeypatch.setattr(act_views, "_views", {})

    @shows("command.incident", door=lambda by, key: incidents_for(by).filter(pk=key).exists())
    def rows(key, tier):
        incident = Incident.objects.get(pk=key)
        yield Row("执法人员", "执法证 33060012026、33060012027")
        yield Row("检查事项", "占道经营")
        yield Row("亮码", "", incident.opened_at)
        if tier >= Tier.PARTY:
            yield Row("检查对象", "咸亨酒店")
        if tier >= Tier.OFFICER:
            yield Row("地点", incident.place)


@pytest.fixture
def tavern_check(reported, scan_shows):
    """The tavern is checked, and the check has its code."""
    return coded(reported("street-vending"))
