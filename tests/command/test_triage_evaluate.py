"""How good suggestions are: figures one can check by hand, files as offices send them."""

import json

import numpy as np
import pytest

from jianhu.command.kind import FOLDER
from jianhu.command.triage import as_json, evaluate, render
from jianhu.command.triage.figures import bins, calibration_error, lowest_for, of_label, threshold
from jianhu.command.triage.folds import folds
from jianhu.command.triage.reading import read
from jianhu.command.triage.telling import _width
from jianhu.kit.errors import Unreadable

SAID = [
    ("路灯坏了不亮", "照明"),
    ("路灯一闪一闪", "照明"),
    ("井盖没了", "道路"),
    ("路面有坑", "道路"),
]


@pytest.fixture
def file(tmp_path):
    def write(content, encoding="utf-8"):
        path = tmp_path / "texts.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return path

    return write


def rows(pairs, heading="text,label"):
    return "\n".join((heading, *(f"{text},{label}" for text, label in pairs))) + "\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("heading", ["text,label", "文本,标签", "内容,类别", "诉求内容,一级标签"])
def test_three_encodings_and_many_headings_are_read(file, encoding, heading):
    found = read(file(rows(SAID, heading), encoding))
    assert list(zip(found.texts, found.labels, strict=True)) == SAID


def test_columns_may_stand_anywhere_and_a_title_is_read_with_its_text(file):
    found = read(file('编号\t一级标签\t留言主题\t留言详情\n7\t照明\t路灯\t坏了，"半个月"\n'))
    assert found.texts[0].startswith("路灯，坏了")
    assert found.labels == ("照明",)


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("text,label\n路灯坏了,照明\n井盖没了\n", "第 3 行"),
        ('text,label\n"两\n行",照明\n井盖没了\n', "第 4 行"),
        ('text,label\n路灯坏了,照明\n"井盖"没了,道路\n', "第 3 行"),
        ("text,label\n路灯坏了,照明\n".encode() + b"\xff\xff\xff,x\n", "第 3 行"),
        ("正确,错误\n路灯坏了,照明\n", "第 1 行"),
        ("", "第 1 行"),
    ],
)
def test_a_broken_file_names_its_line(file, content, line):
    with pytest.raises(Unreadable, match=line):
        read(file(content))


def test_a_row_without_text_or_label_is_left_out_and_listed(file):
    found = read(file("text,label\n路灯坏了,照明\n,照明\n\n井盖没了,\n"))
    assert found.texts == ("路灯坏了",)
    assert found.left_out == ((3, "缺文本"), (5, "缺标签"))


def test_a_file_with_a_heading_only_is_refused(file):
    with pytest.raises(Unreadable, match="没有一行"):
        evaluate(file("text,label\n"))


def test_every_part_has_its_share_of_every_label():
    labels = np.array([0] * 50 + [1] * 10 + [2] * 5 + [3] * 2)
    part = folds(labels, 5)
    assert [np.bincount(part[labels == label], minlength=5).tolist() for label in (0, 1, 2)] == [
        [10] * 5, [2] * 5, [1] * 5,
    ]  # fmt: skip
    assert (folds(labels, 5) == part).all()
    assert (folds(labels, 5, seed=1) != part).any()


def test_figures_of_a_label_are_those_one_counts_by_hand():
    said = np.array(["甲", "甲", "甲", "乙"], object)
    answered = np.array(["甲", "甲", "乙", "乙"], object)
    first, second = of_label(said, answered)
    assert (first.label, first.texts, first.precision, first.recall) == ("甲", 3, 1.0, 2 / 3)
    assert (second.precision, second.recall, second.f1) == (0.5, 1.0, 2 / 3)


def test_the_reliability_curve_counts_what_was_promised_and_what_came_true():
    curve = bins(np.array([0.95, 0.95, 1.0, 0.25]), np.array([True, False, True, False]))
    assert (curve[9].count, curve[9].right) == (3, pytest.approx(2 / 3))
    assert (curve[2].count, curve[2].promised) == (1, 0.25)
    assert calibration_error(curve) == pytest.approx((3 * (2.9 / 3 - 2 / 3) + 0.25) / 4)


def test_the_threshold_is_the_lowest_that_keeps_its_promise():
    chance = np.array([0.9] * 20 + [0.8] * 20 + [0.5] * 20)
    right = np.array([True] * 20 + [True] * 18 + [False] * 2 + [False] * 20)
    assert lowest_for(chance, right) == 0.8
    found = threshold(chance, right, np.arange(60) % 5)
    assert (found.share, found.right) == (pytest.approx(2 / 3), 0.95)
    assert threshold(chance, np.zeros(60, bool), np.arange(60) % 5) is None


def test_labels_of_an_office_are_learnt_from_its_own_texts_alone(file):
    pairs = [(f"{text}{place}", label) for text, label in SAID for place in "东南西北中上下左右前"]
    report = evaluate(file(rows([*pairs, ("只有一条的怪事", "罕见")])))
    assert not report.with_register
    assert (report.texts, report.labels, report.rare) == (41, 3, 1)
    assert report.accuracy > 0.9
    assert report.of_label[-1].recall == 0


def test_one_label_alone_is_evaluated_too(file):
    report = evaluate(file(rows([("路灯坏了", "照明"), ("路灯不亮", "照明")])))
    assert report.accuracy == 1.0


def test_our_own_reports_are_evaluated_from_the_register_on():
    report = evaluate(FOLDER.parent / "data" / "reports.csv")
    assert report.with_register
    assert report.accuracy > 0.55
    assert report.macro_f1 > 0.55
    assert report.ece < 0.1
    assert report.threshold.checked > 0.88
    assert json.loads(json.dumps(as_json(report)))["bins"][9]["count"] == report.bins[9].count


def test_the_table_is_aligned_on_screen(file):
    pairs = [(f"{text}{place}", label) for text, label in SAID for place in "东南西北中"]
    lines = render(evaluate(file(rows(pairs)))).splitlines()
    heading = next(line for line in lines if line.startswith("类别"))
    at = lines.index(heading)
    assert len({_width(line) for line in lines[at : at + 3]}) == 1
    assert any("自动阈值" in line for line in lines)


def test_a_few_lucky_answers_are_no_ground_for_a_threshold():
    chance, part = np.linspace(0.9, 0.99, 60), np.arange(60) % 5
    right = chance > 0.96
    assert right.sum() < 30
    assert threshold(chance, right, part) is None
