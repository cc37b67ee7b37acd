"""A reason lifts the caps of the offices it names, and no other's (I3)."""

from dataclasses import replace

import pytest

from jianhu.inspections.models import Visit, VisitPaper
from jianhu.inspections.rules.needs.frequency import over_caps
from jianhu.kit.errors import WrongStep
from tests.inspections.happening import went as happened
from tests.inspections.told import FIRE, HEALTH, after, visit, went

OVER = visit(
    before=tuple(went(each, day) for each in (FIRE, HEALTH) for day in ("2026-03-01", "2026-05-01"))
)
WHY = {"over_cap_because": "省厅挂牌隐患"}


def refused(step, move, facts, **said):
    with pytest.raises(WrongStep) as refusal:
        after(step, move, facts, **said)
    assert refusal.value.basis == "国办发〔2024〕54号"
    return refusal.value.message


@pytest.mark.refuses("I3")
@pytest.mark.lets("I3")
def test_one_offices_reason_is_not_anothers():
    says = refused("draft", "approve", OVER, **WHY, over_caps=("消防所",))
    assert ("卫健局本年" in says, "消防所" in says) == (True, False)
    assert "消防所本年" in refused("draft", "approve", OVER, **WHY)
    both = ("消防所", "卫健局")
    assert "理由" in refused("draft", "approve", OVER, over_caps=both)
    assert after("draft", "approve", OVER, **WHY, over_caps=both) == "approved"


@pytest.mark.refuses("I3")
def test_no_cap_is_lifted_beforehand():
    assert "消防所没有超出" in refused("draft", "approve", visit(), **WHY, over_caps=("消防所",))


@pytest.mark.refuses("I3")
def test_at_the_door_only_what_was_named_stands():
    named = replace(OVER, over_caps=(FIRE,))
    says = refused("noticed", "arrive", named)
    assert ("卫健局本年" in says, "消防所" in says) == (True, False)
    assert after("noticed", "arrive", replace(OVER, over_caps=(FIRE, HEALTH))) == "underway"


@pytest.mark.refuses("I3")
def test_of_two_offices_with_one_name_only_the_named_is_lifted():
    """A town's team acts in its town's name, and so may another office of the town."""
    items = tuple(replace(each, office_name="鲁镇人民政府") for each in OVER.items)
    alike = replace(OVER, items=items)
    assert [*over_caps(alike)] == ["鲁镇人民政府（消防设施）", "鲁镇人民政府（卫生许可）"]
    one = ("鲁镇人民政府（消防设施）",)
    says = refused("draft", "approve", alike, **WHY, over_caps=one)
    assert ("卫生许可" in says, "消防设施" in says) == (True, False)
    assert "没有超出" in refused("draft", "approve", alike, **WHY, over_caps=("鲁镇人民政府",))


@pytest.mark.usefixtures("nine")
def test_a_cap_stays_lifted_for_an_office_that_is_called_otherwise_at_the_door(
    visits, staff, items, tavern, luzhen
):
    walk = visits(source="annual")
    for day in ("2026-03-01", "2026-05-01"):
        happened(tavern, day, luzhen.lu_team, outcome="corrected")
    walk.does(staff.head, "approve", **WHY, over_caps=["鲁镇街道办事处"])
    walk.does(staff.officer, "notify")
    luzhen.lu.name = "鲁镇"
    luzhen.lu.save()
    assert Visit.objects.get(number=walk.number).lead.organ == "鲁镇人民政府"
    walk.does(staff.officer, "arrive")


@pytest.mark.usefixtures("nine")
def test_the_form_asks_for_the_offices_that_are_over_and_the_paper_names_them(
    visits, staff, items, tavern, luzhen
):
    def form(walk):
        (move,) = (each for each in walk.shown(staff.head)["moves"] if each["name"] == "approve")
        return move["form"]["properties"]

    walk = visits()
    assert not [name for name in form(walk) if name.startswith("over_cap")]
    for day in ("2026-03-01", "2026-05-01"):
        happened(tavern, day, luzhen.lu_team, outcome="corrected")
    asked = form(walk)
    assert asked["over_caps"]["items"]["enum"] == ["鲁镇街道办事处"]
    assert "over_cap_because" in asked
    walk.does(staff.head, "approve", **WHY, over_caps=asked["over_caps"]["items"]["enum"])
    assert Visit.objects.get(number=walk.number).step == "approved"
    paper = str(VisitPaper.objects.get(template="inspection-approval").document)
    assert "鲁镇街道办事处超出年度频次的理由：省厅挂牌隐患" in paper
