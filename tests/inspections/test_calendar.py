"""Three offices' approved plans become one calendar; who turns red gets a plan by itself."""

from datetime import date, timedelta

import pytest

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.catalogue.models import Item
from jianhu.inspections.models import CalendarRun, DueItem, Plan, Visit
from jianhu.inspections.queries.waiting import to_be_planned
from jianhu.inspections.services import (
    claim_calendar,
    draw_up,
    give_up_lost,
    plan_for_red,
    planning,
    runs,
)
from jianhu.project import calendar
from jianhu.subjects.facts import ColourSet

pytestmark = pytest.mark.usefixtures("nine")
QUARTER = {"since": "2026-11-23", "until": "2026-12-31", "seconds": 1}


@pytest.fixture
def planned(plan, staff, items):
    plan(staff.planner, staff.head, items.vending)
    plan(staff.gas_planner, staff.gas_head, items.gas)
    return plan(staff.fume_planner, staff.fume_head, items.fume, items.smoke)


def test_one_calendar_out_of_three_plans(planned, staff, as_, drawn):
    before = as_(staff.gas_planner).get(
        "/inspections/calendar/waiting", since=QUARTER["since"], until=QUARTER["until"]
    )
    assert before.json() == {"items": 4, "subjects": 1, "offices": 3, "apart": 3, "unplaced": 0}
    made = drawn(staff.fume_planner, QUARTER)
    assert made == {"items": 4, "visits": 1, "apart": 3, "left_out": 0, "days": 1}
    visit = Visit.objects.get()
    assert (visit.step, visit.items.count(), visit.officers.count()) == ("draft", 4, 7)
    assert visit.starts is not None
    assert "3个单位的4项" in visit.why
    again = as_(staff.fume_planner).post("/inspections/calendar", QUARTER)
    assert "没有已批准而未安排" in again.json()["detail"]


def test_an_offices_items_share_one_office_and_its_areas_long_outline(planned):
    since, until = date(2026, 11, 23), date(2026, 12, 31)
    offices = [due.office for due in to_be_planned(since, until)]
    assert len(offices) == 4
    assert len({id(each) for each in offices}) == len({each.pk for each in offices}) == 3


def test_what_somebody_took_up_while_it_was_drawn_up_stays_his(
    planned, staff, visits, drawn, monkeypatch
):
    keep = planning.keep_days

    def after_another(*given):
        visits(day="2026-12-02").with_all()
        return keep(*given)

    monkeypatch.setattr(planning, "keep_days", after_another)
    assert drawn(staff.fume_planner, QUARTER)["visits"] == 0
    assert Visit.objects.get().items.count() == 4


def test_a_green_subject_is_left_out_with_its_reason(planned, staff, tavern, as_, drawn):
    tavern.colour = "green"
    tavern.save()
    made = drawn(staff.fume_planner, QUARTER)
    assert (made["visits"], made["left_out"]) == (0, 4)
    assert set(DueItem.objects.values_list("left_out", flat=True)) == {"绿码对象，常规检查不入企"}
    span = {name: QUARTER[name] for name in ("since", "until")}
    ask = as_(staff.fume_planner).get
    reasons = ask("/inspections/calendar/reasons", **span).json()
    assert reasons == [{"because": "绿码对象，常规检查不入企", "count": 4}]
    first = ask("/inspections/calendar/left-out", **span, limit=3).json()
    rest = ask("/inspections/calendar/left-out", **span, limit=3, cursor=first["next"]).json()
    assert (len(first["items"]), len(rest["items"]), rest["next"]) == (3, 1, None)
    assert first["items"][0]["subject"] == "咸亨酒店"
    other = ask("/inspections/calendar/left-out", **span, why="到期前能去的队伍都已排满").json()
    assert other["items"] == []


def test_who_has_no_place_on_the_map_is_left_out_and_said(planned, staff, tavern, drawn):
    tavern.lon = tavern.lat = None
    tavern.save()
    made = drawn(staff.fume_planner, QUARTER)
    assert (made["items"], made["visits"], made["left_out"]) == (4, 0, 4)
    (why,) = set(DueItem.objects.values_list("left_out", flat=True))
    assert "没有位置" in why


def test_one_calendar_at_a_time_and_a_killed_one_is_given_up(planned, staff, as_):
    as_(staff.gas_planner).post("/inspections/calendar", QUARTER)
    second = as_(staff.fume_planner).post("/inspections/calendar", QUARTER)
    assert (second.status_code, "正在排" in second.json()["detail"]) == (409, True)
    key = claim_calendar()
    assert (claim_calendar(), give_up_lost()) == (0, 0)
    long_ago = moments.now() - timedelta(minutes=31)
    CalendarRun.objects.update(begun_at=long_ago)
    again = as_(staff.fume_planner).post("/inspections/calendar", QUARTER)
    assert again.status_code == 200
    lost = as_(staff.fume_planner).get(f"/inspections/calendar/runs/{key}").json()
    assert (lost["state"], lost["says"]) == ("failed", "计算中断了，请重新排。")
    assert len(as_(staff.fume_planner).get("/inspections/calendar/runs").json()) == 2
    assert as_(staff.fume_planner).get("/inspections/calendar/runs/9999").status_code == 404
    assert as_(staff.officer).post("/inspections/calendar", QUARTER).status_code == 403


def test_what_breaks_or_vanishes_while_it_is_drawn_up_is_said(planned, staff, as_, monkeypatch):
    as_(staff.gas_planner).post("/inspections/calendar", QUARTER)
    monkeypatch.setattr(runs, "draft_calendar", lambda *_: 1 / 0)
    key = claim_calendar()
    with pytest.raises(ZeroDivisionError):
        draw_up(key)
    assert CalendarRun.objects.get(pk=key).state == "failed"
    monkeypatch.undo()
    as_(staff.gas_planner).post("/inspections/calendar", QUARTER)
    Plan.objects.update(state="draft")
    key = claim_calendar()
    draw_up(key)
    assert "没有已批准" in CalendarRun.objects.get(pk=key).says


def test_the_worker_starts_a_process_for_what_waits(planned, staff, as_, monkeypatch):
    started = []
    monkeypatch.setattr("subprocess.Popen", lambda words, **_: started.append(words[-2:]))
    assert (calendar.draw_up(), started) == (0, [])
    as_(staff.gas_planner).post("/inspections/calendar", QUARTER)
    key = calendar.draw_up()
    assert started == [["calendar", f"{key}"]]
    assert calendar.draw_up() == 0


def test_what_nobody_approved_is_not_planned(plan, staff, items, as_):
    plan(staff.gas_planner, None, items.gas)
    answer = as_(staff.gas_planner).post("/inspections/calendar", QUARTER)
    assert answer.status_code == 409
    wrong = as_(staff.gas_planner).post("/inspections/calendar", QUARTER | {"seconds": 9999})
    assert "十分钟" in wrong.json()["detail"]


@pytest.mark.requirement("22")
def test_who_turns_red_gets_a_plan_that_waits_for_approval(tavern, items, staff, as_, told, drawn):
    Item.objects.filter(code="ST-1").update(conduct="餐饮服务业经营者未安装油烟净化设施")
    tavern.colour = "red"
    tavern.save()
    red = ColourSet(tavern.pk, tavern.code, "red", "yellow", "fume-streak", "由黄转红")
    record(staff.officer, tavern, red)
    told()
    plan = Plan.objects.get()
    assert (plan.state, plan.office.code, plan.source) == ("draft", "sthj", "alarm")
    assert [each.item for each in plan.rows.all()] == ["ST-1"]
    assert plan_for_red(tavern.pk) == 0
    waiting = as_(staff.fume_planner).post("/inspections/calendar", QUARTER)
    assert "没有已批准" in waiting.json()["detail"]
    as_(staff.fume_head).post(f"/inspections/plans/{plan.number}/approve")
    assert drawn(staff.fume_planner, QUARTER)["visits"] == 1
