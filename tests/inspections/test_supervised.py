"""What was approved or scanned too late reaches who supervises, with its reason (I4, I12)."""

from datetime import timedelta

import pytest

from jianhu.base import moments, witness
from jianhu.inspections.models import Visit
from jianhu.inspections.services.enterprise import complain
from tests.town import NINE, _person

pytestmark = pytest.mark.usefixtures("nine")


@pytest.fixture
def urgent(visits, staff, items):
    walk = visits(urgent=True)
    walk.does(staff.officer, "arrive-urgently")
    return walk


def waiting(as_, who):
    return as_(who).get("/inspections/complaints").json()["items"]


def todo(as_, who):
    return {each["kind"]: each["items"] for each in as_(who).get("/todo").json()}


def notices(as_, who):
    return [each["says"] for each in as_(who).get("/command/notices").json()]


@pytest.mark.refuses("I4")
def test_an_approval_that_is_late_is_told_to_who_supervises(urgent, staff, as_, lv_weifu, luzhen):
    own = _person("own", "自查", luzhen.lu_team, "supervisor")
    moments.set_to(NINE + timedelta(days=2))
    assert "报监督机构" in urgent.refused(staff.head, "approve-late")["detail"]
    assert waiting(as_, lv_weifu) == []
    urgent.does(staff.head, "approve-late", late_because="负责人在外地处置火情")
    (row,) = waiting(as_, lv_weifu)
    assert (row["kind"], row["words"]) == ("逾期补办批准", "负责人在外地处置火情")
    (line,) = todo(as_, lv_weifu)["visit-late"]
    assert "负责人在外地处置火情" in line["title"]
    assert notices(as_, lv_weifu) == [
        f"检查{urgent.number}逾期补办批准：负责人在外地处置火情"]  # fmt: skip
    assert (waiting(as_, own), notices(as_, own)) == ([], [])
    assert as_(staff.head).get("/inspections/complaints").status_code == 403
    assert urgent.shown(staff.head)["complaints"] == []
    assert list(witness.troubles()) == []
    heard = {"said": {"answer": "情况属实，已通报提醒"}}
    path = f"/inspections/complaints/{row['id']}/heard"
    assert as_(lv_weifu).post(path, heard).status_code == 200
    assert "visit-late" not in todo(as_, lv_weifu)


@pytest.mark.lets("I4")
def test_an_approval_in_time_is_nobody_elses_business(urgent, staff, as_, lv_weifu):
    moments.set_to(NINE + timedelta(hours=23))
    urgent.does(staff.head, "approve-late", late_because="怕迟了")
    assert waiting(as_, lv_weifu) == []
    assert notices(as_, lv_weifu) == []


@pytest.mark.refuses("I12")
@pytest.mark.lets("I12")
def test_a_visit_nobody_scanned_is_told_as_such(visits, staff, items, as_, lv_weifu):
    walk = visits()
    walk.does(staff.head, "approve")
    walk.does(staff.officer, "notify")
    walk.does(staff.officer, "arrive", scanned=False, unscanned_because="系统故障")
    walk.does(staff.officer, "check")
    walk.does(staff.officer, "finish")
    moments.set_to(NINE + timedelta(days=12))
    said = {"on": "2026-12-02", "late_because": "平台停机"}
    walk.does(staff.officer, "tell", **said)
    (row,) = waiting(as_, lv_weifu)
    assert (row["kind"], row["words"]) == ("逾期没有扫码", "平台停机")


@pytest.mark.refuses("I7")
def test_a_complaint_of_an_enterprise_is_told_at_once(urgent, staff, as_, lv_weifu):
    complain(Visit.objects.get().pk, "态度不好")
    (line,) = todo(as_, lv_weifu)["visit-complaint"]
    assert "态度不好" in line["title"]
    assert notices(as_, lv_weifu) == [f"企业对检查{urgent.number}：投诉，请核实"]
    assert notices(as_, staff.head) == []
