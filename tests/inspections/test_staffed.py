"""A visit that is short of officers gets them; a plan is read before it is decided."""

import pytest

from jianhu.inspections.models import Visit
from tests.town import _person

pytestmark = pytest.mark.usefixtures("nine")


@pytest.fixture
def short(visits, staff, items):
    return visits(officers=[staff.officer.pk])


def move_of(walk, by, name):
    return next(each for each in walk.shown(by)["moves"] if each["name"] == name)


def test_who_is_missing_is_sent_along_and_the_visit_is_approved(short, staff):
    says = short.refused(staff.head, "approve", opinion="同意")
    assert "两名持有效执法证" in says["detail"]
    form = move_of(short, staff.planner, "staff")["form"]["properties"]["people"]
    assert f"{staff.second.pk}" in form["items"]["enum"]
    assert f"{staff.officer.pk}" not in form["items"]["enum"]
    assert f"{staff.gas[0].pk}" not in form["items"]["enum"]
    short.does(staff.planner, "staff", people=[staff.second.pk], because="一人不够")
    assert short.shown(staff.planner)["acts"][-1]["said"]["names"] == [
        "阿Q（鲁镇街道综合行政执法队）"
    ]
    short.does(staff.head, "approve", opinion="同意")
    assert {each.person for each in Visit.objects.get().officers.all()} == {
        staff.officer, staff.second}  # fmt: skip


def test_a_substitute_comes_along_after_the_approval_too(visits, staff, luzhen, items):
    walk, fresh = visits(), _person("new", "小栓", luzhen.lu_team, "officer", domains=["综合"])
    aide = _person("none", "小尼姑", luzhen.lu_team, "officer")
    walk.does(staff.head, "approve", opinion="同意")
    labels = move_of(walk, staff.planner, "staff")["form"]["properties"]["people"]["items"]
    assert "没有该领域执法证" in labels["x-labels"][f"{aide.pk}"]
    walk.does(staff.planner, "staff", people=[fresh.pk])
    assert Visit.objects.get().officers.count() == 3


@pytest.mark.parametrize("who", ["already", "elsewhere", "nobody"])
def test_only_who_serves_at_an_office_of_the_visit_is_sent(short, staff, who):
    person = {"already": staff.officer.pk, "elsewhere": staff.gas[0].pk, "nobody": 999_999}[who]
    says = short.refused(staff.planner, "staff", people=[person])
    assert "还没有派过" in says["detail"]
    assert Visit.objects.get().officers.count() == 1


def test_who_only_goes_sends_nobody(short, staff):
    assert short.refused(staff.officer, "staff", people=[staff.second.pk])["status"] == 403


def test_a_visit_that_checks_nothing_is_not_drafted(tavern, staff, items, as_):
    said = {"subject": tavern.code, "day": "2026-11-20", "source": "complaint", "reference": "X-1"}
    says = as_(staff.planner).post("/inspections/visits", {"said": said}).json()
    assert "没有检查事项" in says["detail"]
    assert not Visit.objects.exists()


def test_a_head_reads_a_plan_row_by_row_and_sends_it_back(plan, staff, items, as_):
    number = plan(staff.planner, None, items.vending)
    head = as_(staff.head)
    (row,) = head.get(f"/inspections/plans/{number}/rows").json()["items"]
    assert (row["item"], row["visit"], row["done_on"]) == ("LU-1", "", None)
    assert as_(staff.gas_head).get(f"/inspections/plans/{number}/rows").status_code == 404
    back = f"/inspections/plans/{number}/return"
    assert as_(staff.planner).post(back, {"said": {"because": "重"}}).status_code == 403
    assert head.post(back, {"said": {"because": ""}}).status_code == 422
    answer = head.post(back, {"said": {"because": "与上月的重复"}}).json()
    assert (answer["state_name"], answer["returned_because"]) == ("已退回", "与上月的重复")
    assert "已退回" in head.post(f"/inspections/plans/{number}/approve").json()["detail"]
    assert head.get("/inspections/for-approval").json()["plans"] == 0
    shown = as_(staff.planner).get(f"/inspections/plans/{number}").json()
    assert shown["returned_because"] == "与上月的重复"
