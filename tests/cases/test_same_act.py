"""One fine for one act; what is another act, a head finds with reasons (行政处罚法 29)."""

import pytest

from jianhu.base.models import JournalEntry
from jianhu.cases.models import Case, Paper

BASIS = "administrative-penalty-law/29"
BECAUSE = "上午的桌子已经收回，傍晚又另行摆出，相隔六小时"


@pytest.fixture
def fined(case):
    """In the morning the tables were out, and the tavern was fined."""
    walk = case()
    walk.does("file")
    return walk.until_decided()


@pytest.fixture
def evening(fined, case):
    """The tables are out again at dusk: the second case of the day, told and heard."""
    walk = case().until("noticed")
    walk.does("waive-defence")
    return walk


def found_separate(walk, other, by=None, reason=BECAUSE):
    return walk.take("find-separate", by=by or walk.people.head, other=other.number, reason=reason)


@pytest.mark.lets("B5")
@pytest.mark.refuses("B5")
def test_undetermined_it_is_one_act_and_found_separate_it_is_fined(fined, evening):
    refusal = evening.refused("decide")
    assert (refusal["basis"], fined.number in refusal["detail"]) == (BASIS, True)

    assert found_separate(evening, fined).status_code == 200
    evening.does("decide")

    act = next(each for each in evening.now()["acts"] if each["move"] == "find-separate")
    assert act["said"] == {"other": fined.number, "reason": BECAUSE}
    told = JournalEntry.objects.filter(fact="CaseMoved", data__move="find-separate")
    assert told.get().by == evening.people.head
    approval = Paper.objects.get(template="decision-approval", case__number=evening.number)
    assert BECAUSE in str(approval.document)


@pytest.mark.refuses("B5")
def test_it_holds_for_the_case_that_was_named_alone(fined, evening, case):
    night = case().until("noticed")
    night.does("waive-defence")
    found_separate(evening, fined)
    evening.does("decide")

    assert evening.number in night.refused("decide")["detail"]
    found_separate(night, evening)
    assert fined.number in night.refused("decide")["detail"]
    found_separate(night, fined)
    night.does("decide")


@pytest.mark.refuses("B5")
def test_by_the_head_with_a_reason_and_the_right_number(fined, evening):
    people = evening.people
    assert found_separate(evening, fined, by=people.officer).status_code == 403
    assert found_separate(evening, fined, reason="").status_code == 422
    other = evening.take("find-separate", by=people.head, other="AJ2026-999999", reason=BECAUSE)
    assert (other.status_code, other.json()["basis"]) == (409, BASIS)
    assert fined.number in other.json()["detail"]
    assert evening.refused("decide")["basis"] == BASIS


def test_where_there_is_no_other_case_it_is_not_offered(case):
    assert "find-separate" not in {each["name"] for each in case().now()["moves"]}


@pytest.mark.lets("B2")
@pytest.mark.refuses("B2")
def test_another_offices_case_about_another_act_does_not_come_first(case, luzhen):
    first = case()
    first.does("file")
    Case.objects.filter(number=first.number).update(office=luzhen.zhzfj)
    ours = case()
    assert ours.refused("file")["basis"] == "administrative-penalty-law/25"
    assert found_separate(ours, first).status_code == 200
    ours.does("file")
