"""The approved day binds, caps count what is approved, nothing is dated at will (I3, I4, I8)."""

from datetime import timedelta

import pytest

from jianhu.base import moments
from jianhu.inspections.models import Plan, Visit, VisitPaper
from jianhu.inspections.rules.basis import STRICT
from jianhu.organisations.models import Appointment
from tests.inspections.conftest import SAID
from tests.town import NINE

pytestmark = pytest.mark.usefixtures("nine")
SEVEN = NINE - timedelta(hours=2)


def by_phone(as_, walk, by, move, at, said_at=None):
    """``said_at``: what the phone's clock showed, if not the hour that stands in the form."""
    said = SAID[move] | {"at": at.isoformat()}
    headers = {"X-Jianhu-Said-At": (said_at or at).isoformat()}
    return as_(by).post(
        f"/inspections/visits/{walk.number}/moves/{move}", {"said": said}, **headers
    )


def ready(visits, staff, **said):
    walk = visits(**said)
    walk.does(staff.head, "approve", apart_because="分开查")
    walk.does(staff.officer, "notify")
    return walk


def test_an_approval_is_for_its_day(visits, staff, items):
    walk = ready(visits, staff, day="2026-11-24")
    early = walk.refused(staff.officer, "arrive")
    assert "批准的检查日期是2026-11-24" in early["detail"]
    assert "54号" in early["basis"]
    moments.set_to(NINE + timedelta(days=40))
    late = walk.refused(staff.officer, "arrive", at=moments.now().isoformat())
    assert "重新批准" in late["detail"]


def test_nobody_plans_for_yesterday(visits, items):
    assert "已经过去" in visits(day="2026-11-19").answer.json()["detail"]


def test_who_left_the_office_does_not_count_as_second(visits, staff, items):
    walk = ready(visits, staff)
    Appointment.objects.filter(person=staff.second).update(until="2026-11-20")
    assert "两名" in walk.refused(staff.officer, "arrive")["detail"]


def test_who_drew_it_up_does_not_approve_it(visits, staff, items):
    walk = visits()
    Visit.objects.update(by=staff.head)
    assert "其他负责人" in walk.refused(staff.head, "approve")["detail"]


def test_what_is_approved_counts_against_the_cap(visits, staff, items):
    for day in ("2026-11-23", "2026-11-27"):
        visits(day=day, source="alarm").does(staff.head, "approve")
    third = visits(day="2026-12-01", source="alarm")
    assert "另已批准2次，上限2次" in third.refused(staff.head, "approve")["detail"]
    third.does(staff.head, "approve", over_cap_because="群众反映强烈", over_caps=["鲁镇街道办事处"])


def test_routine_that_comes_along_with_a_superior_counts(visits, staff, items, plan):
    plan(staff.gas_planner, staff.gas_head, items.gas)
    walk = visits(source="superior", reference="省2026-7").with_all()
    walk.does(staff.head, "approve")
    walk.does(staff.officer, "notify")
    walk.does(staff.officer, "arrive")
    walk.does(staff.officer, "check")
    walk.does(staff.officer, "check", item="ZJ-1")
    walk.does(staff.officer, "finish")
    walk.does(staff.officer, "tell")
    from jianhu.inspections.queries.history import before

    sources = {each.source for each in before(Visit.objects.get().subject_id)}
    assert sources == {"superior", "annual"}


def test_a_patrol_looks_at_no_enterprises_items(visits, staff, items):
    refused = visits(kind="patrol", reference="古轩亭口一段").answer
    assert (refused.status_code, refused.json()["basis"]) == (409, STRICT)
    assert "按行政检查审批" in refused.json()["detail"]
    walk = visits(kind="patrol", reference="古轩亭口一段", items=[])
    walk.does(staff.head, "approve")


def test_days_that_are_said_stay_in_their_order(visits, staff, items, as_):
    walk = visits()
    walk.does(staff.head, "approve")
    for day in ("2031-01-01", "2026-11-19"):
        assert "通知日期" in walk.refused(staff.officer, "notify", on=day)["detail"]
    walk.does(staff.officer, "notify")
    assert "早于批准" in by_phone(as_, walk, staff.officer, "arrive", SEVEN).json()["detail"]
    walk.does(staff.officer, "arrive")
    for due in (None, "2001-01-01"):
        refused = walk.refused(staff.officer, "check", outcome="correction", due_on=due)
        assert "改正期限" in refused["detail"]
    walk.does(staff.officer, "check", outcome="correction", due_on="2026-11-20")
    assert "早于到达" in by_phone(as_, walk, staff.officer, "finish", SEVEN).json()["detail"]
    walk.does(staff.officer, "finish")
    for day in ("1999-01-01", "2027-01-01"):
        assert "告知日期" in walk.refused(staff.officer, "tell", on=day)["detail"]
    walk.does(staff.officer, "tell")
    for day in ("1990-01-01", "2030-01-01"):
        said = {"item": "LU-1", "corrected": True, "found": "已收回"}
        assert "复查日期" in walk.refused(staff.officer, "recheck", on=day, **said)["detail"]


def test_an_urgent_visit_is_approved_once_even_late_and_its_result_is_told(visits, staff, items):
    walk = visits(urgent=True)
    walk.does(staff.officer, "arrive-urgently")
    assert VisitPaper.objects.filter(template="inspection-notice").exists()
    walk.does(staff.officer, "check")
    walk.does(staff.officer, "finish")
    moments.set_to(NINE + timedelta(days=2))
    assert "报监督机构" in walk.refused(staff.head, "approve-late")["detail"]
    walk.does(staff.head, "approve-late", late_because="负责人在外地处置火情")
    assert "不用补办" in walk.refused(staff.head, "approve-late", late_because="再来")["detail"]
    assert walk.does(staff.officer, "tell", on="2026-11-22")["step"] == "told"


@pytest.mark.parametrize(("colour", "planned"), [("red", ["ST-1"]), ("yellow", [])])
def test_a_red_plan_takes_what_may_be_inspected_only(tavern, items, told, staff, colour, planned):
    """And none is drafted where the colour was better again before it was heard."""
    from jianhu.base.journal import record
    from jianhu.catalogue.models import Item
    from jianhu.subjects.facts import ColourSet
    from jianhu.subjects.models import Subject

    conduct = "餐饮服务业经营者未安装油烟净化设施"
    Item.objects.filter(code__in=["ST-1", "ST-2"]).update(conduct=conduct)
    Item.objects.filter(code="ST-2").update(measure="行政处罚")
    Subject.objects.filter(pk=tavern.pk).update(colour=colour)
    red = ColourSet(tavern.pk, tavern.code, "red", "yellow", "fume-streak", "由黄转红")
    record(staff.officer, tavern, red)
    told()
    assert [row.item for plan in Plan.objects.all() for row in plan.rows.all()] == planned


@pytest.mark.parametrize("source", ["superior", "alarm", "complaint"])
def test_what_stands_above_caps_says_what_it_comes_from(visits, items, plan, staff, as_, source):
    assert "来源编号" in str(visits(source=source, reference=" ").answer.json())
    said = {"title": "计划", "source": source, "since": "2026-12-01", "until": "2026-12-31"}
    rows = [{"subject": "S", "item": "ZJ-1"}]
    refused = as_(staff.gas_planner).post("/inspections/plans", {"plan": said, "rows": rows})
    assert (refused.status_code, "来源编号" in str(refused.json())) == (422, True)


def test_a_phone_that_was_offline_for_long_speaks_of_its_own_day(visits, staff, items, as_):
    walk = ready(visits, staff)
    moments.set_to(NINE + timedelta(days=5))
    said = {"at": NINE.isoformat(), "certificates_shown": True, "scanned": True}
    headers = {"X-Jianhu-Said-At": NINE.isoformat(), "X-Jianhu-Sent-At": moments.now().isoformat()}
    path = f"/inspections/visits/{walk.number}/moves/arrive"
    answer = as_(staff.officer).post(path, {"said": said}, **headers)
    assert answer.status_code == 200, answer.json()
    act = Visit.objects.get().acts.get(move="arrive")
    assert (act.said_at, act.at) == (NINE, moments.now())
    assert Visit.objects.get().arrived_at == moments.now()  # what is too old is not believed


@pytest.mark.refuses("I4")
@pytest.mark.lets("I4")
def test_the_desk_dates_no_act_back_and_the_phone_says_when_it_was(visits, staff, items, as_):
    walk, other = ready(visits, staff), ready(visits, staff)
    moments.set_to(NINE + timedelta(days=1))
    yesterday = NINE.isoformat()
    refused = walk.refused(staff.officer, "arrive", at=yesterday)
    assert "不能在2026-11-21上门" in refused["detail"]
    assert "54号" in refused["basis"]
    assert by_phone(as_, other, staff.officer, "arrive", NINE).status_code == 200
    assert Visit.objects.get(number=other.number).arrived_at == NINE


@pytest.mark.refuses("I4")
def test_no_hour_is_typed_to_approve_in_time(visits, staff, items, as_):
    """Neither at the desk, nor beside a phone's clock that says otherwise."""
    day = moments.local(NINE).date()
    for by_hand in (True, False):
        moments.set_to(NINE + timedelta(hours=10))
        walk = visits(urgent=True, merge=False, day=f"{day}")
        if by_hand:
            walk.does(staff.officer, "arrive-urgently", at=NINE.isoformat())
        else:
            said = (as_, walk, staff.officer, "arrive-urgently", NINE, moments.now())
            assert by_phone(*said).status_code == 200
        visit = Visit.objects.get(number=walk.number)
        assert visit.arrived_at == moments.now()
        assert visit.acts.last().said["at"].startswith("2026-11-20T11:00")
