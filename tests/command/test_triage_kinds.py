"""The register of kinds: each file carries its own proof."""

import re

import pytest

from jianhu.command.kind import FOLDER, Kind, kinds
from jianhu.command.triage import cold
from jianhu.command.triage.start import reports

OFFICES = {
    "zhzfj", "nync", "sthj", "scjg", "zjj", "jtys", "slj", "yjgl", "wsjk",
    "wglt", "zrzy", "xfjy", "gaj", "lyj", "rsj", "mzj", "fgj", "jyj",
}  # fmt: skip
REGISTER = kinds()
EACH = pytest.mark.parametrize("code", REGISTER)


@pytest.fixture(scope="module")
def found():
    """What the register alone says of the texts that only look alike."""
    alike = [text for kind in REGISTER.values() for text in kind.examples.unlike]
    return dict(zip(alike, cold().predict(alike), strict=True))


@EACH
def test_a_kind_names_a_department_and_is_called_by_its_file(code):
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", code)
    assert REGISTER[code].office in OFFICES


@EACH
def test_a_kind_brings_enough_texts_and_keeps_some_from_learning(code):
    examples = REGISTER[code].examples
    assert len(examples.train) + len(examples.dev) >= 6
    assert not set(examples.train) & set(examples.dev)


@EACH
def test_what_only_looks_alike_is_not_taken_for_it(code, found):
    for text, really in REGISTER[code].examples.unlike.items():
        assert really in REGISTER
        assert found[text] != code, text


def test_most_reports_kept_from_learning_are_found():
    asked = [(text, code) for code, kind in REGISTER.items() for text in kind.examples.dev]
    said = cold().predict([text for text, _ in asked])
    right = sum(one == code for one, (_, code) in zip(said, asked, strict=True))
    assert right / len(asked) > 0.6


def test_no_text_is_both_learnt_and_tried():
    texts = [
        text for kind in REGISTER.values() for text in (*kind.examples.train, *kind.examples.dev)
    ]
    texts += [text for text, _ in reports()]
    assert sorted({text for text in texts if texts.count(text) > 1}) == []


def test_the_six_themes_of_the_venue_are_all_there():
    themes = {kind.theme for kind in REGISTER.values()}
    assert themes >= {"大气质量", "河道水环境", "环境卫生", "交通秩序", "文明经营", "消防安全"}


def test_our_own_reports_are_many_and_of_known_kinds():
    lines = (FOLDER.parent / "data" / "reports.csv").read_text(encoding="utf-8").count("\n")
    assert len(reports()) == lines - 1 >= 600


def test_a_misspelt_word_in_a_kind_is_an_error():
    said = REGISTER["dog"].model_dump(by_alias=True)
    assert Kind.model_validate(said) == REGISTER["dog"]
    with pytest.raises(ValueError, match="urgencey"):
        Kind.model_validate(said | {"urgencey": 1})
