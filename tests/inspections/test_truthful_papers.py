"""What stands on a paper was said, by whom it says and on the day it says."""

from datetime import timedelta

import pytest

from jianhu.base import moments
from jianhu.base.paper.keeping import read_again
from jianhu.inspections.models import VisitPaper
from tests.town import NINE

pytestmark = pytest.mark.usefixtures("nine")
OBJECTS = "我不同意，检查不实"


def paper(template):
    return read_again(VisitPaper.objects.get(template=template).document)


def cells(document):
    forms = [block.form for block in document.blocks if block.form]
    return {cell.label: cell for form in forms for row in form for cell in row.cells}


@pytest.fixture
def checked(visits, staff, items):
    """A visit whose one item is recorded."""
    walk = visits()
    walk.does(staff.head, "approve")
    walk.does(staff.officer, "notify")
    walk.does(staff.officer, "arrive")
    walk.does(staff.officer, "check", found="门前脏乱")
    return walk


def test_what_the_inspected_said_stands_there_and_nothing_else(checked, staff):
    checked.does(staff.officer, "finish", says=OBJECTS)
    record = paper("scene-record")
    assert cells(record)["被检查人的意见"].text == OBJECTS
    assert record.text().count(OBJECTS) == 1
    assert "没有意见" not in record.text()


def test_who_said_nothing_is_left_room(checked, staff):
    checked.does(staff.officer, "finish")
    record = paper("scene-record")
    assert cells(record)["被检查人的意见"].text is None
    assert "没有意见" not in record.text()
    assert "回答：＿＿" in record.text()


def test_who_does_not_sign_confirms_nothing(checked, staff, as_):
    checked.does(staff.officer, "finish")
    assert "确认记录无误" in paper("scene-record").text()


@pytest.mark.parametrize("ahead", [0, 35])
def test_a_request_is_of_the_day_it_was_made(visits, staff, items, ahead):
    day = (NINE + timedelta(days=ahead)).date()
    visits(day=f"{day}").does(staff.head, "approve")
    asked, opinion = (
        cells(paper("inspection-approval"))[of] for of in ("承办人意见", "负责人意见")
    )
    assert (asked.text, asked.date) == ("提请批准本次检查。", "2026年11月20日")
    assert (opinion.text, opinion.date) == ("同意", "2026年11月20日")


def test_reasons_stand_with_whoever_gave_them(visits, staff, items):
    visits().does(staff.head, "approve", apart_because="不同的场所")
    asked, opinion = (
        cells(paper("inspection-approval"))[of] for of in ("承办人意见", "负责人意见")
    )
    assert "不同的场所" in opinion.text
    assert "不同的场所" not in asked.text


def test_an_approved_visit_is_not_said_to_be_approved_later(visits, staff, items):
    """However urgent its draft said it was."""
    walk = visits(urgent=True)
    walk.does(staff.head, "approve")
    walk.does(staff.officer, "notify")
    notice = paper("inspection-notice").text()
    assert "随后补办" not in notice
    assert "鲁四老爷" in notice
    assert "紧急情况" not in paper("inspection-approval").text()


def test_one_that_began_at_once_says_why_when_it_is_approved(visits, staff, items):
    walk = visits(urgent=True, source="alarm", reference="YJ-1")
    walk.does(staff.officer, "arrive-urgently", urgent_because="后巷燃气泄漏")
    moments.set_to(NINE + timedelta(hours=3))
    walk.does(staff.head, "approve-late")
    shown = cells(paper("inspection-approval"))
    assert shown["紧急情况"].text == "后巷燃气泄漏，先行检查"
    assert "已经先行检查" in shown["承办人意见"].text
