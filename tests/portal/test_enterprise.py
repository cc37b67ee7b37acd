"""An enterprise at the portal: reads before it confirms, asks once, follows by number and key."""

import re

import pytest
from django.test import Client

from jianhu.base.models import ActCode
from jianhu.inspections.models import EnterpriseRequest, PackageOrder
from jianhu.portal.rules import parameters
from tests.inspections.conftest import *  # noqa: F403
from tests.inspections.test_packages import SLUG
from tests.inspections.test_packages import kitchen as kitchen

pytestmark = pytest.mark.usefixtures("nine")


@pytest.fixture
def door(visits, staff, kitchen):
    """The page of packages behind the party's own code of a visit."""
    act = ActCode.objects.get(code=visits().does(staff.head, "approve")["code"])
    return f"{act.path}/packages?k={act.key}"


@pytest.mark.requirement("83")
def test_what_will_be_looked_at_is_read_before_it_is_confirmed(door, kitchen, tavern):
    offered = Client().get(door).content.decode()
    assert "两道阀门" in offered
    page = Client().get(f"{door}&package={SLUG}").content.decode()
    for code in kitchen:
        assert f"<li>事项{code}</li>" in page
    assert "不增加执法检查事项" in page
    assert not PackageOrder.objects.exists()
    less = Client().post(f"{door}&package={SLUG}", {"name": "掌柜", "seen": kitchen[1:]})
    assert less.status_code == 409
    done = Client().post(f"{door}&package={SLUG}", {"name": "掌柜", "seen": kitchen})
    order = PackageOrder.objects.get()
    assert order.number in done.content.decode()
    assert (order.codes, order.subject, order.channel) == (kitchen, tavern, "portal")


def test_only_who_holds_the_key_chooses(door):
    assert Client().get(re.sub("k=.*", "k=guessed", door)).status_code == 404


@pytest.fixture
def asked(staff, tavern):
    said = {"code": tavern.code, "words": "遮阳棚归谁批？", "name": "掌柜", "phone": ""}
    return lambda **more: Client().post("/portal/enterprise", said | more)


@pytest.mark.requirement("122")
def test_a_request_is_followed_by_number_and_key_until_it_is_closed(as_, asked, staff):
    where = asked().headers["Location"]
    one = EnterpriseRequest.objects.get()
    page = Client().get(where).content.decode()
    assert (one.number in page, staff.planner.name in page) == (True, True)
    assert Client().get(f"/portal/enterprise/{one.number}?k=guessed").status_code == 404
    assert Client().post(where).status_code == 409
    path = f"/inspections/requests/{one.number}/answer"
    as_(staff.planner).post(path, {"said": {"reply": "归执法队，三天内上门看。"}})
    assert "归执法队，三天内上门看。" in Client().get(where).content.decode()
    assert Client().post(where).status_code == 302
    assert "已办结" in Client().get(where).content.decode()


def test_an_unknown_enterprise_is_told_so_and_nothing_is_kept(asked):
    assert asked(code="91330699MA00000000").status_code == 404
    assert not EnterpriseRequest.objects.exists()


def test_one_address_asks_so_often_a_day(asked):
    most = int(parameters()["reports-a-day"].number)
    assert [asked().status_code for _ in range(most + 1)] == [302] * most + [429]
