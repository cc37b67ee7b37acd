"""Suspected crime: in time to the police, never a fine instead, and back when it is none."""

import pytest

from tests.cases.lenient import PENALTY, on, proved

RULES = "crime-transfer-provisions"
PAPERS = [
    "涉嫌犯罪案件移送书",
    "涉嫌犯罪案件情况的调查报告",
    "涉案物品清单",
    "有关检验报告或者鉴定结论",
    "其他有关涉嫌犯罪的材料",
]
OPINION = {"opinion": "同意移送", "chief": True}
HAND_OVER = {"to": "鉴湖县公安局", "papers": PAPERS}
DECLINED = {"on": "2026-11-20", "reason": "没有犯罪事实", "document": "鉴公不立字〔2026〕1号"}
FILED = {"on": "2026-11-20", "document": "鉴公立字〔2026〕1号"}
GOODS = {"on": "2026-11-20", "list": "账册一本", "received_by": "警员"}
JUDGED = {"on": "2026-11-20", "document": "（2026）浙0699刑初1号", "fine": "200"}


def group(people):
    return {
        "members": [people.officer.pk, people.second.pk],
        "crime": "非法经营罪",
        "because": "数额较大",
    }


def report(walk, people):
    walk.does("form-crime-group", by=people.head, **group(people))
    walk.does("report-crime", report="核实属实，建议移送")


def transferred(walk, people):
    report(walk, people)
    walk.does("approve-transfer", by=people.head, **OPINION)
    walk.does("transfer-crime", by=people.officer, **HAND_OVER)
    return walk


@pytest.fixture
def walk(case):
    walk = case()
    proved(walk)
    return walk


@pytest.mark.lets("B46")
def test_from_the_group_to_the_police_and_closed(walk, people):
    transferred(walk, people)
    walk.does("police-sign", on="2026-11-20", receiver="值班民警")
    walk.does("police-file", **FILED)
    assert walk.refused("close", summary="已移送")["basis"] == f"{RULES}/12"
    walk.does("hand-over-goods", **GOODS)
    assert walk.does("close", summary="已移送")["step_name"] == "已结案"


@pytest.mark.refuses("B46")
def test_the_way_to_the_police_is_as_the_regulation_says(walk, people):
    alone = group(people) | {"members": [people.officer.pk, people.officer.pk]}
    assert walk.refused("form-crime-group", by=people.head, **alone)["basis"] == f"{RULES}/5"
    report(walk, people)
    refusal = walk.refused("approve-transfer", by=people.head, **OPINION | {"chief": False})
    assert (refusal["basis"], "正职" in refusal["detail"]) == (f"{RULES}/5", True)
    walk.does("approve-transfer", by=people.head, **OPINION)
    less = HAND_OVER | {"papers": PAPERS[:3]}
    assert walk.refused("transfer-crime", by=people.officer, **less)["basis"] == f"{RULES}/6"
    none = less | {"without": "本案不需要检验、鉴定，没有其他材料"}
    never = none | {"papers": PAPERS[:2]}
    assert "涉案物品清单" in walk.refused("transfer-crime", by=people.officer, **never)["detail"]
    walk.does("transfer-crime", by=people.officer, **none)


@pytest.mark.refuses("B46")
def test_the_chief_has_three_days_and_the_office_twenty_four_hours(walk, people):
    report(walk, people)
    on(4)
    refusal = walk.refused("approve-transfer", by=people.head, **OPINION)
    assert (refusal["basis"], "2026-11-23" in refusal["detail"]) == (f"{RULES}/5", True)
    walk.does("approve-transfer", by=people.head, **OPINION, late="负责人出差")
    on(5, minutes=1)
    refusal = walk.refused("transfer-crime", by=people.officer, **HAND_OVER)
    assert (refusal["basis"], "2026-11-25 09:00" in refusal["detail"]) == (f"{RULES}/5", True)
    walk.does("transfer-crime", by=people.officer, **HAND_OVER, late="道路中断")


@pytest.mark.lets("B46")
def test_in_time_nobody_is_asked_why(walk, people):
    report(walk, people)
    on(3)
    walk.does("approve-transfer", by=people.head, **OPINION)
    on(4)
    walk.does("transfer-crime", by=people.officer, **HAND_OVER)


@pytest.mark.refuses("B46")
def test_no_fine_instead_of_a_transfer(case, people):
    walk = case().until("noticed", conclude={"outcome": "crime"})
    walk.does("waive-defence")
    refusal = walk.refused("decide")
    assert (refusal["basis"], "不得以行政处罚代替移送" in refusal["detail"]) == (
        f"{RULES}/11",
        True,
    )
    transferred(walk, people)
    assert walk.refused("decide")["status"] == 409


@pytest.mark.lets("B46")
def test_refused_by_the_chief_the_case_goes_on_with_the_reason_on_file(case, people):
    walk = case().until("noticed", conclude={"outcome": "crime"})
    report(walk, people)
    said = {"reason": "数额未达到追诉标准", "chief": True}
    walk.does("refuse-transfer", by=people.head, **said)
    now = walk.does("resume-case", by=people.head, reason="不移送")
    assert now["acts"][-2]["said"]["reason"] == said["reason"]
    walk.does("conclude")
    walk.does("notify")
    walk.does("waive-defence")
    walk.does("decide")


@pytest.mark.lets("B46")
def test_the_police_may_say_no_and_are_asked_again_in_time(walk, people):
    transferred(walk, people)
    walk.does("police-decline", **DECLINED)
    on(3)
    asked = {"on": "2026-11-23", "reason": "数额已达到标准"}
    walk.does("ask-police-review", by=people.head, **asked)
    on(4)
    walk.does("police-decline", **DECLINED | {"on": "2026-11-24"})
    again = walk.refused("ask-police-review", by=people.head, **asked)
    assert "已经提请过一次复议" in again["detail"]
    walk.does("ask-supervision", by=people.head, **asked | {"on": "2026-11-24"})
    assert walk.does("police-file", **FILED | {"on": "2026-11-24"})["step_name"] == "公安已立案"


@pytest.mark.refuses("B46")
def test_asked_too_late_the_case_comes_back(walk, people):
    transferred(walk, people)
    walk.does("police-decline", **DECLINED)
    on(4)
    asked = {"on": "2026-11-24", "reason": "数额已达到标准"}
    for move in ("ask-police-review", "ask-supervision"):
        assert walk.refused(move, by=people.head, **asked)["basis"] == f"{RULES}/9"
    assert walk.does("resume-case", by=people.head, reason="公安不予立案")["step_name"] == (
        "调查取证"
    )


@pytest.mark.refuses("B46")
def test_goods_go_to_the_police_in_three_days(walk, people):
    transferred(walk, people)
    walk.does("police-file", **FILED)
    on(4)
    late = GOODS | {"on": "2026-11-24"}
    assert walk.refused("hand-over-goods", **late)["basis"] == f"{RULES}/12"
    walk.does("hand-over-goods", **late, late="清点物品")


@pytest.mark.refuses("B47")
@pytest.mark.lets("B47")
def test_after_a_conviction_there_is_no_fine_but_there_may_be_a_warning(walk, people):
    transferred(walk, people)
    walk.does("police-file", **FILED)
    walk.does("convicted", **JUDGED)
    walk.does("resume-case", by=people.head, reason="另须给予警告")
    both = {"kinds": ["警告", "罚款"]}
    walk.does("conclude", **both)
    walk.does("notify", **both)
    walk.does("waive-defence")
    refusal = walk.refused("decide", **both)
    assert (refusal["basis"], "不再罚款" in refusal["detail"]) == (f"{PENALTY}/35", True)
    walk.does("decide", kinds=["警告"], fine="0")


@pytest.mark.refuses("B47")
@pytest.mark.lets("B47")
def test_a_fine_already_paid_is_set_off(case, people):
    walk = case().until("noticed")
    for move in ("waive-defence", "decide", "serve", "pay"):
        walk.does(move)
    transferred(walk, people)
    walk.does("police-file", **FILED)
    walk.does("convicted", **JUDGED)
    much = walk.refused("set-off", on="2026-11-20", amount="200.01")
    assert (much["basis"], "折抵200元" in much["detail"]) == (f"{PENALTY}/35", True)
    walk.does("set-off", on="2026-11-20", amount="200")
    assert "折抵0元" in walk.refused("set-off", on="2026-11-20", amount="1")["detail"]
    assert "恢复执行" in walk.refused("resume-case", by=people.head, reason="另案")["detail"]
    assert (
        walk.does("resume-execution", by=people.head, reason="判决已生效")["step_name"] == "执行中"
    )
    walk.does("close")


@pytest.mark.lets("B46")
def test_what_the_court_gives_back_is_taken_up_again(walk, people):
    transferred(walk, people)
    walk.does("police-file", **FILED)
    back = {"on": "2026-11-20", "document": "不起诉决定书1号", "reason": "情节轻微，不起诉"}
    walk.does("crime-return", **back)
    walk.does("resume-case", by=people.head, reason="检察意见：给予行政处罚")
    walk.does("conclude")


def test_the_ninety_days_stand_still_at_the_police(walk, people):
    due = walk.now()["due_on"]
    transferred(walk, people)
    walk.does("police-decline", **DECLINED)
    on(10)
    now = walk.does("resume-case", by=people.head, reason="公安不予立案")
    assert (due, now["due_on"]) == ("2027-02-18", "2027-02-28")
