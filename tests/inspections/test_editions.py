"""服务套餐: the next edition from a day on; what was before, and what was chosen, stays."""

from datetime import date

import pytest

from jianhu.base.models import JournalEntry
from jianhu.inspections.models import PackageEdition, PackageOrder
from jianhu.inspections.queries.editions import packages_on
from tests.inspections.test_packages import SLUG
from tests.inspections.test_packages import desk as desk
from tests.inspections.test_packages import kitchen as kitchen

pytestmark = pytest.mark.usefixtures("nine")
TODAY, LATER = "2026-11-20", "2026-12-01"


@pytest.fixture
def edit(as_, staff):
    def send(by=staff.head, **said):
        body = {"package": SLUG, "name": "餐饮店“两道阀门”套餐", "does": "上门看燃气和油烟",
                "items": ["LU-1"], "industries": ["catering"], "since": LATER,
                "source": "鉴综执〔2026〕9号"} | said  # fmt: skip
        return as_(by).post("/inspections/package-register", {"said": body})

    return send


def offered(as_, staff, tavern):
    return as_(staff.planner).get("/inspections/packages", subject=tavern.code).json()


@pytest.mark.requirement("83")
def test_the_next_edition_counts_from_its_day_and_the_file_until_then(
    as_, staff, tavern, items, kitchen, edit, nine
):
    made = edit()
    assert made.status_code == 200, made.json()
    (now,) = offered(as_, staff, tavern)
    assert [code for code, _ in now["items"]] == kitchen
    assert packages_on(date(2026, 11, 30))[SLUG].items == tuple(kitchen)
    assert packages_on(date(2026, 12, 1))[SLUG].items == ("LU-1",)
    shown = next(each for each in made.json() if each["slug"] == SLUG)
    assert (shown["offered"], shown["next"]) == (True, LATER)
    assert [(each["id"] is None, each["now"]) for each in shown["editions"]] == [
        (False, False), (True, True)]  # fmt: skip
    entry = JournalEntry.objects.get(fact="PackageEditionRecorded")
    assert (entry.by, entry.data["since"]) == (staff.head, LATER)


@pytest.mark.requirement("83")
def test_what_was_chosen_before_stays_what_was_read(as_, staff, tavern, desk, kitchen, items, edit):
    number = desk.choose(kitchen).json()["number"]
    assert edit(since=TODAY).status_code == 200
    assert [code for code, _ in offered(as_, staff, tavern)[0]["items"]] == ["LU-1"]
    assert PackageOrder.objects.get(number=number).codes == kitchen
    assert "重新看过再确认" in desk.choose(kitchen).json()["detail"]
    visit = desk.visit(number).json()
    assert visit["kind"] == "执法体检"


def test_nothing_is_overwritten_and_of_one_day_the_later_word_counts(edit, items, kitchen):
    edit(since=TODAY, name="第一稿")
    edit(since=TODAY, name="第二稿")
    assert PackageEdition.objects.count() == 2
    assert packages_on(date(2026, 11, 20))[SLUG].name == "第二稿"


def test_a_new_package_has_a_name_of_its_own_and_may_end(as_, staff, tavern, items, kitchen, edit):
    edit(package="", name="占道体检", since=TODAY)
    own = next(each for each in offered(as_, staff, tavern) if each["name"] == "占道体检")
    assert own["slug"].startswith("own-")
    ended = edit(package=own["slug"], name="占道体检", since=TODAY, ends=True)
    assert {each["name"] for each in offered(as_, staff, tavern)} == {"餐饮店“两道阀门”套餐"}
    assert not next(each for each in ended.json() if each["slug"] == own["slug"])["offered"]
    assert JournalEntry.objects.filter(fact="PackageEnded").exists()


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"since": "2026-11-19"}, "不能从已经过去的"),
        ({"items": ["X-9"]}, "没有事项X-9"),
        ({"items": []}, "事项"),
        ({"industries": ["circus"]}, "没有行业circus"),
        ({"package": "none"}, "没有这个服务套餐"),
        ({"source": ""}, "依据"),
    ],
)
def test_what_cannot_be_offered_is_refused(edit, items, kitchen, wrong, says):
    answer = edit(**wrong)
    assert answer.status_code in (404, 409, 422)
    assert says in answer.json()["detail"]
    assert not PackageEdition.objects.exists()


def test_a_head_edits_and_an_officer_does_not(edit, staff, items):
    assert edit(by=staff.officer).status_code == 403
    assert edit(by=staff.planner).status_code == 403
    assert edit().status_code == 200
