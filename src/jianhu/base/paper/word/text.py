"""Words on a page of Word. Faces are named as an office's own computers know them."""

from io import BytesIO
from typing import Any

from docx.document import Document as File
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGNED
from docx.enum.text import WD_LINE_SPACING as SPACED
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from jianhu.base.paper.corrections import runs

BODY, TITLE, BLACK = "仿宋_GB2312", "方正小标宋简体", "黑体"
SIZE, SMALL, PITCH = 16, 12, 28  # points: 三号, 小四, the lines of GB/T 9704
Place = File | _Cell


def write(
    place: Place,
    text: str,
    *,
    label: str = "",
    indent: bool = False,
    align: ALIGNED | None = None,
    face: str = BODY,
    size: float = SIZE,
) -> Paragraph:
    paragraph = place.add_paragraph()
    layout = paragraph.paragraph_format
    layout.line_spacing_rule, layout.line_spacing = SPACED.EXACTLY, Pt(max(PITCH, size + 12))
    layout.first_line_indent = Pt(2 * size) if indent else None
    paragraph.alignment = align
    if label:
        dress(paragraph.add_run(f"{label}："), BLACK, size)
    for run in runs(text):
        dress(paragraph.add_run(run.text), face, size, run.mark)
    return paragraph


def dress(run: Any, face: str, size: float, mark: str = "") -> None:
    run.font.name, run.font.size = face, Pt(size)
    run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), face)
    run.font.strike, run.font.underline = mark == "old" or None, mark == "new" or None


def paragraphs(file: File, text: str, **how: Any) -> None:
    for line in filter(None, map(str.strip, text.splitlines())):
        write(file, line, **how)


def picture(line: Paragraph, image: bytes | None, height: float) -> None:
    if image:
        line.paragraph_format.line_spacing_rule = SPACED.AT_LEAST
        line.add_run().add_picture(BytesIO(image), height=Mm(height))
