import json
from datetime import date, timedelta

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jianhu.kit.errors import Unreadable
from jianhu.planning.effort import Effort
from jianhu.planning.quarter.county import county
from jianhu.planning.quarter.explain import reasons
from jianhu.planning.quarter.planner import plan
from jianhu.planning.quarter.replan import changes, replan
from jianhu.planning.quarter.verify import verify
from jianhu.planning.quarter.wire import read_problem, write_plan, write_problem
from jianhu.project.cli import main
from tests.planning.quarter.luzhen import (
    DAYS,
    LITTLE,
    Colour,
    Source,
    item,
    planned,
    quarter,
    replace,
    tavern,
)
from tests.planning.quarter.test_plan import problems


@pytest.fixture(scope="module")
def small():
    days = [day for n in range(45) if (day := date(2026, 4, 1) + timedelta(n)).weekday() < 5]
    problem = county(days, 120, 700)
    return problem, plan(problem, Effort(iterations=400))


def test_nothing_new_changes_nothing(small):
    problem, before = small
    after = replan(problem, before)
    assert changes(before, after).same == len(before.visits) == len(after.visits)


def test_a_day_lost_moves_only_that_day(small):
    problem, before = small
    day = before.visits[len(before.visits) // 2].day
    now = replace(problem, days=tuple(each for each in problem.days if each != day))
    after = replan(now, before)
    assert verify(now, after) == []
    lost = sum(visit.day == day for visit in before.visits)
    assert changes(before, after).same == len(before.visits) - lost


def test_an_officer_falls_ill(small):
    problem, before = small
    visit = before.visits[0]
    team = next(
        t for t in problem.teams if visit.officers[next(iter(visit.officers))][0] in t.officers
    )
    now = replace(problem, lost=frozenset({(team.name, visit.day)}))
    after = replan(now, before)
    assert verify(now, after) == []
    touched = [v for v in before.visits if (v.day, v.crew) == (visit.day, visit.crew)]
    assert changes(before, after).same >= len(before.visits) - len(touched)


def test_an_urgent_item_joins_a_visit_that_is_made_anyway():
    problem, before = planned(item("市监", last=DAYS[2]), item("消防"))
    urgent = item("消防", source=Source.COMPLAINT, last=DAYS[4])
    after = replan(replace(problem, items=(*problem.items, urgent)), before)
    assert len(after.visits) == 1
    assert urgent.id in after.visits[0].items


def test_an_urgent_item_elsewhere_moves_nobody():
    problem, before = planned(item("市监"))
    other = tavern(id="S2", colour=Colour.GREEN)
    urgent = item("消防", source=Source.COMPLAINT, last=DAYS[4], subject="S2")
    now = replace(problem, items=(*problem.items, urgent), subjects=(*problem.subjects, other))
    after = replan(now, before)
    assert changes(before, after).fresh == ("S2",)
    assert changes(before, after).same == 1


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(problems(), st.sampled_from(("市监队", "消防队")), st.sampled_from(DAYS))
def test_no_new_plan_breaks_anything(problem, team, day):
    before = plan(problem, LITTLE)
    now = replace(problem, lost=frozenset({(team, day)}))
    assert verify(now, replan(now, before)) == []


def test_a_visit_says_why():
    problem, found = planned(item("市监", last=DAYS[4]), item("消防"))
    said = "；".join(reasons(problem, found.visits[0]))
    for words in ("合并为一次上门", "4月8日", "最先到期", "黄码", "市监1、市监2"):
        assert words in said


def test_a_problem_is_read_as_it_was_written(tmp_path):
    problem = quarter(item("市监"), item("消防"), off=[("市监1", DAYS[0])])
    file = tmp_path / "quarter.json"
    file.write_text(write_problem(problem), encoding="utf-8")
    assert read_problem(file) == problem
    assert json.loads(write_plan(problem, plan(problem, LITTLE)))["visits"][0]["why"]


@pytest.mark.parametrize("wrong", [("minutes", "minuten"), ('"days":["', '"days":["x')])
def test_a_misspelt_key_is_an_error(tmp_path, wrong):
    file = tmp_path / "quarter.json"
    file.write_text(write_problem(quarter(item())).replace(*wrong), encoding="utf-8")
    with pytest.raises(Unreadable, match=r"quarter\.json"):
        read_problem(file)


def test_the_command_prints_both_counts(tmp_path):
    file = tmp_path / "quarter.json"
    file.write_text(
        write_problem(quarter(item("市监"), item("消防"), item("环保"))), encoding="utf-8"
    )
    done = CliRunner().invoke(
        main, ["plan", str(file), "--json", "--seconds", "0.1", "--workers", "1"]
    )
    found = json.loads(done.output)
    assert (found["visits"], found["visits_alone"], found["broken"]) == (1, 3, 0)
    assert found["fewer_visits"] == pytest.approx(2 / 3, abs=1e-4)


def test_a_file_that_is_not_there_is_said_gently():
    done = CliRunner().invoke(main, ["plan", "nowhere.json"])
    assert done.exit_code == 2
    assert "找不到文件" in done.output
