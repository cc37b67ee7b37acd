"""A visit is called off that had taken another's draft along: the draft stands open again."""

from datetime import date, timedelta

import pytest

from jianhu.base import moments, witness
from jianhu.base.models import JournalEntry
from jianhu.command.models import Notice
from jianhu.inspections.models import DueItem, Visit
from jianhu.inspections.services.folding import fold
from jianhu.subjects.models import Subject
from tests.inspections.happening import shop
from tests.town import NINE

pytestmark = [pytest.mark.usefixtures("nine"), pytest.mark.refuses("I5")]
DAY = date(2026, 11, 20)


def facts(visit):
    return {
        each.fact for each in JournalEntry.objects.filter(thing=f"inspections.visit:{visit.pk}")
    }


def test_what_went_along_goes_back_and_both_files_say_so(joint, theirs, staff, visits):
    joint.does(staff.planner, "call-off", because="企业停业")
    theirs.refresh_from_db()
    assert theirs.step == "draft"
    (item,) = theirs.items.all()
    assert (item.item, item.source) == ("ZJ-1", "")
    assert {each.person for each in theirs.officers.all()} == {*staff.gas}
    assert DueItem.objects.get().visit == theirs
    act = theirs.acts.last()
    assert (act.move, act.before, act.after) == ("reopen", "dropped", "draft")
    assert joint.number in act.said["because"]
    into = Visit.objects.get(number=joint.number)
    assert [each.item for each in into.items.all()] == ["LU-1"]
    assert "VisitReopened" in facts(theirs)
    assert "VisitGaveBack" in facts(into)
    assert "恢复待审批" in Notice.objects.get(to=staff.gas_planner).says
    assert list(witness.troubles()) == []
    joint.number = theirs.number
    joint.does(staff.gas_head, "approve")


def test_what_both_ask_is_with_each_again(visits, staff, items):
    one, other = visits(merge=False), visits(merge=False, source="alarm")
    into = Visit.objects.get(number=one.number)
    fold(staff.planner, into, other.number)
    assert into.items.count() == 1
    one.does(staff.planner, "call-off")
    again = Visit.objects.get(number=other.number)
    assert (again.step, again.items.get().item, again.officers.count()) == ("draft", "LU-1", 2)


def test_what_went_twice_comes_back_step_by_step(visits, joint, theirs, staff):
    last = visits(merge=False)
    fold(staff.planner, Visit.objects.get(number=last.number), joint.number)
    last.does(staff.planner, "call-off")
    theirs.refresh_from_db()
    assert (theirs.step, joint.shown(staff.planner)["step"]) == ("dropped", "draft")
    assert len(joint.shown(staff.planner)["items"]) == 2
    joint.does(staff.planner, "call-off")
    theirs.refresh_from_db()
    assert (theirs.step, theirs.items.get().item) == ("draft", "ZJ-1")


@pytest.mark.parametrize(("why", "says"), [("day", "已经过去"), ("merged", "已经归并")])
def test_a_draft_that_cannot_stand_again_says_why_and_what_is_due_waits(
    joint, theirs, staff, luzhen, why, says
):
    if why == "day":
        moments.set_to(NINE + timedelta(days=2))
    else:
        kept = shop(luzhen.lu_village, "咸亨酒家")
        Subject.objects.filter(pk=theirs.subject_id).update(merged_into=kept)
    joint.does(staff.planner, "call-off")
    theirs.refresh_from_db()
    assert (theirs.step, theirs.acts.last().move) == ("dropped", "stay-off")
    assert says in theirs.acts.last().said["because"]
    due = DueItem.objects.get()
    assert (due.visit, due.left_out) == (None, "检查已取消")
    assert "VisitStayedOff" in facts(theirs)
    assert "请重新安排" in Notice.objects.get(to=staff.gas_planner).says
