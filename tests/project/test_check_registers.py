"""What an installation replaced must prove itself: `jianhu check` plays its own examples."""

import pytest

from jianhu.project import soundness


@pytest.mark.parametrize(
    ("file", "before", "after"),
    [
        ("cases/lists/first-offence.yaml", "{months: 24,", "{months: 6,"),
        ("cases/review_paths/large.yaml", "fine_from: ", "fine_from: 9"),
        ("cases/publication/ordinary.yaml", "months_max: ", "months_max: 1"),
        (
            "cases/documents/closing-approval.yaml",
            '{label: 处理结果, text: "{form.outcome}"}',
            "{label: 处理结果, text: 略}",
        ),
        (
            "inspections/documents/result-notice.yaml",
            '{label: 检查结果, text: "{each.outcome}"}',
            "{label: 检查结果, text: 略}",
        ),
        (
            "organisations/letterheads/jianhu-county.yaml",
            'county: "330699"\n',
            'county: "330601"\n',
        ),
        ("subjects/colours/catering.yaml", "when: {fume-streak: 2}", "when: {fume-streak: 3}"),
        ("subjects/signals/ordinary-penalties.yaml", "days: 365", "days: 30"),
        ("subjects/measures/talk.yaml", "colours: [red]", "colours: [yellow]"),
        ("law/limits/simple-fine-citizen.yaml", "value: 200}", "value: 500}"),
    ],
)
def test_a_file_that_its_own_examples_disprove_is_named(own, file, before, after):
    said = own(file, before, after)
    name = file.rpartition("/")[2]
    assert any(each.startswith(f"登记文件 {name} 与自己的例子“") for each in said), said


def test_the_houses_own_files_prove_themselves():
    assert list(soundness._registers()) == []


def test_a_file_of_cases_that_cannot_be_read_is_one_sentence(own):
    (said,) = own("cases/lists/minor.yaml", "kind: minor", "kind: other")
    assert said.startswith("登记文件有误：minor.yaml：kind ")
