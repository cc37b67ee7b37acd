"""How much, by which published table, and why: the law by the command."""

from pathlib import Path

import pytest
import yaml

from jianhu.kit.folder import read_yaml_folder
from jianhu.law.discretion.table import tables
from jianhu.project import soundness
from tests.project.test_cli import jianhu

PUBLISHED = Path(__file__).parents[1] / "law" / "published"
OPENLY = (  # §2.30 不公开环境信息: 50 %, and what follows
    "行为表现形式=不公开",  # 10 %
    "整改情况=逾期未改正",  # 15 %
    "近二年同类违法行为情况=1次",  # 0 %
    "污染物类别=B类污染物",  # 0 %
)


def discretion(table, *grades, **options):
    said = [part for grade in grades for part in ("--grade", grade)]
    more = [part for name, value in options.items() for part in (f"--{name}", str(value))]
    return jianhu("law", "discretion", f"guangdong-ecology-{table}", *said, *more)


def reading(name, into, *more):
    about = ("--source", "鉴湖县", "--area", "330699", "--published-on", "2025-03-01")
    into = ("--into", str(into), "--since", "2025-04-01", *more)
    return jianhu("law", "discretion-read", str(PUBLISHED / name), *about, *into)


def test_a_fine_is_computed_with_its_reasons():
    said = discretion("2.30", *OPENLY)
    assert said.exit_code == 0
    lines = said.output.splitlines()
    assert lines[:2] == ["裁量起点：50%", "行为表现形式：不公开，10%"]
    assert lines[-3] == "罚款金额＝75%×200,000元＝150,000元"
    assert lines[-2].startswith("罚款：150,000元（法定幅度")
    assert lines[-1].startswith("依据：《")


@pytest.mark.parametrize(
    ("fine", "said"),
    [
        ("150000", "拟罚150,000元，在本阶次以内。"),
        ("150,001", "拟罚150,001元，高于本阶次150,000元；须说明理由并经批准。"),
        ("200001", "从重也不能超过上限"),
        ("99999", "低于法定下限100,000元，属于减轻处罚"),
    ],
)
def test_a_proposed_fine_is_judged(fine, said):
    assert said in discretion("2.30", *OPENLY, fine=fine).output.splitlines()[-1]


def test_a_published_leniency_is_taken_off():
    said = discretion("2.30", *OPENLY, adjust="guangdong-public-apology").output
    assert "公开道歉承诺从轻：150,000元降低后为100,000元以上105,000元以下" in said


def test_a_fine_leans_inside_its_tier():
    said = discretion("8.43", "整改情况=逾期未改正", way="lighter").output
    assert "从轻处罚：20,000元以上50,000元以下中取20,000元以上34,999.99元以下" in said


@pytest.mark.parametrize(
    ("table", "grades", "options", "said"),
    [
        ("9.9", (), {}, "没有“guangdong-ecology-9.9”这张裁量表"),
        ("2.30", ("整改情况",), {}, "“整改情况”应当写成 要素=档次。"),
        ("2.30", ("整改情况=改了",), {}, "还没有说明：行为表现形式、近二年同类违法行为情况"),
        ("2.30", OPENLY, {"fine": "很多"}, "“很多”不是金额（元）"),
        ("2.30", OPENLY, {"fine": "NaN"}, "“NaN”不是金额（元）"),
        (
            "2.30",
            OPENLY,
            {"adjust": "smile"},
            "没有“smile”这一调整；可选：guangdong-public-apology",
        ),
        ("2.30", OPENLY, {"area": "330603", "on": "2024-01-01"}, "只适用于区划代码44开头"),
        ("2.30", OPENLY, {"area": "440300", "on": "2021-01-01"}, "还没有向社会公布"),
    ],
)
def test_what_cannot_be_computed_is_a_sentence(table, grades, options, said):
    answer = discretion(table, *grades, **options)
    assert answer.exit_code == 2
    assert said in answer.output
    assert "Traceback" not in answer.output


def test_a_table_shows_its_factors_or_its_tiers():
    assert "整改情况：限期内改正 0%、逾期未改正 15%" in discretion("2.30").output
    assert "第2阶次 整改情况：逾期未改正 → 20,000元以上50,000元以下" in discretion("8.43").output


def test_tables_are_listed_by_a_word_of_theirs():
    assert len(jianhu("law", "discretion-list").output.splitlines()) == len(tables())
    (line,) = jianhu("law", "discretion-list", "伪造、变造、转让").output.splitlines()
    assert line.startswith("guangdong-ecology-8.42")


@pytest.fixture
def own_registers(tmp_path, monkeypatch):
    monkeypatch.setenv("JIANHU_REGISTERS", str(tmp_path))
    read_yaml_folder.cache_clear()
    yield tmp_path / "law" / "discretion_tables"
    read_yaml_folder.cache_clear()


def test_a_published_text_is_read_and_used_without_code(own_registers):
    said = reading("town-excerpt.txt", own_registers, "--prefix", "luzhen")
    assert said.exit_code == 1  # one of the three does not add up
    assert "写了 2 张裁量表" in said.output
    assert "✗ 第71行：§1.3各要素的最高值合计90%" in said.output
    read_yaml_folder.cache_clear()
    computed = jianhu("law", "discretion", "luzhen-1.2", "--grade", "整改情况=限期内拆除")
    assert "罚款：500元以上1,500元以下（法定幅度500元以上5,000元以下）" in computed.output
    assert list(soundness._registers()) == []


def test_a_check_names_a_table_that_its_own_examples_disprove(own_registers):
    reading("town-excerpt.txt", own_registers, "--prefix", "luzhen")
    path = own_registers / "luzhen-1.1.yaml"
    said = path.read_text(encoding="utf-8")
    path.write_text(said.replace("start: 5%", "start: 9%"), encoding="utf-8")
    read_yaml_folder.cache_clear()
    assert next(soundness._registers()) == (
        "登记文件 luzhen-1.1.yaml 与自己的例子“各项都取最低”不符。"
    )


def test_what_the_publisher_says_of_ends_and_of_the_unclear_is_kept(tmp_path):
    reading(
        "town-excerpt.txt", tmp_path, "--ends-outside", "--unclear-lowest", "--until", "2027-03-31"
    )
    (path,) = tmp_path.glob("*-1.1.yaml")
    said = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert (said["ends_inside"], said["unclear"], str(said["until"])) == (
        False,
        "lowest",
        "2027-03-31",
    )


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", b"", "没有找到裁量表"),
        ("odd.txt", b"\xff\xff\xff", "UTF-8 或 GB18030"),
        ("odd.csv", "甲,乙\n1,2".encode(), "表头缺少：事项代码"),
        ("odd.xlsx", b"PK\x03\x04", "不能读取这个Excel文件"),
    ],
)
def test_a_file_that_is_no_published_text_is_a_sentence(tmp_path, name, content, said):
    (tmp_path / name).write_bytes(content)
    answer = reading(tmp_path / name, tmp_path / "out")
    assert answer.exit_code == 2
    assert said in answer.output
    assert not (tmp_path / "out").exists()
