"""The enterprise scans the code at its door: sees who comes, confirms, sends away, complains."""

from datetime import timedelta

import pytest
from django.test import Client

from jianhu.base import moments
from jianhu.base.models import ActCode, JournalEntry
from jianhu.inspections.models import Complaint, Visit
from tests.town import NINE, _person

pytestmark = pytest.mark.usefixtures("nine")


@pytest.fixture
def approved(visits, staff, items):
    walk = visits()
    code = walk.does(staff.head, "approve")["code"]
    walk.act = ActCode.objects.get(code=code)
    return walk


def post(act, what, words="", key=None):
    said = {"k": act.key if key is None else key, "words": words}
    return Client().post(f"{act.path}/visit/{what}", said)


def test_the_code_shows_who_comes_for_what(approved, staff, tavern):
    before = Client().get(approved.act.path).content.decode()
    assert "已登记" in before
    assert not [each for each in ("占道经营", "检查日期", "检查人员</dt>") if each in before]
    approved.does(staff.officer, "notify")
    approved.does(staff.officer, "arrive")
    public = Client().get(approved.act.path).content.decode()
    assert "占道经营" in public
    assert tavern.name not in public
    own = Client().get(approved.act.party_path).content.decode()
    assert tavern.name in own
    assert "您有权拒绝" in own


@pytest.mark.lets("I12")
def test_the_inspected_confirms_the_scan_only_with_the_own_code(approved):
    assert post(approved.act, "scan", key="guessed").status_code == 404
    assert Visit.objects.get().scanned_at is None
    assert post(approved.act, "scan").status_code == 302
    assert Visit.objects.get().scanned_at is not None


@pytest.mark.refuses("I7")
def test_a_visit_on_another_day_is_sent_away(visits, staff, items):
    walk = visits()
    act = ActCode.objects.get(code=walk.does(staff.head, "approve")["code"])
    moments.set_to(NINE + timedelta(days=7))
    assert post(act, "refuse", "不在通知的日期").status_code == 302
    said, visit = Complaint.objects.get(), Visit.objects.get()
    assert (said.kind, visit.step) == ("refusal", "refused")
    assert "不在批准的日期" in said.grounds[0]
    assert walk.take(staff.officer, "notify").status_code == 409


@pytest.mark.refuses("I7")
def test_nobody_kills_an_announced_visit_before_its_day(visits, staff, items):
    walk = visits(day="2026-11-23")
    act = ActCode.objects.get(code=walk.does(staff.head, "approve")["code"])
    walk.does(staff.officer, "notify")
    assert post(act, "refuse", "没空").status_code == 302
    said, visit = Complaint.objects.get(), Visit.objects.get()
    assert (said.kind, said.grounds, visit.step) == ("complaint", [], "noticed")


@pytest.mark.refuses("I7")
def test_the_word_against_a_visit_is_for_who_supervises_alone(approved, staff, as_, lv_weifu):
    post(approved.act, "complain", "态度不好")
    for each in (staff.officer, staff.head, staff.planner):
        assert approved.shown(each)["complaints"] == []
        page = Client()
        page.force_login(each)
        shown = page.get(approved.act.path).content.decode()
        assert "态度不好" not in shown
        assert "提出投诉" not in shown
        assert as_(each).get("/inspections/complaints").status_code == 403
    assert not [each for each in JournalEntry.objects.all() if "态度不好" in str(each.data)]
    (said,) = as_(lv_weifu).get("/inspections/complaints").json()["items"]
    assert (said["words"], said["visit"]) == ("态度不好", approved.number)
    assert approved.shown(lv_weifu)["complaints"][0]["words"] == "态度不好"
    page.force_login(lv_weifu)
    assert "提出投诉" in page.get(approved.act.path).content.decode()
    path = f"/inspections/complaints/{said['id']}/heard"
    assert as_(staff.head).post(path, {"said": {"answer": "没有"}}).status_code == 403
    answer = {"said": {"answer": "已向检查人员核实，责令道歉"}}
    assert as_(lv_weifu).post(path, answer).json()["heard_by"] == "吕纬甫"
    assert as_(lv_weifu).post(path, answer).status_code == 409
    assert as_(lv_weifu).get("/inspections/complaints").json()["items"] == []
    (kept,) = as_(lv_weifu).get("/inspections/complaints", waiting=False).json()["items"]
    assert kept["answer"] == "已向检查人员核实，责令道歉"


def test_who_supervises_hears_nothing_of_visits_of_his_own_office(approved, luzhen, as_):
    own = _person("own", "自查", luzhen.lu_team, "supervisor")
    post(approved.act, "complain", "态度不好")
    assert as_(own).get("/inspections/complaints").json()["items"] == []
    assert approved.shown(own)["complaints"] == []


def test_one_address_complains_only_so_often_a_day_and_may_still_refuse(approved):
    answers = [post(approved.act, "complain", f"第{n}次").status_code for n in range(12)]
    assert answers == [302] * 10 + [429] * 2
    assert Complaint.objects.count() == 10
    moments.set_to(NINE + timedelta(days=7))
    for n in range(10):
        assert post(approved.act, "complain", f"又第{n}次").status_code == 302
    assert post(approved.act, "refuse", "过了日子才来").status_code == 302
    assert Visit.objects.get().step == "refused"


@pytest.mark.refuses("I5")
def test_only_who_goes_shows_the_code_of_the_inspected(approved, staff, kongyiji):
    key = approved.act.key
    assert key in approved.shown(staff.officer)["party_path"]
    for each, own in ((staff.officer, True), (staff.planner, False), (kongyiji, False)):
        if not own:
            assert approved.shown(each)["party_path"] == ""
        page = Client()
        page.force_login(each)
        assert ("请当事人扫这个码" in page.get(approved.act.path).content.decode()) == own


@pytest.mark.refuses("I5", "I12")
def test_no_account_confirms_for_the_enterprise_nor_anybody_before_the_day(
    visits, approved, staff, kongyiji
):
    for each in (staff.officer, kongyiji):
        page = Client()
        page.force_login(each)
        answer = page.post(f"{approved.act.path}/visit/scan", {"k": approved.act.key})
        assert answer.status_code == 403
    assert Visit.objects.get().scanned_at is None
    later = visits(day="2026-12-01")
    act = ActCode.objects.get(code=later.does(staff.head, "approve")["code"])
    assert post(act, "scan").status_code == 409
    assert Visit.objects.get(number=later.number).scanned_at is None


@pytest.mark.refuses("I12")
def test_what_the_officer_ticks_is_no_scan_of_the_enterprise(approved, staff):
    approved.does(staff.officer, "notify")
    shown = approved.does(staff.officer, "arrive")
    assert (shown["scanned_at"], bool(shown["said_scanned_at"])) == (None, True)
    post(approved.act, "scan")
    assert approved.shown(staff.officer)["scanned_at"]


@pytest.mark.lets("I7")
def test_a_lawful_visit_goes_on_and_the_word_against_it_is_kept(approved):
    post(approved.act, "refuse", "今天太忙")
    post(approved.act, "complain", "态度不好")
    assert [each.kind for each in Complaint.objects.all()] == ["complaint", "complaint"]
    assert Visit.objects.get().step == "approved"


def test_nothing_said_is_nothing_done(approved):
    answer = post(approved.act, "complain", "")
    assert answer.status_code == 422
    assert "请写明" in answer.content.decode()
    assert not Complaint.objects.exists()
