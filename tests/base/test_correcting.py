"""A document is corrected in the open, in one place, and somebody confirms it."""

import pytest

from jianhu.base.paper.blocks import Correction
from jianhu.base.paper.correcting import NotOnce, correct
from jianhu.base.paper.corrections import plain
from tests.base.paper import document, seal

RECORD = document(
    {"rows": [{"label": "当事人", "text": "咸亨酒店"}]},
    {"paragraph": "厨房有灶头四个。"},
    {"signatures": [{"label": "当事人"}]},
    seal(),
    carries=(("form.findings", "厨房有灶头四个。"),),
)


def change(old, new):
    return Correction(old=old, new=new, label="当事人确认")


def test_the_old_words_stay_and_the_new_ones_count():
    version = correct(RECORD, change("四个", "五个"))

    assert "四个" in version.text()
    assert "厨房有灶头五个。" in plain(version.text())
    assert version.carries == (("form.findings", "厨房有灶头五个。"),)
    assert [block.kind for block in version.blocks][2:] == ["correction", "signatures", "seal"]


def test_the_version_before_is_not_touched():
    correct(RECORD, change("四个", "五个"))
    assert "五个" not in RECORD.text()


@pytest.mark.parametrize(("old", "says"), [("六个", "没有找到"), ("个", "有2处")])
def test_what_is_corrected_must_be_found_once(old, says):
    twice = document({"paragraph": "灶头四个，锅两个。"})
    with pytest.raises(NotOnce, match=says):
        correct(twice, change(old, "口"))


def test_the_seal_and_the_office_cannot_be_corrected():
    with pytest.raises(NotOnce):
        correct(RECORD, change("鲁镇综合行政执法队", "未庄"))


def test_what_was_corrected_once_is_not_corrected_again():
    """The earlier correction stays as it was confirmed."""
    first = correct(RECORD, change("四个", "五个"))
    with pytest.raises(NotOnce, match="没有找到"):
        correct(first, change("五个", "六个"))
    with pytest.raises(NotOnce, match="没有找到"):
        correct(first, change("四个", "六个"))


def test_a_second_correction_follows_the_first():
    first = correct(RECORD, change("四个", "五个"))
    second = correct(first, change("咸亨酒店", "鲁镇咸亨酒店"))
    assert [block.kind for block in second.blocks].count("correction") == 2
