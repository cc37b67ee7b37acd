"""Departments' lists: good rows kept, bad ones named by file and line; again changes nothing."""

import csv
from io import BytesIO, StringIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook

from jianhu.kit.errors import NotAllowed, Unreadable
from jianhu.subjects import services
from jianhu.subjects.models import FileEntry, SourceRow, Subject

HEADER = ["许可证编号", "经营者名称", "统一社会信用代码", "主体业态", "经营场所", "经度", "纬度"]
CODES = ["91350100M000100Y43", "11330600MB1573660P", "11320000MB151840XJ"]
NAME = "食品许可.csv"


def row(number, code="", name="某小吃店", **changed):
    said = dict(
        zip(HEADER, [number, name, code, "小餐饮店", "河沿", "120.45", "30.05"], strict=True)
    )
    return list((said | changed).values())


def sheet(*rows):
    text = StringIO()
    csv.writer(text).writerows([HEADER, *rows])
    return text.getvalue().encode("gb18030")


def taken(who, *rows):
    return services.import_list(who, "food-permits", NAME, sheet(*rows))


def test_good_rows_are_kept_and_bad_ones_named_by_file_and_line(keeper):
    done = taken(
        keeper,
        row("JY1", CODES[0]),
        row("JY2", "91350100M000100Y44"),
        row("JY3", CODES[1], 经度="东经"),
        row("JY1", CODES[2]),
    )
    assert (done.added, done.filed) == (1, 1)
    assert [said.split("：")[0] for said in done.refused] == [f"{NAME} 第{n}行" for n in (3, 4, 5)]
    assert "校验位不对" in done.refused[0]
    assert "与第2行重复" in done.refused[2]


def test_again_changes_nothing(keeper):
    taken(keeper, row("JY1", CODES[0]))
    done = taken(keeper, row("JY1", CODES[0]))
    assert (done.added, done.changed, done.unchanged, done.filed) == (0, 0, 1, 0)
    assert (Subject.objects.count(), SourceRow.objects.count()) == (1, 1)
    assert FileEntry.objects.filter(kind="permit").count() == 1


def test_rows_of_two_lists_with_one_credit_code_are_one_file(keeper, market):
    taken(keeper, row("JY1", CODES[0], name="咸亨酒店"))
    other = "许可证号,企业名称,统一社会信用代码,经营方式\nZA1,咸亨药房," + CODES[0] + ",药品零售\n"
    done = services.import_list(keeper, "drug-permits", "药品.csv", other.encode())
    assert (done.added, done.filed) == (1, 0)
    (subject,) = Subject.objects.all()
    assert {each.list for each in subject.rows.all()} == {"food-permits", "drug-permits"}


def test_a_row_without_a_code_is_kept_and_waits(keeper):
    done = taken(keeper, row("JY1"))
    assert (done.added, done.filed, done.waiting) == (1, 0, 1)
    assert SourceRow.objects.get().subject is None


def test_a_changed_row_is_renewed_and_the_file_keeps_what_it_knows(keeper):
    taken(keeper, row("JY1", CODES[0], name="咸亨酒店", 经营场所=""))
    done = taken(keeper, row("JY1", CODES[0], name="咸亨大酒店", 经营场所="新河沿"))
    assert done.changed == 1
    subject = Subject.objects.get()
    assert (subject.name, subject.address) == ("咸亨酒店", "新河沿")


def test_excel_is_read_and_the_class_says_the_industry(keeper):
    book, content = Workbook(), BytesIO()
    for each in [HEADER, row("JY1", CODES[0], 主体业态="食品销售经营者（便利店）")]:
        book.active.append(each)
    book.save(content)
    services.import_list(keeper, "food-permits", "许可.xlsx", content.getvalue())
    assert Subject.objects.get().industry == "food-retail"


def test_an_office_hands_in_its_own_lists_only(keeper, yang_er_sao):
    with pytest.raises(NotAllowed):
        taken(yang_er_sao, row("JY1", CODES[0]))


def test_what_is_no_such_list_is_refused_whole(keeper):
    with pytest.raises(Unreadable):
        services.import_list(keeper, "food-permits", NAME, "甲,乙\n1,2\n".encode())


def test_a_file_is_handed_in_over_the_api(as_, keeper):
    file = SimpleUploadedFile("食品许可.csv", sheet(row("JY1", CODES[0]), row("JY2", "1")))
    answer = as_(keeper).client.post("/api/subjects/lists/food-permits", {"file": file}).json()
    assert (answer["added"], len(answer["refused"])) == (1, 1)
    assert "food-permits" in [each["key"] for each in as_(keeper).get("/subjects/lists").json()]
