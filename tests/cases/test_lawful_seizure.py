"""Thirty days are thirty days: not begun before the approval, not begun again, not stretched."""

from datetime import date

import pytest

from jianhu.cases.models import Case, Entrustment
from jianhu.organisations.models import Office
from tests.cases.measures import Measure
from tests.cases.seized import (
    ASKED,
    AT_ONCE,
    DONE,
    TEST,
    begin,
    head,
    held,
    listed,
    on,
    parent_of,
)
from tests.cases.test_freezing import SAID
from tests.town import LONG_AGO

LAW = "administrative-coercion-law"
__all__ = ["begin", "held", "listed"]


@pytest.mark.lets("C3")
@pytest.mark.refuses("C3")
def test_nothing_is_seized_before_the_head_approved(begin):
    walk = begin()
    head(walk, "approve-seizure", opinion="同意")
    early = DONE | {"began_at": "2026-11-20T08:59:00+08:00"}
    refusal = walk.refused("seize", **early)
    assert (refusal["basis"], "批准" in refusal["detail"]) == (f"{LAW}/18", True)
    walk.does("seize", **DONE)


@pytest.mark.refuses("C8")
def test_what_was_let_go_is_not_held_again_for_the_same_act(held, begin):
    on("2026-12-19")
    held.does("release", on="2026-12-19", ground="other", returned=True)
    again = AT_ONCE | {"began_at": "2026-12-19T08:50:00+08:00"}
    refusal = begin(again, "seize-at-once", refused=True, walk=parent_of(held))
    assert (refusal["basis"], held.number in refusal["detail"]) == (f"{LAW}/25", True)
    stove = {"things": [{"name": "煤炉", "quantity": "1个"}]}
    begin(again | stove, "seize-at-once", walk=parent_of(held))


@pytest.mark.lets("C8")
@pytest.mark.refuses("C8")
def test_a_test_is_not_dated_back_to_gain_days(held):
    on("2026-12-15")
    back = {"on": "2026-11-21", "until": "2026-12-31", **TEST}
    refusal = held.refused("send-to-test", **back)
    assert (refusal["basis"], "补登" in refusal["detail"]) == (f"{LAW}/25", True)
    now = held.does("send-to-test", **back | {"on": "2026-12-15"})
    assert now["hold"]["until"] == "2027-01-05"


@pytest.fixture
def entrusted(listed, luzhen):
    """The item is the county bureau's own; Luzhen's team acts in its name."""
    listed.empowerments.all().delete()
    Entrustment.objects.create(
        by=Office.objects.get(code="zhzfj"),
        to=luzhen.lu_team,
        items=[listed.code],
        powers="当场处罚、立案查处",
        document="委〔2026〕1号",
        since=LONG_AGO,
        until=date(2027, 1, 1),
        by_published_on=LONG_AGO,
        to_published_on=LONG_AGO,
    )


@pytest.mark.refuses("C1")
def test_the_power_to_seize_is_not_entrusted(case, entrusted, begin):
    walk = case()
    walk.does("file")  # a penalty may be, in the giver's name
    refusal = begin(ASKED, refused=True, walk=walk)
    assert (refusal["basis"], "综合行政执法局" in refusal["detail"]) == (f"{LAW}/17", True)
    assert Case.objects.count() == 1


@pytest.mark.refuses("C11")
def test_measures_of_a_government_are_no_law_to_freeze_by():
    measure = Measure("freezing", measure="冻结存款、汇款")
    rules = SAID | {"law": "浙江省某某管理办法"}
    assert measure.refused("ask-freeze", "2026-09-04", **rules)[0] == "29"
    measure.does("ask-freeze", "2026-09-04", **SAID | {"law": "《中华人民共和国证券法》"})
    measure.does("approve-freeze", "2026-09-04", opinion="同意")
    early = SAID | {"on": "2026-09-03"}
    assert measure.refused("freeze", "2026-09-05", **early)[0] == "30"


@pytest.mark.lets("C10")
@pytest.mark.refuses("C10")
def test_who_did_nothing_wrong_gets_his_things_back_at_once(held):
    assert held.now()["hold"]["release"] is None
    parent_of(held).does("drop")
    now = held.now()["hold"]
    assert (now["unlawful"], now["because"]) == (False, "当事人没有违法行为")
    assert now["release"]["ground"] == "no-violation"
    longer = held.refused("extend-hold", by=held.people.head, days=10, reason="情况复杂")
    assert longer["basis"] == f"{LAW}/28"
    held.does("release", **now["release"] | {"returned": True})
    assert held.now()["hold"] is None
