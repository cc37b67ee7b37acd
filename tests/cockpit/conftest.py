"""A morning in Luzhen, so that every figure has something to count."""

from datetime import date

import pytest

from jianhu.base import moments, seals, teller
from jianhu.base.models import Person
from jianhu.base.people import system
from jianhu.catalogue.models import Item
from jianhu.catalogue.queries.statistics import SIXTEEN_DOMAINS
from jianhu.command import services as command
from jianhu.command.models import Task
from jianhu.organisations.models import Appointment
from jianhu.sensing import services as sensing
from jianhu.sensing.models import Device
from jianhu.subjects.models import Colouring, Edition
from tests.inspections.happening import shop, went
from tests.sensing.conftest import says
from tests.town import NINE, TAVERN


def handle(task, officer, supervisor, dispatcher, *, close=True):
    command.accept(officer, task.pk)
    command.arrive(officer, task.pk, lon=TAVERN[0], lat=TAVERN[1])
    command.report(officer, task.pk, text="已劝离，路面恢复畅通")
    command.verify(supervisor, task.incident.number, passed=True, note="现场复核属实")
    if close:
        command.close(dispatcher, task.incident.number, feedback="已劝离，感谢反映")


@pytest.fixture
def morning(luzhen, street_vending_item, reported, runtu, aq, si_shu, kongyiji, lv_weifu, nine):
    """Six incidents: two closed, one of them after rework, one refused, one rejected, two late."""
    sensing.register_source(system(), "eye-1", "古镇鹰眼", "eye", secret="s" * 32)
    vending = [
        reported("street-vending", at=(120.41 + 0.01 * number, 30.02), urgency=2)
        for number in range(4)
    ]
    unclear = reported("", text="有点不对劲，你们来看看")
    good, again, refused, late = (each.tasks.get() for each in vending)
    nine.pass_minutes(0.5)
    handle(good, runtu, lv_weifu, kongyiji)
    command.accept(runtu, again.pk)
    command.report(runtu, again.pk, text="已劝离")
    command.verify(lv_weifu, again.incident.number, passed=False, note="照片不清楚")
    command.report(runtu, again.pk, text="已劝离，补拍照片")
    command.verify(lv_weifu, again.incident.number, passed=True, note="路面已畅通")
    command.close(kongyiji, again.incident.number, feedback="已办结")
    command.refuse(aq, refused.pk, reason="不在本镇")
    command.reject(kongyiji, unclear.number, reason="没有可以核实的内容")
    cameras = [
        {
            "id": f"c{number}",
            "kind": "muck-dumping",
            "text": "疑似偷倒建筑垃圾",
            "at": nine_at(),
            "lon": 120.44,
            "lat": 30.06,
            "place": "攀岩中心",
        }
        for number in range(3)
    ]
    command.receive_batch("camera", "eye-1", cameras)
    command.work_up_waiting()
    nine.pass_minutes(40)
    seals.seal()
    return late.incident


@pytest.fixture
def a_day(morning, luzhen, street_vending_item, xianglin_sao, yang_er_sao, runtu, lv_weifu,
          kongyiji, nine):  # fmt: skip
    """The morning, and the rest of the house: two more items, a fume meter, the tipper settled."""
    item_like(street_vending_item, "330699-P-1", "电鱼", "农业农村", luzhen.nync, "professional")
    fume = item_like(street_vending_item, "330699-T-2", "油烟", "生态环境", luzhen.zhzfj)
    fume.department, fume.transfer = luzhen.sthj, SIXTEEN_DOMAINS
    fume.save()
    handle(Task.objects.get(incident__kind="muck-dumping"), runtu, lv_weifu, kongyiji)
    network = sensing.register_source(system(), "fume", "餐饮油烟监测网", "device-network")
    meter = Device.objects.create(
        code="TAVERN01", name="咸亨酒店油烟监测仪", kind="kitchen-fume", source=network,
        place="咸亨酒店", lon=TAVERN[0], lat=TAVERN[1], area_code=luzhen.lu.code,
    )  # fmt: skip
    says(meter, [2.6] * 10, start=moments.local(NINE))
    inspected(luzhen)


def inspected(luzhen):
    """Three offices together at the tavern, the team by itself at the teahouse; two colours."""
    tavern, tea = (shop(luzhen.lu_village, name) for name in ("咸亨酒店", "华老栓茶馆"))
    went(tavern, "2026-11-19", luzhen.lu_team, luzhen.zjj, luzhen.sthj)
    went(tea, "2026-11-20", luzhen.lu_team)
    edition = Edition.objects.create(name="county", digest="", content={}, at=moments.now())
    for subject, before, after in ((tavern, "green", "yellow"), (tea, "yellow", "green")):
        Colouring.objects.create(
            subject=subject, edition=edition, colour=after, before=before, says="示例", inputs={},
            day=moments.now().date(), at=moments.now(), state="in-force",
        )  # fmt: skip


def item_like(item, code, name, domain, office, list_="comprehensive"):
    item = Item.objects.get(pk=item.pk)
    item.pk, item.code, item.name, item.domain = None, code, name, domain
    item.office, item.department, item.list = office, None, list_
    item.save()
    return item


def nine_at():
    from jianhu.base import moments

    return moments.now().isoformat()


@pytest.fixture
def leader(luzhen):
    """鲁四老爷 looks at the wall."""
    person = Person.objects.create(username="lu-si", name="鲁四老爷")
    Appointment.objects.create(
        person=person, office=luzhen.centre, post="leader", kind="rota", since=date(2022, 1, 1)
    )
    return person


@pytest.fixture
def place_all():
    return teller.tell_everything
