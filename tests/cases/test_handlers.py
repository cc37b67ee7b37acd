"""Officers stand aside and are replaced: never by somebody who may not, never by too few."""

import pytest

from jianhu.base.models import JournalEntry
from jianhu.organisations import services
from jianhu.organisations.models import Certificate
from tests.town import LONG_AGO, _person

PENALTY = "administrative-penalty-law"


def names(found):
    return {each["name"] for each in found["handlers"]}


@pytest.fixture
def change(as_, people):
    """``change(walk, si_shu)`` asks the head to put somebody in 闰土's place."""

    def ask(walk, after, *, by=None, before=None, reason="调离"):
        body = {"before": (before or people.officer).pk, "after": after.pk, "reason": reason}
        return as_(by or people.head).post(f"/cases/{walk.number}/handlers", body)

    return ask


@pytest.mark.lets("B20")
def test_a_qualified_colleague_takes_over_with_a_reason(case, change, si_shu):
    walk = case()
    answer = change(walk, si_shu, reason="闰土调离")
    assert answer.status_code == 200
    assert names(answer.json()) == {"四叔", "阿Q"}
    told = JournalEntry.objects.filter(fact="HandlerChanged").latest("pk")
    assert (told.data["before"], told.data["after"], told.data["reason"]) == (
        "闰土",
        "四叔",
        "闰土调离",
    )


@pytest.mark.refuses("B20")
def test_nobody_takes_over_without_a_certificate(case, change, si_shu):
    walk = case()
    Certificate.objects.filter(person=si_shu).update(until="2026-11-01")
    refusal = change(walk, si_shu).json()
    assert refusal["basis"] == f"{PENALTY}/42"
    assert names(walk.now()) == {"闰土", "阿Q"}


@pytest.mark.refuses("B20")
def test_nor_somebody_of_another_office_or_who_handles_it_already(case, change, people, wang_hu):
    walk = case()
    for who in (wang_hu, people.second):
        assert change(walk, who).json()["basis"] == f"{PENALTY}/42"


@pytest.mark.refuses("B33")
def test_nor_who_reviewed_it(case, change, people, luzhen):
    walk = case().until("concluded")
    walk.does("review")
    services.appoint(people.head, people.reviewer, luzhen.lu_team, "officer", kind="rota")
    Certificate.objects.create(
        person=people.reviewer, number="33069", domains=["综合"], since=LONG_AGO
    )
    assert change(walk, people.reviewer).json()["basis"] == f"{PENALTY}/58"


def test_only_the_head_replaces(case, change, people, si_shu):
    assert change(case(), si_shu, by=people.officer).status_code == 403


def test_who_may_take_over_is_known_beforehand(case, as_, people, si_shu, luzhen):
    _person("xiao-d", "小D", luzhen.lu_team, "officer")
    walk = case()
    found = as_(people.head).get(f"/cases/{walk.number}/newcomers").json()
    assert [each["name"] for each in found] == ["四叔"]


@pytest.mark.lets("B21")
@pytest.mark.refuses("B21")
def test_the_head_decides_on_a_recusal_and_who_stands_aside_is_replaced(
    case, change, people, si_shu
):
    walk = case().until("noticed")
    walk.does("waive-defence")
    asked = {"person": people.officer.pk, "applicant": "咸亨酒店", "reason": "邻店店主之弟"}
    walk.does("ask-recusal", on="2026-11-20", **asked)
    refusal = walk.refused("decide")
    assert (refusal["basis"], "回避申请" in refusal["detail"]) == (f"{PENALTY}/43", True)
    walk.does("order-correction")  # the investigation goes on meanwhile
    decided = {"on": "2026-11-20", "granted": True, "opinion": "属实"}
    assert walk.take("decide-recusal", people.officer, **decided).status_code == 403
    walk.does("decide-recusal", people.head, **decided)
    refusal = walk.refused("decide")
    assert (refusal["basis"], "闰土" in refusal["detail"]) == (f"{PENALTY}/43", True)
    change(walk, si_shu, reason="回避")
    walk.does("decide")


@pytest.mark.refuses("B21")
def test_only_who_handles_the_case_can_be_challenged(case, people):
    asked = {"on": "2026-11-20", "applicant": "咸亨酒店", "reason": "亲属"}
    refusal = case().refused("ask-recusal", person=people.head.pk, **asked)
    assert refusal["basis"] == f"{PENALTY}/43"


def test_a_recusal_that_is_not_granted_changes_nothing(case, people):
    walk = case().until("noticed")
    walk.does("waive-defence")
    asked = {"person": people.officer.pk, "applicant": "咸亨酒店", "reason": "态度不好"}
    walk.does("ask-recusal", on="2026-11-20", **asked)
    walk.does(
        "decide-recusal", people.head, on="2026-11-20", granted=False, opinion="不属于回避情形"
    )
    walk.does("decide")
