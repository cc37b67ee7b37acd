"""Each rule of inspections: the lawful visit goes on, the unlawful one is refused."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest

from jianhu.inspections.rules import campaigns
from jianhu.inspections.rules.campaigns import CampaignFacts, check_campaign, check_closure
from jianhu.inspections.rules.refusing import grounds
from jianhu.inspections.rules.visit import Item, Sent
from jianhu.kit.errors import WrongStep
from tests.inspections.told import DAY, FIRE, HEALTH, NOON, after, visit, went

STRICT = "国办发〔2024〕54号"


def refused(step, move, facts, basis=STRICT, **said) -> str:
    with pytest.raises(WrongStep) as refusal:
        after(step, move, facts, **said)
    assert refusal.value.basis == basis
    return refusal.value.message


@pytest.mark.lets("I1", "I2", "I4", "I5", "I8")
def test_a_joint_visit_goes_from_the_plan_to_the_result():
    facts = visit()
    steps = ["draft", "approved", "noticed", "underway", "checked", "told"]
    for (step, then), move in zip(
        pairwise(steps),
        ("approve", "notify", "arrive", "finish", "tell"),
        strict=True,
    ):
        facts = replace(facts, arrived_at=NOON, scanned_at=NOON)
        assert after(step, move, facts) == then


@pytest.mark.refuses("I1")
def test_a_body_that_is_not_published_does_not_inspect():
    items = (Item("A1", "消防设施", FIRE, "创建办", "消防", lawful=False),)
    assert "创建办不是公布的行政检查主体" in refused("draft", "approve", visit(items=items))


@pytest.mark.refuses("I1", "I4")
@pytest.mark.parametrize(
    "second", [Sent(12, "乙", FIRE, ""), Sent(12, "乙", FIRE, "X", ("消防",), auxiliary=True)]
)
def test_each_office_sends_two_certified_officers_of_its_own(second):
    officers = (*(each for each in visit().officers if each.person != 12), second)
    says = refused("draft", "approve", visit(officers=officers), "administrative-penalty-law/42")
    assert "消防所" in says
    assert "卫健局" not in says


@pytest.mark.lets("I1")
@pytest.mark.refuses("I1")
def test_two_for_each_domain_and_not_the_same_two_for_all():
    items = (*visit().items, Item("A2", "危化品储存", FIRE, "消防所", "应急"))
    basis = "administrative-penalty-law/42"
    one = (*visit().officers, Sent(13, "戊", FIRE, "F3", ("应急",)))
    says = refused("draft", "approve", visit(items=items, officers=one), basis)
    assert "消防所（应急）应当有两名" in says
    assert "（消防）" not in says
    two = (*one, Sent(14, "己", FIRE, "F4", ("应急",)))
    assert after("draft", "approve", visit(items=items, officers=two)) == "approved"
    elsewhere = (*one, Sent(14, "己", HEALTH, "F4", ("应急",)))
    refused("draft", "approve", visit(items=items, officers=elsewhere), basis)


@pytest.mark.refuses("I2")
def test_what_is_not_published_is_not_inspected():
    items = (Item("A9", "自定事项", FIRE, "消防所", "消防", published=False), visit().items[1])
    assert "自定事项" in refused("draft", "approve", visit(items=items))


@pytest.mark.lets("I3")
def test_the_last_visit_under_the_cap_and_a_superiors_do_not_count():
    before = (went(FIRE, "2026-03-01"), went(FIRE, "2026-05-01", source="superior"))
    assert after("draft", "approve", visit(before=before)) == "approved"
    last_year = (went(FIRE, "2025-12-01"), went(FIRE, "2025-12-30"))
    assert after("draft", "approve", visit(before=last_year)) == "approved"


@pytest.mark.refuses("I3")
def test_one_visit_more_needs_a_reason():
    over = visit(before=(went(FIRE, "2026-03-01"), went(FIRE, "2026-05-01")))
    assert "消防所本年已经检查2次，上限2次" in refused("draft", "approve", over)
    assert (
        after("draft", "approve", over, over_cap_because="省厅挂牌隐患", over_caps=("消防所",))
        == "approved"
    )


@pytest.mark.refuses("I4")
def test_nobody_goes_without_the_head_nor_approves_his_own_visit():
    assert "负责人批准" in refused("draft", "approve", visit(by_head=False))
    assert "其他负责人" in refused("draft", "approve", visit(by=11))
    assert "负责人批准" in refused("noticed", "arrive", visit(approved_at=None))
    assert "出示执法证件" in refused(
        "noticed", "arrive", visit(), "administrative-penalty-law/55", certificates_shown=False
    )
    assert "不预先通知" in refused("approved", "notify", visit(), unannounced=True)


@pytest.mark.lets("I4")
def test_what_is_urgent_is_approved_within_the_day():
    urgent = visit(approved_at=None, urgent=True, source="alarm")
    assert after("draft", "arrive-urgently", urgent) == "underway"
    late = replace(urgent, arrived_at=NOON, now=NOON + timedelta(hours=24))
    assert after("checked", "approve-late", late) == "checked"
    too_late = replace(late, now=NOON + timedelta(hours=25))
    assert "24小时" in refused("checked", "approve-late", too_late)
    assert "紧急的情形" in refused("draft", "arrive-urgently", urgent, urgent_because="")
    scanned = replace(urgent, arrived_at=NOON, scanned_at=NOON)
    assert "补办批准" in refused("checked", "tell", scanned)


@pytest.mark.refuses("I5")
def test_what_others_are_about_to_check_comes_along():
    apart = visit(overlapping=("市场监管局11月21日的年度检查",))
    assert "应当合并为一次" in refused("draft", "approve", apart)
    assert after("draft", "approve", apart, apart_because="对方系暗访抽样") == "approved"


@pytest.mark.lets("I6")
def test_a_campaign_with_approval_end_and_scope():
    assert check_campaign(_campaign()) is None


@pytest.mark.refuses("I6")
@pytest.mark.parametrize(
    ("changed", "says"),
    [({"approved_by": ""}, "批准机关"), ({"until": None}, "结束日期"), ({"scope": ""}, "检查范围"),
     ({"reason": ""}, "理由"), ({"basis": ""}, "依据"),
     ({"until": DAY - timedelta(days=1)}, "早于")],
)  # fmt: skip
def test_a_campaign_without_what_bounds_it(changed, says):
    with pytest.raises(WrongStep, match=says) as refusal:
        check_campaign(replace(_campaign(), **changed))
    assert refusal.value.basis == STRICT


def _campaign() -> CampaignFacts:
    until = DAY + timedelta(days=30)
    return CampaignFacts(
        "燃气专项", DAY, until, "瓶装气餐饮", "事故", "县政府", "县安委〔2026〕12号"
    )


@pytest.mark.lets("I7")
@pytest.mark.refuses("I7")
def test_an_enterprise_sends_away_what_is_unlawful_and_only_that():
    assert grounds(visit()) == []
    assert grounds(visit(approved_at=None, urgent=True)) == []
    assert grounds(visit(approved_at=None)) == ["没有经负责人批准。"]
    yesterday, tomorrow = DAY - timedelta(days=1), DAY + timedelta(days=1)
    assert grounds(visit(today=yesterday)) == []
    assert grounds(visit(today=tomorrow), arrived_on=DAY) == []
    for early in (grounds(visit(today=yesterday), yesterday), grounds(visit(today=tomorrow))):
        assert early == [f"不在批准的日期（{DAY}）。"]
    one = grounds(visit(officers=visit().officers[:3]))
    assert len(one) == 1
    assert "卫健局" in one[0]


@pytest.mark.refuses("I8")
def test_no_visit_ends_untold_or_unrecorded():
    facts = visit(arrived_at=NOON, scanned_at=NOON)
    assert "接收人" in refused("checked", "tell", facts, receiver="")
    assert "卫生许可" in refused("underway", "finish", replace(facts, results=("A1",)))
    unsigned = {"signed": False, "basis": "administrative-penalty-law/55"}
    assert "拒绝签名" in refused("underway", "finish", facts, **unsigned)
    alone = {"signed": False, "refused_because": "离场"}
    basis = "administrative-penalty-law/47"
    assert "见证人" in refused("underway", "finish", facts, **alone, basis=basis)
    assert after("underway", "finish", facts, **alone, witness="七斤") == "checked"
    assert after("underway", "finish", facts, signed=False, signature=7) == "checked"


@pytest.mark.lets("I9", "I10")
def test_tours_are_recorded_and_what_is_no_inspection_names_why():
    tour = visit(kind="observation", items=(), officers=())
    assert after("draft", "approve", tour) == "approved"
    licence = visit(kind="licence", items=(), officers=(), reference="SP2026-17")
    assert after("draft", "approve", licence) == "approved"


@pytest.mark.refuses("I9", "I10")
def test_no_inspection_hides_behind_another_name():
    assert "按行政检查审批" in refused("draft", "approve", visit(kind="observation"))
    assert "许可申请编号" in refused("draft", "approve", visit(kind="licence"))


@pytest.mark.lets("I12")
def test_inspected_first_and_scanned_within_ten_days():
    found = visit(arrived_at=NOON, scanned_at=NOON + timedelta(days=10))
    first = after("noticed", "arrive", visit(), scanned=False, unscanned_because="系统故障")
    assert first == "underway"
    assert after("checked", "tell", found) == "told"


@pytest.mark.refuses("I12")
def test_a_visit_that_nobody_scanned():
    basis = "深圳市涉企行政检查扫码规定（2025年试行，参照）"
    assert "写明理由" in refused("noticed", "arrive", visit(), basis, scanned=False)
    waiting = visit(arrived_at=NOON)
    assert "补登扫码" in refused("checked", "tell", waiting, basis)
    late = replace(waiting, today=DAY + timedelta(days=11))
    assert "没有在10日内" in refused("checked", "tell", late, basis)
    assert after("checked", "tell", late, late_because="平台停机，已报司法局") == "told"


@pytest.mark.lets("I15")
def test_one_shop_is_closed_and_a_trade_for_safety_with_approval():
    assert check_closure(1, 40, ground="", approved_by="") is None
    assert check_closure(40, 40, ground="公共安全", approved_by="县政府") is None


@pytest.mark.refuses("I15")
@pytest.mark.parametrize("said", [("", "县政府"), ("公共安全", "")])
def test_a_trade_is_not_closed_across_an_area(said):
    with pytest.raises(WrongStep, match="普遍停业") as refusal:
        check_closure(20, 40, ground=said[0], approved_by=said[1])
    assert refusal.value.basis == f"{campaigns.BUSINESS}/59(2)"


def test_who_is_green_is_left_in_peace_but_not_from_complaints():
    assert "信用良好" in refused("draft", "approve", visit(colour="green"))
    assert after("draft", "approve", visit(colour="green", source="complaint")) == "approved"


def test_after_three_visits_in_vain_routine_ends():
    vain = [went(HEALTH, f"2024-0{month}-01", fruitless=True) for month in (3, 5, 7)]
    assert "连续3次" in refused("draft", "approve", visit(before=tuple(vain)))
    assert after("draft", "approve", visit(before=tuple(vain[1:]))) == "approved"
    found = went(HEALTH, "2024-08-01")
    assert after("draft", "approve", visit(before=(*vain, found))) == "approved"
