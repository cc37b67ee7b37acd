"""What a visit found, who went and what was said is witnessed by the journal."""

import pytest

from jianhu.base import witness
from jianhu.inspections.models import (
    Complaint,
    Visit,
    VisitAct,
    VisitItem,
    VisitOfficer,
    VisitPaper,
)
from jianhu.inspections.services.enterprise import complain

pytestmark = pytest.mark.usefixtures("nine")


@pytest.fixture
def told(visits, staff, items):
    """A visit that was walked to its end, and complained of."""
    walk = visits()
    for by, move, said in (
        (staff.head, "approve", {}),
        (staff.officer, "notify", {}),
        (staff.officer, "arrive", {}),
        (
            staff.officer,
            "check",
            {"outcome": "correction", "due_on": "2026-12-01", "found": "占道"},
        ),
        (staff.officer, "finish", {"says": "马上改"}),
        (staff.officer, "tell", {}),
    ):
        walk.does(by, move, **said)
    complain(Visit.objects.get().pk, "态度不好")
    walk.does(
        staff.officer,
        "recheck",
        on="2026-11-20",
        item="LU-1",
        corrected=True,
        found="已经改正",
        reported="企业说已收回",
    )
    return walk


def test_what_was_done_by_the_rules_is_clean(told):
    assert list(witness.troubles()) == []


CHANGES = [
    (lambda: VisitItem.objects.update(outcome="fine", found="正常"), "结果、检查情况"),
    (lambda: VisitAct.objects.filter(move="check").update(said={}), "内容"),
    (lambda: VisitOfficer.objects.first().delete(), "已不存在"),
    (lambda: VisitPaper.objects.first().delete(), "已不存在"),
    (lambda: Complaint.objects.update(words="很好"), "内容"),
    (lambda: Complaint.objects.all().delete(), "已不存在"),
]


@pytest.mark.parametrize(("change", "names"), CHANGES)
def test_what_was_changed_behind_it_is_named(told, change, names):
    change()
    (said,) = witness.troubles()
    assert names in said
