"""冻结: who may, how much, until when."""

from dataclasses import replace

import pytest

from jianhu.cases.rules.running import running
from tests.cases.measures import Measure

SAID = {
    "law": "中华人民共和国证券法",
    "amount": "300",
    "involved": "300",
    "bank": "鲁镇信用社",
}


@pytest.fixture
def frozen():
    measure = Measure("freezing", measure="冻结存款、汇款")
    measure.does("ask-freeze", "2026-09-04", **SAID)
    measure.does("approve-freeze", "2026-09-04", opinion="同意")
    return measure.does("freeze", "2026-09-05", **SAID, on="2026-09-05")


@pytest.mark.lets("C11")
def test_frozen_told_extended_and_unfrozen(frozen):
    frozen.does("serve-freeze", "2026-09-09", method="direct", on="2026-09-09")
    longer = {"days": 30, "reason": "复杂", "told_on": "2026-10-05"}
    frozen.does("extend-hold", "2026-10-05", **longer)
    done = frozen.does("unfreeze", "2026-11-04", on="2026-11-04", reason="届满", bank_told=True)
    assert done.step == "unfrozen"


@pytest.mark.refuses("C11")
@pytest.mark.parametrize(
    ("said", "says"),
    [
        ({"law": "县政府文件"}, "由法律规定"),
        ({"amount": "300.01"}, "相当"),
        ({"frozen_by": "县法院"}, "不得重复冻结"),
    ],
)
def test_only_by_a_law_and_no_more_than_is_involved(said, says):
    measure = Measure("freezing", measure="冻结存款、汇款")
    article, why = measure.refused("ask-freeze", "2026-09-04", **SAID | said)
    assert (article, says in why) == ("29", True)


@pytest.mark.refuses("C11")
def test_the_decision_is_handed_over_in_three_working_days(frozen):
    said = {"method": "direct", "on": "2026-09-10"}
    article, says = frozen.refused("serve-freeze", "2026-09-10", **said)
    assert (article, "2026-09-09" in says, "原因" in says) == ("31", True, True)
    early = said | {"on": "2026-09-04", "late_because": "写错"}
    assert frozen.refused("serve-freeze", "2026-09-10", **early)[0] == "31"


@pytest.mark.lets("C11")
def test_late_it_is_delivered_all_the_same_with_the_reason(frozen):
    assert [each.name for each in running(frozen.facts)] == ["freeze-delivery"]
    late = {"method": "direct", "on": "2026-09-10", "late_because": "当事人外出"}
    frozen.does("serve-freeze", "2026-09-10", **late)
    assert running(frozen.facts) == []
    assert "已经交付" in frozen.refused("serve-freeze", "2026-09-11", **late)[1]


@pytest.mark.lets("C11")
@pytest.mark.refuses("C11")
def test_that_it_takes_longer_may_be_told_the_days_after(frozen):
    longer = {"days": 30, "reason": "复杂"}
    frozen.does("extend-hold", "2026-10-05", **longer)
    assert [(each.name, f"{each.on}", each.basis[-2:]) for each in running(frozen.facts)][1:] == [
        ("extension-told", "2026-10-08", "32")
    ]
    told = {"method": "direct", "on": "2026-10-04"}
    assert frozen.refused("tell-extension", "2026-10-07", **told)[0] == "32"
    frozen.does("tell-extension", "2026-10-07", **told | {"on": "2026-10-07"})
    again = told | {"on": "2026-10-07"}
    assert frozen.refused("tell-extension", "2026-10-07", **again)[0] == "32"


@pytest.mark.refuses("C11")
def test_thirty_days_once_longer_and_the_bank_is_told(frozen):
    longer = {"days": 30, "reason": "复杂", "told_on": "2026-10-05"}
    assert frozen.refused("extend-hold", "2026-10-06", **longer)[0] == "32"
    assert frozen.refused("extend-hold", "2026-10-05", **longer | {"days": 31})[0] == "32"
    assert (
        frozen.refused("extend-hold", "2026-10-05", **longer | {"told_on": "2026-10-04"})[0] == "32"
    )
    frozen.does("extend-hold", "2026-10-05", **longer)
    assert frozen.refused("extend-hold", "2026-10-06", **longer)[0] == "32"
    assert frozen.refused("unfreeze", "2026-10-05", on="2026-10-05", reason="届满")[0] == "33"


@pytest.mark.refuses("C1")
def test_who_has_no_power_for_the_item_takes_no_measure():
    measure = Measure("freezing", measure="冻结存款、汇款")
    measure.facts = replace(measure.facts, not_competent="没有赋权")
    assert measure.refused("ask-freeze", "2026-09-04", **SAID) == ("17", "没有赋权")
