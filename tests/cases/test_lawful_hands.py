"""Who may: nobody who investigated reviews, chairs, discusses or decides, under whatever title."""

from dataclasses import replace

import pytest

from jianhu.cases.models import Case
from jianhu.cases.rules.ledger import Officer
from jianhu.organisations.services import appoint
from tests.cases.walked import FRIDAY, HEAD, OFFICER, REVIEWER, Walked

HEAVY = {"kinds": ["罚款"], "fine": "60000"}
OTHERS = (Officer(2, "阿Q", True), Officer(7, "小D", True))

ASKED = {"on": "2026-11-20", "applicant": "咸亨酒店", "reason": "他是举报人的表弟"}
GRANTED = {"granted": True, "on": "2026-11-20", "opinion": "属实"}


def hand_over(walk):
    """闰土 investigated; then 小D took his place."""
    walk.facts = replace(walk.facts, officers=OTHERS)
    return walk


@pytest.mark.refuses("B32", "B33", "B38")
def test_who_investigated_stays_out_after_another_took_his_place():
    walk = hand_over(Walked().until("noticed", notify=HEAVY | {"hearing": True}))
    assert walk.refused("review", by=OFFICER)[0] == "58"
    assert walk.refused("discuss", by=OFFICER)[0] == "57"
    walk.does("ask-hearing", by=2)
    call = {"held_on": "2026-12-15", "notified_on": FRIDAY, "place": "会议室", "hour": "9时30分"}
    assert walk.refused("call-hearing", by=2, **call, chair=OFFICER)[0] == "64"
    walk.does("call-hearing", by=2, **call, chair=REVIEWER)


@pytest.mark.refuses("B32")
def test_who_investigated_does_not_decide_later():
    walk = hand_over(Walked().until("noticed").does("waive-defence"))
    assert walk.refused("decide", by=OFFICER)[0] == "57"
    walk.does("decide")


@pytest.mark.lets("B38")
@pytest.mark.refuses("B38")
def test_a_hearing_is_held_by_whom_the_party_was_told_of():
    walk = Walked().until("noticed", notify=HEAVY | {"hearing": True}).does("ask-hearing")
    call = {
        "held_on": "2026-12-15",
        "notified_on": FRIDAY,
        "place": "会议室",
        "hour": "9时30分",
        "chair": REVIEWER,
    }
    walk.does("call-hearing", **call)
    held = {"record": "当事人认为数额过高", "signed": True}
    article, says = walk.refused("hold-hearing", "2026-12-15", by=9, **held)
    assert (article, "重新通知" in says) == ("64", True)
    walk.does("hold-hearing", "2026-12-15", **held)


@pytest.mark.lets("B32")
@pytest.mark.refuses("B32")
@pytest.mark.parametrize(
    ("said", "says"),
    [
        ({"members": ["鲁四老爷", "闰土"]}, "闰土是办案人员"),
        ({"members": ["鲁四老爷", "鲁四老爷"]}, "重复"),
        ({"on": "2026-11-19"}, "不能在此之前讨论"),
    ],
)
def test_heads_discuss_and_no_handler_votes(said, says):
    walk = Walked().until("noticed", conclude={"major": True}).does("waive-defence")
    article, why = walk.refused("discuss", **said)
    assert (article, says in why) == ("57", True)
    assert walk.refused("decide")[0] == "57"
    walk.does("discuss").does("decide")


@pytest.mark.refuses("B32", "B33")
def test_what_is_heavier_than_was_reviewed_and_discussed_comes_back_to_them():
    small = {"complicated": True, "fine": "300"}
    walk = Walked().until("concluded", conclude=small).does("review").does("discuss")
    walk.does("notify", fine="4000").does("waive-defence")
    more = {"fine": "4000"}
    article, says = walk.refused("decide", **more)
    assert (article, "重新审核" in says) == ("58", True)
    walk.does("review")
    assert walk.refused("decide", **more) == (
        "57",
        "集体讨论以后又加重（罚款由300元增至4000元），请重新讨论。",
    )
    walk.does("discuss").does("decide", **more)


@pytest.mark.refuses("B33")
def test_who_reviewed_does_not_decide():
    walk = Walked().until("noticed").does("review").does("waive-defence")
    assert walk.refused("decide", by=REVIEWER)[0] == "58"
    walk.does("decide", by=HEAD)


@pytest.mark.refuses("B32")
def test_the_head_of_another_office_decides_nothing_of_ours(case, luzhen):
    """鲁四老爷 sees what the bureau does in his town; its cases are its own head's."""
    walk = case()
    Case.objects.filter(number=walk.number).update(office=luzhen.zhzfj)
    refusal = walk.refused("decline", reason="情节轻微")
    assert refusal["basis"] == "administrative-penalty-law/26"
    assert "综合行政执法局" in refusal["detail"]
    Case.objects.filter(number=walk.number).update(office=luzhen.lu_team)
    walk.does("decline", reason="情节轻微")


@pytest.mark.refuses("B32")
def test_who_sees_the_whole_county_is_not_the_head_of_every_office(case, as_, luzhen, lv_weifu):
    appoint(lv_weifu, lv_weifu, luzhen.wei_team, "office-head", kind="rota")
    walk = case()
    (filing,) = [
        each
        for each in as_(lv_weifu).get(f"/cases/{walk.number}").json()["moves"]
        if each["name"] == "file"
    ]
    assert not filing["mine"]
    refusal = walk.refused("file", by=lv_weifu, opinion="同意立案")
    assert refusal["basis"] == "administrative-penalty-law/26"
    walk.does("file")


@pytest.mark.lets("B21")
@pytest.mark.refuses("B21")
def test_a_party_may_ask_that_an_officer_make_way():
    walk = Walked().until("noticed").does("waive-defence")
    assert walk.refused("ask-recusal", person=9, **ASKED)[0] == "43"
    assert walk.refused("decide-recusal", by=HEAD, **GRANTED)[0] == "43"
    walk.does("ask-recusal", person=OFFICER, **ASKED)
    walk.does("defend").does("recheck")  # meanwhile the investigation goes on
    assert "还没有决定" in walk.refused("decide")[1]
    assert walk.refused("decide-recusal", **GRANTED)[0] == "57"
    walk.does("decide-recusal", by=HEAD, **GRANTED)
    assert walk.refused("decide") == ("43", "闰土已决定回避，请更换办案人员。")
    hand_over(walk).does("decide")


@pytest.mark.refuses("B21")
def test_refused_by_the_head_the_officer_stays():
    walk = Walked().until("noticed").does("waive-defence")
    walk.does(
        "ask-recusal", person=OFFICER, on="2026-11-20", applicant="咸亨酒店", reason="态度不好"
    )
    walk.does(
        "decide-recusal", by=HEAD, granted=False, on="2026-11-20", opinion="没有利害关系"
    ).does("decide")


@pytest.mark.lets("B35")
@pytest.mark.refuses("B35")
def test_ninety_days_are_made_longer_by_a_rule_and_in_time():
    walk = Walked().until("noticed").does("waive-defence")
    longer = {"until": "2027-03-20", "opinion": "案情复杂"}
    assert walk.refused("extend", **longer)[0] == "60"
    rule = {"rule": "市场监督管理行政处罚程序规定第六十四条"}
    late = walk.refused("extend", "2027-02-19", **longer, **rule)
    assert (late[0], "2027-02-18" in late[1]) == ("60", True)
    assert walk.refused("suspend", "2027-02-19", reason="检测", until="2027-03-01")[0] == "60"
    assert walk.refused("decide", "2027-02-19")[0] == "60"
    walk.does("extend", "2027-02-18", **longer, **rule).does("decide", "2027-03-20")


@pytest.mark.refuses("B37")
def test_a_hearing_that_became_due_is_told_of():
    """Told as an enterprise it turned out to be a citizen: 6,000 yuan are much for him."""
    walk = (
        Walked().until("noticed", notify={"fine": "6000"}).does("waive-defence", hearing_too=True)
    )
    walk.facts = replace(walk.facts, party=walk.facts.party._replace(kind="citizen"))
    article, says = walk.refused("decide", "2026-12-20", fine="6000")
    assert (article, "重新告知" in says) == ("63", True)
    walk.does("notify", fine="6000", hearing=True).does("waive-defence", hearing_too=True)
    walk.does("decide", fine="6000")


@pytest.mark.refuses("B18", "B19")
def test_proof_that_fell_away_after_the_report_is_missed_at_the_decision():
    walk = Walked().until("noticed").does("waive-defence")
    [proof] = walk.facts.proofs
    walk.facts = replace(walk.facts, proofs=(proof._replace(inadmissible="经审核不清晰"),))
    assert walk.refused("decide")[0] == "40"
