"""The stories, replayed as a person would: by the command, in a database of their own."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STORIES = sorted((ROOT / "stories").glob("*.yaml"))
WRONG = """
name: 一个不成立的故事
source: 测试
starts: 2026-11-20T09:00:00+08:00
actors:
  值班员: {post: dispatcher}
steps:
  - who: 值班员
    does: open
    with: {text: 路边有人摆摊, kind: street-vending}
    where: {place: 百草街道}
    as: 摊
    expect:
      - {of: 摊, step: closed}
"""


def replay(*files):
    command = [sys.executable, "-m", "jianhu.project.cli", "replay", "--json", *map(str, files)]
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=600, cwd=ROOT, check=False
    )
    assert done.stdout, done.stderr[-2000:]
    assert done.stderr == ""  # nothing drowns the outcome
    return done.returncode, {each["story"]: each for each in json.loads(done.stdout)}


@pytest.fixture(scope="module")
def played():
    _, outcomes = replay(*STORIES)
    return outcomes


def the(played, name):
    found = next(outcome for story, outcome in played.items() if story.startswith(name))
    wrong = [f"{step['line']}: {each}" for step in found["steps"] for each in step["wrong"]]
    assert wrong == []
    assert found["passed"]
    assert len(found["steps"]) >= 2


@pytest.mark.requirement("148")
@pytest.mark.requirement("89")
def test_the_fish_trap_is_found_and_removed(played):
    the(played, "地笼案")


@pytest.mark.requirement("15")
@pytest.mark.requirement("16")
def test_the_tipper_by_the_climbing_centre(played):
    the(played, "攀岩中心")


@pytest.mark.requirement("187")
def test_eighty_four_waterlogged_points(played):
    the(played, "八十四个积水点")


@pytest.mark.requirement("65")
def test_one_five_thirty(played):
    the(played, "一五三十")


@pytest.mark.requirement("37")
def test_no_power_in_town(played):
    the(played, "看得见、管不住")


def test_a_seizure_that_nobody_extends(played):
    the(played, "没有人去延长的扣押")


def test_a_crime_goes_to_the_police_and_comes_back(played):
    the(played, "送去公安又退回来")


def test_the_smoking_kitchen(played):
    the(played, "冒烟的厨房")


def test_a_matter_that_was_not_solved_is_opened_again(played):
    the(played, "说没解决就重办")


@pytest.mark.requirement("59")
@pytest.mark.requirement("201")
def test_fifty_yuan_without_a_network(played):
    the(played, "断网时的五十元")


def test_a_defence_that_is_heard_makes_it_lighter(played):
    the(played, "听了申辩罚得轻")


def test_a_hearing_with_everything_at_its_last_day(played):
    the(played, "最后一天的听证")


@pytest.mark.requirement("184")
def test_from_smoke_to_a_filed_case(played):
    the(played, "一缕油烟到立案")


@pytest.mark.requirement("107")
@pytest.mark.requirement("120")
def test_a_promise_kept_leaves_the_penalty_out(played):
    the(played, "第一次、写了承诺、复查改好了")


@pytest.mark.requirement("107")
@pytest.mark.requirement("120")
def test_what_is_not_on_the_list_is_refused_with_the_condition(played):
    the(played, "不在清单上")


def test_a_surcharge_stands_still_during_a_review(played):
    the(played, "罚款逾期")


@pytest.mark.requirement("207")
def test_stolen_bamboo_has_one_lead_three_helpers_and_goes_to_the_police(played):
    the(played, "国家公园里的毛竹盗伐案")


def test_every_story_is_played(played):
    assert len(played) == len(STORIES) >= 15


def test_a_wrong_expectation_fails_with_its_line(tmp_path):
    file = tmp_path / "wrong.yaml"
    file.write_text(WRONG.lstrip(), encoding="utf-8")

    code, outcomes = replay(file)
    step = outcomes["一个不成立的故事"]["steps"][0]

    assert code == 1
    assert step["line"] == 7
    assert step["wrong"][0].startswith("第13行：step 应当是“closed”")


def test_a_story_that_cannot_be_read_says_where(tmp_path):
    file = tmp_path / "broken.yaml"
    file.write_text(WRONG.lstrip().replace("does: open", "dose: open"), encoding="utf-8")

    command = [sys.executable, "-m", "jianhu.project.cli", "replay", str(file)]
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=60, cwd=ROOT, check=False
    )

    assert done.returncode == 2
    assert "第8行" in done.stderr
    assert "dose" in done.stderr


def test_every_word_a_story_may_use_can_be_listed():
    from jianhu.organisations.rules.posts import posts
    from jianhu.project.stories.sense import COUNTED, FIELDS
    from jianhu.project.stories.verbs import VERBS, words_of

    command = [sys.executable, "-m", "jianhu.project.cli", "replay", "--words"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)

    words = {line.split()[0] for line in done.stdout.splitlines() if line.startswith("  ")}
    assert {*VERBS, *posts(), *FIELDS, *COUNTED} <= words
    assert {"street-vending", "drone-net", "scjg", "鲁镇镇", "咸亨酒店"} <= words
    assert {"wrong-step", "not-allowed", "already-taken", "transfer", "hotline"} <= words
    assert all(word in done.stdout for verb in VERBS for word in words_of(verb))
    assert done.returncode == 0


def test_every_verb_is_an_act_the_api_offers():
    from jianhu.project.api import api
    from jianhu.project.stories.verbs import VERBS

    offered = set(api.get_openapi_schema()["paths"])
    for name, verb in VERBS.items():
        which = {"incidents": "{number}", "tasks": "{task}"}.get(verb.on, "")
        path = f"/{verb.on}/{which}/{name}" if verb.on else "/incidents"
        assert f"/api/command{path}" in offered


def test_replay_without_a_file_says_what_to_write():
    command = [sys.executable, "-m", "jianhu.project.cli", "replay"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert "jianhu replay stories/" in done.stderr


def test_the_recipe_knows_every_verb_and_each_word_of_a_step():
    from jianhu.project.stories.shape import (
        Actor,
        Camera,
        CaseAct,
        Check,
        Citizen,
        Frames,
        Step,
        Where,
    )
    from jianhu.project.stories.verbs import VERBS

    recipe = (ROOT / "docs" / "recipes" / "write-a-story.md").read_text(encoding="utf-8")
    shapes = (Actor, Camera, CaseAct, Check, Citizen, Frames, Step, Where)
    words = {name.rstrip("_") for shape in shapes for name in shape.model_fields}
    own = {"line", "fields"}
    assert not [verb for verb in VERBS if f"`{verb}`" not in recipe]
    assert not [word for word in words - own if word not in recipe]


def test_the_recipes_smallest_story_can_be_read(tmp_path):
    from jianhu.project.stories.reading import read_story

    recipe = (ROOT / "docs" / "recipes" / "write-a-story.md").read_text(encoding="utf-8")
    file = tmp_path / "smallest.yaml"
    file.write_text(recipe.split("```yaml")[1].split("```")[0].lstrip(), encoding="utf-8")
    assert read_story(file).steps[0].does == "open"
