"""Nothing tells the inspected of a complaint against him, nor an office of who complained of it."""

import pytest
from django.test import Client

from jianhu.base.models import ActCode, JournalEntry
from jianhu.base.paper.keeping import read_again
from jianhu.inspections.models import EnterpriseRequest, Visit, VisitPaper
from jianhu.inspections.queries.complaints import hearers
from jianhu.inspections.services.enterprise import complain

pytestmark = pytest.mark.usefixtures("nine")
LEAD = "12345-0871"


def walked(visits, staff, **said):
    walk = visits(merge=False, reference=LEAD, **said)
    walk.does(staff.head, "approve", apart_because="分开查")
    walk.does(staff.officer, "notify")
    walk.does(staff.officer, "arrive")
    walk.does(staff.officer, "check")
    walk.does(staff.officer, "finish")
    walk.does(staff.officer, "tell")
    return walk


def words(walk, template):
    paper = VisitPaper.objects.get(visit__number=walk.number, template=template)
    return read_again(paper.document).text()


@pytest.mark.refuses("I7")
@pytest.mark.parametrize("source", ["complaint", "superior", "alarm"])
def test_what_the_inspected_reads_is_the_same_for_every_lead(visits, staff, items, source, client):
    walk = walked(visits, staff, source=source)
    theirs = ["inspection-notice", "scene-record", "result-notice"]
    said = "".join(words(walk, template) for template in theirs)
    assert "发现问题线索，确需实施检查" in words(walk, "inspection-notice")
    assert "个案检查" in said
    page = client.get(walk.shown(staff.officer)["party_path"]).content.decode()
    for leak in (LEAD, "0871", "投诉举报", "上级部署", "平台预警"):
        assert leak not in said
        assert leak not in page
    assert LEAD in words(walk, "inspection-approval")  # the head knows what he decides on


@pytest.mark.refuses("I7")
def test_why_it_was_urgent_is_told_to_the_head_and_its_kind_to_the_inspected(visits, staff, items):
    walk = visits(merge=False, urgent=True, reference=LEAD)
    because = {"urgent_because": "店员孔乙己举报后巷燃气泄漏", "urgent_as": "danger"}
    walk.does(staff.officer, "arrive-urgently", **because)
    walk.does(staff.officer, "check")
    walk.does(staff.officer, "finish")
    theirs = words(walk, "inspection-notice") + words(walk, "scene-record")
    assert "危及生命财产安全，先行检查" in theirs
    assert "孔乙己" not in theirs
    walk.does(staff.head, "approve-late")
    assert "店员孔乙己举报后巷燃气泄漏，先行检查" in words(walk, "inspection-approval")


def test_an_own_plan_still_says_that_it_is_one(visits, staff, items):
    walk = walked(visits, staff, source="annual")
    assert "年度计划（12345-0871）" in words(walk, "inspection-notice")


@pytest.mark.refuses("I7")
def test_whom_an_enterprise_complains_of_does_not_learn_that_it_did(
    visits, staff, items, plan, as_, lv_weifu
):
    plan(staff.gas_planner, staff.gas_head, items.gas)
    walk = visits().with_all()
    walk.does(staff.head, "approve")
    said = complain(_key(walk), "索要好处")
    path = ActCode.objects.get(code=walk.shown(staff.head)["code"]).path
    for each in (staff.officer, staff.head, staff.gas_head):
        assert walk.shown(each)["complaints"] == []
        page = Client()
        page.force_login(each)
        assert "投诉" not in page.get(path).content.decode().partition("办理过程")[2]
    assert hearers(said) == [lv_weifu.pk]


def _key(walk):
    return Visit.objects.get(number=walk.number).pk


@pytest.fixture
def hidden(as_, staff, tavern, zhao_taiye):
    said = {"subject": tavern.code, "words": "队员索要好处", "asked_by": "孔乙己", "hidden": True}
    answer = as_(staff.officer).post("/inspections/requests", {"said": said})
    assert answer.status_code == 200, answer.json()
    return answer.json()


def test_a_request_against_the_towns_office_goes_past_it(hidden, as_, staff, zhao_taiye):
    assert hidden["responsible"] == zhao_taiye.pk
    assert hidden["asked_by"] == "不公开"
    for each in (staff.officer, staff.planner, staff.head):
        assert as_(each).get("/inspections/requests").json()["items"] == []
    (row,) = as_(zhao_taiye).get("/inspections/requests").json()["items"]
    assert (row["words"], row["asked_by"]) == ("队员索要好处", "不公开")
    assert "孔乙己" not in "".join(str(each.data) for each in JournalEntry.objects.all())
    assert EnterpriseRequest.objects.get().hidden


def test_any_other_request_is_the_towns_and_names_who_asks(as_, staff, tavern):
    said = {"subject": tavern.code, "words": "遮阳棚归谁批？", "asked_by": "掌柜"}
    made = as_(staff.officer).post("/inspections/requests", {"said": said}).json()
    assert (made["responsible"], made["asked_by"]) == (staff.planner.pk, "掌柜")


def test_an_enterprise_says_so_at_the_portal(tavern, zhao_taiye, staff):
    said = {"code": tavern.code, "words": "队员索要好处", "name": "孔乙己", "hidden": "on"}
    assert Client().post("/portal/enterprise", said).status_code == 302
    made = EnterpriseRequest.objects.get()
    assert (made.hidden, made.responsible) == (True, zhao_taiye)
