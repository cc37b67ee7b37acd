"""Sheets of leads: nothing is lost, nothing is doubled, and a file that is none is told apart."""

import re
from datetime import time
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook

from jianhu.command.models import Lead
from jianhu.command.rules.sheets import read_sheet
from jianhu.kit.errors import Unreadable

AT = "2026-11-20 08:00"


def book(*rows):
    made = Workbook()
    for row in rows:
        made.active.append(row)
    content = BytesIO()
    made.save(content)
    return content.getvalue()


def changed(content, name, change):
    """An Excel file with one of its parts changed."""
    before, out = ZipFile(BytesIO(content)), BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as after:
        for part in before.namelist():
            said = before.read(part)
            after.writestr(part, change(said) if part == name else said)
    return out.getvalue()


@pytest.fixture
def imported(as_, kongyiji, nine):
    def take(content):
        content = content.encode() if isinstance(content, str) else content
        file = SimpleUploadedFile("线索.csv", content)
        return as_(kongyiji).client.post("/api/command/leads/import", {"file": file})

    return take


def test_a_second_sheet_without_numbers_is_another_sheet(imported):
    first = imported(f"内容,时间\n河边有人电鱼,{AT}\n").json()
    second = imported(f"内容,时间\n路灯不亮,{AT}\n").json()
    again = imported(f"内容,时间\n路灯不亮,{AT}\n").json()

    assert len(first["accepted"]) == len(second["accepted"]) == 1
    assert (again["accepted"], again["known"]) == ([], second["accepted"])
    assert Lead.objects.count() == 2


def test_one_number_on_two_different_rows_is_said(imported):
    answer = imported(f"编号,内容,时间\nD1,甲,{AT}\nD1,乙,{AT}\nD2,丙,{AT}\nD2,丙,{AT}\n").json()

    assert answer["accepted"] == ["D1", "D2"]
    assert [each["line"] for each in answer["refused"]] == [3]
    assert "出现了两次，内容不同" in answer["refused"][0]["why"]


def test_the_line_is_the_spreadsheets_own(imported):
    answer = imported(f"内容,时间,类别\n甲,{AT},\n,,\n乙,{AT},飞碟\n").json()
    assert answer["refused"][0]["line"] == 4


def test_cells_that_are_no_text_are_written_out():
    content = book(
        ["内容", "时间", "联系电话", "班次", "编号"], ["摆摊", AT, 13805750001, time(8), 7]
    )
    item = read_sheet(content)[0].item

    assert (item["reporter_phone"], item["班次"], item["id"]) == ("13805750001", "08:00:00", "7")


def test_a_cell_that_cannot_be_kept_refuses_its_row_alone(imported):
    answer = imported(f"内容,时间,备注\n甲,{AT},a\x00b\n乙,{AT},好\n丙,{AT},nan\n")

    assert answer.status_code == 200
    assert [each["line"] for each in answer.json()["refused"]] == [2]
    assert len(answer.json()["accepted"]) == 2


GOOD = book(["内容", "时间"], ["摆摊", AT])
SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xff\xff",
        b"PK\x03\x04 broken",
        GOOD[: len(GOOD) // 2],
        GOOD[:600] + b"\x00" * 200 + GOOD[800:],
        changed(GOOD, SHEET, lambda xml: xml[:200]),
        changed(GOOD, "xl/workbook.xml", lambda xml: re.sub(rb"<sheet .*?/>", b"", xml)),
        changed(GOOD, "[Content_Types].xml", lambda xml: b"<x/>"),
    ],
)
def test_what_is_no_sheet_is_unreadable_and_nothing_worse(content):
    with pytest.raises(Unreadable):
        read_sheet(content)


def test_a_small_file_that_unpacks_to_a_large_one_is_not_unpacked():
    bomb = changed(GOOD, SHEET, lambda xml: xml + b" " * 60_000_000)
    with pytest.raises(Unreadable, match="展开后太大"):
        read_sheet(bomb)


def test_a_cell_far_below_asks_for_no_memory():
    far = changed(
        GOOD,
        SHEET,
        lambda xml: re.sub(rb"<dimension[^>]*>", b'<dimension ref="A1:XFD900000"/>', xml).replace(
            b"</sheetData>", b'<row r="900000"><c r="A900000"><v>1</v></c></row></sheetData>'
        ),
    )
    with pytest.raises(Unreadable, match="一次最多导入"):
        read_sheet(far)


def test_a_large_file_is_not_even_opened():
    with pytest.raises(Unreadable, match="不能超过10 MB"):
        read_sheet(b"a" * 10_000_001)
