"""立案 at a visit becomes one case; decided it is a line of the file; each shows the other."""

from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.db import IntegrityError, transaction

from jianhu.base import moments
from jianhu.base.models import JournalEntry
from jianhu.cases.models import Case
from jianhu.catalogue.models import Item
from jianhu.inspections.models import VisitItem
from jianhu.subjects.models import FileEntry, Subject
from tests.cases.conftest import Walk
from tests.town import NINE

pytestmark = pytest.mark.usefixtures("nine")
CODE = "91350100M000100Y43"
FOUND = "四张桌子摆在人行道上"


@pytest.fixture
def fined(items, tavern):
    """A fine of fifty to five hundred for it, and a credit code on the tavern's file."""
    range_ = {"kind": "罚款", "min": "50", "max": "500", "unit": "元"}
    Item.objects.filter(pk=items.vending.pk).update(penalties=[range_])
    Subject.objects.filter(pk=tavern.pk).update(credit_code=CODE, contact="掌柜")


@pytest.fixture
def found(visits, staff, fined):
    """``found(outcome="fine")``: a visit that was walked, with its one finding."""

    def walk(upto="finish", said=None, **check):
        made = visits(**(said or {}))
        now = moments.now()
        made.does(staff.head, "approve")
        made.does(staff.officer, "notify", on=f"{moments.local(now).date()}")
        made.does(staff.officer, "arrive", at=now.isoformat())
        made.does(staff.officer, "check", **({"outcome": "case", "found": FOUND} | check))
        if upto != "check":
            made.does(staff.officer, "finish", at=now.isoformat())
        if upto == "tell":
            made.does(staff.officer, "tell")
        return made

    return walk


@pytest.fixture
def opens(as_):
    """``opens(officer, number)`` opens the case with what was filled in."""

    def open_it(by, number, **changed):
        asked = as_(by).get("/cases/from-visit", visit=number, finding="LU-1")
        if asked.status_code != 200:
            return asked
        begun = asked.json()
        body = {"visit": number, "finding": "LU-1", "party": begun["party"],
                "matter": begun["matter"] | changed}  # fmt: skip
        return as_(by).post("/cases/from-visit", body)

    return open_it


@pytest.fixture
def decided(as_, staff, opens, lu_siye, fan_ainong, aishun):
    """Walk the case of a visit until it is decided."""
    people = SimpleNamespace(
        officer=staff.officer, second=staff.second, head=lu_siye, reviewer=fan_ainong,
        cashier=aishun,
    )  # fmt: skip

    def decide(number):
        walk = Walk(as_, people, opens(staff.officer, number).json()["number"])
        walk.does("file")
        return walk.until_decided()

    return decide


def test_a_finding_is_filled_into_the_case_and_each_shows_the_other(found, opens, as_, staff):
    walk = found()
    begun = as_(staff.officer).get("/cases/from-visit", visit=walk.number, finding="LU-1").json()
    assert begun["party"] == {
        "kind": "organisation", "name": "咸亨酒店", "identity": CODE, "address": "鲁镇东街12号",
        "representative": "掌柜",
    }  # fmt: skip
    assert (begun["matter"]["conduct"], begun["matter"]["second"]) == (FOUND, staff.second.pk)
    assert begun["reference"] == f"visit:{walk.number}"

    made = opens(staff.officer, walk.number)
    assert made.status_code == 200, made.json()
    case = as_(staff.officer).get(f"/cases/{made.json()['number']}").json()
    assert (case["visit"], case["origin_name"]) == (walk.number, "检查发现")
    assert [each["name"] for each in case["parties"]] == ["咸亨酒店"]
    assert {each["name"] for each in case["handlers"]} == {"闰土", "阿Q"}
    (piece,) = case["evidence"]
    assert piece["says"].startswith(f"visit:{walk.number} ")
    assert len(piece["digest"]) == 64
    (row,) = walk.shown(staff.officer)["items"]
    assert (row["case"], row["may_open_case"]) == (case["number"], False)


def test_a_double_click_and_two_officers_open_one_case(found, opens, staff):
    walk = found()
    numbers = [opens(by, walk.number).json()["number"]
               for by in (staff.officer, staff.officer, staff.second)]  # fmt: skip
    assert len(set(numbers)) == 1
    assert Case.objects.count() == 1
    assert JournalEntry.objects.filter(fact="FindingBecameCase").count() == 1


def test_the_database_itself_keeps_a_second_case_of_a_finding_out(found, opens, staff):
    opens(staff.officer, found().number)
    case = Case.objects.get()
    case.pk, case.number = None, "AJ2026-999999"
    with pytest.raises(IntegrityError), transaction.atomic():
        case.save(force_insert=True)


def test_what_is_no_case_and_who_was_not_there(found, visits, opens, staff, si_shu, fined):
    assert found(outcome="fine").shown(staff.officer)["items"][0]["may_open_case"] is False
    number = visits().number
    refusal = opens(staff.officer, number).json()
    assert refusal["basis"] == "administrative-penalty-law/33"
    assert "还没有上门" in refusal["detail"]
    moments.set_to(NINE + timedelta(days=4))
    walk = found(upto="check", said={"day": "2026-11-24"})
    assert "鲁镇街道" in opens(si_shu, walk.number).json()["detail"]
    assert opens(staff.gas[0], walk.number).status_code == 404
    assert opens(si_shu, walk.number).status_code == 409
    assert opens(staff.officer, walk.number).status_code == 200
    assert "不能再改" in walk.refused(staff.officer, "check", outcome="fine")["detail"]
    assert not VisitItem.objects.exclude(case="").exclude(outcome="case").exists()


@pytest.mark.requirement("71")
def test_from_a_visit_to_the_file_of_the_inspected(found, decided, as_, staff, told, tavern):
    walk = found(upto="tell")
    case = decided(walk.number)
    for _ in range(2):  # told again it says the same
        JournalEntry.objects.filter(fact="CaseMoved").update(told_at=None)
        told()
    asked = as_(staff.officer).get("/subjects", q=CODE).json()["items"]
    assert [each["code"] for each in asked] == [tavern.code]
    file = as_(staff.officer).get(f"/subjects/{tavern.code}").json()
    stages = {each["name"]: [row["title"] for row in each["entries"]] for each in file["stages"]}
    assert stages["事中"] == [f"鲁镇街道办事处牵头的检查{walk.number}", "立案：占道经营"]
    assert stages["事后"] == ["罚款：占道经营"]
    line = FileEntry.objects.get(kind="penalty")
    assert (line.grade, line.says, line.public) == ("ordinary", f"案件{case.number}", False)


def test_what_is_dropped_or_annulled_weighs_nothing_any_more(found, opens, as_, staff, told):
    number = opens(staff.officer, found().number).json()["number"]
    for move, said in (("file", {"opinion": "同意立案"}), ("drop", {"opinion": "不是当事人摆的"})):
        answer = as_(staff.head).post(f"/cases/{number}/moves/{move}", {"said": said})
        assert answer.status_code == 200, answer.json()
        told()
    (line,) = FileEntry.objects.filter(kind="case")
    assert (line.says, line.set_aside_on is None) == ("违法事实不成立", False)
    assert JournalEntry.objects.filter(fact="LineWithdrawn").count() == 1


def test_an_order_to_correct_is_one_line_that_says_how_it_ended(found, staff):
    walk = found(upto="tell", outcome="correction", due_on="2026-11-20")
    assert [each.grade for each in FileEntry.objects.filter(kind="correction")] == [""]
    for corrected, grade in ((False, "overdue"), (True, "corrected")):
        walk.does(staff.officer, "recheck", on="2026-11-20", item="LU-1", corrected=corrected,
                  found="看过现场")  # fmt: skip
        assert [each.grade for each in FileEntry.objects.filter(kind="correction")] == [grade]


class TestCheckUp:
    """执法体检: it helps, and opens no case but for danger and refusal."""

    ASKED = {"kind": "checkup", "reference": "企业申请2026-7"}

    @pytest.mark.requirement("119")
    def test_an_ordinary_finding_opens_no_case_and_the_rule_is_before_the_enterprise(
        self, visits, staff, fined, client
    ):
        walk = visits(**self.ASKED)
        shown = walk.does(staff.head, "approve")
        page = client.get(walk.shown(staff.officer)["party_path"]).content.decode()
        assert "体检承诺" in page
        assert "不立案" in page
        assert "《行政处罚法》第33条" in page.replace("中华人民共和国", "")
        assert shown["promise"]
        walk.does(staff.officer, "notify")
        walk.does(staff.officer, "arrive")
        refusal = walk.refused(staff.officer, "check", outcome="case", found=FOUND)
        assert refusal["basis"] == "administrative-penalty-law/33"
        assert "不立案" in refusal["detail"]
        walk.does(staff.officer, "check", outcome="education", found=FOUND)
        assert not Case.objects.exists()

    @pytest.mark.requirement("119")
    @pytest.mark.parametrize("why", ["danger", "unwilling"])
    def test_danger_or_refusal_does(self, found, opens, staff, why):
        walk = found(said=self.ASKED, **{why: "燃气管被压住，拒不挪开"})
        assert opens(staff.officer, walk.number).status_code == 200

    @pytest.mark.requirement("119")
    def test_who_was_told_to_correct_and_did_not_has_a_case_after_the_recheck(
        self, found, opens, staff
    ):
        walk = found(upto="tell", said=self.ASKED, outcome="correction", due_on="2026-11-20")
        assert "不能登记案件" in opens(staff.officer, walk.number).json()["detail"]
        walk.does(staff.officer, "recheck", on="2026-11-20", item="LU-1", corrected=False,
                  found="桌子还在")  # fmt: skip
        assert opens(staff.officer, walk.number).status_code == 200

    def test_nobody_is_checked_up_who_did_not_ask(self, visits, staff, fined):
        walk = visits(kind="checkup", source="annual", reference="")
        assert "企业体检申请" in walk.refused(staff.head, "approve")["detail"]
