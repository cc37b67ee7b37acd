"""An enterprise sends away a visit that had taken drafts along: each goes back to its office."""

from datetime import timedelta

import pytest

from jianhu.base import moments, witness
from jianhu.inspections.models import DueItem, PackageOrder, Visit, VisitItem
from jianhu.inspections.queries.complaints import hearers
from jianhu.inspections.services.enterprise import complain, refuse
from jianhu.organisations.models import Appointment
from tests.town import NINE, _person

pytestmark = [pytest.mark.usefixtures("nine"), pytest.mark.refuses("I7")]


def key(walk):
    return Visit.objects.get(number=walk.number).pk


def test_what_was_refused_gives_the_others_draft_back(joint, theirs, staff):
    """The town came unapproved and at once; the gas office had nothing to do with that."""
    Visit.objects.filter(number=joint.number).update(step="underway", arrived_at=NINE)
    joint.does(staff.gas[0], "check", item="ZJ-1", found="软管老化", outcome="corrected")
    said = refuse(key(joint), "没有批准")
    theirs.refresh_from_db()
    assert (said.kind, theirs.step) == ("refusal", "draft")
    (again,) = theirs.items.all()
    assert (again.item, again.source, again.outcome, again.found) == ("ZJ-1", "", "", "")
    assert {each.person for each in theirs.officers.all()} == {*staff.gas}
    assert DueItem.objects.get().visit == theirs
    assert f"检查{joint.number}被企业拒绝" in theirs.acts.last().said["because"]
    assert list(witness.troubles()) == []


def test_who_stood_at_the_door_for_what_stays_with_what_was_refused(joint, theirs, staff):
    Visit.objects.filter(number=joint.number).update(step="underway", arrived_at=NINE)
    joint.does(staff.gas[0], "check", item="ZJ-1", found="软管老化", outcome="corrected")
    refuse(key(joint), "没有批准")
    refused = Visit.objects.get(number=joint.number)
    assert {each.item: each.found for each in refused.items.all()} == {
        "LU-1": "",
        "ZJ-1": "软管老化",
    }
    went = {each.person for each in refused.officers.all()}
    assert went == {staff.officer, staff.second, *staff.gas}


def test_a_refused_visit_whose_day_is_over_leaves_the_others_to_be_planned(joint, theirs, staff):
    joint.does(staff.head, "approve")
    moments.set_to(NINE + timedelta(days=3))
    refuse(key(joint), "过了日子")
    theirs.refresh_from_db()
    assert (theirs.step, theirs.acts.last().move) == ("dropped", "stay-off")
    assert DueItem.objects.get().visit is None


def test_what_is_no_ground_gives_nothing_back(joint, theirs, staff):
    joint.does(staff.head, "approve")
    assert refuse(key(joint), "没空").kind == "complaint"
    theirs.refresh_from_db()
    assert (theirs.step, theirs.items.count()) == ("dropped", 0)


@pytest.mark.parametrize("ended", ["call-off", "refuse"])
def test_who_went_along_never_hears_what_was_said_of_them(joint, theirs, staff, luzhen, ended):
    """Also when what they had put in went back, nor who approved and is in another post now."""
    watch = _person("watch", "住建督查", luzhen.zjj, "supervisor")
    joint.does(staff.head, "approve")
    said = complain(key(joint), "住建的人索要好处")
    before = hearers(said)
    assert watch.pk not in before
    if ended == "refuse":
        moments.set_to(NINE + timedelta(days=3))
        refuse(key(joint), "过了日子")
    else:
        joint.does(staff.planner, "call-off")
    assert VisitItem.objects.filter(visit=theirs).exists()
    assert hearers(said) == before


def test_who_approved_it_does_not_hear_it_in_another_post(joint, staff, luzhen):
    joint.does(staff.head, "approve")
    said = complain(key(joint), "态度不好")
    Appointment.objects.filter(person=staff.head).update(office=luzhen.centre, post="supervisor")
    assert staff.head.pk not in hearers(said)
    Visit.objects.update(approved_by=staff.officer)
    assert staff.head.pk in hearers(said)


def test_a_check_up_that_was_refused_may_be_arranged_again_or_withdrawn(
    visits, staff, items, tavern
):
    walk = visits(merge=False)
    order = PackageOrder.objects.create(
        number="TJ-1", subject=tavern, package="x", name="x", items=[], channel="desk",
        asked_by="掌柜", by=staff.planner, at=moments.now(), visit_id=key(walk),
    )  # fmt: skip
    refuse(key(walk), "没有批准")
    order.refresh_from_db()
    assert order.visit is None
