"""From three offices' plans to one visit, approved, walked and told, through the API."""

from datetime import date

import pytest

from jianhu.base import moments
from jianhu.base.models import ActCode
from jianhu.inspections.models import DueItem, Visit

pytestmark = pytest.mark.usefixtures("nine")


def test_three_offices_come_once_with_one_form(visits, staff, items, plan, as_):
    plan(staff.gas_planner, staff.gas_head, items.gas)
    plan(staff.fume_planner, staff.fume_head, items.fume, items.smoke)
    walk = visits(merge=False)
    shown = walk.shown(staff.planner)
    assert [each["says"] for each in shown["overlaps"]] == [
        "鉴湖县住房和城乡建设局待查1项", "鉴湖县生态环境局待查2项"]  # fmt: skip
    walk.with_all()
    shown = walk.shown(staff.planner)
    assert [each["code"] for each in shown["items"]] == ["LU-1", "ZJ-1", "ST-1", "ST-2"]
    assert shown["overlaps"] == []
    assert len({each["office"] for each in shown["items"]}) == 3
    walk.does(staff.head, "approve")
    walk.does(staff.officer, "notify")
    walk.does(staff.gas[0], "arrive")
    for code in ("LU-1", "ZJ-1", "ST-1"):
        walk.does(staff.officer, "check", item=code)
    assert "排污许可" in walk.refused(staff.officer, "finish")["detail"]
    walk.does(staff.fume[1], "check", item="ST-2", outcome="correction", due_on="2026-12-01",
              found="未公示")  # fmt: skip
    walk.does(staff.officer, "finish")
    done = walk.does(staff.officer, "tell")
    assert (done["step"], done["problems"]) == ("told", 1)
    assert not DueItem.objects.filter(done_on=None).exists()
    figures = as_(staff.head).get("/inspections/figures", since="2026-11-01", until="2026-11-30")
    assert (figures.json()["visits"], figures.json()["avoided"]) == (1, 2)


def test_the_code_is_given_when_it_is_approved(visits, staff, items):
    walk = visits()
    assert walk.shown(staff.planner)["code"] == ""
    code = walk.does(staff.head, "approve")["code"]
    assert ActCode.objects.get(code=code).kind == "J"


@pytest.mark.refuses("I2")
def test_a_plan_with_an_item_that_is_not_published(as_, staff, tavern, items):
    body = {
        "plan": {"title": "计划", "source": "annual", "since": "2026-11-01", "until": "2026-12-31"},
        "rows": [{"subject": tavern.code, "item": "ZJ-1"}, {"subject": tavern.code, "item": "X-9"}],
    }
    refusal = as_(staff.gas_planner).post("/inspections/plans", body).json()
    assert "第2行" in refusal["detail"]
    assert "54号" in refusal["basis"]
    assert not DueItem.objects.exists()


def test_a_plan_of_yesterday_a_stranger_subject_and_the_same_twice(as_, staff, tavern, items):
    head = {"title": "计划", "source": "annual", "since": "2026-11-01", "until": "2026-12-31"}

    def refused(plan, *rows):
        answer = as_(staff.gas_planner).post("/inspections/plans", {"plan": plan, "rows": rows})
        assert answer.status_code in (409, 422), answer.json()
        return answer.json()["detail"]

    row = {"subject": tavern.code, "item": "ZJ-1"}
    assert "早于" in refused(head | {"until": "2026-10-01"}, row)
    assert "没有监管对象" in refused(head, row | {"subject": "JH000000"})
    assert "写了两次" in refused(head, row, row)
    assert "不在计划的期间内" in refused(head, row | {"due": "2027-02-01"})
    assert "没有待查事项" in refused(head)


def test_a_plan_sent_twice_under_one_key_is_recorded_once(as_, staff, tavern, items):
    said = {
        "plan": {"title": "计划", "source": "annual", "since": "2026-11-01", "until": "2026-12-31"},
        "rows": [{"subject": tavern.code, "item": "ZJ-1"}],
    }
    key = {"Idempotency-Key": "plan-1"}
    first, second = (
        as_(staff.gas_planner).post("/inspections/plans", said, **key).json() for _ in range(2)
    )
    assert first == second
    assert (first["office"], first["total"], first["done"]) == ("鉴湖县住房和城乡建设局", 1, 0)
    assert DueItem.objects.count() == 1


@pytest.mark.refuses("I4")
def test_who_draws_up_a_plan_does_not_approve_it(as_, staff, plan, items):
    number = plan(staff.gas_head, None, items.gas)
    refusal = as_(staff.gas_head).post(f"/inspections/plans/{number}/approve").json()
    assert "其他负责人" in refusal["detail"]


@pytest.mark.requirement("24")
def test_a_green_subject_is_not_drawn_by_routine_but_gets_complaints(visits, staff, tavern, items):
    tavern.colour = "green"
    tavern.save()
    routine = visits(source="annual")
    assert "信用良好" in routine.refused(staff.head, "approve")["detail"]
    routine.does(staff.planner, "call-off")
    visits(source="complaint").does(staff.head, "approve")


@pytest.mark.requirement("29")
def test_a_second_plan_on_the_same_day_shows_the_first_and_offers_to_merge(visits, staff, items):
    first, second = visits(), visits()
    shown = second.shown(staff.planner)["overlaps"]
    assert [each["visit"] for each in shown] == [first.number]
    assert "应当合并" in second.refused(staff.head, "approve")["detail"]
    second.does(staff.head, "approve", apart_because="夜间暗访")


@pytest.mark.refuses("I1")
def test_one_officer_alone_or_one_without_certificate_does_not_go(visits, staff, items):
    alone = visits(officers=[staff.officer.pk])
    assert "两名持有效执法证" in alone.refused(staff.head, "approve")["detail"]


def test_only_who_goes_writes_and_only_the_own_head_approves(visits, staff, items):
    walk = visits()
    assert walk.take(staff.gas_head, "approve").status_code == 404
    walk.does(staff.head, "approve")
    assert "不是这次检查的人员" in walk.refused(staff.planner, "notify")["detail"]


def test_a_phone_clock_wrong_by_a_day_and_a_double_click(visits, staff, items, as_, nine):
    walk = visits()
    walk.does(staff.head, "approve")
    walk.does(staff.officer, "notify")
    tomorrow = {"at": "2026-11-21T09:00:00+08:00", "certificates_shown": True, "scanned": True}
    assert "手机时钟" in walk.refused(staff.officer, "arrive", **tomorrow)["detail"]
    path = f"/inspections/visits/{walk.number}/moves/arrive"
    wrong = {"X-Jianhu-Said-At": "2026-11-21T09:00:00+08:00", "Idempotency-Key": "wrong"}
    answer = as_(staff.officer).post(path, {"said": tomorrow}, **wrong)
    assert (answer.status_code, "手机时钟快了约1天" in answer.json()["detail"]) == (422, True)
    nine.pass_minutes(60)
    right = {"X-Jianhu-Said-At": "2026-11-20T09:30:00+08:00", "Idempotency-Key": "once"}
    today = tomorrow | {"at": "2026-11-20T09:30:00+08:00"}
    for _ in range(2):
        answer = as_(staff.officer).post(path, {"said": today}, **right)
        assert answer.status_code == 200, answer.json()
    visit = Visit.objects.get(number=walk.number)
    assert f"{visit.arrived_at:%Y-%m-%d %H:%M}" == "2026-11-20 01:30"
    assert visit.acts.filter(move="arrive").count() == 1


@pytest.mark.requirement("185")
def test_plans_are_counted_by_where_they_came_from(plan, staff, items, as_):
    plan(staff.gas_planner, None, items.gas)
    plan(staff.gas_planner, None, items.gas, source="superior", reference="省2026-7")
    page = as_(staff.gas_head).get("/inspections/plans").json()
    assert [(each["source_name"], each["total"]) for each in page["items"]] == [
        ("上级部署", 1), ("年度计划", 1)]  # fmt: skip
    counts = as_(staff.gas_head).get("/inspections/plans/sources").json()
    assert counts == {"年度计划": 1, "上级部署": 1}


def test_a_plan_says_what_is_left_out_and_why(plan, staff, items, as_):
    number = plan(staff.gas_planner, staff.gas_head, items.gas)
    (row,) = as_(staff.gas_planner).get(f"/inspections/plans/{number}/left-out").json()
    assert (row["item"], row["because"]) == ("燃气使用安全", "还没有排入日历")
    assert as_(staff.fume_planner).get(f"/inspections/plans/{number}/left-out").status_code == 404


@pytest.mark.refuses("I11")
def test_a_visit_warns_of_what_was_there_before(visits, staff, items, tavern, luzhen):
    for at, office in enumerate((luzhen.zjj, luzhen.sthj), 1):
        was = Visit.objects.create(
            number=f"JC2026-90000{at}", subject=tavern, source="annual", lead=office, step="told",
            day=date(2026, 11, at), scanned_at=moments.now(), at=moments.now(), by=staff.planner,
        )  # fmt: skip
        was.items.create(office=office, item=f"X{at}", item_name="项", domain="环", outcome="fine")
    assert visits().shown(staff.planner)["warnings"] == ["30天内2个部门分2次上门"]


@pytest.mark.requirement("28")
def test_what_two_plans_ask_is_asked_once(plan, visits, staff, items):
    plan(staff.fume_planner, staff.fume_head, items.fume)
    plan(staff.fume_planner, staff.fume_head, items.fume, source="superior", reference="省7")
    shown = visits().shown(staff.planner)
    assert [each["code"] for each in shown["items"]] == ["LU-1", "ST-1"]
    assert not DueItem.objects.filter(visit=None).exists()


def test_a_calendar_goes_on_where_a_page_of_whole_days_ends(visits, staff, items, as_):
    for day in ("2026-11-23", "2026-11-23", "2026-11-24", "2026-11-25"):
        visits(day=day)

    def page(since, limit=2):
        return as_(staff.head).get(
            "/inspections/visits", since=since, until="2026-11-30", limit=limit
        )

    first = page("2026-11-01").json()
    assert ([each["day"] for each in first["items"]], first["next"]) == (
        ["2026-11-23"] * 2, "2026-11-24")  # fmt: skip
    rest = page(first["next"]).json()
    assert ([each["day"] for each in rest["items"]], rest["next"]) == (
        ["2026-11-24", "2026-11-25"], None)  # fmt: skip
    assert len(page("2026-11-01", limit=1).json()["items"]) == 2  # a day is never cut
    assert page("2026-11-26").json() == {"items": [], "next": None}
    assert page("2026-11-01", limit=1000).status_code == 422


def test_routine_waits_for_nobody_who_is_in_good_standing(visits, staff, items, plan, tavern):
    plan(staff.gas_planner, staff.gas_head, items.gas)
    tavern.colour = "green"
    tavern.save()
    assert visits(merge=False).shown(staff.planner)["overlaps"] == []
