"""The ordinary procedure through the API: the lawful way, and each step the law keeps shut."""

from datetime import timedelta

import pytest

from jianhu.base import moments
from jianhu.base.models import JournalEntry
from jianhu.cases.models import Case
from tests.town import NINE

PENALTY = "administrative-penalty-law"


def on(day):
    moments.set_to(NINE + timedelta(days=day))


@pytest.mark.lets("B1", "B16", "B6", "B10", "B18", "B20", "B22", "B23", "B32", "B36", "B40")
def test_from_a_clue_to_the_archive(case):
    walk = case().until("noticed")
    walk.does("defend")
    walk.does("recheck")
    on(8)
    for move in ("decide", "serve", "pay", "close", "archive"):
        now = walk.does(move)
    assert now["step_name"] == "已归档"
    assert Case.objects.get().paid == 300


@pytest.mark.requirement("60")
def test_every_change_of_step_has_actor_time_before_and_after(case, people):
    walk = case().until("noticed")
    moved = [
        (act["by"], act["before"], act["after"])
        for act in walk.now()["acts"]
        if act["before"] != act["after"]
    ]
    assert moved == [
        (str(people.head), "待立案", "调查取证"),
        (str(people.officer), "调查取证", "调查终结"),
        (str(people.officer), "调查终结", "已告知"),
    ]
    journal = JournalEntry.objects.filter(fact="CaseMoved").order_by("id")
    assert [each.data["move"] for each in journal] == [
        "file",
        "order-correction",
        "conclude",
        "notify",
    ]


@pytest.mark.refuses("B22", "B16")
def test_nothing_is_decided_before_the_party_had_its_time(case):
    walk = case().until("noticed")
    on(7)  # the fifth working day, still the party's
    refusal = walk.refused("decide")
    assert refusal["basis"] == f"{PENALTY}/62"
    assert "2026-11-27" in refusal["detail"]
    on(8)
    walk.does("decide")


def test_a_signed_waiver_ends_the_time_and_an_unsigned_one_does_not(case):
    walk = case().until("noticed")
    assert walk.refused("waive-defence", signed=False)["basis"] == f"{PENALTY}/62"
    walk.does("waive-defence")
    walk.does("decide")


@pytest.mark.refuses("B23")
def test_a_defence_is_weighed_before_the_decision(case):
    walk = case().until("noticed")
    walk.does("defend")
    on(8)
    assert walk.refused("decide")["basis"] == f"{PENALTY}/45"
    walk.does("recheck")
    walk.does("decide", fine="200")


@pytest.mark.refuses("B23")
def test_the_decision_is_not_heavier_than_the_notice(case):
    walk = case().until("noticed")
    walk.does("waive-defence")
    assert walk.refused("decide", fine="400")["basis"] == f"{PENALTY}/45"
    assert walk.refused("notify", fine="400")["basis"] == f"{PENALTY}/44"
    walk.does("notify", fine="400", new_facts="又查明占用盲道")
    walk.does("waive-defence")
    walk.does("decide", fine="400")


@pytest.mark.refuses("B15")
def test_a_fine_above_the_statute_is_refused_wherever_it_is_proposed(case):
    walk = case()
    walk.does("file")
    walk.does("order-correction")
    walk.proves()
    refusal = walk.refused("conclude", fine="500.01")
    assert refusal["basis"] == f"{PENALTY}/38"
    assert "500元" in refusal["detail"]
    walk.does("conclude", fine="500")


@pytest.mark.refuses("B18", "B24")
def test_without_proof_of_each_element_there_is_no_conclusion(case):
    walk = case()
    walk.does("file")
    walk.proves("当事人身份", "违法行为")
    refusal = walk.refused("conclude")
    assert (refusal["basis"], "情节和后果" in refusal["detail"]) == (f"{PENALTY}/40", True)
    walk.proves("情节和后果")
    walk.does("conclude")


def test_the_head_decides_and_no_handler(case, people):
    walk = case()
    assert walk.take("file", by=people.officer, opinion="同意").status_code == 403
    walk.does("file")


@pytest.mark.refuses("B10")
def test_a_correction_is_ordered_before_the_decision(case):
    walk = case()
    walk.does("file")
    walk.proves()
    walk.does("conclude")
    walk.does("notify")
    walk.does("waive-defence")
    assert walk.refused("decide")["basis"] == f"{PENALTY}/28"
    walk.does("order-correction")
    walk.does("decide")


@pytest.mark.refuses("B32", "B33")
@pytest.mark.lets("B33")
def test_what_is_complicated_is_reviewed_and_discussed(case):
    walk = case().until("noticed", conclude={"complicated": True})
    walk.does("waive-defence")
    assert walk.refused("decide")["basis"] == f"{PENALTY}/58"
    assert walk.refused("review", passed=True, by=walk.people.officer)["status"] == 403
    walk.does("review")
    assert walk.refused("decide")["basis"] == f"{PENALTY}/57"
    walk.does("discuss")
    walk.does("decide")


@pytest.mark.refuses("B33")
@pytest.mark.requirement("155")
def test_who_has_no_legal_qualification_may_not_review(case, people):
    people.reviewer.legal_qualification.delete()
    walk = case().until("concluded", conclude={"complicated": True})
    assert walk.refused("review")["basis"] == f"{PENALTY}/58"


def test_a_review_that_failed_stops_the_decision(case):
    walk = case().until("concluded")
    walk.does("review", passed=False, opinion="程序有误")
    walk.does("notify")
    walk.does("waive-defence")
    assert "程序有误" in walk.refused("decide")["detail"]


@pytest.mark.refuses("B21")
@pytest.mark.lets("B21")
def test_a_related_officer_makes_way(case, as_, people, si_shu):
    walk = case()
    as_(people.head).post(
        f"/cases/{walk.number}/relation", {"person": people.officer.pk, "related": "是举报人的堂兄"}
    )
    refusal = walk.refused("file")
    assert refusal["basis"] == f"{PENALTY}/43"
    assert "闰土是举报人的堂兄" in refusal["detail"]
    change = {"before": people.officer.pk, "after": si_shu.pk, "reason": "回避"}
    as_(people.head).post(f"/cases/{walk.number}/handlers", change)
    walk.does("file")


@pytest.mark.refuses("B35")
def test_ninety_days_are_the_end_unless_suspended(case):
    walk = case().until("noticed")
    on(91)
    assert walk.refused("decide")["basis"] == f"{PENALTY}/60"


@pytest.mark.lets("B35")
def test_time_that_stood_still_does_not_count(case):
    walk = case().until("noticed")
    walk.does("suspend", reason="检测")
    on(20)
    walk.does("resume", reason="检测完成")
    on(91)
    walk.does("decide")


@pytest.mark.refuses("B36")
@pytest.mark.parametrize(
    ("said", "says"),
    [
        ({"method": "electronic"}, "同意"),
        ({"method": "left"}, "见证人"),
        ({"method": "announcement"}, "记明原因"),
    ],
)
def test_service_is_as_the_law_says(case, said, says):
    walk = case().until("noticed")
    walk.does("waive-defence")
    walk.does("decide")
    refusal = walk.refused("serve", **said)
    assert (refusal["basis"], says in refusal["detail"]) == (f"{PENALTY}/61", True)
    walk.does("serve", **said, consent=True, witness="七斤", because="下落不明")


@pytest.mark.refuses("B40")
def test_payment_is_a_receipt_and_not_a_word(case, people):
    walk = case().until("noticed")
    for move in ("waive-defence", "decide", "serve"):
        walk.does(move)
    assert walk.take("pay", by=people.officer, amount="300").status_code == 403
    assert walk.refused("pay", receipt="")["basis"] == f"{PENALTY}/67"
    assert "多于应缴" in walk.refused("pay", amount="300.01")["detail"]
    assert "还有300元" in walk.refused("close")["detail"]
    walk.does("pay")
    walk.does("close")


@pytest.mark.refuses("B2")
def test_the_case_of_another_office_about_the_same_act_comes_first(case, luzhen):
    first = case()
    first.does("file")
    Case.objects.filter(number=first.number).update(office=luzhen.zhzfj)
    refusal = case().refused("file")
    assert refusal["basis"] == f"{PENALTY}/25"
    assert first.number in refusal["detail"]


@pytest.mark.refuses("B6")
def test_what_was_found_too_late_is_not_filed(case):
    walk = case(happened_on="2024-11-19")
    assert walk.refused("file")["basis"] == f"{PENALTY}/36"
    case(happened_on="2024-11-20").does("file")


@pytest.mark.refuses("B1")
def test_a_lapsed_empowerment_stops_the_decision(case, vending):
    walk = case().until("noticed")
    walk.does("waive-defence")
    vending.empowerments.update(until="2026-11-20")
    assert walk.refused("decide")["basis"] == f"{PENALTY}/24"


def test_what_may_be_done_next_says_why_not_the_rest(case, as_, people):
    walk = case().until("noticed")
    walk.does("defend")
    moves = {each["name"]: each for each in walk.now()["moves"]}
    assert not moves["decide"]["mine"]
    assert moves["recheck"]["mine"]
    assert moves["recheck"]["missing"] == []
    theirs = as_(people.head).get(f"/cases/{walk.number}").json()["moves"]
    decide = next(each for each in theirs if each["name"] == "decide")
    assert decide["mine"]
    assert [each["article"] for each in decide["missing"]] == [
        "《行政处罚法》第62条",
        "《行政处罚法》第45条",
    ]


def test_an_outsider_does_not_know_the_case(case, as_, wang_hu, stranger):
    walk = case()
    assert as_(wang_hu).get(f"/cases/{walk.number}").status_code == 404
    assert as_(stranger).get(f"/cases/{walk.number}").status_code == 403
