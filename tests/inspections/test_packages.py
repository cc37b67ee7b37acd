"""An enterprise chooses a package: exactly its items are looked at, and it read them before."""

from types import SimpleNamespace

import pytest

from jianhu.catalogue.models import Empowerment, Item
from jianhu.inspections.models import PackageOrder, Visit
from jianhu.inspections.rules.packages import packages
from tests.town import LONG_AGO

pytestmark = pytest.mark.usefixtures("nine")
DAY = "2026-11-23"
SLUG = "catering-gas-and-fumes"


@pytest.fixture
def kitchen(luzhen, items):
    """The package's items, in the catalogue and with the town."""
    for code in packages()[SLUG].items:
        made = Item.objects.create(
            code=code, name=f"事项{code}", domain="城市管理", list="comprehensive",
            office=luzhen.zhzfj, object="单位和个人", measure="行政检查；行政处罚", basis="条例",
            mode="现场检查", since=LONG_AGO,
        )  # fmt: skip
        Empowerment.objects.create(item=made, town=luzhen.lu, since=LONG_AGO, published_on=LONG_AGO)
    return list(packages()[SLUG].items)


@pytest.fixture
def desk(as_, staff, tavern):
    def choose(seen, **said):
        said = {"subject": tavern.code, "package": SLUG, "asked_by": "掌柜"} | said
        return as_(staff.planner).post(
            "/inspections/package-orders", {"said": said | {"seen": seen}}
        )

    def visit(number):
        people = [staff.officer.pk, staff.second.pk]
        said = {"day": DAY, "officers": people}
        return as_(staff.planner).post(
            f"/inspections/package-orders/{number}/visit", {"said": said}
        )

    return SimpleNamespace(choose=choose, visit=visit)


@pytest.mark.requirement("83")
def test_what_was_chosen_is_looked_at_and_nothing_else(
    as_, desk, kitchen, plan, staff, items, tavern
):
    plan(staff.gas_planner, staff.gas_head, items.gas)  # somebody else wants to come as well
    shown = as_(staff.planner).get("/inspections/packages", subject=tavern.code).json()
    assert [code for code, _ in shown[0]["items"]] == kitchen
    order = desk.choose(kitchen).json()
    visit = desk.visit(order["number"]).json()
    assert (visit["kind"], visit["step"]) == ("执法体检", "draft")
    drafted = Visit.objects.get(number=visit["number"])
    assert sorted(drafted.items.values_list("item", flat=True)) == sorted(kitchen)
    merged = as_(staff.planner).post(
        f"/inspections/visits/{drafted.number}/merge", {"officers": []}
    )
    assert merged.status_code == 409
    assert "不增加执法检查事项" in merged.json()["detail"]
    assert drafted.items.count() == len(kitchen)
    moved = as_(staff.head).post(
        f"/inspections/visits/{drafted.number}/moves/approve", {"said": {"opinion": "同意"}}
    )
    assert moved.status_code == 200, moved.json()


@pytest.mark.requirement("83")
@pytest.mark.parametrize("wrong", ["more", "less", "inspection"])
def test_no_visit_by_hand_may_widen_what_was_chosen(desk, kitchen, visits, wrong):
    order = desk.choose(kitchen).json()["number"]
    said = {"kind": "checkup", "reference": order, "items": kitchen, "merge": False}
    said |= {
        "more": {"items": [*kitchen, "LU-1"]},
        "less": {"items": kitchen[1:]},
        "inspection": {"kind": "inspection"},
    }[wrong]
    assert visits(**said).answer.status_code == 409
    assert not Visit.objects.exists()


def test_a_list_that_was_not_read_is_not_confirmed(desk, kitchen):
    answer = desk.choose(kitchen[1:])
    assert answer.status_code == 409
    assert "重新看过再确认" in answer.json()["detail"]
    assert not PackageOrder.objects.exists()


def test_a_package_becomes_one_visit_and_no_second(desk, kitchen):
    number = desk.choose(kitchen).json()["number"]
    assert desk.visit(number).status_code == 200
    assert desk.visit(number).status_code == 409


@pytest.mark.requirement("83")
def test_what_is_withdrawn_becomes_no_visit_and_another_may_be_chosen(as_, desk, kitchen, staff):
    first, second = (desk.choose(kitchen).json()["number"] for _ in range(2))

    def withdraw(number, because="店要装修"):
        path = f"/inspections/package-orders/{number}/withdraw"
        return as_(staff.planner).post(path, {"said": {"because": because}})

    assert withdraw(first, "").status_code == 422
    assert withdraw(first).json()["withdrawn_because"] == "店要装修"
    assert "已经撤回" in withdraw(first).json()["detail"]
    assert desk.visit(first).status_code == 409
    assert desk.visit(second).status_code == 200
    assert "已经安排了执法体检JC" in withdraw(second).json()["detail"]


def test_what_the_enterprise_asks_for_is_no_inspection(visits, items):
    answer = visits(source="request").answer
    assert answer.status_code == 422
    assert "只能是执法体检" in answer.json()["detail"]
