"""A plan by Excel or CSV: every bad row is named, nothing is half recorded."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from jianhu.inspections.models import DueItem, Plan
from jianhu.inspections.rules.plan_sheet import read_sheet
from jianhu.kit.errors import Unreadable

pytestmark = pytest.mark.usefixtures("nine")
HEADS = "监管对象码,统一社会信用代码,事项编码,最早,最迟,分钟"
SPAN = {"since": "2026-11-01", "until": "2026-12-31"}
GOOD, BAD = "91330602MA2D0XXX05", "91330602MA2D0XXX0B"


@pytest.fixture
def read(staff):
    """``read(content)``: what the house says of a sheet of the construction office."""

    def send(content, by=staff.gas_planner, name="计划.csv", **more):
        client = Client(enforce_csrf_checks=False)
        client.force_login(by)
        content = content if isinstance(content, bytes) else content.encode()
        said = {"file": SimpleUploadedFile(name, content)} | SPAN | more
        return client.post("/api/inspections/plans/sheet", said)

    return send


def excel(*rows):
    book, kept = Workbook(), BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(kept)
    return kept.getvalue()


def test_a_sheet_is_read_and_its_rows_become_a_plan(read, as_, staff, tavern, items):
    answer = read(f"{HEADS}\n{tavern.code},,ZJ-1,2026/11/10,2026年11月30日,45\n")
    assert answer.status_code == 200, answer.json()
    said = answer.json()
    assert said["refused"] == []
    assert (said["rows"][0]["name"], said["rows"][0]["item_name"]) == ("咸亨酒店", "燃气使用安全")
    assert not Plan.objects.exists()
    fields = ("subject", "item", "earliest", "due", "minutes", "line")
    rows = [{name: row[name] for name in fields} for row in said["rows"]]
    head = {"title": "燃气", "source": "annual"} | SPAN
    made = as_(staff.gas_planner).post("/inspections/plans", {"plan": head, "rows": rows})
    assert made.status_code == 200, made.json()
    due = DueItem.objects.get()
    assert (f"{due.earliest}", f"{due.due}", due.minutes) == ("2026-11-10", "2026-11-30", 45)


def test_every_bad_row_is_named_with_its_line(read, tavern, items):
    rows = [
        HEADS.split(","),
        [tavern.code, None, "ZJ-1", None, None, None],
        [tavern.code, None, "ST-1", None, None, 30],
        [None, BAD, "ZJ-1", None, None, None],
        [None, None, "ZJ-1", None, None, None],
        ["JH000000", None, "ZJ-1", None, None, None],
        [tavern.code, None, "ZJ-1", "去年", None, None],
        [tavern.code, None, "ZJ-1", None, None, 3],
        [tavern.code, None, None, None, None, None],
        [tavern.code, None, "ZJ-1", None, "2027-02-01", None],
        [tavern.code, None, "ZJ-1", None, None, None],
    ]
    said = read(excel(*rows), name="计划.xlsx").json()
    assert [row["line"] for row in said["rows"]] == [2]
    assert {row["line"]: row["says"] for row in said["refused"]} == {
        3: "事项ST-1不在鉴湖县住房和城乡建设局公布的检查事项内，不能列入计划。",
        4: said["refused"][1]["says"],
        5: "缺少监管对象码或者统一社会信用代码。",
        6: "没有监管对象JH000000，请先建档。",
        7: "日期“去年”读不懂，应形如2026-01-01。",
        8: "请检查：预计时长（分钟）。",
        9: "缺少事项编码。",
        10: "日期不在计划的期间内。",
        11: "同一对象的同一事项写了两次。",
    }
    assert "统一社会信用代码" in said["refused"][1]["says"]
    assert said["refused"][1]["basis"] == "GB 32100-2015"
    assert not Plan.objects.exists()


def test_both_codes_are_of_one_subject(read, tavern, items):
    tavern.credit_code = GOOD
    tavern.save()
    both = read(f"{HEADS}\n{tavern.code},{GOOD.lower()},ZJ-1,,,\n").json()
    assert (len(both["rows"]), both["refused"]) == (1, [])
    credit = read(f"{HEADS}\n,{GOOD},ZJ-1,,,\n").json()
    assert credit["rows"][0]["subject"] == tavern.code


@pytest.mark.refuses("I2")
def test_pasted_rows_with_several_mistakes_are_all_named_and_none_is_kept(
    as_, staff, tavern, items
):
    head = {"title": "燃气", "source": "annual"} | SPAN
    rows = [
        {"subject": tavern.code, "item": "ZJ-1"},
        {"subject": BAD, "item": "ZJ-1"},
        {"subject": tavern.code, "item": "X-9"},
    ]
    answer = as_(staff.gas_planner).post("/inspections/plans", {"plan": head, "rows": rows})
    assert answer.status_code == 409
    assert "有2行" in answer.json()["detail"]
    assert [each["field"] for each in answer.json()["errors"]] == ["第2行", "第3行"]
    assert not DueItem.objects.exists()


def test_what_is_no_sheet_or_too_large_is_one_sentence(read, items):
    assert "2 MB" in read(b"x" * 2_000_001).json()["detail"]
    assert "表头缺少事项编码" in read("监管对象码\nJH000123\n").json()["detail"]
    assert "没有数据" in read(HEADS).json()["detail"]
    assert "已损坏" in read(b"PK\x03\x04 nothing").json()["detail"]
    assert read(f"{HEADS}\n", by=_citizen()).status_code == 403


def _citizen():
    from jianhu.base.models import Person

    return Person.objects.create(username="passer-by", name="路人")


def test_the_empty_sheet_lists_the_offices_own_items_and_can_be_read_again(as_, staff, items):
    answer = as_(staff.gas_planner).get("/inspections/plans/template.xlsx")
    assert "attachment" in answer["Content-Disposition"]
    book = load_workbook(BytesIO(answer.content))
    assert [cell.value for cell in book["计划"][1]] == HEADS.split(",")
    assert [row[0].value for row in book["本单位事项"].iter_rows(min_row=2)] == ["ZJ-1"]
    book["计划"]["A2"], book["计划"]["C2"] = "JH000123", "ZJ-1"
    kept = BytesIO()
    book.save(kept)
    [row] = read_sheet(kept.getvalue())
    assert (row.line, row.due.subject, row.due.item, row.wrong) == (2, "JH000123", "ZJ-1", "")


@given(st.binary(max_size=300), st.text(max_size=60))
def test_whatever_is_handed_in_is_read_or_refused(junk, cell):
    for content in (junk, f"{HEADS}\n{cell},,{cell},{cell},{cell},{cell}\n".encode()):
        try:
            rows = read_sheet(content)
        except Unreadable:
            continue
        assert all(bool(row.due) != bool(row.wrong) for row in rows)


def test_a_row_with_two_faults_hears_of_both(read, tavern, items):
    said = read(f"{HEADS}\n{tavern.code},,ST-1,,2027-02-01,\n").json()
    says = said["refused"][0]["says"]
    assert "事项ST-1不在" in says
    assert "日期不在计划的期间内" in says
