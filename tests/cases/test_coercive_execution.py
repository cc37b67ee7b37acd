"""Urged, heard, ordered, carried out or agreed upon: the lawful way, and each thing it refuses."""

from dataclasses import replace

import pytest

from tests.cases.measures import PARENT, Measure, at

URGING = {
    "duty": "缴纳罚款",
    "on": "2026-04-01",
    "method": "direct",
    "until": "2026-04-17",
    "way": "到指定银行缴纳",
    "amount": "435",
    "pay_how": "指定银行账户",
    "rights": True,
    "surcharge_told": True,
}
ORDER = {
    "reasons": "逾期不履行",
    "way": "transfer",
    "planned_at": at("2026-04-24"),
    "remedies": True,
}
DONE = {"began_at": at("2026-04-24"), "ended_at": at("2026-04-24", 11), "record": "已划拨"}
SERVED = {"method": "direct", "on": "2026-04-20"}
UNABLE = {"ground": "unable", "reason": "确无履行能力", "harmless": True}


@pytest.fixture
def urged():
    return Measure("execution").does("urge", "2026-04-01", **URGING)


@pytest.fixture
def ordered(urged):
    return urged.does("order-execution", "2026-04-20", **ORDER)


@pytest.mark.lets("C12", "C13", "C14", "C16", "C18")
def test_from_the_urging_to_the_execution(urged):
    urged.does("hear-urged", "2026-04-02", on="2026-04-02", text="请求宽限")
    urged.does("weigh-urged", "2026-04-03", adopted=False, opinion="没有法定理由")
    urged.does("order-execution", "2026-04-20", **ORDER)
    urged.does("serve-order", "2026-04-20", **SERVED)
    assert urged.does("execute", "2026-04-24", **DONE).step == "executed"


@pytest.mark.refuses("C12")
def test_nobody_is_urged_while_there_is_time_to_pay():
    article, says = Measure("execution").refused("urge", "2026-03-17", **URGING)
    assert (article, "2026-03-17" in says) == ("34", True)


@pytest.mark.refuses("C12", "C18", "C14")
@pytest.mark.parametrize(
    ("said", "article", "says"),
    [
        ({"until": None}, "35", "期限"),
        ({"way": ""}, "35", "方式"),
        ({"pay_how": ""}, "35", "给付方式"),
        ({"rights": False}, "35", "陈述权"),
        ({"amount": None}, "35", "300元"),
        ({"surcharge_told": False}, "45", "应当告知"),
        ({"amount": "435.01"}, "45", "435元"),
        ({"method": "post"}, "38", "直接送达"),
    ],
)
def test_an_urging_says_what_it_must(said, article, says):
    refused = Measure("execution").refused("urge", "2026-04-01", **URGING | said)
    assert (refused[0], says in refused[1]) == (article, True)


@pytest.mark.refuses("C18")
def test_a_surcharge_stops_at_the_fine():
    late = {"on": "2026-05-20", "until": "2026-06-01"}
    measure = Measure("execution")
    assert measure.refused("urge", "2026-05-20", **URGING | late | {"amount": "600.01"})[0] == "45"
    measure.does("urge", "2026-05-20", **URGING | late | {"amount": "600"})


@pytest.mark.lets("C14")
def test_who_cannot_be_met_is_served_by_civil_procedure():
    said = URGING | {"method": "post", "because": "当事人外出"}
    assert Measure("execution").does("urge", "2026-04-01", **said).step == "urged"


@pytest.mark.refuses("C12")
def test_what_the_party_said_is_weighed_first(urged):
    urged.does("hear-urged", "2026-04-02", on="2026-04-02", text="请求宽限")
    assert urged.refused("order-execution", "2026-04-20", **ORDER)[0] == "36"


@pytest.mark.refuses("C13")
def test_only_who_hides_goods_is_met_before_the_term_is_over(urged):
    article, says = urged.refused("order-execution", "2026-04-17", **ORDER)
    assert (article, "转移或者隐匿" in says) == ("35", True)
    urged.does("order-execution", "2026-04-17", **ORDER, hiding="监控显示正在搬运货物")


@pytest.mark.refuses("C13")
@pytest.mark.parametrize("said", [{"planned_at": None}, {"remedies": False}])
def test_an_order_says_when_and_what_may_be_done_against_it(urged, said):
    assert urged.refused("order-execution", "2026-04-20", **ORDER | said)[0] == "37"


@pytest.mark.refuses("C18")
def test_a_surcharge_runs_thirty_days_before_coercion(urged):
    said = ORDER | {"hiding": "正在搬运货物"}
    article, says = urged.refused("order-execution", "2026-04-16", **said)
    assert (article, "2026-04-16" in says) == ("46", True)
    urged.does("order-execution", "2026-04-17", **said)


@pytest.mark.refuses("C18")
def test_who_has_no_power_goes_to_the_court(urged):
    urged.facts = replace(urged.facts, measure="行政处罚")
    article, says = urged.refused("order-execution", "2026-04-20", **ORDER)
    assert (article, "申请人民法院" in says) == ("13", True)


@pytest.mark.lets("C18")
@pytest.mark.refuses("C18")
def test_what_is_seized_may_be_auctioned_once_nobody_sued(urged):
    auction = ORDER | {"way": "auction", "planned_at": at("2026-09-10")}
    urged.facts = replace(urged.facts, measure="行政处罚")
    assert urged.refused("order-execution", "2026-09-03", **auction)[0] == "46"
    urged.facts = replace(urged.facts, seized=True)
    assert urged.refused("order-execution", "2026-09-02", **auction)[0] == "46"
    urged.does("order-execution", "2026-09-03", **auction)


@pytest.mark.refuses("C16")
@pytest.mark.parametrize(
    ("began", "ended", "says"),
    [
        (at("2026-04-24", 20), at("2026-04-24", 23), "夜间"),
        (at("2026-05-01"), at("2026-05-01", 11), "法定节假日"),
    ],
)
def test_no_execution_at_night_or_on_a_holiday(ordered, began, ended, says):
    ordered.does("serve-order", "2026-04-20", **SERVED)
    said = DONE | {"began_at": began, "ended_at": ended}
    article, why = ordered.refused("execute", "2026-05-01", **said)
    assert (article, says in why) == ("43", True)
    ordered.does("execute", "2026-05-01", **said, urgent="墙体即将倒塌")


@pytest.mark.refuses("C16")
def test_nothing_is_planned_for_a_holiday(urged):
    said = ORDER | {"planned_at": at("2026-05-01")}
    assert urged.refused("order-execution", "2026-04-20", **said)[0] == "43"


@pytest.mark.refuses("C16")
@pytest.mark.parametrize("cut", ["water", "power", "heat", "gas"])
def test_residents_are_never_cut_off(ordered, cut):
    ordered.does("serve-order", "2026-04-20", **SERVED)
    assert ordered.refused("execute", "2026-04-24", **DONE, residents=True, cut=[cut])[0] == "43"
    ordered.does("execute", "2026-04-24", **DONE, residents=False, cut=[cut])


@pytest.mark.lets("C15")
@pytest.mark.refuses("C15")
def test_what_is_suspended_waits_until_it_is_resumed(ordered):
    ordered.does("serve-order", "2026-04-20", **SERVED)
    ordered.does("suspend-execution", "2026-04-21", **UNABLE)
    assert ordered.refused("execute", "2026-04-24", **DONE)[0] == "39"
    ordered.does("resume-execution", "2026-04-22", reason="已有履行能力")
    assert ordered.refused("resume-execution", "2026-04-22", reason="再次恢复")[0] == "39"
    assert ordered.does("execute", "2026-04-24", **DONE).step == "executed"


@pytest.mark.lets("C15")
@pytest.mark.refuses("C15")
def test_after_three_years_it_is_not_resumed_but_ended(ordered):
    ordered.does("suspend-execution", "2026-04-21", **UNABLE)
    three = {"ground": "three-years", "reason": "满三年"}
    assert ordered.refused("end-execution", "2029-04-20", **three)[0] == "40"
    assert ordered.refused("resume-execution", "2029-04-21", reason="恢复")[0] == "39"
    assert ordered.does("end-execution", "2029-04-21", **three).step == "execution-ended"


AGREED = {
    "instalments": [{"by": "2026-05-15", "amount": "200"}, {"by": "2026-06-15", "amount": "300"}]
}


@pytest.mark.lets("C15")
@pytest.mark.refuses("C15")
@pytest.mark.parametrize(
    ("said", "says"),
    [
        ({"fine_reduced": "100"}, "不能减免罚款本身"),
        ({"surcharge_reduced": "100"}, "补救措施"),
        ({"surcharge_reduced": "300.01", "remedied": "已清理现场"}, "不能超过"),
        ({"harms_others": True}, "不得损害"),
        ({"instalments": [{"by": "2026-05-15", "amount": "400"}]}, "少于应缴"),
    ],
)
def test_an_agreement_may_lower_the_surcharge_and_never_the_fine(ordered, said, says):
    lawful = AGREED | {"surcharge_reduced": "100", "remedied": "已清理现场"}
    article, why = ordered.refused("agree", "2026-04-21", **AGREED | said)
    assert (article, says in why) == ("42", True)
    ordered.does("agree", "2026-04-21", **lawful)


@pytest.mark.refuses("C15")
def test_while_an_agreement_is_kept_nothing_is_forced(ordered):
    ordered.does("serve-order", "2026-04-20", **SERVED)
    ordered.does("agree", "2026-04-21", **AGREED, surcharge_reduced="100", remedied="已清理现场")
    assert ordered.refused("execute", "2026-04-24", **DONE)[0] == "42"
    ordered.does("break-agreement", "2026-04-23", reason="第一期没有缴纳")
    ordered.does("execute", "2026-04-24", **DONE)


@pytest.mark.lets("C15")
@pytest.mark.refuses("C15")
def test_what_was_taken_wrongly_is_given_back(ordered):
    ordered.does("serve-order", "2026-04-20", **SERVED)
    ordered.does("execute", "2026-04-24", **DONE)
    assert ordered.refused("reverse-execution", "2026-05-08", reason="决定被撤销")[0] == "41"
    done = ordered.does("reverse-execution", "2026-05-08", reason="决定被撤销", restored=True)
    assert done.step == "reversed"


def test_whoever_paid_is_not_urged():
    paid = replace(PARENT, acts=PARENT.acts[:1])
    article, _ = Measure("execution", parent=paid).refused(
        "urge", "2026-03-05", **URGING | {"amount": None}
    )
    assert article == "34"
