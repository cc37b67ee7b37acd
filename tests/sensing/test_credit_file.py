"""What a meter says goes into the file of whose it is, once, and becomes a plan in the end."""

from datetime import timedelta

import pytest

from jianhu.base import moments
from jianhu.base.models import JournalEntry
from jianhu.base.people import system
from jianhu.inspections.models import Plan
from jianhu.sensing.services import keep_days, keep_yesterday
from jianhu.subjects import services as subjects
from jianhu.subjects.models import FileEntry, Observation
from tests.sensing.conftest import EVENING, says
from tests.town import LONG_AGO

A_DAY = timedelta(days=1)
SMOKE, CLEAN = [3.0] * 12, [1.0] * 12


@pytest.fixture
def shop(luzhen):
    return subjects.file_subject(
        system(), kind="shop", name="咸亨酒店", industry="catering", lon=120.45, lat=30.05,
        area=luzhen.lu_village.code,
    )  # fmt: skip


@pytest.fixture
def meter(tavern, shop):
    """The tavern's meter, tied to the tavern."""
    tavern.subject = shop
    tavern.save()
    return tavern


def days():
    return [(f"{each.day:%d}", each.exceeded) for each in Observation.objects.order_by("day")]


def test_an_alarm_is_a_line_and_its_day_is_kept_at_once_and_once(meter, told):
    says(meter, SMOKE)
    for _ in range(2):
        JournalEntry.objects.filter(fact="AlarmRaised").update(told_at=None)
        told()
    assert [each.title for each in FileEntry.objects.all()] == ["监测预警：餐饮油烟连续超标"]
    assert days() == [("20", True)]


def test_a_day_without_alarm_is_clean_and_one_without_a_word_is_none(meter):
    says(meter, CLEAN)
    with moments.frozen(EVENING + A_DAY):
        assert [keep_yesterday(), keep_yesterday()] == [1, 0]
    with moments.frozen(EVENING + 2 * A_DAY):
        keep_yesterday()
    assert days() == [("20", False)]


def test_what_came_in_late_is_in_the_day_when_it_is_kept_again(meter):
    says(meter, CLEAN)
    with moments.frozen(EVENING + A_DAY):
        keep_days(EVENING.date())
    says(meter, SMOKE, start=EVENING - timedelta(hours=5), received=EVENING + 2 * A_DAY)
    with moments.frozen(EVENING + 2 * A_DAY):
        keep_days(EVENING.date())
    assert days() == [("20", True)]


def test_a_meter_that_is_nobodys_says_nothing_of_anybody(shop, tavern, told):
    says(tavern, SMOKE)
    told()
    with moments.frozen(EVENING + A_DAY):
        assert keep_yesterday() == 0
    assert not Observation.objects.exists()


def test_who_registers_a_meter_says_whose_it_is_or_the_owners_name_does(
    as_, shop, luzhen, network, zhao_taiye, nine
):
    zhao_taiye.is_superuser = True
    zhao_taiye.save()
    said = {"kind": "kitchen-fume", "lon": 120.45, "lat": 30.05, "owner_name": "咸亨酒店"}
    made = as_(zhao_taiye).post("/sensing/devices", {"code": "M1", "name": "一号"} | said)
    assert (made.status_code, made.json()["subject"]) == (201, shop.code)
    far = {"code": "M2", "name": "二号", "kind": "kitchen-fume"}
    assert as_(zhao_taiye).post("/sensing/devices", far).json()["subject"] is None
    tied = as_(zhao_taiye).post("/sensing/devices/M2/subject", {"subject": shop.code})
    assert tied.json()["subject"] == shop.code


def test_two_smoking_days_are_proposed_red_confirmed_and_planned(
    as_, meter, shop, luzhen, lu_siye, told
):
    from jianhu.catalogue.models import Item

    Item.objects.create(
        code="ST-1", name="油烟净化设施", domain="生态环境", list="professional",
        office=luzhen.sthj, object="餐饮服务经营者", conduct="未安装油烟净化设施",
        measure="行政检查；行政处罚", basis="大气污染防治法", statute="大气污染防治法",
        mode="现场检查", since=LONG_AGO,
    )  # fmt: skip
    subjects.recolour()
    for day in (EVENING - A_DAY, EVENING):
        says(meter, SMOKE, start=day)
        says(meter, CLEAN, start=day + timedelta(hours=1))
        told()
    with moments.frozen(EVENING + A_DAY - timedelta(hours=9)):
        keep_yesterday()
        subjects.recolour()
        officer = as_(lu_siye)
        file = officer.get(f"/subjects/{shop.code}").json()
        assert (file["subject"]["colour"], file["subject"]["pending"]) == ("blue", "red")
        assert not Plan.objects.exists()
        said = {"reason": "两天都有超标预警，已核实"}
        confirmed = officer.post(f"/subjects/{shop.code}/colour/confirm", said)
        assert confirmed.json()["colour"] == "red"
        told()
        told()
    (plan,) = Plan.objects.all()
    assert (plan.office, plan.source, plan.state) == (luzhen.sthj, "alarm", "draft")
    assert [each.item for each in plan.rows.all()] == ["ST-1"]
