"""The evidence of a case as sheets of its file: a list of all of it, and each photograph or PDF."""

from collections.abc import Iterator

from jianhu.base import moments
from jianhu.base.paper.blocks import Block, Document, Picture, Row, Table, TableRow
from jianhu.base.paper.file import Entry
from jianhu.base.paper.scans import on_a_page, scanned
from jianhu.base.paper.wording import day, moment
from jianhu.cases.models import Case, Evidence
from jianhu.cases.queries.paper.phrases import investigators, takers

HEAD = ("序号", "证据名称", "种类", "证明对象", "取证人和时间", "备注")
WIDTHS = (1.2, 4, 2.4, 2.4, 3.6, 2.4)
SHORT = 40
"""So much of what a piece says stands in the catalogue."""


def exhibits(case: Case, *, excluded: bool = False) -> list[Entry]:
    """What was excluded (行政处罚法 46.3) proves nothing and is kept apart."""
    found = case.evidence.select_related("file", "captured_by")
    pieces = [each for each in found if bool(each.excluded) == excluded]
    if not pieces:
        return []
    office = case.office.organ
    title = "已排除的证据目录" if excluded else "证据目录"
    own = investigators(case)
    listed = Entry(document=_list(pieces, office, title, own), date=_on(pieces[-1]))
    return [listed, *_sheets(pieces, office, own)]


def _list(pieces: list[Evidence], office: str, title: str, own: list[str]) -> Document:
    rows = tuple(TableRow(cells=_cells(n, each, own)) for n, each in enumerate(pieces, 1))
    table = Block(table=Table(head=HEAD, widths=WIDTHS, rows=rows))
    return Document(title=title, office=office, compact=True, blocks=(table,))


def _cells(n: int, piece: Evidence, own: list[str]) -> tuple[str, ...]:
    remark = f"不得作为证据：{piece.why_not}" if piece.why_not else ""
    taken = f"{takers(own, piece)}，{_on(piece)}"
    return (str(n), piece.says, piece.kind, piece.proves, taken, remark or _where(piece))


def _where(piece: Evidence) -> str:
    return "附后" if piece.file else ""


def _sheets(pieces: list[Evidence], office: str, own: list[str]) -> Iterator[Entry]:
    for piece in pieces:
        if piece.file:
            with piece.file.file.open("rb") as opened:
                sheet = _sheet(piece, office, own, opened.read())
            yield Entry(document=sheet, date=_on(piece), remark=piece.kind)


def _sheet(piece: Evidence, office: str, own: list[str], content: bytes) -> Document:
    if content.startswith(b"%PDF-"):
        return scanned(piece.says[:SHORT], office, content)
    blocks = (
        Block(picture=Picture(image=on_a_page(content))),
        Block(rows=tuple(_rows(piece, own))),
    )
    return Document(title=piece.says[:SHORT], office=office, compact=True, blocks=blocks)


def _rows(piece: Evidence, own: list[str]) -> Iterator[Row]:
    yield Row(label="证据种类", text=piece.kind)
    yield Row(label="证明对象", text=piece.proves)
    yield Row(label="取证时间", text=moment(moments.local(piece.captured_at)))
    yield Row(label="取证人", text=takers(own, piece))
    if piece.device:
        yield Row(label="取证设备", text=piece.device)
    if piece.lon is not None and piece.lat is not None:
        yield Row(label="取证位置", text=f"东经{piece.lon:.5f}，北纬{piece.lat:.5f}")
    yield Row(label="文件摘要（SM3）", text=piece.digest)


def _on(piece: Evidence) -> str:
    return day(moments.local(piece.captured_at).date())
