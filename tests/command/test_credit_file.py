"""A complaint is a line in the file of whom it is about; upheld only after somebody looked."""

import pytest

from jianhu.base.models import JournalEntry
from jianhu.base.people import system
from jianhu.command import services
from jianhu.command.models import Incident, Task
from jianhu.subjects.models import FileEntry
from jianhu.subjects.services import file_subject
from tests.town import TAVERN

STREET = (TAVERN[0] + 0.002, TAVERN[1])  # some two hundred metres away
pytestmark = pytest.mark.usefixtures("nine")


@pytest.fixture
def shop(luzhen):
    def of(name, at=TAVERN):
        lon, lat = at
        said = {"kind": "shop", "name": name, "industry": "catering"}
        return file_subject(system(), **said, lon=lon, lat=lat)

    return of


@pytest.fixture
def heard(reported, told):
    """``heard("hotline", text=…)``: something was reported through a channel, and told."""

    def report(channel, kind="kitchen-fume", **more):
        incident = reported(kind, **more)
        Incident.objects.filter(pk=incident.pk).update(channel=channel)
        told()
        return incident

    return report


def lines(kind="complaint"):
    return [(each.subject.name, each.title, each.grade) for each in
            FileEntry.objects.filter(kind=kind, set_aside_on=None)]  # fmt: skip


def again(told):
    JournalEntry.objects.filter(fact__startswith="Incident").update(told_at=None)
    told()


def test_a_call_about_the_only_shop_there_is_one_line_however_often_it_is_told(shop, heard, told):
    shop("咸亨酒店")
    heard("hotline", text="我是老栓，油烟太大")
    again(told)
    assert lines() == [("咸亨酒店", "12345热线：餐饮油烟", "")]


def test_between_two_shops_it_is_whom_the_caller_names_or_nobody(shop, heard):
    shop("咸亨酒店")
    shop("华老栓茶馆")
    heard("citizen", text="油烟太大", place="鲁镇东街")
    assert lines() == []
    heard("citizen", text="华老栓茶馆油烟太大", at=STREET)
    assert lines() == [("华老栓茶馆", "群众反映：餐饮油烟", "")]


@pytest.mark.parametrize(("channel", "kind"), [("camera", "alarm"), ("officer", "complaint")])
def test_a_camera_raises_an_alarm_and_our_own_rounds_are_nobodys_complaint(
    shop, heard, channel, kind
):
    shop("咸亨酒店")
    heard(channel)
    assert len(lines(kind)) == (channel == "camera")


@pytest.mark.parametrize(("outcome", "grades"), [("ordered", ["upheld"]), ("nothing", [])])
def test_it_is_upheld_once_it_was_found_and_checked(shop, heard, told, luzhen, outcome, grades):
    shop("咸亨酒店")
    incident = heard("hotline")
    Task.objects.create(
        incident=incident, office=luzhen.lu_team, state="reported", outcome=outcome,
        offered_at=incident.opened_at, reported_at=incident.opened_at,
    )  # fmt: skip
    Incident.objects.filter(pk=incident.pk).update(step="verified")
    again(told)
    assert [grade for _, _, grade in lines()] == grades


def test_what_is_rejected_or_made_secret_is_taken_back(shop, heard, told, zhao_taiye, kongyiji):
    shop("咸亨酒店")
    first = heard("hotline", kind="", text="有点事要反映")
    second = heard("hotline", text="后厨冒黑烟")
    assert len(lines()) == 2
    services.reject(kongyiji, first.number, reason="不属于本级职责")
    services.conceal(zhao_taiye, second.number, reason="涉及举报人安全")
    told()
    assert lines() == []
