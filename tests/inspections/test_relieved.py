"""Who went has left or lost his certificate: somebody else looks again, and both stand there."""

from datetime import date, timedelta

import pytest

from jianhu.base import moments, witness
from jianhu.inspections.models import Visit, VisitPaper
from jianhu.organisations.models import Appointment, Certificate
from tests.town import NINE, _person

pytestmark = pytest.mark.usefixtures("nine")
LOOK = {"on": "2026-11-23", "item": "LU-1", "corrected": True, "found": "已经退到店内"}


@pytest.fixture
def ordered(ordered_until):
    walk = ordered_until("2026-11-23")
    moments.set_to(NINE + timedelta(days=3))
    return walk


def relieve(walk, by, person, way="does"):
    said = {"item": "LU-1", "person": person.pk, "because": "阿Q调离"}
    return getattr(walk, way)(by, "relieve", **said)


@pytest.fixture
def fresh(luzhen):
    return _person("new", "小栓", luzhen.lu_team, "officer", domains=["综合"])


@pytest.mark.parametrize("why", ["left", "expired"])
def test_who_cannot_look_again_is_relieved_by_who_can(ordered, staff, fresh, why):
    if why == "left":
        Appointment.objects.filter(person=staff.second).update(until=date(2026, 11, 21))
    else:
        Certificate.objects.filter(person=staff.second).update(until=date(2026, 11, 21))
    says = ordered.refused(staff.officer, "recheck", **LOOK)
    assert "牵头单位更换复查人员" in says["detail"]
    assert "42" in says["basis"]
    assert relieve(ordered, staff.officer, fresh, "refused")["status"] == 403
    (move,) = (each for each in ordered.shown(staff.planner)["moves"] if each["name"] == "relieve")
    assert move["form"]["properties"]["person"]["x-labels"][f"{fresh.pk}"] == "小栓"
    relieve(ordered, staff.planner, fresh)
    ordered.does(fresh, "recheck", **LOOK)
    paper = str(VisitPaper.objects.get(template="recheck-record").document)
    assert "小栓" in paper
    assert "阿Q" not in paper
    went = {each.person for each in Visit.objects.get().officers.all()}
    assert went == {staff.officer, staff.second, fresh}
    assert list(witness.troubles()) == []
    assert "不用更换" in relieve(ordered, staff.planner, fresh, "refused")["detail"]


def test_who_is_not_certified_relieves_nobody(ordered, staff, luzhen):
    aide = _person("aide", "辅助", luzhen.lu_team, "officer")
    assert "执法证" in relieve(ordered, staff.planner, aide, "refused")["detail"]
    answer = ordered.take(
        staff.planner, "relieve", item="LU-1", person=staff.gas[0].pk, because="调离"
    )
    assert answer.status_code == 404
    assert "已经是" in relieve(ordered, staff.planner, staff.second, "refused")["detail"]
    assert Visit.objects.get().officers.count() == 2
