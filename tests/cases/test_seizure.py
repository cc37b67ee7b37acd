"""Things are seized at the tavern's door; the clock is moved day by day, and nobody acts."""

from datetime import datetime, timedelta

import pytest

from jianhu.base import teller
from jianhu.base.models import JournalEntry
from jianhu.cases.models import Case
from jianhu.kit.arriving import CHINA
from tests.cases.coercive import text_of
from tests.cases.conftest import Walk
from tests.cases.seized import LAW, TEST, begin, head, held, holds, listed, on, parent_of, told
from tests.cases.test_crime import transferred

__all__ = ["begin", "held", "listed"]


@pytest.mark.lets("C1", "C2", "C3", "C6", "C7", "C8", "C9", "C10")
def test_from_the_request_to_the_day_everything_is_given_back(held):
    assert held.now()["hold"]["until"] == "2026-12-20"
    held.does("keep-things", where="仓库二号", keeper="仓储公司", third=True)
    on("2026-12-19")
    now = held.does("release", on="2026-12-19", ground="other", returned=True)
    assert (now["step_name"], now["hold"], now["due_on"]) == ("已解除", None, None)
    assert [(each["keeper"], each["outcome_name"]) for each in now["held"]] == [
        ("仓储公司", "已退还")
    ]
    on("2027-01-05")
    assert told("HoldOverdue") == []
    assert head(held, "close", summary="桌子已退还")["step_name"] == "已结案"


@pytest.mark.refuses("C8")
def test_a_seizure_that_nobody_extends(held):
    day, said = datetime(2026, 11, 21, tzinfo=CHINA), {}
    while day.date().isoformat() <= "2026-12-22":
        on(f"{day:%Y-%m-%d}", 0)
        said[f"{day:%m-%d}"] = [each["days"] for each in told("HoldEnding")]
        day += timedelta(days=1)
    assert (said["12-14"], said["12-15"], said["12-18"]) == ([], [5], [5])
    assert (said["12-19"], said["12-22"]) == ([5, 1], [5, 1])
    assert [each["until"] for each in told("HoldOverdue")] == ["2026-12-20"]
    now = held.now()
    assert now["hold"]["unlawful"]
    longer = {"days": 30, "reason": "复杂", "told_on": "2026-12-22"}
    assert held.refused("extend-hold", by=held.people.head, **longer)["basis"] == f"{LAW}/25"
    disposal = {"on": "2026-12-22", "how": "destroy", "basis": "无"}
    assert held.refused("dispose-things", by=held.people.head, **disposal)["basis"] == f"{LAW}/25"
    order = now["hold"]["release"]
    assert held.refused("release", **order)["basis"] == f"{LAW}/28"
    assert held.does("release", **order | {"returned": True})["step_name"] == "已解除"
    assert Case.objects.get(number=held.number).overdue_since.isoformat() == "2026-12-21"


def test_the_penalty_case_shows_its_measures(held):
    parent = Case.objects.get(number=held.number).parent.number
    shown = Walk(held.as_, held.people, parent).now()["measures"]
    assert [(each["number"], each["step_name"], each["unlawful"]) for each in shown] == [
        (held.number, "查封、扣押中", False)
    ]
    assert held.now()["parent"] == parent
    assert parent != held.number


def test_hearing_the_stop_twice_flags_it_once(held):
    on("2026-12-22")
    JournalEntry.objects.filter(fact="ClockRang").update(told_at=None)
    teller.tell_everything()
    assert len(told("HoldOverdue")) == 1


@pytest.mark.lets("C8")
def test_once_thirty_days_longer_and_a_test_does_not_count(held):
    on("2026-12-20")
    longer = {"days": 30, "reason": "需要鉴定", "told_on": "2026-12-20"}
    for wrong in ({"days": 31}, {"told_on": "2026-12-19"}):
        refusal = held.refused("extend-hold", by=held.people.head, **longer | wrong)
        assert refusal["basis"] == f"{LAW}/25"
    now = head(held, "extend-hold", **longer)
    assert now["hold"]["until"] == "2027-01-19"
    again = held.refused("extend-hold", by=held.people.head, **longer | {"days": 1})
    assert (again["basis"], "已经延长过" in again["detail"]) == (f"{LAW}/25", True)
    on("2026-12-21")
    now = held.does("send-to-test", on="2026-12-21", until="2026-12-31", **TEST)
    assert now["hold"]["until"] == "2027-01-29"
    on("2026-12-25")
    now = held.does("test-back", on="2026-12-25", result="合格")
    assert (now["hold"]["until"], now["due_on"]) == ("2027-01-23", "2027-01-23")
    on("2027-01-23", 12)
    assert told("HoldOverdue") == []
    on("2027-01-24")
    assert [each["until"] for each in told("HoldOverdue")] == ["2027-01-23"]


@pytest.mark.lets("C8")
@pytest.mark.refuses("C8")
def test_the_party_hears_soon_that_it_takes_longer_or_that_is_on_the_list(held):
    on("2026-12-20")
    now = head(held, "extend-hold", days=30, reason="需要鉴定")
    assert ("extension-told", "2026-12-23") in [(e["name"], e["on"]) for e in now["terms"]]
    assert now["due_on"] == "2027-01-19"
    early = {"method": "direct", "on": "2026-12-19"}
    assert held.refused("tell-extension", **early)["basis"] == f"{LAW}/25"
    on("2026-12-24")
    assert [each["says"] for each in held.now()["overdue"]] == [
        "延长期限的决定没有及时书面告知当事人。"
    ]
    now = held.does("tell-extension", method="direct", on="2026-12-24")
    assert [(each["due_on"], each["met_on"]) for each in now["overdue"]] == [
        ("2026-12-23", "2026-12-24")
    ]
    assert "延长查封、扣押期限通知书" in text_of(held, "service-receipt")
    assert held.refused("tell-extension", method="direct", on="2026-12-24")


@pytest.mark.refuses("C8")
@pytest.mark.parametrize(
    ("said", "says"),
    [
        ({"until": None}, "应当明确"),
        ({"told": False}, "书面告知"),
        ({"paid_by": "party"}, "由行政机关承担"),
    ],
)
def test_a_test_is_definite_told_and_paid_by_the_agency(held, said, says):
    lawful = {"on": "2026-11-20", "until": "2026-11-30", **TEST}
    refusal = held.refused("send-to-test", **lawful | said)
    assert (refusal["basis"], says in refusal["detail"]) == (f"{LAW}/25", True)


@pytest.mark.refuses("C6")
def test_what_is_held_in_one_case_is_not_held_in_another(held, begin):
    walk = parent_of(held)
    refusal = begin(refused=True, walk=walk)
    assert (refusal["basis"], held.number in refusal["detail"]) == (f"{LAW}/23", True)


@pytest.mark.refuses("C9")
@pytest.mark.parametrize("said", [{"paid_by": "party"}, {"used": True}])
def test_things_are_kept_at_the_agencys_cost_and_not_used(held, said):
    refusal = held.refused("keep-things", where="仓库", keeper="仓储公司", third=True, **said)
    assert refusal["basis"] == f"{LAW}/26"


@pytest.mark.refuses("C10")
@pytest.mark.parametrize(
    "said",
    [
        {"returned": False},
        {"sold": True},
        {"sold": True, "proceeds": "10", "clearly_low": True},
    ],
)
def test_what_is_released_goes_back_at_once(held, said):
    lawful = {"on": "2026-11-20", "ground": "no-violation", "returned": True}
    assert held.refused("release", **lawful | said)["basis"] == f"{LAW}/28"
    held.does("release", **lawful, sold=True, proceeds="10", clearly_low=True, compensation="5")


@pytest.mark.refuses("C10")
def test_nothing_is_confiscated_without_a_penalty_that_says_so(held):
    said = {"on": "2026-11-20", "how": "confiscate", "basis": "处罚决定"}
    refusal = held.refused("dispose-things", by=held.people.head, **said)
    assert refusal["basis"] == f"{LAW}/27"
    head(held, "dispose-things", **said | {"how": "destroy", "basis": "食品安全法"})


@pytest.mark.lets("C5")
@pytest.mark.refuses("C5")
def test_seized_goods_go_to_the_police_with_the_case(held):
    said = {"on": "2026-11-20", "to": "县公安局", "told": True}
    assert held.refused("hand-to-police", **said)["basis"] == f"{LAW}/21"
    parent = parent_of(held)
    parent.proves()
    transferred(parent, held.people)
    assert held.refused("hand-to-police", **said | {"told": False})["basis"] == f"{LAW}/21"
    assert held.does("hand-to-police", **said)["held"][0]["outcome_name"] == "随案移送"


@pytest.mark.refuses("C10")
def test_a_case_does_not_close_over_things_that_are_held(held):
    parent = parent_of(held)
    parent.does("drop")
    parent.does("serve")
    refusal = parent.refused("close")
    assert (refusal["basis"], "查封、扣押的财物" in refusal["detail"]) == (f"{LAW}/27", True)
    held.does("release", on="2026-11-20", ground="no-violation", returned=True)
    parent.does("close")


def test_whoever_handles_it_and_whoever_decides_has_it_on_the_list(held, as_, people, wang_hu):
    on("2026-12-14")
    assert holds(as_(people.officer)) == []
    on("2026-12-15")
    soon = [(f"{held.number} 查封、扣押：到期前处理、延长或者解除", False)]
    assert [holds(as_(who)) for who in (people.officer, people.second, people.head)] == [soon] * 3
    assert [holds(as_(who)) for who in (people.cashier, wang_hu)] == [[], []]
    on("2026-12-21")
    assert holds(as_(people.head)) == [(f"{held.number} 查封、扣押：已超期，应当立即解除", True)]
    held.does("release", on="2026-12-21", ground="expired", returned=True)
    assert holds(as_(people.head)) == []
