"""The same document for Word, to be worked on."""

from io import BytesIO

import docx as word
from docx.document import Document as File
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGNED
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from jianhu.base.paper.blocks import Document
from jianhu.base.paper.word.blocks import DRAWN
from jianhu.base.paper.word.text import BODY, SIZE, SMALL, TITLE, dress, write


def docx(document: Document) -> bytes:
    file = word.Document()
    _page(file)
    for words in (document.office, document.title):
        write(file, words, face=TITLE, size=22, align=ALIGNED.CENTER)
    if document.number:
        write(file, document.number, align=ALIGNED.CENTER)
    for block in document.blocks:
        DRAWN[block.kind](file, block)
    file.core_properties.title = f"{document.title} {document.number}".strip()
    file.core_properties.author = document.office
    written = BytesIO()
    file.save(written)
    return written.getvalue()


def _page(file: File) -> None:
    section = file.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    style = file.styles["Normal"]
    style.font.name, style.font.size = BODY, Pt(SIZE)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), BODY)
    style.paragraph_format.space_after = style.paragraph_format.space_before = Pt(0)
    footer = section.footer.paragraphs[0]
    footer.alignment = ALIGNED.CENTER
    for words, counted in (("第 ", "PAGE"), (" 页　共 ", "NUMPAGES"), (" 页", "")):
        dress(footer.add_run(words), BODY, SMALL)
        if counted:
            _count(footer, counted)


def _count(paragraph: Paragraph, what: str) -> None:
    field = paragraph._p.makeelement(qn("w:fldSimple"), {qn("w:instr"): what})
    paragraph._p.append(field)
    run = paragraph.add_run("1")
    dress(run, BODY, SMALL)
    field.append(run._r)
