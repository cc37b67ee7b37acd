"""夜间预警: who supervises hears of each new finding once, and of none a second night."""

import pytest

from jianhu.base.models import JournalEntry
from jianhu.command.models import Notice
from jianhu.inspections.jobs import look_for_patterns
from jianhu.inspections.models import Detected
from jianhu.inspections.services import look_for_findings
from jianhu.project.worker import CLOCK, jobs
from tests.inspections.happening import shop, went
from tests.inspections.test_doubles import bureau as bureau
from tests.town import _person

pytestmark = pytest.mark.usefixtures("nine")


@pytest.fixture
def supervisor(luzhen):
    return _person("督查", "督查", luzhen.centre, "supervisor")


@pytest.fixture
def repeated(luzhen, supervisor):
    """One office, four times in a month, at one tea house."""
    tea = shop(luzhen.lu_village, "华老栓茶馆")
    for day in ("2026-11-02", "2026-11-06", "2026-11-10", "2026-11-14"):
        went(tea, day, luzhen.sthj)
    return tea


def told(person):
    return [*Notice.objects.filter(to=person).order_by("pk").values_list("says", flat=True)]


def tomorrow(nine):
    nine.pass_minutes(24 * 60)


def test_a_repeat_is_told_once_and_not_again_the_second_night(repeated, supervisor, nine):
    assert look_for_patterns() == 1
    (says,) = told(supervisor)
    assert "重复检查" in says
    assert "华老栓茶馆：生态环境局60天内重复检查3次" in says
    assert look_for_patterns() == 0  # that day was looked at
    tomorrow(nine)
    assert look_for_patterns() == 0
    assert len(told(supervisor)) == 1
    ran = JournalEntry.objects.filter(fact="DetectorsRan").order_by("pk")
    assert [(each.data["new"], each.data["standing"]) for each in ran] == [(1, 1), (0, 1)]


def test_what_is_new_the_next_night_is_told_alone(repeated, luzhen, supervisor, nine):
    look_for_patterns()
    tomorrow(nine)
    dye = shop(luzhen.lu_village, "染坊", n=1)
    went(dye, "2026-11-18", luzhen.sthj)
    went(dye, "2026-11-19", luzhen.zjj)
    assert look_for_patterns() == 1
    assert "染坊" in told(supervisor)[1]
    assert "2个部门分2次上门" in told(supervisor)[1]


def test_what_passed_is_forgotten_and_told_again_when_it_comes_back(repeated, supervisor, nine):
    look_for_findings()
    repeated.visits.update(day="2026-01-02")
    assert look_for_findings() == 0
    assert not Detected.objects.exists()
    for n, visit in enumerate(repeated.visits.order_by("pk")):
        visit.day = f"2026-11-{3 + 4 * n:02}"
        visit.save()
    assert look_for_findings() == 1
    assert len(told(supervisor)) == 2


def test_a_double_and_a_gap_are_told(plan, staff, items, bureau, supervisor, luzhen):
    plan(staff.planner, staff.head, items.vending)
    plan(bureau, None, items.vending)
    look_for_findings()
    says = "\n".join(told(supervisor))
    assert "计划重复" in says
    assert "都计划检查事项LU-1" in says
    luzhen.lu_team.until = "2026-11-20"
    luzhen.lu_team.save()
    look_for_findings()
    assert "责任缺口" in "\n".join(told(supervisor))


def test_what_is_often_found_wrong_in_a_town_is_told(luzhen, supervisor):
    for n in range(5):
        went(shop(luzhen.lu_village, f"{n}号店", n=n), "2026-11-10", luzhen.sthj,
             outcome="correction")  # fmt: skip
        if n == 3:
            assert look_for_findings() == 0
    assert look_for_findings() == 1
    assert "鲁镇街道近30天5次查出" in told(supervisor)[0]


def test_many_of_one_kind_in_a_night_are_one_notice(luzhen, supervisor):
    for n in range(7):
        tea = shop(luzhen.lu_village, f"{n}号茶馆", n=n)
        for day in ("2026-11-02", "2026-11-06", "2026-11-10", "2026-11-14"):
            went(tea, day, luzhen.sthj)
    assert look_for_findings() == 7
    (says,) = told(supervisor)
    assert "新发现7件" in says


def test_only_who_supervises_that_area_is_told(repeated, staff):
    look_for_findings()
    for other in (staff.fume_head, staff.fume_planner, staff.officer):
        assert told(other) == []


def test_the_clock_asks_for_it():
    names = [each.name for each in jobs(CLOCK)]
    assert "jianhu.inspections.jobs.look_for_patterns" in names


def test_an_empty_house_is_not_looked_at(db):
    assert look_for_patterns() == 0
    assert not JournalEntry.objects.filter(fact="DetectorsRan").exists()
