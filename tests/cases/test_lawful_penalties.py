"""On what, on whom, how much: each thing taken has its basis, and nothing is taken twice."""

from dataclasses import replace
from datetime import date

import pytest

from jianhu.cases.models import Case, Party
from jianhu.cases.rules.applicable_law import Applicable, Text
from jianhu.cases.rules.background import Background
from jianhu.cases.rules.forms import Decision
from jianhu.cases.rules.identity import born
from jianhu.cases.rules.ledger import Party as Whom
from jianhu.cases.rules.ledger import Range
from tests.cases.walked import TABLES, Walked

PENALTY = "administrative-penalty-law"
TAKEN = {"kinds": ["罚款", "没收违法所得"], "confiscated": "800"}
RANGES = (*TABLES.ranges, Range("责令停产停业"))


@pytest.mark.refuses("B5")
def test_leaving_the_number_blank_brings_no_second_fine(spot, keeper):
    first = spot().json()["number"]
    answer = spot(party=keeper | {"identity": ""})
    assert (answer.status_code, answer.json()["basis"]) == (409, f"{PENALTY}/29")
    assert first in answer.json()["detail"]
    other = keeper | {"identity": "330699197001010038"}
    assert spot(party=other).status_code == 200  # another man of that name


@pytest.mark.refuses("B5")
@pytest.mark.lets("B5")
def test_an_act_that_lasted_is_one_act_on_each_of_its_days(spot):
    assert spot(about={"happened_on": "2026-11-18", "ended_on": "2026-11-19"}).status_code == 200
    answer = spot(about={"happened_on": "2026-11-19"})
    assert (answer.status_code, answer.json()["basis"]) == (409, f"{PENALTY}/29")
    assert spot(about={"happened_on": "2026-11-20"}).status_code == 200


@pytest.mark.refuses("B22")
@pytest.mark.lets("B22")
def test_who_was_told_is_who_is_punished(case, as_, people, tavern, keeper):
    walk = case().until("noticed")
    amend = f"/cases/{walk.number}/party"
    answer = as_(people.officer).post(amend, {"said": keeper})
    assert (answer.status_code, answer.json()["basis"]) == (409, f"{PENALTY}/44")
    assert Party.objects.get(case__number=walk.number).name == "咸亨酒店"
    same = as_(people.officer).post(amend, {"said": tavern | {"phone": "0575-1"}})
    assert same.status_code == 200
    walk.does("send-back", reason="当事人有误")
    assert as_(people.officer).post(amend, {"said": keeper}).status_code == 200
    for move in ("conclude", "notify", "waive-defence", "decide"):
        walk.does(move)


@pytest.mark.refuses("B8")
def test_a_number_tells_a_child_who_said_no_birthday(spot, keeper):
    child = keeper | {"name": "水生", "identity": "330699201301010018"}
    assert spot(party=child).json()["basis"] == f"{PENALTY}/30"
    older = child | {"born_on": "2000-01-01"}
    assert spot(party=older).json()["basis"] == f"{PENALTY}/30"


def test_what_is_no_number_tells_no_birthday():
    said = date(1970, 1, 1)
    for number in ("", "91330699MA2D0XXX0A", "330699199902300010"):
        assert (born(said, number), born(None, number)) == (said, None)


@pytest.mark.lets("B6")
@pytest.mark.refuses("B6")
def test_five_years_where_health_was_harmed(case):
    old = {"happened_on": "2022-11-20"}
    assert case(**old).refused("file")["basis"] == f"{PENALTY}/36"
    walk = case(**old, grave=True)
    walk.does("file")
    assert Case.objects.get(number=walk.number).grave


@pytest.mark.refuses("B8")
def test_who_did_not_know_what_he_did_is_not_punished(spot, keeper):
    answer = spot(party=keeper | {"incapable": True})
    assert (answer.status_code, answer.json()["basis"]) == (409, f"{PENALTY}/31")


@pytest.mark.refuses("B16")
def test_an_item_that_threatens_enterprises_threatens_no_citizen():
    law = Applicable(Text(1, date(2022, 1, 1), "条例第一条", (), for_others=True), "适用旧规定。")
    walk = Walked(ranges=(), background=Background(law=law), party=Whom("citizen", "掌柜"))
    walk.does("file").does("order-correction")
    article, says = walk.refused("conclude")
    assert (article, "对公民的处罚" in says) == ("38", True)


@pytest.mark.lets("B10")
@pytest.mark.refuses("B10")
def test_no_more_is_taken_than_was_gained():
    walk = Walked().until("concluded", conclude={"gains": "1000", "refunded": "200"})
    more = TAKEN | {"confiscated": "900"}
    walk.does("notify", **more).does("waive-defence")
    article, says = walk.refused("decide", **more)
    assert (article, "800元" in says) == ("28", True)
    walk.does("decide", **TAKEN)


@pytest.mark.refuses("B37")
@pytest.mark.parametrize(
    "said",
    [
        {"kinds": ["罚款"], "fine": "50", "confiscated": "90000"},
        {"kinds": ["没收非法财物"]},
    ],
)
def test_what_is_taken_has_a_kind_and_a_value(said):
    """Without either the right to a hearing would depend on what nobody wrote down."""
    with pytest.raises(ValueError, match="没收"):
        Decision(opinion="同意", **said)


@pytest.mark.lets("B23")
@pytest.mark.refuses("B23")
def test_a_warning_instead_of_the_fine_is_not_heavier():
    walk = Walked(ranges=RANGES).until("noticed").does("defend").does("recheck", adopted=True)
    walk.does("waive-defence")
    beside = {"kinds": ["警告", "罚款"], "fine": "300"}
    assert walk.refused("decide", **beside)[0] == "45"
    closed = {"kinds": ["责令停产停业"], "fine": 0}
    assert walk.refused("decide", **closed)[0] == "45"
    walk.does("decide", kinds=["警告"], fine=0)


@pytest.mark.refuses("B32")
def test_a_report_that_found_nothing_is_no_ground_for_a_penalty():
    none = {"outcome": "not-established", "kinds": [], "fine": 0}
    walk = Walked().until("concluded", conclude=none)
    article, says = walk.refused("notify")
    assert (article, "退回补充调查" in says) == ("57", True)
    walk.does("send-back", by=3, reason="事实已查清").does("conclude").does("notify")


APPROVED = {"because": "当晚就会搬走", "opinion": "同意"}
TABLES_KEPT = {"things": ["方桌四张"], "place": "库房", "shown": True, "signed": True}


@pytest.fixture
def registered():
    walk = Walked().does("file").does("approve-registration", by=3, **APPROVED)
    return walk.does("register-evidence", **TABLES_KEPT)


@pytest.mark.refuses("B31")
def test_seven_days_begin_after_the_approval_and_once(registered):
    before = Walked().does("file").does("approve-registration", by=3, **APPROVED)
    assert before.refused("register-evidence", on="2026-11-19", **TABLES_KEPT)[0] == "56"
    back = {"fate": "released", "reason": "届满"}
    registered.does("decide-registered", "2026-12-01", by=3, **back)
    registered.does("approve-registration", "2026-12-01", by=3, **APPROVED)
    again = registered.refused("register-evidence", "2026-12-01", **TABLES_KEPT)
    assert (again[0], "重新计算" in again[1]) == ("56", True)
    other = TABLES_KEPT | {"things": ["账册"]}
    registered.does("register-evidence", "2026-12-01", **other)


@pytest.mark.lets("B31")
@pytest.mark.refuses("B31")
@pytest.mark.parametrize(("fate", "says"), [("seized", "查封、扣押"), ("confiscated", "没收")])
def test_what_is_registered_is_neither_seized_nor_confiscated_by_the_way(registered, fate, says):
    said = {"fate": fate, "reason": "违法工具"}
    article, why = registered.refused("decide-registered", by=3, **said)
    assert (article, says in why) == ("56", True)
    if fate == "seized":
        registered.facts = replace(registered.facts, seized=True)
        registered.does("decide-registered", by=3, **said)
