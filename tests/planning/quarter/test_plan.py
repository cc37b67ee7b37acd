from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jianhu.planning.day import Unplannable, Window
from jianhu.planning.effort import Effort
from jianhu.planning.quarter.compare import compare, figures
from jianhu.planning.quarter.county import county
from jianhu.planning.quarter.plan import Why
from jianhu.planning.quarter.planner import plan
from jianhu.planning.quarter.verify import verify
from tests.planning.quarter.luzhen import (
    DAYS,
    LITTLE,
    OFFICES,
    Cap,
    Colour,
    Pattern,
    Rules,
    Source,
    item,
    planned,
    quarter,
    replace,
    tavern,
    why,
)

HOURS = ((), (Window(540, 660),), (Window(480, 600), Window(840, 990)), (Window(900, 1440),))


@st.composite
def subjects(draw, number):
    colour = draw(st.sampled_from(Colour))
    day = st.sampled_from(HOURS)
    return tavern(
        id=f"S{number}",
        point=(120.5 + draw(st.integers(0, 9)) / 60, 30.0),
        town=draw(st.sampled_from(("鲁镇", "未庄"))),
        colour=colour,
        hours=draw(st.one_of(st.just(()), st.tuples(*[day] * 7))),
        closed=draw(st.frozensets(st.sampled_from(DAYS), max_size=4)),
        made={"市监": (date(2026, 3, 20),)} if draw(st.booleans()) else {},
    )


@st.composite
def problems(draw):
    count = draw(st.integers(1, 4))
    items = []
    for n in range(draw(st.integers(1, 14))):
        first, last = sorted(draw(st.tuples(*[st.integers(0, len(DAYS) - 1)] * 2)))
        items.append(
            item(
                draw(st.sampled_from(list(OFFICES))),
                DAYS[first],
                DAYS[last],
                f"S{draw(st.integers(1, count))}",
                draw(st.sampled_from((5, 40, 90, 170))),
                id=f"I{n}",
                source=draw(st.sampled_from(Source)),
                on_site=draw(st.integers(0, 5)) > 0,
                published=draw(st.integers(0, 9)) > 0,
            )
        )
    caps = (Cap(1, "一", "市监", free=frozenset({Source.COMPLAINT})), Cap(3, "三"))
    problem = quarter(
        *items,
        subjects=tuple(draw(subjects(n + 1)) for n in range(count)),
        rules=Rules(caps=caps[: draw(st.integers(0, 2))], patterns=(Pattern(4, 1, "四日"),)),
        off=draw(
            st.frozensets(st.tuples(st.sampled_from(("市监1", "消防2")), st.sampled_from(DAYS)))
        ),
        capacity=draw(st.sampled_from((None, 1, 2))),
    )
    some = draw(st.sampled_from((frozenset(), frozenset({"鲁镇"}))))
    return replace(problem, teams=(replace(problem.teams[0], towns=some), *problem.teams[1:]))


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(problems())
def test_no_plan_breaks_anything_and_every_reason_is_true(problem):
    assert verify(problem, plan(problem, LITTLE)) == []


def test_the_checker_sees_what_is_broken():
    """Each wrong is done to a good plan, so that a checker that is blind would fail here."""
    problem, good = planned(
        item("市监"), item("消防"), subjects=(tavern(closed=frozenset({DAYS[5]})),)
    )
    visit = good.visits[0]
    wrongs = [
        {"day": DAYS[5]},
        {"day": date(2026, 4, 4)},
        {"begins": visit.begins - 600, "ends": visit.ends - 600},
        {"ends": visit.ends - 1},
        {"items": visit.items[:1]},
        {"officers": {**visit.officers, "市监": ("市监1",)}},
        {"officers": {**visit.officers, "市监": ("消防1", "消防2")}},
    ]
    assert verify(problem, good) == []
    for wrong in wrongs:
        assert verify(problem, replace(good, visits=(replace(visit, **wrong),))), wrong


@pytest.mark.parametrize("change", [{"off": [("市监1", day) for day in DAYS[:9]]}, {}])
def test_two_officers_of_the_office_must_be_there(change):
    problem, found = planned(item("市监"), **change)
    assert (found.visits[0].day == DAYS[9]) == bool(change)
    assert verify(problem, found) == []


def test_one_officer_of_each_of_two_offices_are_not_two():
    _, found = planned(item("市监"), off=[("市监1", day) for day in DAYS])
    assert list(why(found).values()) == [Why.NO_OFFICERS]


def test_a_certificate_that_ran_out_does_not_count():
    problem = quarter(item("市监"))
    ended = replace(problem.officers[0], domains={"食品": DAYS[3]})
    found = plan(replace(problem, officers=(ended, *problem.officers[1:])), LITTLE)
    assert found.visits[0].day <= DAYS[3]


def test_what_has_no_room_is_left_out_and_says_so():
    many = [tavern(id=f"S{n}") for n in range(4)]
    items = [item("市监", DAYS[0], DAYS[0], each.id, 100) for each in many]
    problem, found = planned(*items, subjects=tuple(many))
    assert set(why(found).values()) == {Why.CROWDED}
    assert len(found.visits) == 3
    assert verify(problem, found) == []


def test_red_goes_first():
    many = [
        tavern(id=f"S{n}", colour=Colour.RED if n % 4 == 0 else Colour.YELLOW) for n in range(24)
    ]
    _, found = planned(*(item("市监", subject=each.id) for each in many), subjects=tuple(many))
    red = [DAYS.index(v.day) for v in found.visits if int(v.subject[1:]) % 4 == 0]
    assert max(red) <= len(DAYS) // 3
    assert len(found.visits) == 24


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"days": ()}, "没有工作日"),
        ({"teams": ()}, "没有队伍"),
        ({"items": (item(), item())}, "出现了两次"),
        ({"items": (item(subject="S9"),)}, "不在名单上"),
        ({"items": (item(first=DAYS[3], last=DAYS[1]),)}, "早于起始日"),
    ],
)
def test_a_quarter_that_makes_no_sense_is_refused(wrong, said):
    with pytest.raises(Unplannable, match=said):
        plan(replace(quarter(item()), **wrong))


def test_the_same_seed_gives_the_same_plan():
    days = [day for n in range(30) if (day := date(2026, 4, 1) + timedelta(n)).weekday() < 5]
    problem = county(days, 60, 400)
    assert county(days, 60, 400) == problem
    assert plan(problem, Effort(iterations=200)) == plan(problem, Effort(iterations=200))


def test_together_is_far_less_than_alone():
    days = [day for n in range(91) if (day := date(2026, 4, 1) + timedelta(n)).weekday() < 5]
    problem = county(days, 120, 800)
    effort = Effort(iterations=500)
    found = figures(problem, compare(problem, plan(problem, effort), effort))
    assert found["broken"] == found["late"] == 0
    assert found["fewer_visits"] > 0.45
    assert found["done"] + found["desk"] + found["spared_green"] + found["left_out"] == 800
