from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jianhu.planning.quarter.merge import merged
from jianhu.planning.quarter.plan import Why
from jianhu.planning.quarter.told import form
from jianhu.planning.quarter.verify import verify
from jianhu.planning.quarter.when import Calendar
from tests.planning.quarter.luzhen import (
    DAYS,
    FIRST,
    LAST,
    Cap,
    Colour,
    Pattern,
    Rules,
    Source,
    item,
    planned,
    quarter,
    tavern,
    why,
)

ONCE = Cap(1, "每年一次", "市监", free=frozenset({Source.MANDATED}))


def test_three_offices_come_once():
    problem, found = planned(item("市监"), item("消防"), item("环保"))
    assert len(found.visits) == found.enterprise_days == 1
    assert set(found.visits[0].officers) == {"市监", "消防", "环保"}
    assert all(len(names) == 2 for names in found.visits[0].officers.values())
    assert verify(problem, found) == []


def test_two_visits_where_the_windows_do_not_meet():
    early, late = item("市监", last=DAYS[3]), item("消防", first=DAYS[5])
    problem, found = planned(early, late)
    assert [visit.items for visit in found.visits] == [(early.id,), (late.id,)]
    assert verify(problem, found) == []


def test_what_may_wait_rides_with_what_may_not():
    pressing, patient = item("市监", last=DAYS[2]), item("消防")
    _, found = planned(pressing, patient)
    assert set(found.visits[0].items) == {pressing.id, patient.id}
    assert found.visits[0].day <= DAYS[2]


def test_no_question_is_asked_twice():
    items = (
        item("市监", questions=("许可证是否有效", "有无健康证明")),
        item("消防", questions=("许可证是否有效", "出口是否畅通")),
    )
    problem, found = planned(*items)
    assert form(problem, found.visits[0]) == ("许可证是否有效", "有无健康证明", "出口是否畅通")


def test_offices_work_side_by_side():
    _, found = planned(item("市监", minutes=30), item("消防", minutes=50))
    assert found.visits[0].ends - found.visits[0].begins == 15 + 50


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"published": False}, Why.UNPUBLISHED),
        ({"minutes": 500}, Why.TOO_LONG),
        ({"domain": "特种设备"}, Why.NO_OFFICERS),
    ],
)
def test_what_may_not_be_visited_says_why(change, reason):
    fine, wrong = item("消防"), item("市监", **change)
    problem, found = planned(fine, wrong)
    assert why(found) == {wrong.id: reason}
    assert [visit.items for visit in found.visits] == [(fine.id,)]
    assert verify(problem, found) == []


def test_green_is_spared_routine_but_not_complaints():
    routine, complaint = item("市监"), item("消防", source=Source.COMPLAINT)
    problem, found = planned(routine, complaint, subjects=(tavern(colour=Colour.GREEN),))
    assert why(found) == {routine.id: Why.GREEN}
    assert [visit.items for visit in found.visits] == [(complaint.id,)]
    assert verify(problem, found) == []


def test_what_can_be_seen_from_the_desk_needs_no_visit():
    problem, found = planned(item("市监", on_site=False))
    assert not found.visits
    assert found.desk == (problem.items[0].id,)


def test_a_subject_that_is_closed_all_the_time_is_not_visited():
    _, found = planned(item(), subjects=(tavern(closed=frozenset(DAYS)),))
    assert list(why(found).values()) == [Why.CLOSED]


def test_the_cap_gives_up_what_does_least_and_names_its_article():
    early = item("市监", last=DAYS[2])
    late = [item("市监", first=DAYS[5], minutes=m) for m in (10, 20)]
    problem, found = planned(early, *late, rules=Rules(caps=(ONCE,)))
    assert why(found) == {early.id: Why.CAP}
    assert found.left_out[0].basis == "每年一次"
    assert verify(problem, found) == []


def test_what_the_cap_sets_free_does_not_count():
    early = item("市监", last=DAYS[2], source=Source.MANDATED)
    late = item("市监", first=DAYS[5])
    _, found = planned(early, late, rules=Rules(caps=(ONCE,)))
    assert len(found.visits) == 2


def test_visits_earlier_in_the_year_count():
    before = tavern(made={"市监": (FIRST - timedelta(60),)})
    _, found = planned(item("市监"), item("消防"), subjects=(before,), rules=Rules(caps=(ONCE,)))
    assert [visit.officers.keys() for visit in found.visits] == [{"消防"}]


def test_a_pattern_keeps_visits_apart_or_warns():
    rules = Rules(patterns=(Pattern(5, 1, "五日内两次"),))
    apart = planned(item("市监", last=DAYS[4]), item("消防", first=DAYS[5]), rules=rules)[1]
    assert (apart.visits[1].day - apart.visits[0].day).days >= 5
    assert not apart.warned
    near = planned(item("市监", DAYS[4], DAYS[4]), item("消防", DAYS[5], DAYS[5]), rules=rules)[1]
    assert [each.basis for each in near.warned] == ["五日内两次"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=8))
def test_no_fewer_visits_would_do(windows):
    """As many items with windows that do not meet, each with each, as there are visits."""
    items = [
        item("市监", DAYS[min(w)], DAYS[max(w)], id=str(n), minutes=1)
        for n, w in enumerate(windows)
    ]
    problem = quarter(*items)
    calendar = Calendar(problem)
    due = [(each, calendar.window(each, problem.subjects[0])) for each in items]
    visits = merged(problem, calendar, problem.subjects[0], due)
    apart, last = 0, FIRST - timedelta(1)
    for each in sorted(items, key=lambda each: each.due):
        if each.earliest > last:
            apart, last = apart + 1, each.due
    assert len(visits) == apart
    assert all(visit.days for visit in visits)


def test_the_last_day_is_still_in_time():
    _, found = planned(item("市监", LAST, LAST))
    assert found.visits[0].day == LAST
