"""Not every violation is punished: what the law commands, what a list allows, and what neither."""

import pytest

from jianhu.cases.models import Case, Party
from jianhu.catalogue.models import Item
from tests.cases.lenient import LISTED, PENALTY, confirmed, ends, first, on, proved, yes_three


@pytest.mark.lets("B11", "B14", "B33")
def test_minor_corrected_and_harmless_is_waived(case):
    walk = case()
    pieces = proved(walk)
    walk.does("assess", **yes_three(pieces))
    walk.does("conclude", outcome="no-penalty", kinds=[], fine="0")
    walk.does("waive", ground="minor", opinion="同意")
    assert ends(walk)["step_name"] == "已结案"


@pytest.mark.refuses("B11")
@pytest.mark.requirement("102")
def test_minor_corrected_and_harmless_must_not_be_fined(case):
    walk = case().until("noticed")
    walk.does("waive-defence")
    pieces = [each["id"] for each in walk.now()["evidence"]]
    walk.does("assess", **yes_three(pieces))
    refusal = walk.refused("decide")
    assert (refusal["basis"], "应当不予处罚" in refusal["detail"]) == (f"{PENALTY}/33", True)
    walk.does("assess", **yes_three(pieces, harmless=False))
    walk.does("decide")


@pytest.mark.refuses("B11")
@pytest.mark.parametrize("without", ["minor", "corrected", "harmless"])
def test_each_of_the_three_has_evidence_of_this_case(case, without):
    walk = case()
    pieces = proved(walk)
    for bad in ([], [pieces[-1] + 1000]):
        assert walk.refused("assess", **yes_three(pieces, **{f"{without}_by": bad}))["basis"] == (
            f"{PENALTY}/33"
        )
    walk.does("conclude", outcome="no-penalty", kinds=[], fine="0")
    assert "三项" in walk.refused("waive", ground="minor", opinion="同意")["detail"]


@pytest.mark.lets("B12", "B14")
@pytest.mark.requirement("102")
def test_a_first_offence_on_the_list_is_waived(case):
    walk = case()
    pieces = proved(walk)
    walk.does("conclude")
    walk.does("waive", **first(pieces))
    ends(walk)


@pytest.mark.refuses("B12")
@pytest.mark.requirement("120")
def test_an_item_that_is_not_listed_is_not_waived_as_first(case, vending):
    walk = case()
    pieces = proved(walk)
    walk.does("conclude")
    Case.objects.update(item_name="对擅自砍伐城市树木的处罚")
    refusal = walk.refused("waive", **first(pieces))
    assert refusal["basis"] == f"{PENALTY}/33"
    assert "没有列入已公布的首违不罚事项清单" in refusal["detail"]


@pytest.mark.refuses("B12")
@pytest.mark.requirement("120")
@pytest.mark.parametrize("unmet", LISTED)
def test_the_condition_that_is_not_met_is_named(case, unmet):
    walk = case()
    pieces = proved(walk)
    walk.does("conclude")
    rest = [each for each in LISTED if each != unmet]
    assert unmet in walk.refused("waive", **first(pieces, *rest))["detail"]
    walk.does("waive", **first(pieces))


@pytest.mark.refuses("B12")
def test_words_alone_prove_no_condition_and_no_correction(case):
    walk = case()
    pieces = proved(walk)
    walk.does("conclude")
    words = [{"condition": each, "proof": "看过了"} for each in LISTED]
    assert "证据" in walk.refused("waive", **first(pieces) | {"conditions": words})["detail"]
    assert "改正" in walk.refused("waive", **first(pieces) | {"corrected_by": []})["detail"]


@pytest.mark.refuses("B12")
def test_the_second_time_is_not_the_first(case):
    earlier = case(happened_on="2026-11-19")
    pieces = proved(earlier)
    earlier.does("conclude")
    earlier.does("waive", **first(pieces))
    walk = case()
    pieces = proved(walk)
    walk.does("conclude")
    refusal = walk.refused("waive", **first(pieces))
    assert earlier.number in refusal["detail"]
    assert "不是初次违法" in refusal["detail"]


@pytest.mark.lets("B12")
def test_the_record_of_another_party_does_not_count(case, keeper):
    earlier = case(party=keeper, happened_on="2026-11-19")
    pieces = proved(earlier)
    earlier.does("conclude")
    earlier.does("waive", **first(pieces))
    walk = case()
    pieces = proved(walk)
    walk.does("conclude")
    walk.does("waive", **first(pieces))


@pytest.mark.lets("B13")
@pytest.mark.refuses("B13")
def test_who_was_not_at_fault_is_not_punished(case):
    walk = case().until("noticed")
    walk.does("waive-defence")
    pieces = [each["id"] for each in walk.now()["evidence"]]
    assert "请先审查" in walk.refused("waive", ground="no-fault", opinion="同意")["detail"]
    weighed = {"accepted": True, "opinion": "桌子被台风吹出，有监控录像"}
    assert walk.refused("weigh-fault", evidence=[0], **weighed)["basis"] == f"{PENALTY}/33"
    walk.does("weigh-fault", evidence=pieces[:1], **weighed)
    assert "没有主观过错" in walk.refused("decide")["detail"]
    walk.does("waive", ground="no-fault", opinion="同意")


@pytest.mark.refuses("B13")
def test_where_the_statute_punishes_without_fault_it_is_no_excuse(case, vending):
    Item.objects.filter(pk=vending.pk).update(tags=["不问主观过错：《某法》第十条"])
    walk = case()
    pieces = proved(walk)
    weighed = {"accepted": True, "opinion": "不知情", "evidence": pieces[:1]}
    refusal = walk.refused("weigh-fault", **weighed)
    assert "《某法》第十条另有规定" in refusal["detail"]
    walk.does("weigh-fault", **weighed | {"accepted": False})


@pytest.mark.lets("B8")
def test_a_child_is_let_go_and_taught(case):
    walk = case(
        party={"kind": "citizen", "name": "水生", "born_on": "2013-01-01", "address": "鲁镇"}
    )
    proved(walk)
    walk.does("conclude")
    walk.does("waive", ground="age", opinion="责令监护人管教")
    ends(walk)


@pytest.mark.refuses("B8")
def test_a_grown_man_is_no_child_and_a_sane_one_not_incapable(case, keeper):
    walk = case(party=keeper | {"born_on": "1970-01-01"})
    proved(walk)
    walk.does("conclude")
    assert walk.refused("waive", ground="age", opinion="同意")["basis"] == f"{PENALTY}/30"
    assert walk.refused("waive", ground="incapable", opinion="同意")["basis"] == f"{PENALTY}/31"
    Party.objects.update(incapable=True)
    walk.does("waive", ground="incapable", opinion="责令监护人看管")


@pytest.mark.refuses("B14")
def test_without_education_the_case_is_not_closed(case):
    walk = case()
    proved(walk)
    walk.does("assess", **yes_three([each["id"] for each in walk.now()["evidence"]]))
    walk.does("conclude", outcome="no-penalty", kinds=[], fine="0")
    walk.does("waive", ground="minor", opinion="同意")
    walk.does("serve")
    assert walk.refused("close")["basis"] == f"{PENALTY}/33"
    walk.does("educate", on="2026-11-20", text="讲解城市管理规定")
    walk.does("close")


def test_what_is_not_proved_is_not_waived_either(case):
    walk = case()
    pieces = proved(walk)
    walk.does("conclude")
    walk.does("assess", **yes_three(pieces))
    Case.objects.get().evidence.filter(proves="违法行为").update(inadmissible="没有审核")
    assert walk.refused("waive", ground="minor", opinion="同意")["basis"] == f"{PENALTY}/40"


@pytest.mark.requirement("132")
def test_first_a_notice_then_a_warning_then_a_penalty(case, as_, people):
    conditions = ("危害后果轻微", "当场改正")

    def again(day):
        walk = case(happened_on=f"2026-11-{day}")
        pieces = proved(walk)
        walk.does("conclude", kinds=["警告"], fine="0")
        said = first(pieces, *conditions) | {"ground": "ladder"}
        return walk, said

    def rung(walk):
        paths = as_(people.officer).get(f"/cases/{walk.number}/leniency").json()["paths"]
        return next(each for each in paths if each["kind"] == "ladder")

    walk, said = again(18)
    assert "通知改正" in rung(walk)["says"]
    walk.does("waive", **said)
    walk, said = again(19)
    assert "应当警告" in walk.refused("waive", **said)["detail"]
    assert not rung(walk)["possible"]
    walk.does("notify", kinds=["警告"], fine="0")
    walk.does("waive-defence")
    walk.does("decide", kinds=["警告"], fine="0")
    walk, said = again(20)
    assert "这是第3次，应当处罚" in walk.refused("waive", **said)["detail"]
    assert "不是初次违法" in walk.refused("waive", **first(said["corrected_by"]))["detail"]


@pytest.mark.lets("B45")
@pytest.mark.refuses("B45")
@pytest.mark.requirement("117")
def test_fast_is_the_same_way_with_less_waiting_for_papers(case):
    walk = case()
    walk.does("file")
    walk.does("order-correction")
    walk.proves("当事人身份", "违法行为")
    said = {"admitted": True}
    assert "还没有证据证明" in walk.refused("go-fast", **said)["detail"]
    walk.proves("情节和后果")
    pieces = [each["id"] for each in walk.now()["evidence"]]
    listed = ("事实清楚", "当事人承认违法事实", "证据齐全")
    said |= {"admitted_by": pieces[:1], "conditions": confirmed(pieces, *listed)}
    assert "承认" in walk.refused("go-fast", **said | {"admitted": False})["detail"]
    assert (
        "证据齐全"
        in walk.refused("go-fast", **said | {"conditions": confirmed(pieces, *listed[:2])})[
            "detail"
        ]
    )
    assert walk.does("go-fast", **said)["fast"]
    walk.does("conclude")
    walk.does("notify")
    assert walk.refused("decide")["basis"] == f"{PENALTY}/62"
    walk.does("waive-defence")
    walk.does("decide")


@pytest.mark.refuses("B45")
@pytest.mark.requirement("117")
def test_who_disputes_leaves_the_fast_track(case):
    walk = case()
    pieces = proved(walk)
    listed = ("事实清楚", "当事人承认违法事实", "证据齐全")
    said = {
        "admitted": True,
        "admitted_by": pieces[:1],
        "conditions": confirmed(pieces, *listed),
    }
    walk.does("go-fast", **said)
    walk.does("conclude")
    walk.does("notify")
    assert not walk.does("defend")["fast"]
    walk.does("send-back", reason="复核")
    assert "异议" in walk.refused("go-fast", **said)["detail"]


def test_an_item_off_the_list_does_not_go_fast(case):
    walk = case()
    pieces = proved(walk)
    Case.objects.update(item_name="对擅自砍伐城市树木的处罚")
    refusal = walk.refused("go-fast", admitted=True, admitted_by=pieces[:1])
    assert "快速办理事项清单" in refusal["detail"]


def test_a_promise_needs_its_day(case):
    walk = case()
    proved(walk)
    on(0)
    assert walk.refused(
        "promise", on="2026-11-20", what="收回桌子", due_on="2026-11-19", signed=True
    )["detail"].startswith("改正期限")
