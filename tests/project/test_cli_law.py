"""Until when, and by which article: the law by the command."""

import pytest

from jianhu.law.articles import cited
from jianhu.law.deadlines import terms
from tests.project.test_cli import jianhu


def test_the_law_says_until_when_and_by_which_article():
    said = jianhu("law", "until", "decision", "2026-07-04").output.splitlines()
    assert said[0].endswith("90日，最后一日 2026-10-02。")
    assert "不顺延；类推民事诉讼法为 2026-10-08" in said[1]
    assert said[2].startswith("依据：《行政处罚法》第60条")
    before = jianhu("law", "until", "hearing-notice", "2026-10-15").output
    assert "最迟 2026-09-29 通知" in before
    assert "加处罚款 9,900.00 元" in jianhu("law", "surcharge", "10000", "33").output


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (("payment", "2035-03-01"), "2035年的放假安排还没有公布"),
        (("payment", "2021-01-01"), "还没有“缴纳罚款”的规定"),
        (("paiment", "2026-03-01"), "没有“paiment”这一期限；可选："),
    ],
)
def test_what_the_law_cannot_say_is_a_sentence(said, expected):
    answer = jianhu("law", "until", *said)
    assert answer.exit_code == 2
    assert expected in answer.output


def test_every_term_of_the_law_is_listed_with_its_article():
    lines = jianhu("law", "terms").output.splitlines()
    assert len(lines) == len(terms())
    assert all(
        cited(term.basis) in line for line, term in zip(lines, terms().values(), strict=True)
    )
