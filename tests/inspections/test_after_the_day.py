"""A day that is over: nothing is approved for it, and what comes late is counted from it."""

from datetime import timedelta

import pytest

from jianhu.base import moments
from jianhu.inspections.models import Complaint, PackageOrder, Visit, VisitPaper
from jianhu.inspections.services.enterprise import complain, scan
from tests.inspections.conftest import SAID
from tests.inspections.happening import went
from tests.town import NINE, _person

pytestmark = pytest.mark.usefixtures("nine")


def by_phone(as_, walk, by, move, at):
    said, clock = {**SAID[move]}, {"X-Jianhu-Said-At": at.isoformat()}
    if "at" in said:
        said["at"] = at.isoformat()
    return as_(by).post(f"/inspections/visits/{walk.number}/moves/{move}", {"said": said}, **clock)


@pytest.mark.refuses("I4")
def test_nothing_is_approved_for_a_day_that_is_over(visits, staff, items):
    walk = visits()
    moments.set_to(NINE + timedelta(days=5))
    assert "已经过去" in walk.refused(staff.head, "approve")["detail"]


@pytest.mark.refuses("I4")
def test_a_phone_that_waits_for_days_does_not_make_a_late_approval_early(
    visits, staff, items, as_, lv_weifu
):
    walk = visits(urgent=True)
    moments.set_to(NINE + timedelta(days=5))
    assert by_phone(as_, walk, staff.officer, "arrive-urgently", NINE).status_code == 200
    assert "监督机构" in walk.refused(staff.head, "approve-late")["detail"]
    walk.does(staff.head, "approve-late", late_because="负责人出差")
    assert Complaint.objects.get().kind == "late"


@pytest.mark.lets("I4")
@pytest.mark.parametrize("away", [timedelta(hours=1), timedelta(days=3, minutes=30), timedelta(6)])
def test_a_phone_that_was_away_for_days_sends_all_its_acts_at_once(visits, staff, items, as_, away):
    """Also where the arrival is too old to be believed, and the end just not."""
    walk = visits()
    walk.does(staff.head, "approve")
    walk.does(staff.officer, "notify")
    moments.set_to(NINE + away)
    acts = (("arrive", 0), ("check", 20), ("finish", 60), ("tell", 70))
    for move, minutes in acts:
        answer = by_phone(as_, walk, staff.officer, move, NINE + timedelta(minutes=minutes))
        assert answer.status_code == 200, answer.json()
    visit = Visit.objects.get()
    assert visit.arrived_at <= visit.finished_at <= moments.now()
    assert f"{visit.told_on}" == "2026-11-20"
    told = str(VisitPaper.objects.get(template="result-notice").document)
    assert "2026年11月20日9时0分至2026年11月20日10时0分" in told
    assert ("手机离线" in told) == (away > timedelta(days=3))


@pytest.mark.refuses("I12")
def test_a_scan_after_weeks_is_late_and_told(visits, staff, items, lv_weifu):
    walk = visits()
    walk.does(staff.head, "approve")
    walk.does(staff.officer, "notify")
    walk.does(staff.officer, "arrive", scanned=False, unscanned_because="系统故障")
    walk.does(staff.officer, "check")
    walk.does(staff.officer, "finish")
    moments.set_to(NINE + timedelta(days=40))
    scan(Visit.objects.get().pk)
    assert "监督机构" in walk.refused(staff.officer, "tell", on="2026-12-30")["detail"]
    walk.does(staff.officer, "tell", on="2026-12-30", late_because="企业歇业")
    assert Complaint.objects.get().kind == "unscanned"


@pytest.mark.lets("I3")
def test_a_complaint_is_not_stopped_at_the_door_by_anothers_cap(
    visits, staff, items, plan, tavern, luzhen
):
    plan(staff.gas_planner, staff.gas_head, items.gas)
    walk = visits().with_all()
    walk.does(staff.head, "approve")
    walk.does(staff.officer, "notify")
    for day in ("2026-03-01", "2026-05-01"):
        went(tavern, day, luzhen.zjj, outcome="correction")
    walk.does(staff.officer, "arrive")


@pytest.mark.refuses("I7")
def test_words_against_a_visit_are_not_for_a_joined_office(
    visits, staff, items, plan, luzhen, as_, lv_weifu
):
    plan(staff.gas_planner, staff.gas_head, items.gas)
    own = _person("gs", "住建自查", luzhen.zjj, "supervisor")
    walk = visits().with_all()
    walk.does(staff.head, "approve")
    walk.does(staff.officer, "notify")
    walk.does(staff.officer, "arrive")
    Visit.objects.update(town="")
    complain(Visit.objects.get().pk, "索要好处")
    assert as_(own).get("/inspections/complaints").json()["items"] == []
    assert as_(own).get("/command/notices").json() == []
    assert len(as_(lv_weifu).get("/command/notices").json()) == 1


def test_a_package_is_one_visit_however_it_is_drafted_and_waits_again(
    visits, staff, items, tavern, as_, luzhen
):
    order = PackageOrder.objects.create(
        number="TJ2026-000001", subject=tavern, package="x", items=[["LU-1", "占道"]],
        channel="desk", asked_by="掌柜", by=staff.planner, at=moments.now(),
    )  # fmt: skip
    asked = {"kind": "checkup", "source": "request", "reference": order.number}
    first = visits(**asked)
    assert "只能用于" in visits(**asked).answer.json()["detail"]
    first.does(staff.planner, "call-off", because="企业改期")
    order.refresh_from_db()
    assert order.visit is None
