"""A head approves many with one opinion; each is checked by its own rules."""

import pytest

from jianhu.base.models import JournalEntry
from jianhu.inspections.models import Plan, Visit

pytestmark = pytest.mark.usefixtures("nine")


def approve(as_, by, **said):
    return as_(by).post("/inspections/approvals", {"said": {"opinion": "同意"} | said})


def test_what_waits_is_listed_and_approved_row_by_row(visits, staff, plan, items, as_):
    good = visits()
    alone = visits(day="2026-11-27", officers=[staff.officer.pk])
    number = plan(staff.planner, None, items.vending, since="2026-12-01")
    ask = as_(staff.head).get
    assert ask("/inspections/for-approval").json() == {"plans": 1, "visits": 2}
    waiting = ask("/inspections/for-approval/visits").json()["items"]
    assert [each["number"] for each in waiting] == [good.number, alone.number]
    assert [each["number"] for each in ask("/inspections/for-approval/plans").json()["items"]] == [
        number
    ]
    answered = approve(
        as_, staff.head, plans=[number], visits=[good.number, alone.number, "JC2026-999999"]
    ).json()
    says = {each["number"]: each["says"] for each in answered}
    assert (says[number], says[good.number]) == ("", "")
    assert "两名持有效执法证" in says[alone.number]
    assert "没有检查" in says["JC2026-999999"]
    assert answered[2]["basis"] == "administrative-penalty-law/42"
    assert Visit.objects.get(number=good.number).step == "approved"
    assert Visit.objects.get(number=alone.number).step == "draft"
    assert Plan.objects.get().state == "approved"
    assert JournalEntry.objects.filter(fact="VisitRefused").count() == 1
    assert ask("/inspections/for-approval").json() == {"plans": 0, "visits": 1}


@pytest.mark.refuses("I4")
def test_nobody_approves_for_others_nor_his_own(visits, staff, plan, items, as_):
    walk = visits()
    own = plan(staff.gas_head, None, items.gas)
    assert as_(staff.gas_head).get("/inspections/for-approval").json()["plans"] == 0
    answered = approve(as_, staff.gas_head, plans=[own], visits=[walk.number]).json()
    assert ["其他负责人" in answered[0]["says"], "没有检查" in answered[1]["says"]] == [True, True]
    assert approve(as_, staff.officer, visits=[walk.number]).status_code == 403
    assert approve(as_, staff.head, opinion="").status_code == 422
    assert approve(as_, staff.head, visits=["x"] * 51).status_code == 422


def test_what_another_wants_there_the_same_day_is_not_approved_by_the_dozen(
    visits, staff, items, as_
):
    first, second = visits(), visits()
    answered = approve(as_, staff.head, visits=[first.number, second.number]).json()
    assert ["应当合并" in each["says"] for each in answered] == [True, True]
    assert set(Visit.objects.values_list("step", flat=True)) == {"draft"}


def test_an_answer_that_got_lost_is_given_again_and_nothing_done_twice(visits, staff, items, as_):
    alone = visits(officers=[staff.officer.pk])
    said = {"said": {"opinion": "同意", "visits": [alone.number]}}
    key = {"Idempotency-Key": "many-1"}
    first, second = (
        as_(staff.head).post("/inspections/approvals", said, **key).json() for _ in range(2)
    )
    assert first == second
    assert first[0]["says"]
    assert JournalEntry.objects.filter(fact="VisitRefused").count() == 1


def test_what_he_drew_up_or_walks_himself_does_not_wait_for_him(visits, staff, items, as_):
    visits()
    ask = as_(staff.head).get
    assert ask("/inspections/for-approval").json()["visits"] == 1
    Visit.objects.update(by=staff.head)
    assert ask("/inspections/for-approval").json()["visits"] == 0
    Visit.objects.update(by=staff.planner)
    visit = Visit.objects.get()
    visit.officers.create(person=staff.head, office=visit.lead)
    assert ask("/inspections/for-approval").json()["visits"] == 0


def test_every_reason_is_told_at_once(visits, staff, plan, items, as_):
    """A rest day, another office that waits and one officer too few: three things to mend."""
    plan(staff.gas_planner, staff.gas_head, items.gas)
    made = visits(source="annual", reference="", merge=False, officers=[staff.officer.pk])
    Visit.objects.filter(number=made.number).update(day="2026-11-22")
    asked = {"said": {"opinion": "同意", "visits": [made.number]}}
    key = {"Idempotency-Key": "many-reasons"}
    told, again = (
        as_(staff.head).post("/inspections/approvals", asked, **key).json()[0] for _ in range(2)
    )
    assert told == again
    assert "两名持有效执法证" in told["says"]
    assert [each["says"] for each in told["more"]] == [
        "2026-11-22是休息日，例行检查应当安排在工作日；确需当日检查的，请写明理由。",
        "同一对象还有鉴湖县住房和城乡建设局待查1项等待检查，应当合并为一次；不合并的，请写明理由。",
    ]
    assert all(each["basis"] for each in told["more"])
    good = visits(day="2026-11-23")
    assert "more" in approve(as_, staff.head, visits=[good.number]).json()[0]
