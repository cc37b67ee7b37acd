"""How each block looks in Word."""

from collections.abc import Callable
from io import BytesIO

from docx.document import Document as File
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGNED
from docx.enum.text import WD_LINE_SPACING as SPACED
from docx.shared import Mm
from docx.table import _Cell

from jianhu.base.paper.blocks import Block, Cell, Code, Signature
from jianhu.base.paper.corrections import runs
from jianhu.base.paper.images import qr_png
from jianhu.base.paper.word.text import BLACK, BODY, SIZE, SMALL, dress, paragraphs, picture, write

NO_DAY = "　　年　　月　　日"


def _rows(file: File, block: Block) -> None:
    for row in block.rows or ():
        write(file, row.text, label=row.label)


def _form(file: File, block: Block) -> None:
    rows = block.form or ()
    table = file.add_table(rows=len(rows), cols=4, style="Table Grid")
    for at, row in enumerate(rows):
        cells = table.rows[at].cells
        for number, cell in enumerate(row.cells):
            last = cells[3] if number == len(row.cells) - 1 else cells[2 * number + 1]
            _small(cells[2 * number], cell.label)
            _fill(cells[2 * number + 1].merge(last), cell)


def _fill(place: _Cell, cell: Cell) -> None:
    _small(place, cell.text or "")
    if cell.signed or cell.date:
        line = write(place, f"{cell.signed}：" if cell.signed else "", size=SMALL)
        picture(line, cell.image, 10)
        dress(line.add_run(f"　　{cell.date or NO_DAY}"), BODY, SMALL)
        line.alignment = ALIGNED.RIGHT


def _small(place: _Cell, text: str) -> None:
    paragraph = place.paragraphs[0]
    for run in runs(text):
        dress(paragraph.add_run(run.text), BODY, SMALL, run.mark)


def _table(file: File, block: Block) -> None:
    assert block.table
    rows = [block.table.head, *(row.cells for row in block.table.rows)]
    table = file.add_table(rows=len(rows), cols=len(block.table.head), style="Table Grid")
    shares = [width / sum(block.table.widths) for width in block.table.widths]
    for at, row in enumerate(rows):
        for number, text in enumerate(row):
            place = table.rows[at].cells[number]
            place.width = Mm(156 * shares[number])
            _small(place, text)


def _checks(file: File, block: Block) -> None:
    said = "　".join(f"{'☑' if check.ticked else '☐'}{check.text}" for check in block.checks or ())
    write(file, said, indent=True)


def _signatures(file: File, block: Block) -> None:
    for signature in block.signatures or ():
        _sign(file, signature)


def _sign(file: File, signature: Signature) -> None:
    line = write(file, "", label=signature.label)
    picture(line, signature.image, 10)
    day = NO_DAY if signature.date is None else signature.date
    dress(line.add_run(f"　　　　　　{day}"), BODY, SIZE)


def _seal(file: File, block: Block) -> None:
    assert block.seal
    for words in ("", block.seal.office, block.seal.date, "（印章）"):
        write(file, words, align=ALIGNED.RIGHT)
    if block.seal.code:
        _code(file, block.seal.code)


def _code(file: File, code: Code) -> None:
    line = write(file, f"　行政行为码：{code.text}", size=SMALL)
    line.paragraph_format.line_spacing_rule = SPACED.AT_LEAST
    line.add_run().add_picture(BytesIO(qr_png(code.url)), height=Mm(22))


def _image(file: File, block: Block) -> None:
    assert block.picture
    line = write(file, "", align=ALIGNED.CENTER)
    picture(line, block.picture.image, 140)
    write(file, block.picture.caption, align=ALIGNED.CENTER, size=SMALL)


def _correction(file: File, block: Block) -> None:
    assert block.correction
    said = block.correction
    line = write(file, "更正：“", indent=True)
    dress(line.add_run(said.old), BODY, SIZE, "old")
    dress(line.add_run(f"”更正为“{said.new}”。"), BODY, SIZE)
    _sign(file, Signature(label=said.label, image=said.image, date=said.date))


DRAWN: dict[str, Callable[[File, Block], None]] = {
    "heading": lambda file, block: paragraphs(file, block.heading or "", face=BLACK, indent=True),
    "paragraph": lambda file, block: paragraphs(file, block.paragraph or "", indent=True),
    "line": lambda file, block: paragraphs(file, block.line or ""),
    "note": lambda file, block: paragraphs(file, block.note or "", size=SMALL),
    "rows": _rows,
    "form": _form,
    "table": _table,
    "checks": _checks,
    "signatures": _signatures,
    "seal": _seal,
    "code": lambda file, block: _code(file, block.code) if block.code else None,
    "picture": _image,
    "correction": _correction,
    "blank": lambda file, block: paragraphs(file, f"（{block.blank}）", align=ALIGNED.CENTER),
}
