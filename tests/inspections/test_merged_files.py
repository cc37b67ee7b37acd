"""A double's visits and what is due there follow the file that is kept, and come back exactly."""

from datetime import date

import pytest

from jianhu.base import witness
from jianhu.base.people import system
from jianhu.inspections.models import DueItem, Followed, Visit
from jianhu.inspections.queries.history import before
from jianhu.inspections.queries.waiting import due_between
from jianhu.inspections.rules.caps import counted
from jianhu.inspections.services import follow_file, give_back
from jianhu.subjects import services
from jianhu.subjects.models import Subject
from tests.town import _person

pytestmark = pytest.mark.usefixtures("nine")

WHY = "门头照片和营业执照一致"


@pytest.fixture
def analyst(luzhen):
    return _person("mr-n", "N先生", luzhen.centre, "analyst")


@pytest.fixture
def double(tavern, luzhen):
    """The tavern once more; whose file was opened later is the double."""
    said = {"kind": "enterprise", "name": "咸亨老酒店", "industry": "catering"}
    return services.file_subject(system(), **said, area=tavern.area)


@pytest.fixture
def planned(as_, staff, tavern, double, items):
    """One plan that wants the same of both, and something more of the double."""
    rows = [(tavern, "LU-1"), (double, "LU-1")]
    body = {
        "plan": {"title": "计划", "source": "annual", "since": "2026-11-01",
                 "until": "2026-12-31"},
        "rows": [{"subject": each.code, "item": item} for each, item in rows],
    }  # fmt: skip
    number = as_(staff.planner).post("/inspections/plans", body).json()["number"]
    as_(staff.head).post(f"/inspections/plans/{number}/approve")
    body["rows"] = [{"subject": double.code, "item": "ST-1"}]
    number = as_(staff.fume_planner).post("/inspections/plans", body).json()["number"]
    as_(staff.fume_head).post(f"/inspections/plans/{number}/approve")


def picture():
    rows = Visit.objects.order_by("pk").values_list("pk", "subject")
    return [*rows], [*DueItem.objects.order_by("pk").values_list("pk", "subject")]


def test_caps_add_up_and_parting_gives_back_exactly_what_came(
    visits, staff, items, tavern, double, planned, analyst, told
):
    for subject in (tavern, double):
        walk = visits(subject=subject.code, merge=False)
        Visit.objects.filter(number=walk.number).update(step="told")
    town = staff.planner.appointments.get().office_id
    first, troubles = picture(), {*witness.troubles()}
    assert [counted(before(each.pk), town, 2026) for each in (tavern, double)] == [1, 1]

    link = services.merge_files(analyst, tavern.code, double.code, WHY)
    told()
    assert link.target == tavern
    assert [counted(before(each.pk), town, 2026) for each in (tavern, double)] == [2, 0]
    year = (date(2026, 11, 1), date(2026, 12, 31))
    waiting = due_between(*year).values_list("subject", "item")
    assert sorted(waiting) == [(tavern.pk, "LU-1"), (tavern.pk, "ST-1")]
    follow_file(tavern.pk, double.pk)
    assert len(Followed.objects.get().visits) == 1
    after = visits(merge=False)
    second = Visit.objects.get(number=after.number)

    link.refresh_from_db()
    services.undo(analyst, link.pk, reason="认错了，重新核对", version=link.version)
    told()
    (seen, due) = picture()
    assert seen == [*first[0], (second.pk, tavern.pk)]
    assert due == first[1]
    give_back(tavern.pk, double.pk)
    follow_file(tavern.pk, double.pk)
    assert picture() == (seen, due)
    assert {*witness.troubles()} <= troubles, "each move stands in the journal"
    assert Subject.objects.get(pk=double.pk).merged_into is None
