"""What a document looks like on paper, and what it refuses to print."""

from datetime import UTC, datetime
from io import BytesIO
from zoneinfo import ZoneInfo

import docx as word
import pytest
import typst
from pypdf import PdfReader

from jianhu.base.paper import fonts, typesetting
from jianhu.base.paper.blocks import Document
from jianhu.base.paper.corrections import Run, corrected, plain, runs, untouched
from jianhu.base.paper.filling import Filler
from jianhu.base.paper.fonts import NoChineseFont
from jianhu.base.paper.images import NotAnImage
from jianhu.base.paper.typesetting import NotSet, narrow, pdf
from jianhu.base.paper.word import docx
from tests.base.paper import NOW, REMEDY, document, pages, picture, seal

pytestmark = pytest.mark.paper
MM = 72 / 25.4


def test_a_document_is_fit_for_an_archive():
    made = pdf(document({"paragraph": REMEDY}, seal(image=picture())))

    about = PdfReader(BytesIO(made)).xmp_metadata.stream.get_data().decode()
    assert "<pdfaid:part>2</pdfaid:part>" in about
    assert "<pdfaid:conformance>B</pdfaid:conformance>" in about


def test_it_is_a4_and_counts_its_pages():
    made = pdf(document(*[{"paragraph": REMEDY * 4}] * 8))

    first = PdfReader(BytesIO(made)).pages[0].mediabox
    assert (round(first.width / MM), round(first.height / MM)) == (210, 297)
    for number, text in enumerate(pages(made), 1):
        assert f"第{number}页共{len(pages(made))}页" in "".join(text.split())


def test_a_letter_no_face_knows_is_printed_as_one_that_is_missing():
    assert "当事人〓说" in "".join(pages(pdf(document({"paragraph": "当事人\U0002fffd说"}))))


def test_who_types_many_letters_that_no_face_knows_makes_nothing_unprintable():
    typed = "".join(map(chr, range(0x13000, 0x13040)))
    assert "".join(pages(pdf(document({"paragraph": f"{typed}完"})))).count("〓") == len(typed)


def test_what_cannot_be_set_for_another_reason_is_refused(monkeypatch):
    def broken(*_):
        error = typst.TypstError()
        error.message = "no such sheet"
        raise error

    monkeypatch.setattr(typesetting, "_set", broken)
    with pytest.raises(NotSet, match="no such sheet"):
        pdf(document({"paragraph": REMEDY}))


@pytest.mark.parametrize("letter", ["\uffff", "\ufffe", "\ufdd0", "\U0001ffff", "\x0b", "\ud800"])
def test_what_is_no_letter_is_not_printed(letter):
    typed = Filler({"said": f"冤枉{letter}啊"}).fill({"paragraph": "{said}"})
    assert typed == {"paragraph": "冤枉啊"}
    assert docx(document(typed))


def test_marks_that_somebody_typed_strike_nothing_out():
    typed = "现场\ue000没有泄漏\ue001存在燃气泄漏\ue002"
    said = Filler({"said": typed}).fill("{said}")
    assert runs(said) == [Run("现场没有泄漏存在燃气泄漏", "")]


def test_marks_that_belong_to_no_correction_say_nothing():
    text = f"\ue000一\ue001{corrected('二', '三')}\ue002"
    assert runs(text) == [Run("一", ""), Run("二", "old"), Run("三", "new")]
    assert plain(text) == "一三"


def test_marks_are_looked_for_in_one_pass():
    """With ``.*?`` 300 of each took twelve seconds, and ten times as many a thousand times that."""
    many = "\ue000" * 3000 + "\ue001" * 3000
    assert (plain(many), runs(many), len(untouched(many))) == ("", [], 1)


def test_without_chinese_faces_nothing_is_printed(monkeypatch):
    class NoFaces:
        def families(self):
            return ["DejaVu Sans"]

    monkeypatch.setattr(fonts, "installed", NoFaces)
    fonts.faces.cache_clear()
    try:
        with pytest.raises(NoChineseFont, match="scripts/fonts"):
            pdf(document({"paragraph": REMEDY}))
    finally:
        fonts.faces.cache_clear()


def test_what_somebody_typed_is_printed_as_it_was_typed():
    typed = '#set page(width: 1cm) *重* _点_ $x^2$ @ref <label> \\ // “引号” "直引号" `码`'
    text = "".join(pages(pdf(document({"paragraph": typed})))[0].split())
    assert "".join(typed.split()) in text


def test_the_same_document_at_the_same_moment_is_the_same_file():
    at = datetime(2026, 11, 20, 2, tzinfo=UTC)
    same = document({"paragraph": REMEDY}, seal())
    assert pdf(same, at) == pdf(same, at)
    assert pdf(same, at) != pdf(document({"paragraph": REMEDY + "另"}, seal()), at)


def test_a_moment_in_any_zone_is_the_same_file():
    at = datetime(2026, 11, 20, 2, tzinfo=UTC)
    here = at.astimezone(ZoneInfo("Asia/Shanghai"))
    assert pdf(document(seal()), here) == pdf(document(seal()), at)


@pytest.mark.parametrize("full", range(12, 24))
def test_a_seal_never_stands_on_a_page_alone(full):
    """However full the page before it is."""
    lines = [{"line": "事实"}] * full
    *_, last = pages(pdf(document(*lines, {"paragraph": REMEDY}, seal())))
    assert "申请行政复议" in "".join(last.split())
    assert NOW in "".join(last.split())


@pytest.mark.parametrize("full", range(10, 22))
def test_one_of_many_forms_is_not_torn(full):
    """However full the page before it is."""
    rows = [{"cells": [{"label": label, "text": "略"}]} for label in ("甲", "乙", "丙", "丁")]
    forms = [{"name": "items", "form": rows}] * 3
    for page in pages(pdf(document(*[{"line": "事实"}] * full, *forms))):
        assert page.count("甲") == page.count("丁")


def test_a_form_longer_than_half_a_page_may_be_torn():
    rows = [{"cells": [{"label": str(n), "text": "略"}]} for n in range(60)]
    forms = [{"name": "items", "form": rows}] * 2
    assert "59" in "".join(pages(pdf(document(*forms))))


def test_a_slip_is_as_wide_as_the_printer_s_paper():
    for width in (58, 80):
        slip = PdfReader(BytesIO(narrow(document({"paragraph": REMEDY}, seal()), width)))
        assert round(slip.pages[0].mediabox.width / MM) == width
        assert len(slip.pages) == 1


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_seal_may_be_any_ordinary_picture(kind):
    assert pdf(document(seal(image=picture(kind))))


def test_a_picture_that_cannot_be_read_is_refused():
    with pytest.raises(NotAnImage):
        pdf(document(seal(image=picture()[:60])))


def test_a_correction_keeps_what_stood_there():
    text = f"罚款{corrected('三万元', '三千元')}整"
    assert runs(text) == [
        Run("罚款", ""),
        Run("三万元", "old"),
        Run("三千元", "new"),
        Run("整", ""),
    ]
    assert plain(text) == "罚款三千元整"


def test_word_strikes_out_what_was_corrected():
    made = docx(document({"paragraph": f"罚款{corrected('三万元', '三千元')}整"}, seal()))
    struck = [
        run.text
        for paragraph in word.Document(BytesIO(made)).paragraphs
        for run in paragraph.runs
        if run.font.strike
    ]
    assert struck == ["三万元"]


EVERYTHING = (
    {"heading": "一、事实"},
    {"rows": [{"label": "当事人", "text": "咸亨酒店"}]},
    {"line": "致：咸亨酒店"},
    {"table": {"head": ["序号", "名称"], "widths": [1, 3], "rows": [{"cells": ["1", "笔录"]}]}},
    {"form": [{"cells": [{"label": "案由", "text": "油烟"}, {"label": "案号", "text": "1号"}]}]},
    {"form": [{"cells": [{"label": "意见", "tall": True, "signed": "负责人"}]}]},
    {"checks": [{"text": "同意", "ticked": True}, {"text": "不同意"}]},
    {"signatures": [{"label": "当事人", "image": picture(), "date": NOW}, {"label": "见证人"}]},
    {"correction": {"old": "三万元", "new": "三千元", "label": "当事人确认"}},
    {"picture": {"image": picture("JPEG"), "caption": "排烟口"}},
    {"code": {"text": "330699", "url": "https://jianhu.example/a/1"}},
    {"blank": "以下空白"},
    seal(image=picture()),
    {"note": "一式两份。"},
)


def test_every_block_is_printed_everywhere():
    whole = document(*EVERYTHING)
    a4 = "".join(pages(pdf(whole)))
    slip = "".join(pages(narrow(whole, 58)))
    for words in ("咸亨酒店", "笔录", "油烟", "同意", "见证人", "三万元", "排烟口", "以下空白"):
        assert words in "".join(a4.split())
        assert words in "".join(slip.split())


def test_word_has_the_words_the_tables_and_the_pictures():
    file = word.Document(BytesIO(docx(document(*EVERYTHING))))
    text = "".join(paragraph.text for paragraph in file.paragraphs)
    assert all(words in text for words in ("决定书", "鲁〔2026〕1号", "咸亨酒店", "☑同意", NOW))
    assert [table.cell(0, 0).text for table in file.tables] == ["序号", "案由", "意见"]
    assert len(file.inline_shapes) == 4
    assert round(file.sections[0].page_width.mm) == 210


def test_a_document_is_kept_as_json_and_is_the_same_afterwards():
    whole = document(*EVERYTHING, carries=(("party.name", "咸亨酒店"),))
    assert Document.model_validate_json(whole.model_dump_json()) == whole


def test_a_string_longer_than_the_line_is_broken():
    digest = "66c7f0f462eeedd9d1f2d46bdc10e4e2" * 4
    text = pages(pdf(document({"form": [{"cells": [{"label": "校验值", "text": digest}]}]})))[0]
    assert digest not in text
    assert digest in "".join(text.replace("\u200b", "").split())


def test_a_block_is_one_thing():
    with pytest.raises(ValueError, match="一样东西"):
        document({"paragraph": "一", "heading": "二"})
