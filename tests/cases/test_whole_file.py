"""The whole file in one PDF: covers, catalogues, every paper, and the evidence as it was kept."""

import pytest

from jianhu.base.attachments import keep
from jianhu.cases.queries.papers import whole
from tests.base.paper import pages, picture

PROOF = {"kind": "视听资料", "proves": "违法行为", "says": "桌子占用人行道的照片"}


@pytest.fixture
def photographed(case, as_, people):
    """A case with a photograph among its evidence, up to the decision."""
    walk = case()
    walk.does("file")
    walk.does("order-correction")
    photo = keep(people.officer, "桌子.jpg", picture("JPEG", (400, 300)))
    answer = as_(people.officer).post(
        f"/cases/{walk.number}/evidence", {"said": PROOF | {"file": photo.pk}}
    )
    assert answer.status_code == 200, answer.json()
    walk.proves("当事人身份", "情节和后果")
    for move in ("conclude", "notify", "waive-defence", "decide", "serve", "pay", "close"):
        walk.does(move)
    walk.does("archive")
    return walk


def printed(walk):
    _, pdf = whole(walk.people.officer, walk.number, "https://luzhen.example")
    return ["".join(page.split()) for page in pages(pdf)]


@pytest.mark.paper
def test_the_whole_file_has_covers_catalogues_papers_and_evidence(photographed):
    text = printed(photographed)
    main, side = (next(n for n, page in enumerate(text) if f"卷别{name}" in page) for name in
                  ("正卷", "副卷"))  # fmt: skip
    assert (main, main < side) == (0, True)
    assert "卷内文件目录" in text[main + 1]
    assert all(
        title in text[main + 1] for title in ("责令改正通知书", "证据目录", "行政处罚决定书")
    )
    assert all(title in text[side + 1] for title in ("立案审批表", "行政处罚决定审批表"))
    assert text[main + 1].index("桌子占用人行道的照片") < text[main + 1].index("行政处罚告知书")
    assert f"页数{side - 2}页" in text[main]
    assert any("文件摘要（SM3）" in page and "桌子占用人行道的照片" in page for page in text)


def test_a_file_that_is_not_closed_says_so_on_its_cover(case):
    walk = case()
    walk.does("file")
    assert "尚未归档" in "".join(printed(walk))


def test_a_case_in_which_nothing_was_done_has_no_file_yet(case, as_, people):
    walk = case()
    answer = as_(people.officer).get(f"/cases/{walk.number}/file.pdf")
    assert answer.status_code == 404
