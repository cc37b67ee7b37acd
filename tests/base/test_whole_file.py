"""A whole file: volumes apart, a catalogue that is right, pages numbered through."""

import pytest

from jianhu.base.paper.file import Entry, Volume, whole_file
from jianhu.base.paper.images import NotAnImage
from jianhu.base.paper.scans import scanned
from jianhu.base.paper.typesetting import pdf
from tests.base.paper import REMEDY, document, pages, picture, seal

pytestmark = pytest.mark.paper


def entry(title, long=1, number="鲁〔2026〕1号"):
    text = [{"paragraph": REMEDY * 4}] * long
    return Entry(document=document(*text, seal(), title=title, number=number), date="2026年11月2日")


def bound():
    main = (entry("立案表"), entry("决定书", long=8), entry("送达回证"))
    inner = (entry("集体讨论记录"),)
    return whole_file(
        "案卷",
        "鲁镇",
        [
            Volume(name="正卷", heading="正卷目录", entries=main, cover=document({"line": "封面"})),
            Volume(name="副卷", heading="副卷目录", entries=inner),
            Volume(name="空卷", heading="空卷目录", entries=()),
        ],
    )


def flat(text):
    return "".join(text.split())


def test_pages_run_through_each_volume_and_each_document_counts_its_own():
    texts = [flat(text) for text in pages(bound())]
    running = [text[: text.index("页") + 1] for text in texts if text[1:].startswith("卷第")]
    volume = [f"正卷第{number}页" for number in range(1, len(running))]
    assert running == [*volume, "副卷第1页"]
    decision = [text for text in texts if "决定书" in text and "第1页共" in text]
    assert decision


def test_the_catalogue_says_where_each_document_is():
    texts = [flat(text) for text in pages(bound())]
    catalogue = next(text for text in texts if text.startswith("正卷目录"))
    at = next(number for number, text in enumerate(texts) if "正卷第1页" in text)
    end = [number for number, text in enumerate(texts) if text.startswith("正卷第")][-1]
    last = end - at + 1

    assert "立案表鲁〔2026〕1号2026年11月2日1" in catalogue
    assert f"决定书鲁〔2026〕1号2026年11月2日2–{last - 1}" in catalogue
    assert f"送达回证鲁〔2026〕1号2026年11月2日{last}" in catalogue


def test_a_volume_without_documents_is_left_out_and_a_cover_comes_first():
    texts = [flat(text) for text in pages(bound())]
    assert not any("空卷" in text for text in texts)
    assert "封面" in texts[0]


def volume(*entries):
    return [Volume(name="正卷", heading="正卷目录", entries=entries)]


def test_a_pdf_handed_in_becomes_pages_of_the_file():
    report = scanned("检测报告", "鲁镇", pdf(document(*[{"paragraph": REMEDY * 4}] * 8)))
    long = len(report.blocks)

    bound = whole_file("案卷", "鲁镇", volume(Entry(document=report, date=""), entry("决定书")))

    texts = [flat(text) for text in pages(bound)]
    assert long > 1
    assert texts[1].startswith("正卷第1页")
    assert f"决定书鲁〔2026〕1号2026年11月2日{long + 1}" in texts[0]


def test_a_photograph_is_one_page():
    photo = scanned("照片", "鲁镇", picture("JPEG", (400, 300)))
    assert len(pages(whole_file("案卷", "鲁镇", volume(Entry(document=photo, date=""))))) == 2


def test_a_pdf_that_cannot_be_opened_is_refused():
    with pytest.raises(NotAnImage, match="附件不是可以打开的PDF"):
        scanned("检测报告", "鲁镇", b"%PDF-1.7 torn")
