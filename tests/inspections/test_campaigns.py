"""Special campaigns: bounded, approved before any plan names them, grouping what was done."""

import pytest

from jianhu.inspections.models import Campaign

pytestmark = pytest.mark.usefixtures("nine")

SAID = {
    "name": "燃气专项", "basis": "县安委〔2026〕12号", "since": "2026-11-01", "until": "2026-12-31",
    "scope": "瓶装气餐饮", "reason": "事故通报", "approved_by": "县政府",
}  # fmt: skip
BY = {"source": "campaign", "campaign": "燃气专项"}


@pytest.fixture
def recorded(as_, staff):
    def record(**more):
        return as_(staff.planner).post("/inspections/campaigns", {"said": SAID | more})

    return record


@pytest.fixture
def campaign(as_, staff, recorded):
    key = recorded().json()["id"]
    approved = as_(staff.head).post(f"/inspections/campaigns/{key}/approve").json()
    assert (approved["state"], approved["decided_by"]) == ("approved", "鲁四老爷")
    return lambda: as_(staff.planner).get(f"/inspections/campaigns/{key}").json()


@pytest.mark.lets("I6", "I15")
def test_a_bounded_campaign_is_recorded(recorded):
    assert recorded().json()["name"] == "燃气专项"
    assert Campaign.objects.count() == 1


def test_a_double_click_records_one_campaign(as_, staff):
    key = {"Idempotency-Key": "gas"}
    ask = as_(staff.planner).post
    twice = [ask("/inspections/campaigns", {"said": SAID}, **key) for _ in range(2)]
    assert twice[0].json() == twice[1].json()
    assert Campaign.objects.count() == 1


@pytest.mark.refuses("I6", "I15")
@pytest.mark.parametrize(
    ("more", "says"),
    [
        ({"scope": ""}, "检查范围"),
        ({"basis": ""}, "依据"),
        ({"until": None}, "结束日期"),
        ({"kinds": ["no-such"]}, "事件类别"),
        ({"closes": 30, "of": 40}, "普遍停业"),
    ],
)
def test_an_unbounded_campaign_or_a_mass_closure_is_refused(recorded, more, says):
    assert says in recorded(**more).json()["detail"]
    assert not Campaign.objects.exists()


def test_a_name_is_given_once(recorded):
    recorded()
    assert "另取名称" in recorded().json()["detail"]


@pytest.mark.refuses("I6")
def test_only_another_head_of_the_own_office_approves_and_once(as_, staff, recorded):
    path = f"/inspections/campaigns/{recorded().json()['id']}/approve"
    assert as_(staff.planner).post(path).status_code == 403
    assert as_(staff.gas_head).post(path).status_code == 404
    assert as_(staff.head).post(path).status_code == 200
    assert "不能再批准" in as_(staff.head).post(path).json()["detail"]
    own = as_(staff.head).post("/inspections/campaigns", {"said": SAID | {"name": "另一个"}}).json()
    refusal = as_(staff.head).post(f"/inspections/campaigns/{own['id']}/approve").json()
    assert "其他负责人" in refusal["detail"]


@pytest.mark.refuses("I6")
def test_nothing_is_planned_by_a_campaign_that_is_not_approved_or_beyond_its_days(
    as_, staff, tavern, items, recorded, visits
):
    body = {
        "plan": {"title": "燃气计划", "since": "2026-11-01", "until": "2026-12-31"} | BY,
        "rows": [{"subject": tavern.code, "item": "ZJ-1"}],
    }

    def planned(**more):
        return as_(staff.gas_planner).post(
            "/inspections/plans", body | {"plan": body["plan"] | more}
        )

    assert "没有专项行动" in planned().json()["detail"]
    key = recorded().json()["id"]
    assert "还没有经负责人批准" in planned().json()["detail"]
    assert "还没有经负责人批准" in visits(**BY).answer.json()["detail"]
    as_(staff.head).post(f"/inspections/campaigns/{key}/approve")
    assert "期间以外" in planned(until="2027-01-15").json()["detail"]
    assert "期间以外" in visits(day="2027-01-15", **BY).answer.json()["detail"]
    assert visits(source="campaign").answer.status_code == 422
    assert planned().status_code == 200


@pytest.mark.requirement("108")
def test_a_campaign_groups_its_plans_checks_and_cases(
    as_, staff, items, tavern, plan, visits, campaign
):
    number = plan(staff.gas_planner, staff.gas_head, items.gas, **BY)
    by_plan = visits().with_all()
    own, other = visits(merge=False, **BY), visits(merge=False)
    own.does(staff.head, "approve", apart_because="夜间")
    own.does(staff.officer, "notify")
    own.does(staff.officer, "arrive")
    own.does(staff.officer, "check", outcome="case", found="擅自占道")
    own.does(staff.officer, "finish")
    own.does(staff.officer, "tell")
    matter = {
        "item": "LU-1", "conduct": "擅自占道", "lon": tavern.lon, "lat": tavern.lat,
        "happened_on": "2026-11-20", "second": staff.second.pk, "visit": own.number,
    }  # fmt: skip
    party = {
        "kind": "organisation", "name": "咸亨酒店", "identity": "91330699MA2D0XXX0A",
        "address": "鲁镇东街12号", "representative": "掌柜",
    }  # fmt: skip
    case = as_(staff.officer).post("/cases", {"matter": matter, "party": party}).json()
    assert campaign()["its_cases"] == []  # a clue is not yet a case
    filed = as_(staff.head).post(
        f"/cases/{case['number']}/moves/file", {"said": {"opinion": "同意立案"}}
    )
    assert filed.status_code == 200, filed.json()

    found = campaign()
    assert [each["number"] for each in found["its_plans"]] == [number]
    assert {each["number"] for each in found["its_visits"]} == {by_plan.number, own.number}
    assert other.number not in {each["number"] for each in found["its_visits"]}
    assert found["its_cases"] == [case["number"]]
    told = {"checks": 1, "problems": 1, "corrected": 0, "cases": 1}
    assert {key: found["funnel"][key] for key in told} == told
    (row,) = as_(staff.gas_planner).get("/inspections/campaigns").json()["items"]
    assert (row["plans"], row["visits"]) == (1, 1)
    missing = matter | {"visit": "JC2026-999999"}
    answer = as_(staff.officer).post("/cases", {"matter": missing, "party": party})
    assert answer.status_code == 404
