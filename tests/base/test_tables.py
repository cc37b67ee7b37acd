"""A table that is handed in: what is small to send and long to read is refused before."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest

from jianhu.kit import excel
from jianhu.kit.errors import Unreadable
from jianhu.kit.tables import read_table

MAIN = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
KIND = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"


def sheet():
    book = openpyxl.Workbook()
    for row in (["名称"], ["咸亨酒店"], ["鲁镇茶馆"]):
        book.active.append(row)
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def stuffed(strings):
    """The same workbook with so many texts to share, all of them empty, under a name of its own."""
    named = b'<Override PartName="/xl/words.xml" ContentType="%s"/></Types>' % KIND
    written = BytesIO()
    with ZipFile(BytesIO(sheet())) as old, ZipFile(written, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            types = name == "[Content_Types].xml"
            new.writestr(name, content.replace(b"</Types>", named) if types else content)
        words = b'<sst xmlns="%s">%s</sst>' % (MAIN, b"<si><t/></si>" * strings)
        new.writestr("xl/words.xml", words)
    return written.getvalue()


def test_a_workbook_is_read():
    assert [line.cells["name"] for line in read_table(sheet(), {"名称": "name"}).lines] == [
        "咸亨酒店",
        "鲁镇茶馆",
    ]


def test_one_with_more_texts_than_cells_is_refused_unread(monkeypatch):
    monkeypatch.setattr(excel, "load_workbook", lambda *_, **__: pytest.fail("it was read"))
    content = stuffed(300_000)
    assert len(content) < 20_000
    with pytest.raises(Unreadable, match="展开后太大"):
        read_table(content, {})


def test_texts_that_nobody_uses_do_no_harm_while_they_are_few():
    assert len(read_table(stuffed(50), {}).lines) == 2
