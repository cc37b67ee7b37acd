"""The command: the table, the same as JSON, and a sentence for a folder that is not one."""

import json
import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from jianhu.planning.risk import Finding, evaluate, read
from jianhu.project.cli import main
from tests.planning.risk.made import town, write

SINCE = date(2030, 11, 1)


def asked(*arguments):
    return CliRunner().invoke(main, ["risk", *map(str, arguments)])


@pytest.fixture
def folder(tmp_path):
    visits = town(group="blue")
    write(tmp_path / "inspections.csv.gz", visits, SINCE, scores=[0.1] * len(visits))
    return tmp_path


def test_the_table_stands_beside_the_order_as_it_was_and_the_citys(folder):
    said = asked("evaluate", folder)
    assert said.exit_code == 0, said.output
    for words in (
        "原来的顺序",
        "市里公布的模型（glmnet）",
        "本模型",
        "Brier",
        "PSI",
        "公平",
        "不赋码",
    ):
        assert words in said.output


def test_the_same_as_json(folder):
    [told] = json.loads(asked("evaluate", folder, "--json").output)
    ours = {order["name"]: order for order in told["orders"]}
    assert ours["原来的顺序"]["days_earlier"] == 0
    assert ours["本模型"]["days_earlier"] > 1
    assert told["drifts"][0]["says"] in {"告警", "关注", "平稳"}


def test_a_first_day_may_be_given(folder):
    [told] = json.loads(asked("evaluate", folder, "--since", "2030-12-01", "--json").output)
    assert told["first"] >= "2030-12-01"


def test_candidates_are_compared_before_the_test(tmp_path):
    write(tmp_path / "a.csv", town(months=7, kitchens=50, group="blue"), date(2030, 7, 1))
    said = asked("choose", tmp_path)
    assert said.exit_code == 0, said.output
    assert "选用（C=0.01）" in said.output
    assert "梯度提升树" in said.output


def test_a_model_is_trained_into_a_file(folder, tmp_path):
    kept = tmp_path / "model.json"
    said = asked("train", folder, "--until", "2030-11-01", "--to", kept)
    assert said.exit_code == 0, said.output
    assert json.loads(kept.read_text())["until"] == "2030-11-01"


def test_drift_since_a_day_is_told_and_an_alarm_ends_in_1(folder, tmp_path):
    kept = tmp_path / "model.json"
    write(folder / "inspections.csv.gz", town(months=30, group="blue"), SINCE)
    asked("train", folder, "--until", "2032-04-01", "--to", kept)
    same = asked("drift", kept, folder, "--since", "2032-04-01")
    other = tmp_path / "other"
    other.mkdir()
    write(other / "a.csv", town(kitchens=20), SINCE)
    moved = asked("drift", kept, other, "--since", "2030-11-01")
    assert (same.exit_code, moved.exit_code) == (0, 1), same.output
    assert "告警" in moved.output
    none = asked("drift", kept, folder, "--since", "2040-01-01")
    assert (none.exit_code, "以来没有检查" in none.output) == (2, True)


def test_the_three_columns_of_the_recipe_are_enough(tmp_path):
    rows = [f"{v.number},{v.day},{v.premises},{v.found.critical}" for v in town()]
    _with(tmp_path, "own.csv", "\n".join([f"Inspection_ID,Inspection_Date,{LICENCE}", *rows]))
    kept = tmp_path / "model.json"
    said = asked("train", tmp_path, "--until", "2030-11-01", "--to", kept)
    assert said.exit_code == 0, said.output
    said = asked("evaluate", tmp_path, "--since", "2030-11-01")
    assert said.exit_code == 0, said.output


def test_two_files_are_joined_by_the_number_of_the_visit(tmp_path):
    visits = town()
    write(tmp_path / "a.csv", visits[:700], SINCE)
    write(tmp_path / "b.csv", visits[650:], date(2031, 12, 1))
    inspections = read(tmp_path)
    assert len(inspections.visits) == len(visits)
    assert [window.file for window in inspections.windows] == ["a.csv"]


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (lambda folder: folder / "none", "没有这个文件夹"),
        (lambda folder: _with(folder, "a.csv", "text,label\n1,2\n"), "同时有这些列"),
        (lambda folder: _with(folder, "a.csv.gz", "no gzip"), "不是完好的 CSV"),
        (lambda folder: _with(folder, "a.csv", f"{HEAD}\n1,2030-01-07\n"), "第 2 行：有 2 列"),
        (lambda folder: _with(folder, "a.csv", f"{HEAD}\n1,soon,0,True\n"), "不是日期"),
        (lambda folder: _with(folder, "a.csv", f"{HEAD}\n1,2030-01-07,many,True\n"), "不是数"),
        (lambda folder: _with(folder, "a.csv", f"{HEAD}\n1,2030-01-07,0,False\n"), "测试期"),
        (lambda folder: _with(folder, "a.csv", f"{HEAD}\n1,2030-01-07,0,True\n"), "无从学习"),
    ],
)
def test_a_broken_folder_is_a_sentence(tmp_path, spoil, says):
    said = asked("evaluate", spoil(tmp_path))
    assert said.exit_code == 2
    assert says in said.output
    assert "Traceback" not in said.output


LICENCE = "License,criticalCount"
HEAD = "Inspection_ID,Inspection_Date,criticalCount,Test"


def _with(folder, name, content):
    (folder / name).write_text(content, encoding="utf-8")
    return folder


@pytest.mark.skipif(
    "JIANHU_INSPECTIONS_DATA" not in os.environ,
    reason="JIANHU_INSPECTIONS_DATA names the folder of Chicago's inspections",
)
def test_chicagos_inspections_are_found_earlier_than_by_the_citys_own_model():
    inspections = read(Path(os.environ["JIANHU_INSPECTIONS_DATA"]))
    [report] = evaluate(inspections)
    orders = {order.name: order for order in report.orders}
    assert orders["市里公布的模型（glmnet）"].days_earlier == pytest.approx(7.64, abs=0.01)
    assert orders["本模型"].days_earlier >= 7.8
    assert orders["本模型"].first_half >= 0.70
    # Every finding from the first day on turned round: not one score moves.
    turned = [_turned(each) if each.day >= report.first else each for each in inspections.visits]
    again = evaluate(replace(inspections, visits=tuple(turned)))[0]
    assert [risk.probability for risk in again.highest] == [
        risk.probability for risk in report.highest
    ]
    assert again.calibration.bins[-1].promised == report.calibration.bins[-1].promised


def _turned(each):
    return replace(each, found=Finding(each.day, int(not each.critical)), temperature=0.0)
