"""Each office reads its own items' results of a joint visit, and the summary of all."""

from datetime import date

import pytest

from jianhu.inspections.rules.results import hidden
from tests.inspections.pictures import picture

pytestmark = pytest.mark.usefixtures("nine")


@pytest.fixture
def told(visits, staff, items, plan):
    """A visit of three offices that is over; smoke was found, and the gas is in order."""
    plan(staff.gas_planner, staff.gas_head, items.gas)
    plan(staff.fume_planner, staff.fume_head, items.fume, items.smoke)
    walk = visits(merge=False).with_all()
    walk.does(staff.head, "approve")
    walk.does(staff.officer, "notify")
    walk.does(staff.gas[0], "arrive")
    walk.does(staff.officer, "check", item="LU-1", found="未占道")
    walk.does(staff.gas[0], "check", item="ZJ-1", found="软管完好", measured="0.2")
    walk.does(staff.fume[0], "check", item="ST-1", found="净化器开着")
    walk.does(staff.fume[1], "check", item="ST-2", outcome="correction", found="未公示",
              due_on="2026-12-01")  # fmt: skip
    return walk


def found_in(shown):
    return {each["code"]: each["found"] for each in shown["items"]}


@pytest.mark.requirement("4")
def test_each_office_reads_its_own_results_and_the_summary_of_all(told, staff):
    assert found_in(told.shown(staff.gas[0]))["ST-2"] == "未公示"  # one form, while it is filled in
    told.does(staff.officer, "finish")
    told.does(staff.officer, "tell")
    summary = [("ZJ-1", "软管完好", 0), ("LU-1", "未占道", 0), ("ST-2", "未公示", 1)]
    readers = (staff.gas_head, staff.head, staff.fume[0])
    for (code, found, _), by in zip(summary, readers, strict=True):
        shown = told.shown(by)
        assert len(shown["items"]) == 4
        assert found_in(shown)[code] == found
        ours = {each["office"] for each in shown["items"] if each["ours"]}
        assert len(ours) == 1
        others = [each for each in shown["items"] if not each["ours"]]
        assert {each["outcome"] + each["found"] + each["measured"] for each in others} == {""}
        assert [each["problems"] for each in shown["summary"]] == [0, 0, 1]
        assert [each["items"] for each in shown["summary"]] == [1, 1, 2]
        assert shown["problems"] == 1


@pytest.mark.requirement("4")
def test_no_act_and_no_paper_says_what_is_anothers(told, staff, as_):
    told.does(staff.officer, "finish")
    told.does(staff.officer, "tell")
    lead, other = told.shown(staff.head), told.shown(staff.gas_head)
    checks = {act["said"]["item"]: act["said"] for act in other["acts"] if "item" in act["said"]}
    assert checks["ZJ-1"]["found"] == "软管完好"
    assert set(checks["ST-2"]) == {"item"}
    assert other["papers"] == []
    path = f"/inspections/visits/{told.number}/papers/{lead['papers'][-1]['id']}.pdf"
    assert as_(staff.gas_head).get(path).status_code == 404
    assert as_(staff.head).get(path).status_code == 200


def test_a_photograph_of_what_is_anothers_is_not_to_be_had(told, staff, sent, as_):
    photo, digest = sent(staff.fume[0], picture("olive", "JPEG"))
    told.does(staff.fume[0], "check", item="ST-1", found="油污", photos=[photo], digests=[digest])
    path = f"/inspections/visits/{told.number}/photos/{photo}"
    assert as_(staff.gas[0]).get(path).status_code == 200  # who goes shares the one form
    told.does(staff.officer, "finish")
    told.does(staff.officer, "tell")
    assert as_(staff.gas_head).get(path).status_code == 404
    assert as_(staff.fume_head).get(path).status_code == 200


def test_whatever_is_added_to_an_item_one_day_is_hidden_too():
    known = {"code": "ST-2", "name": "排污许可", "office": "生态环境局"}
    own = {"photos": ["a"], "case": "AJ1", "waits": True, "due_on": date(2026, 12, 1)}
    assert hidden(known | own) == known | {"photos": [], "case": "", "waits": False, "due_on": None}
